import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readChoice } from "../../../core/cells/choice.ts";

function reading(cell: Cell): string {
  const read = readChoice(cell, "source", ["pivot", "recovery"]);
  return read.ok ? (read.value ?? "blank") : "error";
}

describe("a choice cell", () => {
  test.each([
    ["pivot", "pivot"],
    ["PIVOT", "pivot"],
    [" Pivot ", "pivot"],
    ["Recovery", "recovery"],
    ["\u00a0recovery\u200b", "recovery"],
  ])("%j chooses %s", (cell, choice) => {
    expect(reading(cell)).toBe(choice);
  });

  test.each([[""], [" "], [0], ["0"], [null], [undefined]])("%j chooses nothing, so the default stands", (cell) => {
    expect(reading(cell)).toBe("blank");
  });

  test.each([["pivots"], ["pivo"], ["pi vot"], ["drop"], [1], [true], [false], ["TRUE"], [Number.NaN], [new Date(0)], ["#N/A"]])(
    "%j is no choice",
    (cell) => {
      expect(reading(cell)).toBe("error");
    },
  );

  test("lists what would do", () => {
    const read = readChoice("drop", "source", ["pivot", "recovery"]);
    expect(read.ok ? "" : read.error).toMatch(/^source: "drop" .*pivot, recovery\.$/);
  });

  test("does not mistake the alphabet of another language for its own", () => {
    expect(reading("pıvot")).toBe("error");
    expect(reading("PİVOT")).toBe("error");
  });
});
