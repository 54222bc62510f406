import { readBucketWord } from "../core/programs/bucket-words.ts";
import { plainText } from "../core/programs/cell-words.ts";
import { type Columns, indexOf } from "./columns.ts";
import type { Table } from "./workbook.ts";

/** A column to write: a new one of that header, or the one at `index`. */
export interface Target {
  readonly header: string;
  readonly index?: number;
}

/** Where the buckets and their reasons go, and what the user has put there. */
export interface OwnColumns {
  readonly category: Target;
  readonly why: Target;
  /** What the user wrote into the category column, by row. */
  readonly byHand: ReadonlyMap<number, string>;
}

/** What stands in the category column where a cell of the row could not be read; the sentence stands beside it. */
export const checkCategory = "Check: see the reason";
const checkStart = "Check: ";
/** How a reason begins where the user's own bucket was left alone. */
export const keptStart = "Set by hand. ";

/** A reason as it is written: the bucket first, so that a bucket changed by hand later no longer fits its reason. */
export function whyText(category: string, reason: string): string {
  return (category === checkCategory ? checkStart : `${category}: `) + reason;
}

const ownReason = /^(?:Reach|Core|Safer|Below minimum|No data|Check): |^Set by hand\. /;
/** "Category", then names that a list does not hold by itself. */
const spareNames = 9;

function names(kind: "category" | "why"): string[] {
  const spare = Array.from({ length: spareNames }, (_, place) => `MatchSheet ${kind}${place === 0 ? "" : ` ${place + 1}`}`);
  return [kind === "category" ? "Category" : "Why", ...spare];
}

/**
 * Finds the columns to write: never one with formulas, never one that holds something else under the same name. What stands beside rows
 * that are no programs is nobody's bucket.
 */
export function findOwnColumns(table: Table, columns: Columns, programRows: ReadonlySet<number>): OwnColumns {
  const { headerRow } = columns.detection;
  const chosen = indexOf(columns, "category");
  const category =
    chosen !== undefined && holdsBuckets(table, headerRow, chosen)
      ? targetAt(table, headerRow, chosen)
      : firstUsable(table, headerRow, names("category"), holdsBuckets);
  const whyNames = names("why").slice(category.header.startsWith("MatchSheet") ? 1 : 0);
  const why = firstUsable(table, headerRow, whyNames, holdsReasons);
  const byHand = bucketsByHand(table, headerRow, category.index, why.index);
  return { category, why, byHand: new Map([...byHand].filter(([row]) => programRows.has(row))) };
}

type Test = (table: Table, headerRow: number, index: number) => boolean;

function firstUsable(table: Table, headerRow: number, headers: readonly string[], usable: Test): Target {
  for (const header of headers) {
    const index = (table.cells[headerRow] ?? []).findIndex((cell) => plainText(cell).toLowerCase() === header.toLowerCase());
    if (index < 0) return { header };
    if (usable(table, headerRow, index)) return targetAt(table, headerRow, index);
  }
  throw new Error("There is no name left for a new column.");
}

function targetAt(table: Table, headerRow: number, index: number): Target {
  return { header: String(table.cells[headerRow]?.[index] ?? ""), index };
}

function textsUnder(table: Table, headerRow: number, index: number): string[] {
  return table.cells.slice(headerRow + 1).map((row) => plainText(row[index]));
}

function holdsFormulas(table: Table, headerRow: number, index: number): boolean {
  return table.formulas.some(([row, column]) => column === index && row > headerRow);
}

/** Empty, or mostly buckets: a column named Category may well hold specialties. */
function holdsBuckets(table: Table, headerRow: number, index: number): boolean {
  const texts = textsUnder(table, headerRow, index).filter((text) => text !== "");
  const known = texts.filter((text) => readBucketWord(text) !== undefined || text.startsWith(checkStart));
  return known.length * 2 >= texts.length && !holdsFormulas(table, headerRow, index);
}

/** Empty, or nothing but reasons that MatchSheet wrote. */
function holdsReasons(table: Table, headerRow: number, index: number): boolean {
  return (
    textsUnder(table, headerRow, index).every((text) => text === "" || ownReason.test(text)) && !holdsFormulas(table, headerRow, index)
  );
}

function bucketsByHand(table: Table, headerRow: number, category: number | undefined, why: number | undefined): Map<number, string> {
  const byHand = new Map<number, string>();
  if (category === undefined) return byHand;
  const reasons = why === undefined ? [] : textsUnder(table, headerRow, why);
  for (const [place, text] of textsUnder(table, headerRow, category).entries()) {
    const ours = reasons[place]?.startsWith(whyText(text, ""));
    if (text !== "" && !ours) byHand.set(headerRow + 1 + place, text);
  }
  return byHand;
}
