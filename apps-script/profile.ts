import { type ProfileField, profileFields } from "../core/profile/fields.ts";
import { profileSheet } from "../core/profile/profile-sheet.ts";
import { type CellValue, type ProfileValues, WorkbookError } from "../sidebar/workbook.ts";
import { makeSheets } from "./add-sheet.ts";
import { cellsAsTheyAre, formatFor } from "./cell-writing.ts";
import { whileLocked } from "./lock.ts";
import type { CellPatch } from "./patch.ts";
import { refuseProtected } from "./protection.ts";
import { sentences } from "./sentences.ts";
import { type Reading, readSheet } from "./sheet-reading.ts";
import { writeOrPutBack } from "./write-or-put-back.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface FoundField {
  readonly field: ProfileField;
  readonly cell: Range;
}

/** Fields are found by their named ranges alone, wherever the user has moved or renamed things. A blank field is left out. */
export function readProfile(): ProfileValues {
  const readings = new Map<number, Reading>();
  const values: ProfileValues = {};
  for (const { field, cell } of foundFields()) {
    const sheet = cell.getSheet();
    const reading = readings.get(sheet.getSheetId()) ?? readSheet(sheet);
    readings.set(sheet.getSheetId(), reading);
    const value = reading.cells[cell.getRow() - 1]?.[cell.getColumn() - 1] ?? "";
    if (value !== "") values[field.key] = value;
  }
  return values;
}

/** Saves the given fields; the first save makes the sheet. */
export function saveProfile(values: ProfileValues): null {
  const unknown = Object.keys(values).find((key) => !profileFields.some((field) => field.key === key));
  if (unknown !== undefined) throw new WorkbookError("unavailable", sentences.profileField(unknown));
  whileLocked(() => {
    const found = foundFields();
    const [first] = found;
    if (first === undefined) makeSheets([{ ...profileSheet(values), name: freeName() }]);
    else save(first.cell.getSheet(), found, values);
  });
  return null;
}

function foundFields(): FoundField[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return profileFields.flatMap((field): FoundField[] => {
    const cell = spreadsheet.getRangeByName(field.name);
    return cell === null ? [] : [{ field, cell }];
  });
}

/** The user may have a sheet of that name with quite other things on it. */
function freeName(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const names = [profileSheet({}).name, "MatchSheet Profile"];
  for (let number = 2; ; number++) {
    const name = names.shift() ?? `MatchSheet Profile ${number}`;
    if (spreadsheet.getSheetByName(name) === null) return name;
  }
}

/** Fields that an older Profile sheet lacks get rows of their own at its end. */
function save(home: Sheet, found: readonly FoundField[], values: ProfileValues): void {
  const patches = new Map<Sheet, CellPatch[]>();
  const add = (sheet: Sheet, row: number, column: number, value: CellValue): void => {
    const known = [...patches.keys()].find((other) => other.getSheetId() === sheet.getSheetId()) ?? sheet;
    patches.set(known, [...(patches.get(known) ?? []), { row, column, value, format: "" }]);
  };
  const missing: { name: string; row: number }[] = [];
  for (const field of profileFields) {
    const value = values[field.key];
    if (value === undefined) continue;
    const cell = found.find((known) => known.field.key === field.key)?.cell;
    if (cell !== undefined) {
      if (cell.getFormula() !== "") throw new WorkbookError("formula", sentences.profileFormula(field.label, cell.getA1Notation()));
      add(cell.getSheet(), cell.getRow() - 1, cell.getColumn() - 1, value);
      continue;
    }
    const row = home.getLastRow() + missing.length;
    missing.push({ name: field.name, row });
    for (const [column, text] of [field.label, value, field.note].entries()) add(home, row, column, text);
  }
  for (const [sheet, wanted] of patches) write(sheet, wanted);
  for (const { name, row } of missing) SpreadsheetApp.getActiveSpreadsheet().setNamedRange(name, home.getRange(row + 1, 2));
}

function write(sheet: Sheet, wanted: readonly CellPatch[]): void {
  refuseProtected(sheet, wanted);
  const reading = readSheet(sheet);
  const previous = cellsAsTheyAre(sheet, reading, wanted);
  const patches = wanted.map((patch) => {
    const present = previous.find((known) => known.row === patch.row && known.column === patch.column)?.format ?? "";
    return { ...patch, format: formatFor(patch.value, present) };
  });
  // A profile's change is no change of the list, so the list's undo stays as it is.
  writeOrPutBack(sheet, reading, patches, previous, () => undefined);
}
