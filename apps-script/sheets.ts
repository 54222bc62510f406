import type { CellPatch } from "./patch.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of an id, which outlives renaming and moving. */
export function findSheet(id: string): Sheet | undefined {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => String(sheet.getSheetId()) === id);
}

/** Whether a place is one of these cells. */
export function touches(patches: readonly CellPatch[]): (row: number, column: number) => boolean {
  const places = new Set(patches.map(({ row, column }) => `${row},${column}`));
  return (row, column) => places.has(`${row},${column}`);
}
