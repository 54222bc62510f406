import { functions } from "../core/functions.ts";
import type { CellValue } from "../sidebar/workbook.ts";

type Rows<T> = readonly (readonly T[])[];

/**
 * Functions of Google Sheets whose answer may fill more than one cell. Sheets has no call that tells which cells a formula has filled, so
 * this is a careful guess from the formula's text. A cell wrongly taken for a formula's is refused and not lost; a filled cell that is
 * missed shows itself as a broken formula right after the writing, which then is taken back.
 */
const spilling = {
  /** Downward only, in the uses that stand beside a list. */
  down: ["ARRAYFORMULA", "BYROW", "FLATTEN", "INDEX", "MAP", "OFFSET", "SCAN", "TOCOL", "XLOOKUP"],
  /** No wider than the widest range that the formula names. */
  asWideAsRange: ["CHOOSECOLS", "CHOOSEROWS", "DROP", "FILTER", "IMPORTRANGE", "QUERY", "SORT", "SORTN", "TAKE", "UNIQUE", "VSTACK"],
  /** As wide as they like. */
  wide: [
    "BYCOL",
    "EXPAND",
    "HSTACK",
    "IMPORTDATA",
    "IMPORTFEED",
    "IMPORTHTML",
    "IMPORTXML",
    "MAKEARRAY",
    "MMULT",
    "RANDARRAY",
    "SPLIT",
    "TOROW",
    "TRANSPOSE",
    "WRAPCOLS",
    "WRAPROWS",
  ],
} as const;

type Reach = { readonly calls: RegExp; readonly columns: (formula: string) => number };

/** Finds a call of one of these functions in a formula's text. */
export const callOf = (names: readonly string[]): RegExp => new RegExp(`(^|[^A-Z0-9_.])(${names.join("|")})\\s*\\(`, "i");

/** How far right a formula may fill; the first row that holds decides, and no row means its own cell alone. */
function reaches(): readonly Reach[] {
  return [
    { calls: callOf(spilling.wide), columns: () => Number.POSITIVE_INFINITY },
    { calls: callOf(["SEQUENCE"]), columns: sequenceWidth },
    { calls: callOf(spilling.asWideAsRange), columns: widestRange },
    { calls: callOf(spilling.down), columns: () => 1 },
    { calls: /\{/, columns: () => 1 },
    { calls: new RegExp(`${callOf(functions.map((entry) => entry.name)).source}.*:`, "is"), columns: () => 1 },
  ];
}

/** The places of every formula and of the cells that its answer seems to fill, row by row. */
export function spilledCells(cells: Rows<CellValue>, formulas: Rows<string>): [number, number][] {
  const table = reaches();
  const held = formulas.map(() => new Set<number>());
  for (const [row, texts] of formulas.entries()) {
    for (const [column, formula] of texts.entries()) {
      if (formula === "") continue;
      held[row]?.add(column);
      // A formula that shows an error has filled nothing but its own cell.
      if (String(cells[row]?.[column] ?? "").startsWith("#")) continue;
      const width = table.find((reach) => reach.calls.test(formula))?.columns(formula) ?? 0;
      for (const [r, c] of filled(cells, formulas, row, column, width)) held[r]?.add(c);
    }
  }
  return held.flatMap((columns, row) => [...columns].sort((a, b) => a - b).map((column): [number, number] => [row, column]));
}

function filled(cells: Rows<CellValue>, formulas: Rows<string>, row: number, column: number, width: number): [number, number][] {
  const isTyped = (r: number, c: number): boolean => (formulas[r]?.[c] ?? "") === "";
  const isFull = (r: number, c: number): boolean => (cells[r]?.[c] ?? "") !== "" && isTyped(r, c);
  const places: [number, number][] = [];
  for (let c = column; c < column + width && (c === column || isFull(row, c)); c++) {
    // Blanks in between count as filled: the answer for a blank row is blank.
    let last = row;
    for (let r = row + 1; r < cells.length && isTyped(r, c); r++) if (isFull(r, c)) last = r;
    for (let r = row; r <= last; r++) places.push([r, c]);
  }
  return places;
}

/** SEQUENCE counts downward unless a second argument tells how many columns. */
function sequenceWidth(formula: string): number {
  const [, columns] = /SEQUENCE\s*\([^,;()]*[,;]\s*(\d*)/i.exec(formula) ?? [];
  return columns === undefined ? 1 : Number(columns) || Number.POSITIVE_INFINITY;
}

/** The number of columns of the widest range in a formula's text (`A2:F` has 6); without one it may be a name, of any width. */
function widestRange(formula: string): number {
  const ranges = [...formula.matchAll(/\$?([A-Z]{1,3})\$?\d*:\$?([A-Z]{1,3})\$?\d*/gi)];
  if (ranges.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...ranges.map(([, from = "", to = ""]) => Math.abs(columnNumber(to) - columnNumber(from)) + 1));
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
