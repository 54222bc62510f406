import type { Cell } from "./cell.ts";
import { type Day, dayOf, dayOfDate, partsOf } from "./day.ts";
import { isBlank, isDate, type Read, readAs, unreadable } from "./read.ts";

/** Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that never was. */
export const serialOf1970 = 25_569;
const firstYear = 1990;
const lastYear = 2100;
const expected = `give a date of ${firstYear} to ${lastYear}, as a date cell or as text like 2026-06-15`;

function dayIn(cell: Cell): Day | undefined {
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? undefined : dayOfDate(cell);
  if (typeof cell === "number") return Math.floor(cell) - serialOf1970;
  const match = typeof cell === "string" ? /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(cell) : null;
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** A date cell, yyyy-mm-dd text, or a spreadsheet's serial number (1900 system). Blank and 0 are no date. */
export function readDate(cell: Cell, parameter: string): Read<Day | null> {
  if (isBlank(cell)) return readAs(null);
  const day = dayIn(cell);
  if (day === undefined || !Number.isFinite(day)) return unreadable(parameter, cell, expected);
  const year = Math.abs(day) < 100_000 ? partsOf(day).year : 0;
  return year >= firstYear && year <= lastYear ? readAs(day) : unreadable(parameter, cell, expected);
}
