import { deserializeRangeWithSheet, type FWorkbook, type FWorksheet } from "@univerjs/preset-sheets-core";
import { columnLetters } from "./cell-address.ts";

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

export function nameCell(book: FWorkbook, name: string, sheetName: string, row: number, column: number): void {
  if (book.getDefinedName(name)) book.deleteDefinedName(name);
  book.insertDefinedName(name, `${quoted(sheetName)}!$${columnLetters(column)}$${row + 1}`);
}
