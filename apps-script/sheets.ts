import type { Area } from "../core/sheets/sheet-definition.ts";
import type { CellPatch } from "./patch.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of an id, which outlives renaming and moving. */
export function findSheet(id: string): Sheet | undefined {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => String(sheet.getSheetId()) === id);
}

/** Names differ by more than small and capital letters, as in Sheets itself. */
export function sheetNamed(name: string): Sheet | undefined {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

/** A chart on a tab of its own has no cells. */
export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

export function rangeOf(sheet: Sheet, { row, column, rows = 1, columns = 1 }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** Whether a place is one of these cells. */
export function touches(patches: readonly CellPatch[]): (row: number, column: number) => boolean {
  const places = new Set(patches.map(({ row, column }) => `${row},${column}`));
  return (row, column) => places.has(`${row},${column}`);
}
