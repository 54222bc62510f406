import { deserializeRangeWithSheet, type FWorkbook, type FWorksheet } from "@univerjs/preset-sheets-core";
import { columnLetters } from "../core/sheets/cell-address.ts";
import type { Area } from "../core/sheets/sheet-definition.ts";
import { rangeOf } from "./ranges.ts";

export interface NamedCell {
  readonly sheet: FWorksheet;
  readonly row: number;
  readonly column: number;
}

/** Where a workbook-wide name leads, if it still leads to a cell. */
export function namedCell(book: FWorkbook, name: string): NamedCell | undefined {
  const reference = book.getDefinedName(name)?.getFormulaOrRefString();
  if (!reference || reference.includes("#REF!")) return undefined;
  const { sheetName, range } = deserializeRangeWithSheet(reference.replace(/^=/, ""));
  const sheet = book.getSheetByName(sheetName);
  return sheet ? { sheet, row: range.startRow, column: range.startColumn } : undefined;
}

const quoted = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'`;

const cornerOf = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** Gives cells a workbook-wide name, which leads nowhere else any longer. */
export function nameRange(book: FWorkbook, name: string, sheetName: string, area: Area): void {
  const { startRow, endRow, startColumn, endColumn } = rangeOf(area);
  const [first, last] = [cornerOf(startRow, startColumn), cornerOf(endRow, endColumn)];
  if (book.getDefinedName(name)) book.deleteDefinedName(name);
  book.insertDefinedName(name, `${quoted(sheetName)}!${first === last ? first : `${first}:${last}`}`);
}
