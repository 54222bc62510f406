import { type ICellData, type IDocumentData, type IRange, type IStyleData, type Nullable, numfmt } from "@univerjs/core";
import { FormulaDataModel, type FWorkbook, type FWorksheet } from "@univerjs/preset-sheets-core";
import { dayText } from "../core/cells/day.ts";
import type { CellValue } from "../sidebar/workbook.ts";
import { placesOf } from "./ranges.ts";
import { firstTrueSerial, kind, serialOf1970 } from "./snapshot.ts";

/** A sheet from its first cell to the last one that shows something or holds a formula. */
export interface SheetContents {
  readonly cells: CellValue[][];
  /** Cells that hold a formula or belong to a spill. */
  readonly formulas: [number, number][];
}

/** Where a formula fills more than its own cell, and what stands there. */
export interface Spill {
  readonly range: IRange;
  readonly at: (row: number, column: number) => Nullable<ICellData>;
}

/** A rich text's characters, without the marks that end it. */
const plainText = (document: IDocumentData): string => (document.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");

/** Whether a number format shows a day; one that shows a time alone does not. */
export function showsDay(pattern: string): boolean {
  const { year, month, day } = numfmt.getFormatDateInfo(pattern);
  return year || month || day;
}

function shownNumber(value: number, pattern: string | undefined): CellValue {
  const isDay = pattern !== undefined && value >= firstTrueSerial && showsDay(pattern);
  return isDay ? dayText(Math.floor(value) - serialOf1970) : value;
}

/** What a cell shows, as the sidebar takes it: a date as yyyy-mm-dd, an error as its text, a blank as "". */
export function shownValue(cell: Nullable<ICellData>, pattern?: string): CellValue {
  if (!cell) return "";
  const text = cell.p ? plainText(cell.p) : undefined;
  const value = text !== undefined && text !== "" ? text : cell.v;
  if (value === null || value === undefined) return "";
  if (cell.t === kind.truth) return value === true || value === 1 || value === "1" || String(value).toUpperCase() === "TRUE";
  if (cell.t === kind.text || cell.t === kind.forcedText || text) return String(value);
  return typeof value === "number" ? shownNumber(value, pattern) : value;
}

/** A cell's style, which is stored in the cell or under a name in the workbook. */
export function styleOf(book: FWorkbook, cell: Nullable<ICellData>): Nullable<IStyleData> {
  return cell?.s ? book.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
}

export const patternOf = (book: FWorkbook, cell: Nullable<ICellData>): string | undefined => styleOf(book, cell)?.n?.pattern ?? undefined;

/** Every spill of a sheet. The grid keeps what spills apart from the cells. */
export function spillsOf(sheet: FWorksheet): Spill[] {
  const model = sheet.getInject().get(FormulaDataModel);
  const unitId = sheet.getWorkbook().getUnitId();
  const ranges: Record<number, Record<number, IRange>> = model.getArrayFormulaRange()[unitId]?.[sheet.getSheetId()] ?? {};
  const values = model.getArrayFormulaCellData()[unitId]?.[sheet.getSheetId()] ?? {};
  const at: Spill["at"] = (row, column) => values[row]?.[column];
  return Object.values(ranges).flatMap((columns) => Object.values(columns).map((range) => ({ range, at })));
}

class Collected {
  readonly values = new Map<number, Map<number, CellValue>>();
  readonly formulas = new Map<string, [number, number]>();
  rows = 0;
  columns = 0;

  put(row: number, column: number, value: CellValue, byFormula: boolean): void {
    if (byFormula) this.formulas.set(`${row},${column}`, [row, column]);
    if (value === "" && !byFormula) return;
    const line = this.values.get(row) ?? new Map<number, CellValue>();
    this.values.set(row, line.set(column, value));
    this.rows = Math.max(this.rows, row + 1);
    this.columns = Math.max(this.columns, column + 1);
  }

  contents(): SheetContents {
    const cells = Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) => this.values.get(row)?.get(column) ?? ""),
    );
    return { cells, formulas: [...this.formulas.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
  }
}

const hasFormula = (cell: ICellData): boolean => Boolean(cell.f || cell.si);

/** Reads a sheet whole: its cells, and over them what formulas spill. */
export function readSheet(book: FWorkbook, sheet: FWorksheet): SheetContents {
  const found = new Collected();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell) found.put(row, column, shownValue(cell, patternOf(book, cell)), hasFormula(cell));
    });
  for (const { range, at } of spillsOf(sheet)) {
    for (const [row, column] of placesOf(range)) found.put(row, column, shownValue(at(row, column)), true);
  }
  return found.contents();
}
