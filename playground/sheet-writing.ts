import { type ICellData, type IRange, type IStyleData, IUndoRedoService, type Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  type FWorkbook,
  type FWorksheet,
  type ISetRangeValuesMutationParams,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { CellValue } from "../sidebar/workbook.ts";
import { checkBoxRule } from "./entry-rules.ts";
import { showsDay, styleOf } from "./sheet-reading.ts";
import { cellData, dayData, dayPattern } from "./snapshot.ts";

/** Cells by row and column. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** One cell to be written. */
export interface Put {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** `date`: yyyy-mm-dd becomes a real date. `check`: true and false in a new row get a check box. */
  readonly kind?: "date" | "check" | undefined;
  /** The cell stands in a new row, which looks like this one. */
  readonly like?: number | undefined;
}

/** What a cell held, whole, to put it back. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
}

/** The command measures the rows anew, which takes most of the time of a long list; the mutation does not. */
const setMeasured = "sheet.command.set-range-values";
const setPlainly = "sheet.mutation.set-range-values";
const addEntry = "sheet.command.addDataValidation";
const removeEntry = "sheet.command.remove-data-validation-rule";
/** Every part of a cell: one that is not named would stay as it was. */
const emptyCell = { v: null, t: null, f: null, si: null, p: null, s: null, custom: null } as const;

/** A date format would show a plain number as a day, and a text format would make it text. */
function styleFor(value: CellValue, style: Nullable<IStyleData>): IStyleData | undefined {
  const pattern = style?.n?.pattern;
  if (typeof value === "string" || !pattern || (pattern !== "@" && !showsDay(pattern))) return undefined;
  return { ...style, n: null };
}

const dayStyle = (style: Nullable<IStyleData>): IStyleData | undefined =>
  style?.n && showsDay(style.n.pattern) ? undefined : { ...style, n: { pattern: dayPattern } };

/** A cell keeps its own look; one of a new row takes that of the row above. */
function cellFor({ value, kind, like }: Put, style: Nullable<IStyleData>): ICellData {
  const day = kind === "date" && typeof value === "string" ? dayData(value) : undefined;
  const restyled = day ? dayStyle(style) : styleFor(value, style);
  const look = restyled ?? (like === undefined ? undefined : style);
  return { v: null, t: null, f: null, si: null, p: null, ...(day ?? cellData(value)), ...(look ? { s: look } : {}) };
}

function makeRoom(sheet: FWorksheet, lastRow: number, lastColumn: number): void {
  const rows = lastRow + 1 - sheet.getMaxRows();
  const columns = lastColumn + 1 - sheet.getMaxColumns();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows() - 1, rows);
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns() - 1, columns);
}

function boundsOf(cells: CellMatrix): IRange {
  const rows = Object.keys(cells).map(Number);
  const columns = [...new Set(Object.values(cells).flatMap((row) => Object.keys(row)))].map(Number);
  const bounds = { startRow: rows[0] ?? 0, endRow: rows[0] ?? 0, startColumn: Math.min(...columns), endColumn: Math.max(...columns) };
  for (const row of rows) {
    bounds.startRow = Math.min(bounds.startRow, row);
    bounds.endRow = Math.max(bounds.endRow, row);
  }
  return bounds;
}

const wraps = 3;

/** Whether a row may need another height for what is written: only wrapped cells and texts of several lines ask for that. */
function mayGrow(book: FWorkbook, sheet: FWorksheet, cells: CellMatrix): boolean {
  const matrix = sheet.getSheet().getCellMatrix();
  return Object.entries(cells).some(([row, line]) =>
    Object.entries(line).some(([column, cell]) => {
      if (typeof cell.v === "string" && cell.v.includes("\n")) return true;
      const style = styleOf(book, cell) ?? styleOf(book, matrix.getValue(Number(row), Number(column)));
      return style?.tb === wraps;
    }),
  );
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

  /** Writes values as one step of the grid's own undo, and answers the rules of the check boxes that this made. */
  write(book: FWorkbook, sheet: FWorksheet, puts: readonly Put[]): readonly string[] {
    const [lastRow, lastColumn] = puts.reduce(([row, column], put) => [Math.max(row, put.row), Math.max(column, put.column)], [0, 0]);
    return this.#asOneStep(book, sheet, () => {
      makeRoom(sheet, lastRow, lastColumn);
      const matrix = sheet.getSheet().getCellMatrix();
      const cells: CellMatrix = {};
      for (const put of puts) {
        cells[put.row] ??= {};
        const line = cells[put.row];
        if (line) line[put.column] = cellFor(put, styleOf(book, matrix.getValue(put.like ?? put.row, put.column)));
      }
      this.#set(book, sheet, cells);
      return this.#addCheckBoxes(book, sheet, puts);
    });
  }

  /** Puts back what cells held, and takes rules away, also as one step. */
  restore(book: FWorkbook, sheet: FWorksheet, kept: readonly KeptCell[], rules: readonly string[] = []): void {
    this.#asOneStep(book, sheet, () => {
      const cells: CellMatrix = {};
      for (const { row, column, cell } of kept) {
        cells[row] ??= {};
        cells[row][column] = { ...emptyCell, ...cell };
      }
      this.#set(book, sheet, cells);
      for (const ruleId of rules) this.#do(removeEntry, { unitId: book.getId(), subUnitId: sheet.getSheetId(), ruleId });
    });
  }

  /** Enters formulas, each into its own cell, which keeps its look. */
  setFormulas(book: FWorkbook, sheet: FWorksheet, formulas: readonly { row: number; column: number; formula: string }[]): void {
    const matrix = sheet.getSheet().getCellMatrix();
    const cells: CellMatrix = {};
    for (const { row, column, formula } of formulas) {
      cells[row] ??= {};
      cells[row][column] = { ...emptyCell, s: matrix.getValue(row, column)?.s, f: formula };
    }
    this.#set(book, sheet, cells);
  }

  /** Only where no rule stands yet: what somebody else asked of a cell goes on being asked. */
  #addCheckBoxes(book: FWorkbook, sheet: FWorksheet, puts: readonly Put[]): string[] {
    const [unitId, subUnitId] = [book.getId(), sheet.getSheetId()];
    const model = sheet.getInject().get(SheetDataValidationModel);
    const boxes = puts.filter(({ row, column, value, kind, like }) => {
      const isBox = kind === "check" && like !== undefined && typeof value === "boolean";
      return isBox && !model.getRuleByLocation(unitId, subUnitId, row, column);
    });
    if (boxes.length === 0) return [];
    const rule = checkBoxRule(boxes, `check-${Date.now().toString(36)}-${model.getRules(unitId, subUnitId).length}`);
    this.#do(addEntry, { unitId, subUnitId, rule });
    return [rule.uid];
  }

  #set(book: FWorkbook, sheet: FWorksheet, value: CellMatrix): void {
    if (Object.keys(value).length === 0) return;
    const place = { unitId: book.getId(), subUnitId: sheet.getSheetId() };
    if (mayGrow(book, sheet, value)) this.#do(setMeasured, { ...place, range: boundsOf(value), value });
    else this.#setPlainly(sheet, { ...place, cellValue: value });
  }

  #setPlainly(sheet: FWorksheet, wanted: ISetRangeValuesMutationParams): void {
    const inject = sheet.getInject();
    const before = SetRangeValuesUndoMutationFactory(inject, wanted);
    this.#do(setPlainly, wanted);
    inject.get(IUndoRedoService).pushUndoRedo({
      unitID: wanted.unitId,
      undoMutations: [{ id: setPlainly, params: before }],
      redoMutations: [{ id: setPlainly, params: wanted }],
    });
  }

  #do(command: string, parameters: object): void {
    if (this.#api.syncExecuteCommand(command, parameters) === false) throw new Error(`The grid did not carry out ${command}.`);
  }

  #asOneStep<Result>(book: FWorkbook, sheet: FWorksheet, act: () => Result): Result {
    const together = sheet.getInject().get(IUndoRedoService).__tempBatchingUndoRedo(book.getId());
    try {
      return act();
    } finally {
      together.dispose();
    }
  }
}
