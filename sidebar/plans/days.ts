import { type Day, dayOf, partsOf } from "../../core/cells/day.ts";
import type { Item } from "../../core/plans/plan.ts";

const millisecondsADay = 86_400_000;
const withYear = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "short", month: "short", day: "numeric", year: "numeric" });
const withoutYear = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" });

/** A day as people say it; the year only where it is another than this one. */
function dayInWords(day: Day, today: Day): string {
  const format = partsOf(day).year === partsOf(today).year ? withoutYear : withYear;
  return format.format(new Date(day * millisecondsADay));
}

/** When an item is to be done; undefined where it has no day. */
export function daysInWords({ from, to }: Item, today: Day): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return from === to ? dayInWords(from, today) : `${dayInWords(from, today)} to ${dayInWords(to, today)}`;
}

/** What a date field holds; undefined while it is not a day. */
export function readDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
