import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { CellValue } from "../sidebar/workbook.ts";
import { showsDay, styleOf } from "./sheet-reading.ts";
import { cellData } from "./snapshot.ts";

/** Cells by row and column. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** One cell to be written. */
export interface Put {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a cell held, whole, to put it back. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
}

const setValues = "sheet.command.set-range-values";
/** Every part of a cell: one that is not named would stay as it was. */
const emptyCell = { v: null, t: null, f: null, si: null, p: null, s: null, custom: null } as const;

/** A date format would show a plain number as a day, and a text format would make it text. */
function styleFor(value: CellValue, style: Nullable<IStyleData>): IStyleData | undefined {
  const pattern = style?.n?.pattern;
  if (typeof value === "string" || !pattern || (pattern !== "@" && !showsDay(pattern))) return undefined;
  return { ...style, n: null };
}

function cellFor(value: CellValue, style: Nullable<IStyleData>): ICellData {
  const restyled = styleFor(value, style);
  return { v: null, t: null, f: null, si: null, p: null, ...cellData(value), ...(restyled ? { s: restyled } : {}) };
}

/** The grid has a fixed size, so a list that outgrows it gets more columns first. */
function widen(sheet: FWorksheet, lastColumn: number): void {
  const missing = lastColumn + 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns() - 1, missing);
}

export class SheetWriter {
  readonly #api: FUniver;

  constructor(api: FUniver) {
    this.#api = api;
  }

  /** What the cells hold now, whole. */
  keep(sheet: FWorksheet, puts: readonly Put[]): KeptCell[] {
    const matrix = sheet.getSheet().getCellMatrix();
    return puts.map(({ row, column }) => {
      const cell = matrix.getValue(row, column);
      return { row, column, cell: cell ? structuredClone(cell) : null };
    });
  }

  /** Writes values as one step of the grid's own undo. */
  write(book: FWorkbook, sheet: FWorksheet, puts: readonly Put[]): void {
    widen(sheet, Math.max(0, ...puts.map(({ column }) => column)));
    const matrix = sheet.getSheet().getCellMatrix();
    const cells: CellMatrix = {};
    for (const { row, column, value } of puts) {
      cells[row] ??= {};
      cells[row][column] = cellFor(value, styleOf(book, matrix.getValue(row, column)));
    }
    this.#set(book, sheet, cells);
  }

  /** Puts back what cells held, also as one step. */
  restore(book: FWorkbook, sheet: FWorksheet, kept: readonly KeptCell[]): void {
    const cells: CellMatrix = {};
    for (const { row, column, cell } of kept) {
      cells[row] ??= {};
      cells[row][column] = { ...emptyCell, ...cell };
    }
    this.#set(book, sheet, cells);
  }

  setFormula(book: FWorkbook, sheet: FWorksheet, row: number, column: number, formula: string): void {
    this.#set(book, sheet, {
      [row]: { [column]: { ...emptyCell, s: sheet.getSheet().getCellMatrix().getValue(row, column)?.s, f: formula } },
    });
  }

  #set(book: FWorkbook, sheet: FWorksheet, value: CellMatrix): void {
    if (Object.keys(value).length === 0) return;
    const rows = Object.keys(value).map(Number);
    const columns = Object.values(value).flatMap((row) => Object.keys(row).map(Number));
    const range = {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    };
    const done = this.#api.syncExecuteCommand(setValues, { unitId: book.getId(), subUnitId: sheet.getSheetId(), range, value });
    if (done === false) throw new Error("The grid did not carry out a write.");
  }
}
