import { type DetectedTable, detectColumns, type ProgramList, readPrograms } from "../../core/programs/index.ts";
import type { BookSheet } from "../../core/sheets/book-copy.ts";

/** A sheet that holds a list of programs, read. */
export interface BookList {
  readonly sheet: BookSheet;
  readonly table: DetectedTable;
  readonly list: ProgramList;
  /** Whether the cell is a formula or filled by one. */
  isFormula(row: number, column: number): boolean;
}

/** The lists of a workbook, one for each sheet that names programs or their scores and has at least one. */
export function listsIn(book: readonly BookSheet[]): BookList[] {
  return book.flatMap((sheet) => {
    const table = detectColumns(sheet.cells, sheet.sheetName);
    const { program, code, average, minimum } = table.columns;
    if (!program && !code && !average && !minimum) return [];
    const list = readPrograms(sheet.cells, table);
    if (list.programs.length === 0) return [];
    const formulas = new Set(sheet.formulas.map(([row, column]) => `${row},${column}`));
    return [{ sheet, table, list, isFormula: (row, column) => formulas.has(`${row},${column}`) }];
  });
}

/** Sheets that hold no list, by name. */
export function otherSheets(book: readonly BookSheet[], lists: readonly BookList[]): string[] {
  const held = new Set(lists.map(({ sheet }) => sheet));
  return book.filter((sheet) => !held.has(sheet)).map(({ sheetName }) => sheetName);
}

/** Names in quotation marks, as a sentence lists them. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** How many of something, in a sentence. */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString("en-US")} ${many}`;
}
