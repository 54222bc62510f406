import { describe, expect, test } from "vitest";
import { whyText } from "../../sidebar/own-columns.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { openList, tableOf } from "./open-list.ts";

/** A list of two programs with further columns after the average. */
function ownOf(headers: string[], first: CellValue[], second: CellValue[], formulas: [number, number][] = []) {
  const rows = [
    ["Program", "Step 2 average", ...headers],
    ["Northfield", 250, ...first],
    ["Lakeshore", 240, ...second],
  ];
  return openList(tableOf(rows, "Programs", formulas)).own;
}

const atAverage = "Reach: 245 is at or below this program's average of 250.";

describe("where the buckets go", () => {
  test.each([
    ["a list without such columns gets new ones", [], [], [], { header: "Category" }, { header: "Why" }],
    [
      "its own columns are replaced",
      ["Category", "Why"],
      ["Reach", atAverage],
      ["", ""],
      { header: "Category", index: 2 },
      { header: "Why", index: 3 },
    ],
    [
      "empty columns of these names are used",
      ["Category", "Why"],
      ["", ""],
      ["", ""],
      { header: "Category", index: 2 },
      { header: "Why", index: 3 },
    ],
    [
      "headers are found in any case, and kept as they are",
      ["CATEGORY ", "why"],
      ["Core", ""],
      ["", ""],
      { header: "CATEGORY ", index: 2 },
      { header: "why", index: 3 },
    ],
    [
      "a category that is about something else is left",
      ["Category"],
      ["Academic"],
      ["Community"],
      { header: "MatchSheet category" },
      { header: "MatchSheet why" },
    ],
    [
      "and then the columns made beside it are found again",
      ["Category", "MatchSheet category", "MatchSheet why"],
      ["Academic", "Reach", atAverage],
      ["Community", "", ""],
      { header: "MatchSheet category", index: 3 },
      { header: "MatchSheet why", index: 4 },
    ],
    [
      "reasons of the user's own are left",
      ["Category", "Why"],
      ["Reach", "my aunt lives there"],
      ["", ""],
      { header: "Category", index: 2 },
      { header: "MatchSheet why" },
    ],
    [
      "buckets in the user's own words are buckets",
      ["Category"],
      ["dream"],
      ["safety"],
      { header: "Category", index: 2 },
      { header: "Why" },
    ],
  ])("%s", (_, headers, first, second, category, why) => {
    const own = ownOf(headers, first, second);
    expect([own.category, own.why]).toEqual([category, why]);
  });

  test("a column with a formula in it is left, whatever it shows", () => {
    const own = ownOf(
      ["Category", "Why"],
      ["Reach", atAverage],
      ["Core", ""],
      [
        [1, 2],
        [1, 3],
      ],
    );
    expect([own.category, own.why]).toEqual([{ header: "MatchSheet category" }, { header: "MatchSheet why" }]);
  });

  test("a formula above the headers or in another column does not matter", () => {
    const formulas: [number, number][] = [
      [0, 2],
      [1, 1],
    ];
    expect(ownOf(["Category"], ["Reach"], [""], formulas).category).toEqual({ header: "Category", index: 2 });
  });

  test("a column that the user names is used under its own header, if it holds buckets", () => {
    const table = tableOf([
      ["Program", "Step 2 average", "My guess", "Remarks"],
      ["Northfield", 250, "dream", "far away"],
    ]);
    expect(openList(table, { category: 2 }).own.category).toEqual({ header: "My guess", index: 2 });
    expect(openList(table, { category: 3 }).own.category).toEqual({ header: "Category" });
  });
});

describe("what the user set by hand", () => {
  test.each([
    ["a bucket without a reason", "Reach", "", true],
    ["a bucket with the reason written for it", "Reach", atAverage, false],
    ["a bucket changed after it was written", "Core", atAverage, true],
    ["a bucket that was kept before", "Core", "Set by hand. By the numbers it is Reach: 245 is at or below 250.", true],
    ["a row to check, as written", "Check: see the reason", 'Check: Step 2 average: "x" can\'t be read.', false],
    ["nothing", "", atAverage, false],
  ])("%s: %s, %s", (_, category, why, byHand) => {
    expect(ownOf(["Category", "Why"], [category, why], ["", ""]).byHand.has(1)).toBe(byHand);
  });

  test("counts beside programs alone", () => {
    const table = tableOf([
      ["Program", "Step 2 average", "Category"],
      ["Northfield", 250, "Reach"],
      ["", "", "Core"],
      ["Program", "Step 2 average", "Category"],
      ["Lakeshore", 240, "Safer"],
    ]);
    expect([...openList(table).own.byHand]).toEqual([
      [1, "Reach"],
      [4, "Safer"],
    ]);
  });
});

test("a reason begins with its bucket, so that both are known to belong together", () => {
  expect(whyText("Reach", "245 is low.")).toBe("Reach: 245 is low.");
  expect(whyText("Check: see the reason", "x can't be read.")).toBe("Check: x can't be read.");
});
