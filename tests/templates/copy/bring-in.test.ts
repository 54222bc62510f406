import { expect, test } from "vitest";
import type { Shown } from "../../../core/cells/cell.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import type { BookSheet } from "../../../core/sheets/book-copy.ts";
import { broughtIn } from "../../../templates/copy/bring-in.ts";
import { listsIn } from "../../../templates/copy/lists-in-book.ts";

const sheet = (sheetName: string, cells: Shown[][], formulas: [number, number][] = []): BookSheet => ({ sheetName, cells, formulas });
const bring = (...book: BookSheet[]) => broughtIn(book, listsIn(book));

const list = sheet("EM", [
  ["My list", "", "", "", "", ""],
  ["Program Name", "Place", "Step 2 avg", "Category", "Website", "Rank"],
  ["Lakeview", "Erie, PA", "240-250", "dream", "lakeview.example", 3],
  ["MIDWEST", "", "", "", "", ""],
  ["Quarry Hill", "Quarry Hill, PA", 238, "", "", 1],
]);

test("columns that MatchSheet knows go into its own, all others stand beside them", () => {
  const { content, extras } = bring(list);
  expect(content.programs).toMatchObject([
    { program: "Lakeview", average: "240-250", specialty: "Emergency Medicine" },
    { program: "Quarry Hill", average: 238, specialty: "Emergency Medicine" },
  ]);
  expect(extras).toEqual(
    expect.arrayContaining([
      { header: "Category before", values: ["dream", ""] },
      { header: "Website", values: ["lakeview.example", ""] },
      { header: "Rank", values: [3, 1] },
    ]),
  );
});

test("every filled cell of every program is in the new workbook", () => {
  const { content, extras } = bring(list);
  const held = JSON.stringify([content.programs, extras]);
  const cells = [list.cells[2], list.cells[4]].flatMap((row) => row ?? []).filter((cell) => cell !== "");
  expect(cells.filter((cell) => !held.includes(JSON.stringify(cell)))).toEqual([]);
  expect(cells).toHaveLength(10);
});

test("rows that are no programs, formulas and kept columns are told", () => {
  const { told } = bring({ ...list, formulas: [[4, 2]] });
  expect(told).toEqual([
    "2 programs from “EM”.",
    "Kept beside MatchSheet’s own columns: “Category before”, “Website”, “Rank”.",
    "1 row is no program and stayed behind: EM row 4.",
    "1 formula came as its result.",
  ]);
});

test("verdicts of MatchSheet's formulas are given anew, and do not stand twice", () => {
  const own = sheet(
    "Programs",
    [
      ["Program", "Step 2 average", "Category", "Why"],
      ["Lakeview", 245, "Core", "Core: because"],
    ],
    [
      [1, 2],
      [1, 3],
    ],
  );
  expect(bring(own).extras).toEqual([]);
});

test("lists of several sheets stand under one another, their columns by header", () => {
  const second = sheet("IM", [
    ["Program", "Step 2 average", "Website", "Website"],
    ["Windward", 228, "a", "b"],
  ]);
  const { content, extras } = bring(list, second);
  expect(content.programs.map(({ program }) => program)).toEqual(["Lakeview", "Quarry Hill", "Windward"]);
  expect(extras.filter(({ header }) => header.startsWith("Website"))).toEqual([
    { header: "Website", values: ["lakeview.example", "", "a"] },
    { header: "Website (2)", values: ["", "", "b"] },
  ]);
});

test("an older workbook brings its answers and its rules, and never half of the rules", () => {
  const profile = sheet("Profile", [
    ["Field", "Value", "What it changes"],
    ["Step 2 CK score", 247, ""],
    ["Late in the cycle", true, ""],
    ["Kept for the sidebar", "{}", ""],
  ]);
  const rules = (value: Shown) =>
    sheet("Rules", [
      ["Rules", ""],
      ["Setting", "Value"],
      ["Core margin", value],
      ["Reach margin", 2],
    ]);
  const good = bring(list, profile, rules(10));
  expect(good.content.profile).toEqual({ score: 247, late: true });
  expect(good.content.settings).toEqual({ ...defaultSettings, coreMargin: 10, reachMargin: 2 });
  const bad = bring(list, profile, rules("ten"));
  expect(bad.content.settings).toEqual(defaultSettings);
  expect(bad.told.at(-1)).toMatch(/^The Rules sheet was not taken over.*Core margin: “?"?ten/);
});
