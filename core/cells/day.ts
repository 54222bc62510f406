/** A calendar day as the number of days since 1970-01-01, without a clock or a time zone. */
export type Day = number;

const millisecondsADay = 86_400_000;

/** The day of a year, month (1 to 12) and day of the month; undefined where there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.getTime() / millisecondsADay : undefined;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as yyyy-mm-dd. */
export function dayText(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/**
 * The calendar day a date object stands for: a midnight in UTC is that day everywhere; any other moment is read on the script's own
 * wall clock, as the spreadsheet shows it (docs/decisions/dates.md).
 */
export function dayOfDate(date: Date): Day {
  const time = date.getTime();
  if (time % millisecondsADay === 0) return time / millisecondsADay;
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / millisecondsADay;
}

/** A date cell as yyyy-mm-dd, for sentences and comparisons of text. */
export function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "an impossible date" : dayText(dayOfDate(date));
}
