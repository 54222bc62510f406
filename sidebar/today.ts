import type { Day } from "../core/cells/day.ts";

const millisecondsADay = 86_400_000;

/** The day that the user's own calendar shows, whatever the time of day or the zone. */
export function today(now = new Date()): Day {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsADay;
}
