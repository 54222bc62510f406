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
  zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const text = known.get(date.getTime()) ?? Utilities.formatDate(date, zone, "yyyy-MM-dd");
  known.set(date.getTime(), text);
  return text;
}
