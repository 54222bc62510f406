import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { cellText, isBlank, isDate, quoted, unreadable } from "../../../core/cells/read.ts";

describe("the text of a cell", () => {
  test.each([
    ["", ""],
    [null, ""],
    [undefined, ""],
    [" a b ", "a b"],
    ["\u00a0a\u00a0", "a"],
    ["\ufeffa\u200b\u200c\u200d\u2060", "a"],
    [245, "245"],
    [243.7, "243.7"],
    [-0, "0"],
    [true, "TRUE"],
    [false, "FALSE"],
    [new Date(Date.UTC(2026, 1, 28)), "2026-02-28"],
  ])("of %j is %j", (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe("a blank cell", () => {
  test.each<[Cell]>([[""], ["  "], ["\u00a0"], ["\u200b"], [0], [-0], ["0"], [" 0 "], [null], [undefined]])("%j is blank", (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  test.each<[Cell]>([["00"], ["0.0"], ["-0"], ["+0"], [1], [false], [true], [Number.NaN], [new Date(0)], ["-"], ["N/A"]])(
    "%j is not blank",
    (cell) => {
      expect(isBlank(cell)).toBe(false);
    },
  );
});

describe("a quote", () => {
  test("sets text in quotation marks, and numbers, flags and dates without", () => {
    expect([quoted("a"), quoted(1.5), quoted(true), quoted(new Date(Date.UTC(2026, 5, 15)))]).toEqual(['"a"', "1.5", "TRUE", "2026-06-15"]);
  });

  test("puts many lines on one and cuts a long text", () => {
    expect(quoted("a\n\n b")).toBe('"a b"');
    expect(quoted("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
    expect(quoted("x".repeat(61))).toBe(`"${"x".repeat(60)}…"`);
  });

  test("never cuts a character in two", () => {
    const characters = "😀".repeat(80);
    const cuts = [0, 1].map((shift) => quoted(`${"x".repeat(shift)}${characters}`));
    expect(cuts.filter((cut) => /[\ud800-\udbff](?![\udc00-\udfff])/.test(cut))).toEqual([]);
  });
});

describe("a date object", () => {
  test("is known by what it is, and nothing else is", () => {
    expect(isDate(new Date(0))).toBe(true);
    expect(isDate(new Date(Number.NaN))).toBe(true);
    const others: readonly Cell[] = ["2026-06-15", 46000, true, null, undefined];
    expect(others.filter((cell) => isDate(cell))).toEqual([]);
  });
});

describe("the sentence for a cell that can't be read", () => {
  const codes = ["#N/A", "#REF!", "#VALUE!", "#ERROR!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

  test.each(codes)("sends the user to the cell that shows %s", (code) => {
    const { error } = unreadable("score", code, "a score is a number");
    expect(error).toBe(`score: the cell shows the error ${code}; mend that cell first.`);
  });

  test.each(["N/A", "#hashtag", "# 1", "#1"])("does not take %s for such an error", (text) => {
    expect(unreadable("score", text, "a score is a number").error).toBe(`score: "${text}" can't be read; a score is a number.`);
  });
});
