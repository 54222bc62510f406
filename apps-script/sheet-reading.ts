import { fingerprint } from "../sidebar/fingerprint.ts";
import { type CellValue, WorkbookError } from "../sidebar/workbook.ts";
import { dateText, isDate } from "./dates.ts";
import { isGrid } from "./sheets.ts";
import { spilledCells } from "./spills.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet's used cells, both as the sidebar sees them and as the sheet holds them. */
export interface Reading {
  readonly cells: readonly (readonly CellValue[])[];
  /** As getValues gives them: a date is a Date. */
  readonly raw: readonly (readonly unknown[])[];
  /** The formula of each cell, "" where it has none of its own. */
  readonly formulas: readonly (readonly string[])[];
  /** The places of formulas and of what they spill. */
  readonly held: [number, number][];
}

/** Reads the sheet up to its last cell that holds something: formats alone make a row or a column no part of it. */
export function readSheet(sheet: Sheet): Reading {
  // getDataRange would throw.
  if (!isGrid(sheet)) {
    throw new WorkbookError(
      "unavailable",
      `“${sheet.getName()}” is a chart, not a list. Go to the sheet that holds your list and try again.`,
    );
  }
  const range = sheet.getDataRange();
  const raw: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const height = raw.reduce((last, row, at) => (row.some(isSomething) || formulas[at]?.some(isSomething) ? at + 1 : last), 0);
  const width = Math.max(0, ...raw.map((row, at) => usedWidth(row, formulas[at] ?? [])));
  const trimmed = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(0, height).map((row) => row.slice(0, width));
  const cells = trimmed(raw).map((row) => row.map(toCell));
  return { cells, raw: trimmed(raw), formulas: trimmed(formulas), held: spilledCells(cells, formulas) };
}

/**
 * A fingerprint of what people typed: a formula counts by its text. Its value may move on by itself, and that is no reason to refuse an
 * undo.
 */
export function typedFingerprint(
  { cells, formulas, held }: Reading,
  leaveOut: (row: number, column: number) => boolean = () => false,
): string {
  const computed = new Set(held.map(String));
  const typed = cells.map((row, r) =>
    row.map((cell, c) => (leaveOut(r, c) ? "" : formulas[r]?.[c] || (computed.has(`${r},${c}`) ? "" : cell))),
  );
  const height = typed.reduce((last, row, at) => (row.some(isSomething) ? at + 1 : last), 0);
  const width = Math.max(0, ...typed.map((row) => usedWidth(row, [])));
  return fingerprint({ cells: typed.slice(0, height).map((row) => row.slice(0, width)), formulas: [] });
}

/** As the port wants a cell: an in-cell picture, which is an object, has no text of its own. */
function toCell(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return isDate(value) ? (dateText(value) ?? "") : "";
}

const isSomething = (cell: unknown): boolean => cell !== "";

function usedWidth(row: readonly unknown[], formulas: readonly string[]): number {
  let width = row.length;
  while (width > 0 && !isSomething(row[width - 1]) && !isSomething(formulas[width - 1] ?? "")) width--;
  return width;
}
