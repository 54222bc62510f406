import { WorkbookError } from "../sidebar/workbook.ts";
import type { CellPatch } from "./patch.ts";
import { sentences } from "./sentences.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Throws when this user may not edit one of the cells. A protection that only warns is no obstacle to a script, so it is left alone. */
export function refuseProtected(sheet: Sheet, patches: readonly CellPatch[]): void {
  const types = SpreadsheetApp.ProtectionType;
  const closed = [types.RANGE, types.SHEET]
    .flatMap((type) => sheet.getProtections(type))
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit());
  for (const protection of closed) {
    const whole = protection.getProtectionType() === types.SHEET;
    const open = whole ? protection.getUnprotectedRanges() : [];
    const stopped = patches.some((patch) => covers(protection.getRange(), patch) && !open.some((range) => covers(range, patch)));
    const place = whole ? `The sheet “${sheet.getName()}”` : `The range ${protection.getRange().getA1Notation()}`;
    if (stopped) throw new WorkbookError("protected", sentences.protected(place, protection.getDescription()));
  }
}

function covers(range: Range, { row, column }: CellPatch): boolean {
  const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
  return row >= top && row < top + range.getNumRows() && column >= left && column < left + range.getNumColumns();
}
