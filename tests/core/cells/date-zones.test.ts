/** A date object is made at midnight where the script runs; it has to stay the day that the sheet shows, wherever that is. */
import { afterEach, describe, expect, test } from "vitest";
import { readDate } from "../../../core/cells/date.ts";
import { dateText, dayText } from "../../../core/cells/day.ts";
import { callFunction } from "../../../core/functions.ts";

const ownZone = process.env.TZ;

afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

/** Minutes behind UTC on a day in winter and one in summer (of the north), which shows that the zone took hold. */
const zones: readonly (readonly [zone: string, january: number, july: number])[] = [
  ["UTC", 0, 0],
  ["America/New_York", 300, 240],
  ["America/Los_Angeles", 480, 420],
  ["America/Sao_Paulo", 180, 180],
  ["Europe/Berlin", -60, -120],
  ["Asia/Kolkata", -330, -330],
  ["Asia/Kathmandu", -345, -345],
  ["Pacific/Auckland", -780, -720],
  ["Pacific/Kiritimati", -840, -840],
  ["Pacific/Pago_Pago", 660, 660],
];

function textOf(date: Date): string {
  const read = readDate(date, "examDate");
  return read.ok && read.value !== null ? dayText(read.value) : "error";
}

function expectedText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

describe.each(zones)("in %s", (zone, january, july) => {
  test("a midnight of the place and a midnight in UTC are both the day that they show", () => {
    process.env.TZ = zone;
    expect([new Date(2026, 0, 15).getTimezoneOffset(), new Date(2026, 6, 15).getTimezoneOffset()]).toEqual([january, july]);
    const days = Array.from({ length: 731 }, (_, place) => place + 1);
    const wrong = days.filter((day) => {
      const expected = expectedText(2027, 0, day);
      const midnights = [new Date(2027, 0, day), new Date(Date.UTC(2027, 0, day))];
      return midnights.some((date) => textOf(date) !== expected || dateText(date) !== expected);
    });
    expect(wrong).toEqual([]);
    expect(days).toHaveLength(731);
  });

  test("the edges of the calendar stay where they are", () => {
    process.env.TZ = zone;
    const edges: readonly (readonly [month: number, day: number, timing: string])[] = [
      [5, 31, "Early enough"],
      [6, 1, "Ideal"],
      [7, 31, "Ideal"],
      [8, 1, "Tight"],
      [8, 18, "Tight"],
      [8, 19, "Late: score arrives after applications open"],
      [9, 30, "Late: score arrives after applications open"],
      [10, 1, "Very late: talk to an advisor"],
      [11, 30, "Very late: talk to an advisor"],
      [12, 1, "Early enough"],
    ];
    const answers = edges.map(([month, day]) => callFunction("EXAMTIMING", [new Date(2026, month - 1, day)]));
    expect(answers).toEqual(edges.map(([, , timing]) => timing));
  });
});
