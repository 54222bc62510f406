import { fingerprint } from "../../sidebar/fingerprint.ts";
import type { CellValue, SheetDefinition, Table, WriteRequest } from "../../sidebar/workbook.ts";

export interface MemorySheet {
  readonly id: string;
  name: string;
  cells: CellValue[][];
  formulas: [number, number][];
  hidden?: true;
  /** Nothing in it may be written. */
  protected?: true;
  /** What the sheet was made from, whole: looks, entries, charts and all. */
  readonly definition?: SheetDefinition;
}

/** A list as a test writes it: rows of any length. */
export function sheetOf(rows: readonly (readonly CellValue[])[], name = "Programs", formulas: [number, number][] = []): MemorySheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { id: `id-of-${name}`, name, formulas, cells: rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]) };
}

/** A sheet as it was defined, its formulas among its cells. */
export function sheetFrom(definition: SheetDefinition): MemorySheet {
  const sheet = { ...sheetOf(definition.rows, definition.name), definition };
  for (const [row, column] of definition.formulas ?? []) putCell(sheet, row, column, definition.rows[row]?.[column] ?? "", true);
  return sheet;
}

/** Puts a value into a cell, also beyond the used range. */
export function putCell(sheet: MemorySheet, row: number, column: number, value: CellValue, formula = false): void {
  const held = sheet.cells[0]?.length ?? 0;
  const width = Math.max(column + 1, held);
  if (width > held) sheet.cells = sheet.cells.map((cells) => [...cells, ...Array<CellValue>(width - cells.length).fill("")]);
  while (sheet.cells.length <= row) sheet.cells.push(Array<CellValue>(width).fill(""));
  sheet.cells[row]?.splice(column, 1, value);
  sheet.formulas = sheet.formulas.filter(([r, c]) => r !== row || c !== column);
  if (formula) sheet.formulas.push([row, column]);
}

/** The used range: without the blank rows and columns at its end. */
export function used({ cells, formulas }: MemorySheet): Pick<Table, "cells" | "formulas"> {
  const filled = cells.flatMap((row, r) => row.flatMap((cell, c) => (cell === "" ? [] : [[r, c] as const])));
  let [height, width] = [0, 0];
  for (const [row, column] of [...filled, ...formulas]) {
    height = Math.max(height, row + 1);
    width = Math.max(width, column + 1);
  }
  return { cells: cells.slice(0, height).map((row) => row.slice(0, width)), formulas };
}

export function mark(sheet: MemorySheet): string {
  return fingerprint(used(sheet));
}

type WrittenColumn = WriteRequest["columns"][number];

export function stands({ cells }: MemorySheet, headerRow: number, { index, header }: WrittenColumn): boolean {
  return index === undefined || cells[headerRow]?.[index] === header;
}

export function holdsFormula(formulas: readonly [number, number][], headerRow: number, column: WrittenColumn): boolean {
  return formulas.some(([row, at]) => at === column.index && row > headerRow && (column.values[row - headerRow - 1] ?? null) !== null);
}

/** Writes one column into a sheet of that height, also into new rows under its last one, and says where it stands. */
export function placeColumn(sheet: MemorySheet, headerRow: number, column: WrittenColumn, height: number): number {
  const { header, values, kind } = column;
  const under = height - headerRow - 1;
  if (values.length < under) throw new Error(`"${header}" brings ${values.length} values for ${under} rows.`);
  const wrong = values.slice(under).find((value) => kind === "check" && typeof value !== "boolean" && value !== null && value !== "");
  if (wrong !== undefined) throw new Error(`"${header}" brings ${wrong} for a check box.`);
  if (!sheet.cells[headerRow]) throw new Error(`There is no row ${headerRow} for the headers.`);
  const index = column.index ?? sheet.cells[headerRow].length;
  putCell(sheet, headerRow, index, header);
  for (const [place, value] of values.entries()) if (value !== null) putCell(sheet, headerRow + 1 + place, index, value);
  return index;
}
