import { expect, test } from "vitest";
import { fingerprint } from "../../sidebar/fingerprint.ts";
import type { Table } from "../../sidebar/workbook.ts";

type Marked = Pick<Table, "cells" | "formulas">;

const sheet: Marked = {
  cells: [
    ["Program", "Average"],
    ["Northfield", 245],
  ],
  formulas: [[1, 1]],
};

test("the same content has the same mark", () => {
  expect(fingerprint(structuredClone(sheet))).toBe(fingerprint(sheet));
});

const others: [string, Marked][] = [
  ["another value", { ...sheet, cells: [sheet.cells[0] ?? [], ["Northfield", 246]] }],
  ["text in place of a number", { ...sheet, cells: [sheet.cells[0] ?? [], ["Northfield", "245"]] }],
  ["two cells exchanged", { ...sheet, cells: [sheet.cells[0] ?? [], [245, "Northfield"]] }],
  ["a formula gone", { ...sheet, formulas: [] }],
  ["a formula elsewhere", { ...sheet, formulas: [[0, 1]] }],
  ["a row more", { ...sheet, cells: [...sheet.cells, ["", ""]] }],
];
test.each(others)("%s changes the mark", (_, other) => {
  expect(fingerprint(other)).not.toBe(fingerprint(sheet));
});
