import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readScore } from "../../../core/cells/score.ts";

/** What a cell reads as: a number, "blank", or "error". */
function reading(cell: Cell): number | string {
  const read = readScore(cell, "score");
  return read.ok ? (read.value ?? "blank") : "error";
}

const readable: readonly (readonly [Cell, number])[] = [
  [1, 1],
  [2, 2],
  [245, 245],
  [299, 299],
  [300, 300],
  ["1", 1],
  ["245", 245],
  [" 245 ", 245],
  ["245.0", 245],
  ["245.00", 245],
  ["300", 300],
  ["300.0", 300],
  ["\t245\n", 245],
  ["\u00a0245\u00a0", 245],
  ["\u200b245", 245],
  ["245\ufeff", 245],
  ["2\u200b45", 245],
];

const blanks: readonly Cell[] = ["", " ", "   ", "\n", "\u00a0", "\u200b", " \ufeff ", 0, -0, "0", " 0 ", null, undefined];

const errors: readonly Cell[] = [
  301,
  1000,
  -5,
  -1,
  0.5,
  245.5,
  300.0001,
  1e300,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
  "301",
  "-5",
  "-0",
  "245.5",
  "+245",
  "abc",
  "245abc",
  "24 5",
  "2,45",
  "245,0",
  "245.",
  ".5",
  "1e2",
  "0x10",
  "0b11",
  "2_45",
  "２４５",
  "٢٤٥",
  "²45",
  "245%",
  "~245",
  "245+",
  "245-250",
  "'245",
  "1e400",
  "Infinity",
  "NaN",
  "null",
  "TRUE",
  true,
  false,
  "#N/A",
  "#VALUE!",
  "Pass",
  new Date(Date.UTC(2026, 5, 15)),
  new Date(245),
  new Date(Number.NaN),
];

describe("a score cell", () => {
  test.each(readable)("%j reads as the score %i", (cell, score) => {
    expect(reading(cell)).toBe(score);
  });

  test.each(blanks.map((cell) => [cell]))("%j is no score", (cell) => {
    expect(reading(cell)).toBe("blank");
  });

  test.each(errors.map((cell) => [cell]))("%j can't be read", (cell) => {
    expect(reading(cell)).toBe("error");
  });

  test("holds every whole number from 1 to 300, as a number and as text", () => {
    const all = Array.from({ length: 300 }, (_, place) => place + 1);
    expect(all.filter((score) => reading(score) !== score || reading(String(score)) !== score)).toEqual([]);
    expect(all).toHaveLength(300);
  });
});

describe("the sentence for a score that can't be read", () => {
  test.each([
    ["abc", '"abc"'],
    ["245.5", '"245.5"'],
    [301, "301"],
    [-5, "-5"],
    [true, "TRUE"],
    [new Date(Date.UTC(2026, 5, 15)), "2026-06-15"],
  ] as const)("names the parameter, quotes %j and says what would do", (cell, quote) => {
    const read = readScore(cell, "step2");
    expect(read).toEqual({ ok: false, error: `step2: ${quote} can't be read; a score is a whole number from 1 to 300.` });
  });

  test("names the error that another cell handed on", () => {
    const read = readScore("#N/A", "score");
    expect(read.ok ? "" : read.error).toMatch(/^score: .*#N\/A.*\.$/);
  });
});
