/** Workbooks for spreadsheet programs to recalculate: values and formulas, without anything calculated beforehand. */
import { type Cell as FileCell, writeXlsx } from "hucre/xlsx";

export interface Formula {
  readonly formula: string;
  /** A wrong result, to see that the program does not trust it. */
  readonly cached?: string | number;
}

export interface ErrorValue {
  readonly error: string;
}

export type Content = string | number | boolean | null | Date | Formula | ErrorValue;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
}

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Workbook-wide names and what they stand for. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** What a program shows in each cell, by sheet. */
export type Shown = Readonly<Record<string, readonly (readonly string[])[]>>;

function fileCell(content: Content): Partial<FileCell> {
  if (typeof content !== "object" || content === null || content instanceof Date) return { value: content };
  if ("error" in content) return { value: content.error, type: "error" };
  return { formula: content.formula, ...(content.cached === undefined ? {} : { formulaResult: content.cached }) };
}

export async function bookFile({ sheets, names }: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: [],
      cells: new Map(
        rows.flatMap((row, at) =>
          row.flatMap((content, column) => (content === null || content === "" ? [] : [[`${at},${column}`, fileCell(content)] as const])),
        ),
      ),
    })),
    namedRanges: names.map(({ name, range }) => ({ name, range })),
  });
}

/** How many formulas a book holds. */
export function formulaCount({ sheets }: Book): number {
  return sheets.flatMap(({ rows }) => rows.flat()).filter((content) => isFormula(content)).length;
}

function isFormula(content: Content | undefined): content is Formula {
  return typeof content === "object" && content !== null && "formula" in content;
}
