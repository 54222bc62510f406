import { describe, expect, test } from "vitest";
import type { FunctionEntry, ParameterInfo } from "../../../../core/catalog/catalog.ts";
import type { Argument } from "../../../../core/cells/cell.ts";
import { exampleFormula } from "../../../../scripts/build/example-formula.ts";
import { codeFile } from "../../../../scripts/build/google/code-file.ts";

const parameter = (name: string, more: Partial<ParameterInfo> = {}): ParameterInfo => ({
  name,
  kind: "score",
  description: "A score.",
  optional: false,
  whole: false,
  ...more,
});

const entry = (more: Partial<FunctionEntry>): FunctionEntry => ({
  name: "PROBE",
  summary: "What it says.",
  parameters: [parameter("score"), parameter("detail", { kind: "choice", description: "What to show.", optional: true })],
  result: "A word.",
  source: "chosen",
  examples: [{ args: [247], answer: "x" }],
  call: () => "",
  ...more,
});

describe("a stub of Code.js", () => {
  test("is a declaration with its help above it, which hands everything to the bundle", () => {
    expect(codeFile([entry({})], "template", "1.2.3")).toContain(`
/**
 * What it says. Example: =PROBE(247)
 * @param {number} score A score.
 * @param {string} detail Optional. What to show.
 * @return A word.
 * @customfunction
 */
function PROBE(score, detail) {
  return MatchSheet_.call("PROBE", arguments);
}
`);
  });

  test.each([
    ["the end of a comment", "a */ alert() /* b", "a * / alert() /* b"],
    ["line breaks", "one\ntwo\r\n three", "one two three"],
    ["quotes and dashes outside ASCII", "“10–20” – it’s ≥ 5…", '"10-20" - it\'s >= 5...'],
  ])("has %s in its help made harmless", (_, summary, text) => {
    expect(codeFile([entry({ summary })], "template", "1.2.3")).toContain(` * ${text} Example:`);
  });

  test("stands under the note about this one document and the version", () => {
    expect(codeFile([], "addon", "1.2.3").split("\n").slice(0, 3)).toEqual([
      "/** @OnlyCurrentDoc */",
      "",
      expect.stringContaining("MatchSheet 1.2.3, addon."),
    ]);
  });

  test("for opening a spreadsheet knows which menu to make", () => {
    expect(codeFile([], "addon", "1.2.3")).toContain('function onOpen() {\n  return MatchSheet_.addMenu("addon");\n}');
  });
});

describe("an example as a formula", () => {
  test.each<[string, Argument[], string]>([
    ["a number", [243.7], "=F(243.7)"],
    ["text with quotes", ['say "yes"'], '=F("say ""yes""")'],
    ["TRUE and FALSE", [true, false], "=F(TRUE, FALSE)"],
    ["an argument left out", [247, "", undefined, "x"], '=F(247, "", , "x")'],
    ["a column", [[[247], ["abc"]]], '=F({247; "abc"})'],
    [
      "a block",
      [
        [
          [1, 2],
          [3, ""],
        ],
      ],
      '=F({1, 2; 3, ""})',
    ],
    ["a date", [new Date("2026-06-30T00:00:00Z")], '=F("2026-06-30")'],
  ])("holds %s", (_, args, formula) => {
    expect(exampleFormula("F", args)).toBe(formula);
  });
});
