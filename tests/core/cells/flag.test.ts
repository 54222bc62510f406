import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readFlag } from "../../../core/cells/flag.ts";

function reading(cell: Cell): boolean | string {
  const read = readFlag(cell, "late");
  return read.ok ? read.value : "error";
}

const yes: readonly Cell[] = [true, 1, "1", "TRUE", "true", " True ", "yes", "YES", "Yes", "y", "Y", "\u00a0yes", "\u200byes"];
const no: readonly Cell[] = [false, 0, -0, "0", "FALSE", "false", "no", "No", "NO", "n", "N", "", " ", null, undefined];
// biome-ignore format: one line a kind.
const errors: readonly Cell[] = [
  2, -1, 0.5, 245, "2", "1.0", "01", "maybe", "t", "f", "x", "✓", "on", "off", "ja", "yes!", "y e s", "truefalse",
  Number.NaN, Number.POSITIVE_INFINITY, new Date(0), new Date(Number.NaN), "#N/A",
];

describe("a flag cell", () => {
  test.each(yes.map((cell) => [cell]))("%j is yes", (cell) => {
    expect(reading(cell)).toBe(true);
  });

  test.each(no.map((cell) => [cell]))("%j is no", (cell) => {
    expect(reading(cell)).toBe(false);
  });

  test.each(errors.map((cell) => [cell]))("%j can't be read", (cell) => {
    expect(reading(cell)).toBe("error");
  });

  test("says what would do", () => {
    const read = readFlag("maybe", "late");
    expect(read.ok ? "" : read.error).toMatch(/^late: "maybe" .*TRUE or FALSE.*yes or no.*1 or 0\.$/);
  });
});
