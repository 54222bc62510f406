import { serialOf1970 } from "../core/cells/date.ts";
import type { Day } from "../core/cells/day.ts";
import type { CellValue } from "../sidebar/workbook.ts";
import { dateFormat, isDateFormat, isPlainText } from "./number-formats.ts";
import { type Area, type Contents, rangeOf } from "./sheet-reading.ts";

/** What goes into a cell: a value that stays what it is, a real date, or a formula. null leaves the cell as it is. */
export type Input = CellValue | { readonly day: Day } | { readonly formula: string } | null;

/** Inputs for an area whose formats are known (none given: the general one). */
export interface Block extends Area {
  readonly values: readonly (readonly Input[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** What an area held before, to put it back. */
export interface Kept extends Area {
  readonly before: Contents;
}

/** Far below the 5 MB that Excel on the web takes at once. */
const charactersAtOnce = 2_000_000;
/** Above this length the text format shows a row of #, so such a text is quoted instead. */
const longestUnderTextFormat = 255;

const needsQuote = (text: string): boolean => text.startsWith("'") || (text.length > longestUnderTextFormat && !isPlainText(text));

/** The number format that a value needs to stay what it is, or null where the cell's own will do. */
function formatFor(value: Input, current: string): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") {
    if ("day" in value) return isDateFormat(current) ? null : dateFormat;
    return current === "@" ? "General" : null;
  }
  if (typeof value !== "string") return current === "@" || isDateFormat(current) ? "General" : null;
  if (needsQuote(value)) return current === "@" ? "General" : null;
  return isPlainText(value) || current === "@" ? null : "@";
}

/** What Excel is told. It takes an apostrophe at the start as the mark of a text and does not keep it. */
function entryFor(value: Input): CellValue | null {
  if (typeof value === "object" && value !== null) return "day" in value ? value.day + serialOf1970 : value.formula;
  return typeof value === "string" && needsQuote(value) ? `'${value}` : value;
}

const lengthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((sum, row) => row.reduce<number>((length, value) => length + String(value).length + 4, sum), 0);

/** Queues one block: the formats first, because they decide how Excel reads what follows. */
export function queueBlock(sheet: Excel.Worksheet, { values, formats = [], ...area }: Block): void {
  const range = rangeOf(sheet, area);
  const needed = values.map((row, r) => row.map((value, c) => formatFor(value, formats[r]?.[c] ?? "General")));
  if (needed.flat().some((format) => format !== null)) range.numberFormat = needed;
  range.values = values.map((row) => row.map(entryFor));
}

/** A constant as Excel must be given it, under its own format, to become the same constant again. */
function restoredInput(value: unknown, format: string): unknown {
  if (typeof value !== "string" || value === "") return value;
  const quoted = value.startsWith("'") || (format !== "@" && !isPlainText(value));
  return quoted ? `'${value}` : value;
}

/** Queues what an area held. Only constants ever stood there: a formula is not written over. */
function queueKept(sheet: Excel.Worksheet, { before: { values, formats }, ...area }: Kept): void {
  const range = rangeOf(sheet, area);
  const quotes = values.map((row) => row.map((value) => typeof value === "string" && value.startsWith("'")));
  // An apostrophe is safe to give under the general format alone; the cell's own format follows.
  range.numberFormat = formats.map((row, r) => row.map((format, c) => (quotes[r]?.[c] ? "General" : format)));
  range.values = values.map((row, r) => row.map((value, c) => restoredInput(value, formats[r]?.[c] ?? "General")));
  if (quotes.flat().includes(true)) range.numberFormat = formats.map((row) => [...row]);
}

/** Rows of an area, as a part of its own. */
interface Part<T extends Area> {
  readonly part: T;
  readonly length: number;
}

/** An area in parts that Excel takes at once, each with the length of its texts. */
function partsOf<T extends Area>(area: T, length: (area: T) => number, slice: (area: T, from: number, to: number) => T): Part<T>[] {
  const whole = length(area);
  if (area.rows <= 1 || whole <= charactersAtOnce) return [{ part: area, length: whole }];
  const half = Math.ceil(area.rows / 2);
  return [slice(area, 0, half), slice(area, half, area.rows)].flatMap((part) => partsOf(part, length, slice));
}

/** Queues parts and syncs as seldom as Excel's limit lets it. */
async function sendParts<T extends Area>(sheet: Excel.Worksheet, parts: readonly Part<T>[], queue: (part: T) => void): Promise<void> {
  let queued = 0;
  for (const { part, length } of parts) {
    if (queued > 0 && queued + length > charactersAtOnce) {
      await sheet.context.sync();
      queued = 0;
    }
    queue(part);
    queued += length;
  }
  await sheet.context.sync();
}

const placed = (area: Area, from: number, to: number): Area => ({
  row: area.row + from,
  column: area.column,
  rows: to - from,
  columns: area.columns,
});

const sliceBlock = (block: Block, from: number, to: number): Block => ({
  ...placed(block, from, to),
  values: block.values.slice(from, to),
  formats: (block.formats ?? []).slice(from, to),
});

const sliceKept = ({ before, ...area }: Kept, from: number, to: number): Kept => ({
  ...placed(area, from, to),
  before: { values: before.values.slice(from, to), formulas: before.formulas.slice(from, to), formats: before.formats.slice(from, to) },
});

export async function writeBlocks(sheet: Excel.Worksheet, blocks: readonly Block[]): Promise<void> {
  const parts = blocks.flatMap((block) => partsOf(block, ({ values }) => lengthOf(values.map((row) => row.map(entryFor))), sliceBlock));
  await sendParts(sheet, parts, (part) => queueBlock(sheet, part));
}

export async function restore(sheet: Excel.Worksheet, kept: readonly Kept[]): Promise<void> {
  const parts = kept.flatMap((area) => partsOf(area, ({ before }) => lengthOf(before.values) + lengthOf(before.formats), sliceKept));
  await sendParts(sheet, parts, (part) => queueKept(sheet, part));
}
