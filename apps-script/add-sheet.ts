import type { SheetDefinition } from "../sidebar/workbook.ts";
import { formatFor, putCells } from "./cell-writing.ts";
import { whileLocked } from "./lock.ts";
import type { CellPatch } from "./patch.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A character's width and a cell's padding in the sheet's usual font, in pixels. */
const pixels = { character: 7, padding: 10 } as const;

export function addSheet(definition: SheetDefinition): boolean {
  return whileLocked(() => {
    if (SpreadsheetApp.getActiveSpreadsheet().getSheetByName(definition.name) !== null) return false;
    makeSheet(definition);
    return true;
  });
}

/** Makes the sheet last of all and leaves the user where they are. A sheet that could not be filled is taken away again. */
export function makeSheet(definition: SheetDefinition): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = SpreadsheetApp.getActiveSheet();
  const sheet = spreadsheet.insertSheet(definition.name, spreadsheet.getNumSheets());
  try {
    fill(spreadsheet, sheet, definition);
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  } finally {
    spreadsheet.setActiveSheet(active);
  }
}

function fill(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet, { rows, names, widths }: SheetDefinition): void {
  const patches = rows.flatMap((cells, row) =>
    cells.flatMap((value, column): CellPatch[] => (value === "" ? [] : [{ row, column, value, format: formatFor(value, "General") }])),
  );
  putCells(sheet, patches);
  for (const [name, row, column] of names) {
    // A name that somebody already uses stays theirs.
    if (spreadsheet.getRangeByName(name) === null) spreadsheet.setNamedRange(name, sheet.getRange(row + 1, column + 1));
  }
  for (const [column, width] of widths.entries()) sheet.setColumnWidth(column + 1, width * pixels.character + pixels.padding);
}
