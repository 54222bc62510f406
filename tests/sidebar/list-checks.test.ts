import { expect, test } from "vitest";
import { defaultSettings } from "../../core/rules/settings.ts";
import { listChecks } from "../../sidebar/list-checks.ts";
import { autumnList, minimumList } from "./lists.ts";
import { openList, tableOf } from "./open-list.ts";

function checksFor(rows: Parameters<typeof tableOf>[0]) {
  return listChecks(openList(tableOf(rows)), defaultSettings).map(({ kind, row, column, name }) => [kind, row, column, name]);
}

test("the autumn list: every cell that can't be read, and what has no data, each with its cell", () => {
  expect(checksFor(autumnList)).toEqual([
    ["unreadable", 9, 3, "Summit Teaching Hospital"],
    ["unreadable", 12, 3, "Delta Memorial"],
    ["unreadable", 12, 5, "Delta Memorial"],
    ["no data", 10, 3, "Bayview Clinic"],
  ]);
});

test("impossible values are quoted, never guessed at", () => {
  const list = openList(
    tableOf([
      ["Program", "Step 2 average"],
      ["A Hospital", 999],
      ["B Hospital", 24500],
      ["C Hospital", 140],
      ["D Hospital", 244],
    ]),
  );
  expect(listChecks(list, defaultSettings).map(({ sentence }) => /Step 2 average: (\d+) can't be read/.exec(sentence)?.[1])).toEqual([
    "999",
    "24500",
    "140",
  ]);
});

test("a program listed twice leads to its second row", () => {
  const twice = [...autumnList.slice(0, 3), autumnList[1] ?? []];
  expect(checksFor(twice)).toEqual([["twice", 3, 0, "Northfield Medical Center"]]);
});

test("a list without averages is not told so row by row", () => {
  expect(checksFor(minimumList)).toEqual([]);
});

test("a minimum over every score hides no missing average", () => {
  expect(
    checksFor([
      ["Program", "Step 2 average", "Step 2 minimum"],
      ["A Hospital", "", 250],
      ["B Hospital", 240, 230],
    ]),
  ).toEqual([["no data", 1, 1, "A Hospital"]]);
});
