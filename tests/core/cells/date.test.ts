import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readDate } from "../../../core/cells/date.ts";
import { dayText } from "../../../core/cells/day.ts";

function reading(cell: Cell): string {
  const read = readDate(cell, "examDate");
  if (!read.ok) return "error";
  return read.value === null ? "blank" : dayText(read.value);
}

describe("a date cell", () => {
  test.each([
    ["2026-06-15", "2026-06-15"],
    [" 2026-06-15 ", "2026-06-15"],
    ["\u00a02026-06-15", "2026-06-15"],
    ["2026-01-01", "2026-01-01"],
    ["2026-12-31", "2026-12-31"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["2028-02-29", "2028-02-29"],
  ])("the text %j is %s", (cell, day) => {
    expect(reading(cell)).toBe(day);
  });

  test.each([
    [46023, "2026-01-01"],
    [46188, "2026-06-15"],
    [46188.75, "2026-06-15"],
    [46188.99999, "2026-06-15"],
    [45351, "2024-02-29"],
    [45352, "2024-03-01"],
    [36526, "2000-01-01"],
  ])("the serial number %d is %s", (cell, day) => {
    expect(reading(cell)).toBe(day);
  });

  test.each([[""], [" "], [0], ["0"], [-0], [null], [undefined]])("%j is no date", (cell) => {
    expect(reading(cell)).toBe("blank");
  });

  // biome-ignore format: one line a kind.
  const errors: readonly Cell[] = [
    "2026-02-30", "2026-02-29", "2100-02-29", "2023-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-06-00", "2026-06-32",
    "2026-6-15", "26-06-15", "2026/06/15", "15.06.2026", "06/15/2026", "June 15, 2026", "2026-06", "2026", "20260615", "2026-06-15T00:00:00Z", "2026-06-15 08:00", "２０２６-06-15", "soon", "TBD",
    -1, 0.5, 245, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true, false, new Date(Number.NaN), "#N/A",
  ];

  test.each(errors.map((cell) => [cell]))("%j is not a day to be read", (cell) => {
    expect(reading(cell)).toBe("error");
  });

  test("gives every day of a leap year and of a common one as text, as serial number and as a date in UTC", () => {
    const first = Date.UTC(2027, 0, 1);
    const days = Array.from({ length: 365 + 366 }, (_, place) => new Date(first + place * 86_400_000));
    const wrong = days.filter((date, place) => {
      const text = date.toISOString().slice(0, 10);
      return [text, 46388 + place, date].some((cell) => reading(cell) !== text);
    });
    expect(wrong).toEqual([]);
    expect(days.at(-1)?.toISOString()).toBe("2028-12-31T00:00:00.000Z");
  });

  test("says what would do", () => {
    const read = readDate("06/15/2026", "examDate");
    expect(read.ok ? "" : read.error).toMatch(/^examDate: "06\/15\/2026" .*2026-06-15\.$/);
  });
});
