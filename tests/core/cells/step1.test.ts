import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readStep1 } from "../../../core/cells/step1.ts";
import { type AskedCase, mismatches } from "../oracle/ask.ts";

function reading(cell: Cell): number | string {
  const read = readStep1(cell, "step1");
  return read.ok ? (read.value ?? "blank") : "error";
}

const passes: readonly string[] = [
  "P",
  "p",
  " P ",
  "Pass",
  "PASS",
  "pass",
  "passed",
  "Passed",
  " Pass ",
  "pass on first attempt",
  "Pass on First Attempt",
  "  PASS   on first   attempt ",
  "pass\u00a0on first attempt",
  "\u200bPass",
  "passonfirstattempt",
];

const fails: readonly string[] = [
  "F",
  "f",
  " f ",
  "Fail",
  "FAIL",
  "failed",
  "Failed once",
  "1 failure",
  "failed, then passed",
  "pass after a fail",
  "pass on 2nd attempt",
  "Pass on 2ND Attempt",
  "pass (second attempt)",
  "passed on the 3rd attempt",
  "third attempt",
  "2 attempts",
  "two attempts",
  "3 attempts",
  "three attempts",
  "attempts: 2",
  "Pass, attempt 3",
  "2 nd attempt",
  "2ndattempt",
  "secondattempt",
  "2attempts",
  "passed, attempt two",
];

const errors: readonly Cell[] = [
  "pass?",
  "pending",
  "N/A",
  "attempt",
  "first attempt",
  "pass on 12 attempts",
  "PF",
  "fl",
  "pass 2",
  "2nd time",
  "two",
  "301",
  301,
  -1,
  230.5,
  "+230",
  true,
  false,
  "#N/A",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  new Date(Date.UTC(2026, 5, 15)),
  new Date(Number.NaN),
];

describe("a Step 1 cell", () => {
  test.each(passes.map((text) => [text]))("%j is a pass", (text) => {
    expect(reading(text)).toBe("Pass");
  });

  test.each(fails.map((text) => [text]))("%j is a failure, or a failure followed by a pass", (text) => {
    expect(reading(text)).toBe("Fail");
  });

  test.each([
    [1, 1],
    [193, 193],
    [194, 194],
    ["230", 230],
    [" 230.0 ", 230],
    [300, 300],
  ] as const)("%j is the score %i", (cell, score) => {
    expect(reading(cell)).toBe(score);
  });

  test.each([[""], ["  "], [0], ["0"], [null], [undefined], ["\u200b"]])("%j is no result", (cell) => {
    expect(reading(cell)).toBe("blank");
  });

  test.each(errors.map((cell) => [cell]))("%j can't be read", (cell) => {
    expect(reading(cell)).toBe("error");
  });

  test("says what would do where it can't be read", () => {
    const read = readStep1("pending", "step1");
    expect(read.ok ? "" : read.error).toMatch(/^step1: "pending" .*Pass.*Fail.*1 to 300.*\.$/);
  });
});

describe("a numeric Step 1", () => {
  test("is a pass from 194 on and a failure under it, in every rule that asks", () => {
    const cases = [
      [193, "Exam failure on record", "Exam failure on record", "Real red flag", "Matchable, with explanation", 60],
      [194, "Upward trend", "No drop", "None", "Very competitive", 80],
      [195, "Upward trend", "No drop", "None", "Very competitive", 80],
      ["Fail", "Exam failure on record", "Exam failure on record", "Real red flag", "Matchable, with explanation", 60],
      ["Pass", "No numeric Step 1 to compare", "No numeric Step 1 to compare", "None", "Very competitive", 80],
    ].flatMap(([step1, trend, impact, flag, outlook, leverage]): AskedCase[] => [
      { call: ["STEPTREND", step1, 255], expected: trend },
      { call: ["DROPIMPACT", step1, 255, "fm"], expected: impact },
      { call: ["STEPFLAG", step1, 255, "fm"], expected: flag },
      { call: ["STEP2OUTLOOK", step1, 255, "fm"], expected: outlook },
      { call: ["STEP2LEVERAGE", step1, "fm"], expected: leverage },
    ]);
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(25);
  });
});
