import type { IStyleData, IWorkbookData } from "@univerjs/core";
import { lookStyles } from "../looks.ts";
import { type CellRows, cellData, cellRows, columnWidths, frozen, roomFor, type SheetSnapshot, workbookOf } from "../snapshot.ts";
import { programRows } from "./programs.ts";
import { firstInputRow, inputs, questions } from "./questions.ts";

const { heading, title, input } = lookStyles;
const styles: Record<string, IStyleData> = { heading, title, input, row: { fs: 10 }, code: { ff: "monospace", fs: 10 } };

/** So that the categories are in sight beside the sidebar on a usual screen. */
const programWidths = [27, 14.5, 6.5, 16.5, 11, 11, 11.5, 14.5, 12, 48, 9, 10, 12, 8, 11, 34];
const headingHeight = 42;

function programsSheet(): SheetSnapshot {
  const cells = cellRows(programRows);
  for (const row of programRows.keys()) {
    for (const column of programWidths.keys()) {
      cells[row] ??= {};
      cells[row][column] = { ...cells[row][column], s: row === 0 ? "heading" : "row" };
    }
  }
  return {
    id: "programs",
    name: "Programs",
    cellData: cells,
    columnData: columnWidths(programWidths),
    rowData: { 0: { h: headingHeight, ia: 0 } },
    freeze: frozen(1, 1),
    ...roomFor(programRows.length, programWidths.length),
  };
}

function inputCells(): CellRows {
  const cells: CellRows = { 0: { 0: { ...cellData("Change a yellow cell, and the answers below follow."), s: "title" } } };
  for (const [index, [label, value]] of inputs.entries()) {
    cells[firstInputRow - 1 + index] = { 0: cellData(label), 1: { ...cellData(value), s: "input" } };
  }
  return cells;
}

/** Questions, the formula as text, and the formula at work; an answer of several rows keeps them free under itself. */
function questionCells(from: number): { cells: CellRows; end: number } {
  const headings = ["What you want to know", "The formula", "The answer"];
  const cells: CellRows = { [from]: Object.fromEntries(headings.map((text, column) => [column, { ...cellData(text), s: "heading" }])) };
  let row = from + 1;
  for (const { ask, formula, rows = 1 } of questions) {
    cells[row] = { 0: { ...cellData(ask), s: "row" }, 1: { ...cellData(formula), s: "code" }, 2: { f: formula, s: "row" } };
    row += rows;
  }
  return { cells, end: row };
}

function questionsSheet(): SheetSnapshot {
  const { cells, end } = questionCells(firstInputRow + inputs.length);
  return {
    id: "try",
    name: "Try the functions",
    cellData: { ...inputCells(), ...cells },
    columnData: columnWidths([44, 50, 34]),
    ...roomFor(end, 8),
  };
}

/** What a visitor finds on the first visit: an invented list, and a sheet that shows every function at work. */
export const sampleBook = (): IWorkbookData => workbookOf("Sample list", [programsSheet(), questionsSheet()], styles);

/** One empty sheet. */
export const emptyBook = (): IWorkbookData => workbookOf("New list", [{ id: "sheet1", name: "Sheet1", cellData: {}, ...roomFor(0, 0) }]);
