import { fingerprint } from "../sidebar/fingerprint.ts";
import type { Table } from "../sidebar/workbook.ts";
import { type Reading, readSheet } from "./sheet-reading.ts";
import { isGrid, sheetNamed } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet that the user is looking at. */
export function readTable(): Table {
  const sheet = SpreadsheetApp.getActiveSheet();
  const at = sheet.getActiveCell();
  return { ...toTable(sheet, readSheet(sheet)), selected: [at.getRow() - 1, at.getColumn() - 1] };
}

/** null where there is no such sheet: undefined has no place in JSON. */
export function readNamed(name: string): Table | null {
  const sheet = sheetNamed(name);
  return sheet === undefined || !isGrid(sheet) ? null : toTable(sheet, readSheet(sheet));
}

/** Charts on tabs of their own hold no cells and are left out. */
export function readBook(): Table[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(isGrid)
    .map((sheet) => toTable(sheet, readSheet(sheet)));
}

export const fingerprintOf = ({ cells, held }: Reading): string => fingerprint({ cells: cells.map((row) => [...row]), formulas: held });

function toTable(sheet: Sheet, reading: Reading): Table {
  return {
    sheetName: sheet.getName(),
    sheetId: String(sheet.getSheetId()),
    cells: reading.cells.map((row) => [...row]),
    formulas: reading.held,
    fingerprint: fingerprintOf(reading),
    ...(sheet.isSheetHidden() ? { hidden: true } : {}),
  };
}
