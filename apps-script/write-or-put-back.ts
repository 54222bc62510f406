import { addressOf } from "../core/sheets/cell-address.ts";
import { WorkbookError } from "../sidebar/workbook.ts";
import { clearCells, putCells, putMarkedText, setBoxes, setFormats, wronglyHeld } from "./cell-writing.ts";
import type { CellPatch } from "./patch.ts";
import { sentences } from "./sentences.ts";
import { type Reading, readSheet } from "./sheet-reading.ts";
import { told } from "./told.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes cells, reads the sheet again and looks whether everything came out as meant. If not, or if Sheets stops the writing, what stood
 * there is put back and a refusal thrown. `onPutBack` is called once the sheet is as it was.
 */
export function writeOrPutBack(
  sheet: Sheet,
  before: Reading,
  patches: readonly CellPatch[],
  previous: readonly CellPatch[],
  onPutBack: () => void,
): Reading {
  try {
    putCells(sheet, patches);
    return lookedOver(sheet, before, patches);
  } catch (error) {
    putBackOrSay(sheet, previous);
    onPutBack();
    throw told(error, sentences.failed());
  }
}

function lookedOver(sheet: Sheet, before: Reading, patches: readonly CellPatch[]): Reading {
  SpreadsheetApp.flush();
  let after = readSheet(sheet);
  const misread = wronglyHeld(after, patches).filter(({ value }) => typeof value === "string" && value !== "");
  if (misread.length > 0) {
    putMarkedText(sheet, misread);
    SpreadsheetApp.flush();
    after = readSheet(sheet);
  }
  const [wrong] = wronglyHeld(after, patches);
  if (wrong) throw new WorkbookError("unavailable", sentences.notAccepted(addressOf(wrong.row, wrong.column)));
  const broken = firstBroken(before, after);
  if (broken) throw new WorkbookError("formula", sentences.brokenFormula(broken));
  return after;
}

/** A formula that had room for its answer before the writing and shows #REF! after it. */
function firstBroken(before: Reading, after: Reading): string | undefined {
  for (const [row, formulas] of after.formulas.entries()) {
    const column = formulas.findIndex(
      (formula, at) => formula !== "" && after.raw[row]?.[at] === "#REF!" && before.raw[row]?.[at] !== "#REF!",
    );
    if (column >= 0) return addressOf(row, column);
  }
  return undefined;
}

/** What cannot be put back now stays within reach of the undo that was kept before the writing. */
function putBackOrSay(sheet: Sheet, previous: readonly CellPatch[]): void {
  try {
    putBack(sheet, previous);
  } catch (stopped) {
    throw told(stopped, sentences.stuck(sheet.getName()));
  }
}

/** Emptied first: a cell that then still shows something shows a formula's answer, and typing that would break the formula for good. */
function putBack(sheet: Sheet, previous: readonly CellPatch[]): void {
  setBoxes(sheet, previous);
  clearCells(sheet, previous);
  SpreadsheetApp.flush();
  const emptied = readSheet(sheet);
  const isEmpty = ({ row, column }: CellPatch): boolean => (emptied.raw[row]?.[column] ?? "") === "";
  putCells(sheet, previous.filter(isEmpty));
  setFormats(
    sheet,
    previous.filter((cell) => !isEmpty(cell)),
  );
  SpreadsheetApp.flush();
}
