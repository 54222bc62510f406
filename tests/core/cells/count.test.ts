import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readCount } from "../../../core/cells/count.ts";

function reading(cell: Cell, least: number, most: number): number | string {
  const read = readCount(cell, "strengths", least, most);
  return read.ok ? (read.value ?? "blank") : "error";
}

describe("a count cell", () => {
  test.each([
    [0, 0],
    ["0", 0],
    [1, 1],
    [5, 5],
    ["5", 5],
    [" 3 ", 3],
    ["3.0", 3],
    ["\u00a03", 3],
  ])("%j of 0 to 5 counts %i", (cell, count) => {
    expect(reading(cell, 0, 5)).toBe(count);
  });

  test.each([[6], [-1], [2.5], ["6"], ["-1"], ["2.5"], ["+2"], ["two"], ["1e0"], ["２"], [true], [false], [Number.NaN]])(
    "%j is no count of 0 to 5",
    (cell) => {
      expect(reading(cell, 0, 5)).toBe("error");
    },
  );

  test.each([[Number.POSITIVE_INFINITY], [new Date(3)], [new Date(Number.NaN)], ["#N/A"], ["3,0"]])("%j is no count either", (cell) => {
    expect(reading(cell, 0, 5)).toBe("error");
  });

  test.each([[""], [" "], [null], [undefined]])("%j counts nothing", (cell) => {
    expect(reading(cell, 0, 5)).toBe("blank");
  });

  test.each([[0], ["0"], [-0], [""]])("%j is a blank total, since a total starts at 1", (cell) => {
    expect(reading(cell, 1, 300)).toBe("blank");
  });

  test.each([
    [1, 1],
    [300, 300],
    [301, "error"],
    [-1, "error"],
  ])("%j of 1 to 300 reads as %j", (cell, expected) => {
    expect(reading(cell, 1, 300)).toBe(expected);
  });

  test("says the range", () => {
    const read = readCount("two", "strengths", 0, 5);
    expect(read.ok ? "" : read.error).toMatch(/^strengths: "two" .*whole number from 0 to 5\.$/);
  });
});
