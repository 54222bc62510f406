import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readProgramScore } from "../../../core/cells/program-score.ts";

/** What a cell reads as, in one word or two numbers. */
function reading(cell: Cell): string {
  const read = readProgramScore(cell, "programAverage");
  if (!read.ok) return "error";
  const { value } = read;
  if (value.form === "none") return "no data";
  if (value.form === "range") return `${value.low} to ${value.high}, middle ${value.center}`;
  return `${value.form} ${value.center}`;
}

const averages: readonly (readonly [Cell, string])[] = [
  [245, "average 245"],
  [243.7, "average 243.7"],
  [180, "average 180"],
  [300, "average 300"],
  ["245", "average 245"],
  [" 245 ", "average 245"],
  ["245.0", "average 245"],
  ["243.7", "average 243.7"],
  ["180", "average 180"],
  ["300", "average 300"],
  ["~245", "average 245"],
  ["~ 245", "average 245"],
  ["≈ 245", "average 245"],
  ["≈245", "average 245"],
  ["avg 245", "average 245"],
  ["AVG 245", "average 245"],
  ["Avg 243.7", "average 243.7"],
  ["245 avg", "average 245"],
  ["245 AVG", "average 245"],
  ["245 (2025)", "average 245"],
  ["252 (231-279)", "average 252"],
  ["252 (231–279)", "average 252"],
  ["245(240-250)", "average 245"],
  ["236.0 (16.8)", "average 236"],
  ["252.0 (242.0 to 262.0)", "average 252"],
  ["\u00a0245\u00a0", "average 245"],
  ["252\u00a0(231-279)", "average 252"],
  ["\u200b245\u200b", "average 245"],
  ["\ufeff252 (231-279)", "average 252"],
];

const ranges: readonly (readonly [string, string])[] = [
  ["240-250", "240 to 250, middle 245"],
  ["240–250", "240 to 250, middle 245"],
  ["240 to 250", "240 to 250, middle 245"],
  ["240 TO 250", "240 to 250, middle 245"],
  ["250-240", "240 to 250, middle 245"],
  ["240 - 250", "240 to 250, middle 245"],
  ["240 – 250", "240 to 250, middle 245"],
  [" 240-250 ", "240 to 250, middle 245"],
  ["240-245", "240 to 245, middle 242.5"],
  ["240.5-250.5", "240.5 to 250.5, middle 245.5"],
  ["180-300", "180 to 300, middle 240"],
  ["25x", "250 to 259, middle 254.5"],
  ["25X", "250 to 259, middle 254.5"],
  [" 24x ", "240 to 249, middle 244.5"],
  ["18x", "180 to 189, middle 184.5"],
  ["29x", "290 to 299, middle 294.5"],
];

const leasts: readonly (readonly [string, string])[] = [
  ["245+", "at least 245"],
  [" 245+ ", "at least 245"],
  [">=245", "at least 245"],
  [">= 245", "at least 245"],
  ["≥245", "at least 245"],
  ["≥ 245", "at least 245"],
  [">245", "at least 245"],
  ["> 245", "at least 245"],
  ["min 245", "at least 245"],
  ["MIN 245", "at least 245"],
  ["at least 245", "at least 245"],
  ["At Least 245", "at least 245"],
  ["180+", "at least 180"],
  ["300+", "at least 300"],
];

// biome-ignore format: one line a kind.
const noData: readonly Cell[] = [
  "", " ", "\u00a0", "\u200b", null, undefined, 0, -0, "0", " 0 ",
  "N/A", "n/a", " N/A ", "NA", "na", "-", "–", "—", "--", "!", "?",
  "none", "None", "NONE", "unknown", "Unknown", "TBD", "tbd", "not listed", "Not Listed", "no min", "No Min", "no minimum", "No Minimum", "no cutoff", "No Cutoff", "P", "p",
];

// biome-ignore format: one line a kind.
const errors: readonly Cell[] = [
  "see website", "Step 1 230 / Step 2 245", "pass", "yes", "varies", "high", "abc", "x", "xx",
  24500, "24500", 252231279, 999, "999", 140, "140", 592, "592", 179, "179", 179.9, "179.9", 300.1, "300.1", 301, "301", -245, "-245", "-0", 1, "1", 0.5,
  "30x", "17x", "00x", "2x", "245x", "x25", "25xx", "25 x",
  "301+", "179+", ">=301", "≥179", "min 140", "at least 999", "+245", "++245", "245++", "<245", "<=245", "≤245", "max 245",
  "240-", "-250", "240-250-260", "240--250", "170-250", "240-310", "240/250", "240, 250", "240 250", "240 and 250", "240 or 250",
  "245(", "245)", "245 (", "245 ()", "(245)", "245 (min)", "245 [240-250]", "(231-279) 252", "999 (231-279)", "140 (16.8)",
  "1e2", "2.5e2", "0x10", "0xF5", "２４５", "２４０-２５０", "24,5", "243,7", "245.", ".245", "1e400", "Infinity", "NaN",
  "avg", "avg.", "avg 999", "avg245avg", "245 avg avg", "about 245", "~", "≈", "~~245", "245~",
  "N/A 245", "245 N/A", "no", "nil", "not  applicable", "PP", "!!", "??", "---", "none listed",
  Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true, false, "TRUE",
  new Date(Date.UTC(2026, 5, 15)), new Date(245), new Date(Number.NaN),
  "#N/A", "#REF!", "#VALUE!",
];

describe("a program's score cell", () => {
  test.each([...averages, ...ranges, ...leasts])("%j reads as %s", (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  test.each(noData.map((cell) => [cell]))("%j is no data", (cell) => {
    expect(reading(cell)).toBe("no data");
  });

  test.each(errors.map((cell) => [cell]))("%j can't be read", (cell) => {
    expect(reading(cell)).toBe("error");
  });

  test("holds every whole number and every tenth from 180 to 300, and no other, as number and as text", () => {
    const tenths = Array.from({ length: 4000 }, (_, place) => place / 10).slice(1);
    const wrong = tenths.filter((tenth) => {
      const expected = tenth >= 180 && tenth <= 300 ? `average ${tenth}` : "error";
      return reading(tenth) !== expected || reading(String(tenth)) !== expected;
    });
    expect(wrong).toEqual([]);
    expect(tenths).toHaveLength(3999);
  });

  test("has as many cases as were thought of", () => {
    expect([averages.length, ranges.length, leasts.length, noData.length, errors.length]).toEqual([29, 16, 14, 38, 119]);
  });
});

describe("the sentence for a program's score that can't be read", () => {
  test.each([
    ["see website", '"see website"'],
    ["Step 1 230 / Step 2 245", '"Step 1 230 / Step 2 245"'],
    [24500, "24500"],
    ["30x", '"30x"'],
    [999, "999"],
    [true, "TRUE"],
  ] as const)("quotes %j and says what would do", (cell, quote) => {
    const read = readProgramScore(cell, "minimum");
    const error = read.ok ? "" : read.error;
    expect(error.startsWith(`minimum: ${quote} can't be read; `)).toBe(true);
    expect(error).toMatch(/180 to 300.*\.$/);
    expect(error).not.toContain("COMLEX");
  });

  test.each([[592], ["592"], [" 592 "], [400], [800]])("names %j as a COMLEX score", (cell) => {
    const read = readProgramScore(cell, "programAverage");
    expect(read.ok ? "" : read.error).toMatch(/^programAverage: .*COMLEX.*\.$/);
  });

  test.each([
    ["#N/A", "#N/A"],
    ["#REF!", "#REF!"],
  ])("names the error %s that another cell handed on", (cell, name) => {
    const read = readProgramScore(cell, "programAverage");
    expect(read.ok ? "" : read.error).toContain(name);
  });

  test("quotes a long cell in part only", () => {
    const read = readProgramScore("see the website of the program ".repeat(40), "programAverage");
    expect(read.ok ? "" : read.error.length).toBeLessThan(250);
  });
});
