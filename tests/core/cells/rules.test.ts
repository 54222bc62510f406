import { describe, expect, test } from "vitest";
import type { Block, Cell } from "../../../core/cells/cell.ts";
import { readRules } from "../../../core/cells/rules.ts";
import { changesBy, listedSettings } from "../oracle/listed-settings.ts";

const header: readonly Cell[] = ["Setting", "Value"];

describe("a Rules range", () => {
  const core9 = { coreMargin: 9 };

  test.each<[string, Block]>([
    ["under its header", [header, ["Core margin", 9]]],
    [
      "under a header in odd case between spaces",
      [
        [" SETTING ", "vaLUE"],
        ["Core margin", 9],
      ],
    ],
    [
      "with further columns",
      [
        ["Setting", "Value", "Default", "Note"],
        ["Core margin", 9, 8, "since May"],
        ["Near passing", "", "", 77],
      ],
    ],
    ["with a name in odd case between spaces", [header, ["  CORE Margin ", 9]]],
    ["with a name from a web page", [header, ["\u00a0Core margin\u200b", 9]]],
    ["with blank rows before, between and after", [["", ""], header, [null, undefined], ["Core margin", 9], [0, 0], ["", " "]]],
    ["with a value as text", [header, ["Core margin", " 9 "]]],
    ["with a value as text with decimals", [header, ["Core margin", "9.0"]]],
    ["with blank values beside", [header, ["Core margin", 9], ["Reach margin", ""], ["Trend step", null], ["National SD", 0]]],
  ])("is read %s", (_, range) => {
    expect(changesBy(range)).toEqual(core9);
  });

  test.each<[string, Block]>([
    ["blank", [[""]]],
    [
      "a blank block",
      [
        ["", ""],
        [null, undefined],
      ],
    ],
    ["its header alone", [header]],
    ["every name without a value", [header, ...listedSettings.map(([name]) => [name, ""])]],
    ["every default", [header, ...listedSettings.map(([name, , standard]) => [name, standard])]],
  ])("that is %s leaves the defaults", (_, range) => {
    expect(changesBy(range)).toEqual({});
  });

  test.each([
    ["Near passing", 0, "nearPassing"],
    ["Borderline margin", 0, "borderlineMargin"],
    ["Reach margin", 5, "reachMargin"],
  ])("takes %s of %i for a value, since the bounds hold it", (name, value, key) => {
    expect(changesBy([header, [name, value]])).toEqual({ [key]: value });
  });

  const bad: readonly (readonly [string, Cell, Cell])[] = [
    ["an unknown name", "Core margins", 9],
    ["an unknown name without a value", "Mean", ""],
    ["a name that every object has", "constructor", 9],
    ["words for a value", "Core margin", "nine"],
    ["a value with a unit", "Core margin", "9 points"],
    ["a value in another notation", "Core margin", "0x9"],
    ["a value with an exponent", "Core margin", "1e1"],
    ["a decimal comma", "Core margin", "9,5"],
    ["full-width digits", "Core margin", "９"],
    ["a flag for a value", "Core margin", true],
    ["no for a value", "Core margin", false],
    ["a date for a value", "Core margin", new Date(Date.UTC(2026, 5, 15))],
    ["an impossible date", "Core margin", new Date(Number.NaN)],
    ["no number at all", "Core margin", Number.NaN],
    ["an endless number", "Core margin", Number.POSITIVE_INFINITY],
    ["an error of the sheet", "Core margin", "#N/A"],
    ["a number for a name", 17, 9],
    ["a value without a name", "", 9],
    ["a value beyond the bounds", "Core margin", 41],
  ];

  test.each(bad)("with %s (%j, %j) is an error that names the row, and nothing is half applied", (_, name, value) => {
    const range: Block = [header, ["Trend step", 5], [name, value], ["Near passing", 1]];
    const answer = changesBy(range);
    expect(answer).toEqual(expect.stringMatching(/^rules: .*row 3\b.*\.$/));
    expect(readRules(range, "rules")).toEqual({ ok: false, error: answer });
  });

  test("counts the rows as they stand in the range, blank ones too", () => {
    const answer = changesBy([["", ""], header, ["", ""], ["Core margin", 9], ["Margin", 1]]);
    expect(answer).toEqual(expect.stringMatching(/row 5\b/));
  });

  test("of one column asks for two", () => {
    expect(changesBy([["Core margin"], ["Near passing"]])).toEqual(expect.stringMatching(/^rules: .*two columns.*\.$/));
  });

  test("says the bounds and quotes the value", () => {
    expect(changesBy([header, ["Core margin", 41]])).toEqual(expect.stringMatching(/Core margin.*41.*0 to 40/));
    expect(changesBy([header, ["National mean", "high"]])).toEqual(expect.stringMatching(/National mean.*"high".*200 to 280/));
  });

  test("is not changed by being read", () => {
    const range = [
      ["Setting", "Value"],
      ["Core margin", "9"],
      ["", ""],
    ];
    const before = structuredClone(range);
    readRules(range, "rules");
    expect(range).toEqual(before);
  });
});
