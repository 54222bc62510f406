import { dayOf } from "../core/cells/day.ts";

/** Whether a cell holds a date. `instanceof` would miss a Date made by another script's realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

// Both are filled on first use. An execution of a script lasts one call, so they never grow old.
let zone: string | undefined;
const known = new Map<number, string>();

/**
 * The day as yyyy-mm-dd in the spreadsheet's time zone, which need not be the script's: midnight of the one is the day before in the
 * other. undefined where no spreadsheet is at hand.
 */
export function dateText(date: Date): string | undefined {
  if (typeof SpreadsheetApp === "undefined" || typeof Utilities === "undefined") return undefined;
  zone ??= zoneOfSpreadsheet();
  const text = known.get(date.getTime()) ?? Utilities.formatDate(date, zone, "yyyy-MM-dd");
  known.set(date.getTime(), text);
  return text;
}

/** The spreadsheet's midnight of a day given as yyyy-mm-dd; undefined for anything else, also for a day that no calendar has. */
export function toDate(value: unknown): Date | undefined {
  const parts = typeof value === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null || dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === undefined) return undefined;
  zone ??= zoneOfSpreadsheet();
  return Utilities.parseDate(parts[0], zone, "yyyy-MM-dd");
}

const zoneOfSpreadsheet = (): string => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
