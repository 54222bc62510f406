import { readDate } from "../core/cells/date.ts";
import { type Day, dayText } from "../core/cells/day.ts";

/** The format of a date that MatchSheet writes: the same in every country. */
export const dateFormat = "yyyy-mm-dd";

/** What a format code says outside its literal texts, escapes, fillers and bracketed colors, conditions and locales. */
function codes(format: string): string {
  return (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
}

/** Whether a number under this format is shown as a calendar day. A time of day alone is not one. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const code = codes(format);
  return /[dy]/.test(code) || /mmm/.test(code) || (/m/.test(code) && !/[hs]/.test(code));
}

/** A cell as the sidebar gets it: a number shown as a day becomes yyyy-mm-dd, in the years that MatchSheet reads. */
export function shownValue(value: unknown, format: string): string | number | boolean {
  if (typeof value === "number" && isDateFormat(format)) {
    const day = readDate(value, "");
    return day.ok && day.value !== null ? dayText(day.value) : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}

/**
 * Whether Excel takes a text for nothing but text: no digit (numbers, dates, fractions), no sign at its start that makes a formula, an
 * error or a quotation, and not TRUE or FALSE. A long text is none of these either, and under the text format Excel shows more than
 * 255 characters as a row of #.
 */
export function isPlainText(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text)) return false;
  return text.length > 60 || !/\p{N}|^\s*(true|false)\s*$/iu.test(text);
}

/** The day that a text of yyyy-mm-dd names, in the years that MatchSheet reads. */
export function dayNamed(value: unknown): Day | undefined {
  const day = typeof value === "string" ? readDate(value, "") : undefined;
  return day?.ok ? (day.value ?? undefined) : undefined;
}
