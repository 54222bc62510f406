import { functions } from "../core/functions.ts";
import { type RepairResult, WorkbookError } from "../sidebar/workbook.ts";
import { whileLocked } from "./lock.ts";
import { type CellPatch, toBlocks } from "./patch.ts";
import { refuseProtected } from "./protection.ts";
import { refusing } from "./refusing.ts";
import { readSheet } from "./sheet-reading.ts";
import { isGrid } from "./sheets.ts";
import { callOf } from "./spills.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A file that was opened before its functions were there shows #NAME? until each formula is entered once more. */
export function repairFormulas(): RepairResult {
  return refusing(() => whileLocked(repair));
}

function repair(): RepairResult {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets().filter(isGrid);
  const broken = sheets.map((sheet) => ({ sheet, cells: brokenIn(sheet) })).filter(({ cells }) => cells.length > 0);
  const open = broken.filter(({ sheet, cells }) => mayEdit(sheet, cells));
  // Sheets may take a formula that reads as before for no change at all. In brackets it reads otherwise and means the same, come what may.
  for (const { sheet, cells } of open) enter(sheet, cells, (formula) => `=(${formula.slice(1)})`);
  SpreadsheetApp.flush();
  for (const { sheet, cells } of open) enter(sheet, cells, (formula) => formula);
  return {
    ok: true,
    cells: open.reduce((sum, { cells }) => sum + cells.length, 0),
    left: broken.filter((one) => !open.includes(one)).map(({ sheet }) => sheet.getName()),
  };
}

/** A formula may also have come before a range that it names. */
const ownName = /(^|[^A-Z0-9_.])MatchSheet_/i;

/** The formula stands as the value. */
function brokenIn(sheet: Sheet): CellPatch[] {
  const { raw, formulas } = readSheet(sheet);
  const calls = callOf(functions.map(({ name }) => name));
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column): CellPatch[] => {
      const withoutTexts = formula.replace(/"[^"]*"/g, '""');
      const isBroken = raw[row]?.[column] === "#NAME?" && (calls.test(withoutTexts) || ownName.test(withoutTexts));
      return isBroken ? [{ row, column, value: formula, format: "" }] : [];
    }),
  );
}

function mayEdit(sheet: Sheet, cells: readonly CellPatch[]): boolean {
  try {
    refuseProtected(sheet, cells);
    return true;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "protected") return false;
    throw error;
  }
}

function enter(sheet: Sheet, cells: readonly CellPatch[], write: (formula: string) => string): void {
  for (const block of toBlocks(cells)) {
    const range = sheet.getRange(block.row + 1, block.column + 1, block.cells.length, block.cells[0]?.length ?? 0);
    range.setFormulas(block.cells.map((line) => line.map(({ value }) => write(String(value)))));
  }
}
