import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { type ProfileField, profileFields } from "../core/profile/fields.ts";
import { profileSheet } from "../core/profile/profile-sheet.ts";
import { addressOf } from "../core/sheets/cell-address.ts";
import { type ProfileValues, WorkbookError } from "../sidebar/workbook.ts";
import { addSheet } from "./add-sheet.ts";
import { type NamedCell, namedCell, nameRange } from "./named-cells.ts";
import { patternOf, readSheet, shownValue } from "./sheet-reading.ts";
import type { SheetWriter } from "./sheet-writing.ts";

const fields: readonly ProfileField[] = profileFields;

const fieldCells = (book: FWorkbook): { field: ProfileField; cell: NamedCell | undefined }[] =>
  fields.map((field) => ({ field, cell: namedCell(book, field.name) }));

const cellAt = ({ sheet, row, column }: NamedCell) => sheet.getSheet().getCellMatrix().getValue(row, column);

export function readProfile(book: FWorkbook): ProfileValues {
  const values: ProfileValues = {};
  for (const { field, cell } of fieldCells(book)) {
    const held = cell ? cellAt(cell) : undefined;
    if (cell) values[field.key] = shownValue(held, patternOf(book, held));
  }
  return values;
}

function freeName(book: FWorkbook, wanted: string): string {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}

/** A field that came with a later version gets a row of its own under the profile. */
function appendFields(
  book: FWorkbook,
  writer: SheetWriter,
  sheet: FWorksheet,
  missing: readonly ProfileField[],
  values: ProfileValues,
): void {
  const first = readSheet(book, sheet).cells.length;
  const { rows } = profileSheet(values);
  const added = missing.map((field) => rows[fields.indexOf(field) + 1] ?? []);
  const puts = added.flatMap((cells, index) => cells.map((value, column) => ({ row: first + index, column, value })));
  writer.write(book, sheet, puts);
  for (const [index, field] of missing.entries()) nameRange(book, field.name, sheet.getSheetName(), { row: first + index, column: 1 });
}

/** Writes the given fields and no others. The profile is known by its names, so a sheet that merely is called Profile stays alone. */
export function saveProfile(api: FUniver, book: FWorkbook, writer: SheetWriter, values: ProfileValues): void {
  const unknown = Object.keys(values).find((key) => !fields.some((field) => field.key === key));
  if (unknown !== undefined)
    throw new WorkbookError("unavailable", `The Profile sheet has no field called “${unknown}”. Nothing was saved.`);
  const places = fieldCells(book);
  const anywhere = places.find(({ cell }) => cell)?.cell;
  if (!anywhere) {
    const sheet = profileSheet(values);
    addSheet(api, book, { ...sheet, name: freeName(book, sheet.name) });
    return;
  }
  const given = places.filter(({ field }) => values[field.key] !== undefined);
  for (const { field, cell } of given) {
    const held = cell ? cellAt(cell) : undefined;
    if (cell && (held?.f || held?.si)) {
      const address = addressOf(cell.row, cell.column);
      throw new WorkbookError(
        "formula",
        `“${field.label}” on your Profile sheet (${address}) is a formula, so it was left as it is. Change it there.`,
      );
    }
  }
  for (const { field, cell } of given) {
    if (cell) writer.write(book, cell.sheet, [{ row: cell.row, column: cell.column, value: values[field.key] ?? "" }]);
  }
  const missing = given.filter(({ cell }) => !cell).map(({ field }) => field);
  if (missing.length > 0) appendFields(book, writer, anywhere.sheet, missing, values);
}
