import type { ICellData, Nullable } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { addressOf } from "../core/sheets/cell-address.ts";
import type { CellValue } from "../sidebar/workbook.ts";
import { callsOwn } from "./files/formula-names.ts";
import type { Grid } from "./grid.ts";
import { patternOf, shownValue, spillsOf } from "./sheet-reading.ts";

/** What an error of the grid's own means; MatchSheet's functions tell theirs themselves. */
const errorMeanings: Readonly<Record<string, string>> = {
  "#N/A": "a value is missing, or a search found nothing.",
  "#NAME?": "the formula uses a name or a function that is not known here.",
  "#REF!": "the formula points to a cell that is no longer there.",
  "#VALUE!": "the formula got a value of a kind it can't use.",
  "#DIV/0!": "the formula divides by zero or by an empty cell.",
  "#NUM!": "the formula got a number it can't use.",
  "#NULL!": "the formula names two ranges that do not meet.",
  "#SPILL!": "the cells that the answer needs are not empty. Clear the cells below or beside this one.",
  "#CALC!": "the formula gives an empty list.",
};
const ownFallback = "one of the function's inputs is missing or is an error itself. Its help appears while you type the formula.";

/** The cell that a person has selected, in words. */
export interface CellNews {
  readonly address: string;
  readonly heading: string;
  readonly value: CellValue;
  readonly verdict: string;
  /** What the row's first cell says, mostly the program's name. */
  readonly row: string;
  readonly wrong: string;
}

interface Held {
  readonly cell: Nullable<ICellData>;
  readonly value: CellValue;
}

function heldAt(book: FWorkbook, sheet: FWorksheet, row: number, column: number): Held {
  const spill = spillsOf(sheet).find(
    ({ range }) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
  );
  const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
  return { cell, value: spill ? shownValue(spill.at(row, column)) : shownValue(cell, patternOf(book, cell)) };
}

const isVerdictColumn = /^(category|bucket)$/i;

/** The words of a row's Category, for those who can't see its color and place. */
function verdictOf(book: FWorkbook, sheet: FWorksheet, row: number, column: number): string {
  for (let at = 0; at < sheet.getMaxColumns(); at++) {
    const heading = heldAt(book, sheet, 0, at).value;
    if (typeof heading === "string" && isVerdictColumn.test(heading.trim()))
      return at === column ? "" : String(heldAt(book, sheet, row, at).value);
  }
  return "";
}

function whatIsWrong(grid: Grid, book: FWorkbook, sheet: FWorksheet, row: number, column: number, { cell, value }: Held): string {
  const formula = cell?.f ?? (cell?.si ? sheet.getRange(row, column).getFormula() : undefined);
  const meaning = typeof value === "string" ? errorMeanings[value] : undefined;
  if (!formula || meaning === undefined) return "";
  if (!callsOwn(formula)) return `${value}: ${meaning}`;
  const place = { unitId: book.getId(), sheetId: sheet.getSheetId(), row, column };
  return grid.sentences.find(place) ?? `${value}: ${value === "#VALUE!" || value === "#N/A" ? ownFallback : meaning}`;
}

export function selectedCell(grid: Grid): CellNews | undefined {
  const book = grid.api.getActiveWorkbook();
  const sheet = book?.getActiveSheet();
  const at = sheet?.getActiveRange()?.getRange();
  if (!book || !sheet || !at) return undefined;
  const [row, column] = [at.startRow, at.startColumn];
  const held = heldAt(book, sheet, row, column);
  const heading = row === 0 ? "" : heldAt(book, sheet, 0, column).value;
  return {
    address: addressOf(row, column),
    heading: typeof heading === "string" ? heading : "",
    value: held.value,
    verdict: row === 0 ? "" : verdictOf(book, sheet, row, column),
    row: row === 0 || column === 0 ? "" : String(heldAt(book, sheet, row, 0).value),
    wrong: whatIsWrong(grid, book, sheet, row, column, held),
  };
}

const spoken = (value: CellValue): string =>
  value === "" ? "empty" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);

/** Shows it in the line under the grid, which is read out when it changes. */
export function showCell(line: HTMLElement, news: CellNews | undefined): void {
  if (!news) return;
  const { address, heading, value, wrong } = news;
  const strong = Object.assign(document.createElement("strong"), { textContent: address });
  const error = Object.assign(document.createElement("span"), { className: "wrong", textContent: wrong });
  const named = heading === "" ? "" : ` ${heading}`;
  const told = [spoken(value), news.verdict, news.row].filter((part) => part !== "").join(" · ");
  const text = `${named}: ${wrong === "" ? told : ""}`;
  const parts = [strong, document.createTextNode(text), ...(wrong === "" ? [] : [error])];
  if (line.textContent !== parts.map((part) => part.textContent).join("")) line.replaceChildren(...parts);
}
