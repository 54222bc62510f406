import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { type ProfileField, profileFields } from "../core/profile/fields.ts";
import { profileSheet } from "../core/profile/profile-sheet.ts";
import { type ProfileValues, type SheetDefinition, WorkbookError } from "../sidebar/workbook.ts";
import { addressOf } from "./cell-address.ts";
import { type NamedCell, nameCell, namedCell } from "./named-cells.ts";
import { patternOf, readSheet, shownValue } from "./sheet-reading.ts";
import type { SheetWriter } from "./sheet-writing.ts";
import { cellRows, columnWidths, roomFor } from "./snapshot.ts";

const insertSheet = "sheet.mutation.insert-sheet";
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

/** Adds a sheet and leaves the user where they are: the grid goes to every sheet that comes in. */
export function addSheet(api: FUniver, book: FWorkbook, definition: SheetDefinition): boolean {
  const taken = book.getSheets().some((sheet) => sheet.getSheetName().toLowerCase() === definition.name.toLowerCase());
  if (taken) return false;
  const active = book.getActiveSheet();
  const sheet = {
    id: `sheet-${Date.now().toString(36)}-${book.getSheets().length}`,
    name: definition.name,
    cellData: cellRows(definition.rows),
    columnData: columnWidths(definition.widths),
    ...roomFor(definition.rows.length, definition.widths.length),
  };
  const added = api.syncExecuteCommand(insertSheet, {
    unitId: book.getId(),
    index: book.getSheets().length,
    sheet: mergeWorksheetSnapshotWithDefault(sheet),
  });
  if (!added) throw new Error("The grid did not add a sheet.");
  for (const [name, row, column] of definition.names) nameCell(book, name, definition.name, row, column);
  book.setActiveSheet(active);
  return true;
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
  for (const [index, field] of missing.entries()) nameCell(book, field.name, sheet.getSheetName(), first + index, 1);
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
