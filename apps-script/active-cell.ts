import { addressOf } from "../core/sheets/cell-address.ts";
import { type InsertResult, WorkbookError } from "../sidebar/workbook.ts";
import { textFormat } from "./cell-writing.ts";
import { whileLocked } from "./lock.ts";
import { refuseProtected } from "./protection.ts";
import { refusing } from "./refusing.ts";
import { sentences } from "./sentences.ts";
import { findSheet } from "./sheets.ts";

/** Moves the user to a cell of the sheet of that id, or of the one they are at. */
export function selectCell(row: number, column: number, sheetId: string | null): null {
  const sheet = sheetId === null ? SpreadsheetApp.getActiveSheet() : findSheet(sheetId);
  if (sheet === undefined) throw new WorkbookError("changed", sentences.goneToShow());
  if (sheet.isSheetHidden()) throw new WorkbookError("unavailable", sentences.hidden(sheet.getName()));
  if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) {
    throw new WorkbookError("unavailable", sentences.noCell(addressOf(row, column)));
  }
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  sheet.setCurrentCell(sheet.getRange(row + 1, column + 1));
  return null;
}

export function insertFormula(formula: string): InsertResult {
  return refusing(() => whileLocked(() => insert(formula)));
}

function insert(formula: string): InsertResult {
  const sheet = SpreadsheetApp.getActiveSheet();
  const cell = sheet.getActiveCell();
  const place = cell.getA1Notation();
  if (cell.getValue() !== "" || cell.getFormula() !== "") throw new WorkbookError("occupied", sentences.occupied(place));
  refuseProtected(sheet, [{ row: cell.getRow() - 1, column: cell.getColumn() - 1, value: formula, format: "" }]);
  // In a text cell the formula would be shown instead of worked out.
  if (cell.getNumberFormat() === textFormat) cell.setNumberFormat("General");
  cell.setFormula(formula);
  return { ok: true, address: place };
}
