import { expect, test } from "vitest";
import type { Block } from "../../../core/cells/cell.ts";
import { findHeaderRow } from "../../../core/programs/header-row.ts";

const blank = ["", "", ""];
const header = ["Program", "City", "Step 2 average"];
const data = ["Lakeside General Hospital Program", "Alban", 245];

test.each<readonly [where: string, row: number | undefined, table: Block]>([
  ["in the first row", 0, [header, data]],
  ["under a title", 1, [["My program list 2025", "", ""], header, data]],
  ["under a title that holds a header's words", 1, [["Step 2 averages by program", "", ""], ["Hospital", "City", "Cutoff"], data]],
  ["under blank rows", 3, [blank, blank, blank, header, data]],
  ["under a legend", 3, [["Signal: yes or no", "", ""], ["Interest: 0 to 5", "", ""], blank, header, data]],
  ["once, though it comes again between the groups", 0, [header, data, header, data]],
  ["above data that sounds like headers", 0, [header, ["Community Program", "Interview", "notes"], data]],
  ["with years among its names", 0, [["Program", "City", "Step 2 average", 2023, 2024], data]],
  ["alone", 0, [["Program"], ["Lakeside"]]],
  ["alone as hospitals", 0, [["Hospital"], ["Lakeside"]]],
  ["with cells that show errors", 0, [["Program", "#REF!", "City"], data]],
  ["deep in the sheet", 39, [...Array.from({ length: 39 }, () => blank), header, data]],
  ["too deep to look for", undefined, [...Array.from({ length: 40 }, () => blank), header, data]],
  ["nowhere in data", undefined, [data, data]],
  [
    "nowhere in a row that says too little",
    undefined,
    [
      ["Field", "Value"],
      ["a", "b"],
    ],
  ],
  [
    "nowhere in numbers",
    undefined,
    [
      [1, 2, 3],
      [true, false, new Date(0)],
    ],
  ],
  [
    "in the second row of two",
    1,
    [
      ["", "Step 2 CK", ""],
      ["Program", "Average", "Minimum"],
      ["Lakeside", 245, 220],
    ],
  ],
  [
    "in the first row where the second is data",
    0,
    [
      ["Program", "Type", "Notes"],
      ["Lakeside", "Community", "average"],
      ["Prairie", "University", ""],
    ],
  ],
  [
    "in the first row where the first program has only a name",
    0,
    [
      ["Program", "City", "Notes"],
      ["Lakeside", "", ""],
    ],
  ],
])("the header is found %s", (_, row, table) => {
  expect(findHeaderRow(table)?.row).toBe(row);
});

test("a group's heading holds for the columns after it, up to the next", () => {
  const found = findHeaderRow([
    ["", "Step 1", "", "Step 2 CK", "", "About me"],
    ["Program", "Mean", "Min", "Mean", "Min", "Interest"],
    ["Lakeside", 230, 210, 245, 220, 4],
  ]);
  expect(found?.headers.map(({ text }) => text)).toEqual([
    "Program",
    "Step 1 Mean",
    "Step 1 Min",
    "Step 2 CK Mean",
    "Step 2 CK Min",
    "Interest",
  ]);
  expect(found?.headers.map(({ patterns }) => patterns[0]?.key)).toEqual([
    "program",
    undefined,
    undefined,
    "average",
    "minimum",
    "interest",
  ]);
});

test("an average under Step 1 is never read without its group, even if nothing else is said", () => {
  const found = findHeaderRow([
    ["", "Step 1", ""],
    ["Program", "Average", "Minimum"],
    ["Lakeside", 232, 210],
  ]);
  expect(found?.row).toBe(1);
  expect(found?.headers.map(({ patterns }) => patterns[0]?.key)).toEqual(["program", undefined, undefined]);
});

test("data that holds words of headers does not outdo a header that says little", () => {
  const found = findHeaderRow([
    ["Hospital", "Step 2 average", "Extra", "More"],
    ["Lakeside", "N/A", "gold", "away rotation"],
    ["Prairie", "N/A", "silver", "mentor"],
  ]);
  expect(found?.row).toBe(0);
});

test("a header that says very little keeps its place above such data", () => {
  const found = findHeaderRow([
    ["Hospital", "Extra", "More"],
    ["Lakeside", "gold", "away rotation"],
    ["Prairie", "silver", "mentor"],
  ]);
  expect(found?.row).toBe(0);
});

test("rows may be of any length", () => {
  expect(findHeaderRow([[], ["Program", "City"], ["Lakeside"], []])?.row).toBe(1);
});
