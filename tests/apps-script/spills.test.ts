import { describe, expect, test } from "vitest";
import { spilledCells } from "../../apps-script/spills.ts";

/** A grid as a drawing: a text that begins with = is a formula, which shows x. */
function held(...rows: string[][]): string[] {
  const formulas = rows.map((row) => row.map((cell) => (cell.startsWith("=") ? cell : "")));
  const cells = rows.map((row) => row.map((cell) => (cell.startsWith("=") ? "x" : cell)));
  return spilledCells(cells, formulas).map(String);
}

describe("which cells a formula seems to have filled", () => {
  test.each([
    [
      "a formula for one cell fills itself",
      [
        ["=SUM(A1:A9)", "b"],
        ["c", "d"],
      ],
      ["0,0"],
    ],
    ["SUM over a FILTER is still looked at with care", [["=SUM(FILTER(B1:B9, 1))"], ["c"]], ["0,0", "1,0"]],
    [
      "ARRAYFORMULA fills downward",
      [
        ["=ARRAYFORMULA(B1:B2)", "b"],
        ["c", "d"],
      ],
      ["0,0", "1,0"],
    ],
    ["with blanks in between", [["=ARRAYFORMULA(B1:B3)"], [""], ["c"], [""]], ["0,0", "1,0", "2,0"]],
    ["but not past another formula", [["=ARRAYFORMULA(B1)"], ["=A1"], ["c"]], ["0,0", "1,0"]],
    [
      "FILTER fills as wide as its range",
      [
        ["=FILTER(D1:E9, 1)", "b", "c"],
        ["d", "e", "f"],
      ],
      ["0,0", "0,1", "1,0", "1,1"],
    ],
    ["a named range may be of any width", [["=SORT(List)", "b", "c"]], ["0,0", "0,1", "0,2"]],
    ["up to a blank or a formula", [["=SORT(List)", "b", "", "d"]], ["0,0", "0,1"]],
    [
      "SEQUENCE counts downward",
      [
        ["=SEQUENCE(3)", "b"],
        ["2", "c"],
      ],
      ["0,0", "1,0"],
    ],
    ["or in as many columns as it is told", [["=SEQUENCE(1; 2)", "b", "c"]], ["0,0", "0,1"]],
    ["SPLIT fills to the right", [['=SPLIT(A1, "-")', "b"]], ["0,0", "0,1"]],
    [
      "a literal in braces fills downward",
      [
        ["={1;2}", "b"],
        ["2", "c"],
      ],
      ["0,0", "1,0"],
    ],
    [
      "our own function over a range fills downward",
      [
        ["=STEP2TIER(C2:C9)", "b"],
        ["c", "d"],
      ],
      ["0,0", "1,0"],
    ],
    [
      "our own function over one cell fills itself",
      [
        ["=STEP2TIER(C2)", "b"],
        ["c", "d"],
      ],
      ["0,0"],
    ],
    [
      "a name that only ends like a function is none",
      [
        ["=MYFILTER(C2:C9)", "b"],
        ["c", "d"],
      ],
      ["0,0"],
    ],
  ])("%s", (_, rows, places) => {
    expect(held(...rows)).toEqual(places);
  });

  test("a formula that shows an error fills its own cell alone", () => {
    expect(spilledCells([["#REF!"], ["c"]], [["=ARRAYFORMULA(B1:B2)"], [""]])).toEqual([[0, 0]]);
  });
});
