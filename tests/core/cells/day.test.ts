import { describe, expect, test } from "vitest";
import { dateText, dayOf, dayText, partsOf } from "../../../core/cells/day.ts";

describe("a day", () => {
  test.each([
    [1970, 1, 1, 0],
    [1970, 1, 2, 1],
    [1969, 12, 31, -1],
    [2000, 3, 1, 11_017],
    [2024, 2, 29, 19_782],
    [2026, 6, 15, 20_619],
  ])("of %i-%i-%i is the %4$ith since 1970", (year, month, day, count) => {
    expect(dayOf(year, month, day)).toBe(count);
    expect(partsOf(count)).toEqual({ year, month, day });
  });

  test.each([
    [2026, 2, 29],
    [2026, 2, 30],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
  ])("there is none of %i-%i-%i", (year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined();
  });

  test("is written as yyyy-mm-dd", () => {
    expect([dayText(0), dayText(20_619), dayText(-1)]).toEqual(["1970-01-01", "2026-06-15", "1969-12-31"]);
  });
});

test("a date object is written as its day, and an impossible one is called so", () => {
  expect(dateText(new Date(Date.UTC(2026, 5, 15)))).toBe("2026-06-15");
  expect(dateText(new Date(Number.NaN))).toMatch(/impossible/);
});
