import type { Argument, Block } from "../core/cells/cell.ts";

/** A range that ends within this many rows of its sheet's end was written without one (`C2:C`): the rest are rows above its start. */
const mostRowsAbove = 5;
/** Google's own size of a new sheet, where there is no spreadsheet to ask. */
const usualGrid = 1000;
const blank = new Set<unknown>(["", undefined, null]);

/**
 * Takes the blank rows off the end of open-ended ranges (`C2:C`), which otherwise answer for every row of the sheet. A range with an end
 * of its own keeps its blank rows: they are programs without data, and "No data" is their answer. Ranges that go along row by row are
 * cut at the same row, and only when all of them are equally long, so cutting never makes sizes fit that did not.
 */
export function trimOpenRanges(args: readonly Argument[], whole: readonly boolean[]): Argument[] {
  const along = args.filter((arg, at): arg is Block => isBlock(arg) && arg.length > 1 && whole[at] !== true);
  const height = along[0]?.length ?? 0;
  const used = Math.max(0, ...along.map(usedRows));
  if (used === height || along.some((block) => block.length !== height) || !endsWithSheet(height)) return [...args];
  // Two rows stay, for a block of one cell would be taken for a single cell, with its stricter errors.
  const kept = Math.max(used, 2);
  return args.map((arg) => (isBlock(arg) && along.includes(arg) ? arg.slice(0, kept) : arg));
}

function isBlock(arg: Argument): arg is Block {
  return Array.isArray(arg);
}

function usedRows(block: Block): number {
  let rows = block.length;
  while (rows > 0 && (block[rows - 1] ?? []).every((cell) => blank.has(cell))) rows--;
  return rows;
}

function endsWithSheet(height: number): boolean {
  return gridHeights().some((rows) => height <= rows && height >= rows - mostRowsAbove);
}

function gridHeights(): number[] {
  if (typeof SpreadsheetApp === "undefined") return [usualGrid];
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getMaxRows());
}
