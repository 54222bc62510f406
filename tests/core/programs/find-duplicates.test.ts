import { expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { detectColumns } from "../../../core/programs/detect-columns.ts";
import { findDuplicates } from "../../../core/programs/find-duplicates.ts";
import { type ListedProgram, readPrograms } from "../../../core/programs/read-programs.ts";

type Line = readonly [name: string, code: Cell, city: string, specialty: string, type?: string];

function listOf(...lines: readonly Line[]): readonly ListedProgram[] {
  const table = [["Program", "Program Code", "City", "Specialty", "Type"], ...lines.map((line) => [...line])];
  const columns = { program: { index: 0 }, code: { index: 1 }, city: { index: 2 }, specialty: { index: 3 }, type: { index: 4 } };
  return readPrograms(table, { headerRow: 0, columns }).programs;
}

/** Row numbers as people count them: the first line stands in row 2. */
function rowsOf(...lines: readonly Line[]): number[][] {
  return findDuplicates(listOf(...lines)).map(({ rows }) => rows.map((row) => row + 1));
}

test.each<readonly [same: string, lines: readonly Line[], rows: number[][]]>([
  [
    "the same NRMP code",
    [
      ["Lakeside", "1234140C0", "", "IM"],
      ["Lakeside Hospital", "1234140C0\u200B", "Alban", "IM"],
    ],
    [[2, 3]],
  ],
  [
    "the same NRMP code in small letters and with spaces",
    [
      ["A", "1234140C0", "", ""],
      ["B", " 1234 140c0", "", ""],
    ],
    [[2, 3]],
  ],
  [
    "the same ACGME id with and without its zero",
    [
      ["A", "0401234567", "", ""],
      ["B", 401_234_567, "", ""],
    ],
    [[2, 3]],
  ],
  [
    "the same ACGME id with the categorical letter",
    [
      ["A", "1401234567C", "", ""],
      ["B", "1401234567", "", ""],
    ],
    [[2, 3]],
  ],
  [
    "three rows of one code",
    [
      ["A", "1234140C0", "", ""],
      ["B", "1234140C1", "", ""],
      ["A", "1234140C0", "", ""],
      ["A", "1234140C0", "", ""],
    ],
    [[2, 4, 5]],
  ],
  [
    "one name in one city for one specialty",
    [
      ["Lakeside", "", "Alban", "IM"],
      ["Lakeside", "", "Alban", "Internal Medicine"],
    ],
    [[2, 3]],
  ],
  [
    "the name in other spelling",
    [
      ["St. Ada's Hospital Program", "", "Alban", "IM"],
      ["the ST ADAS  hospital", "", "alban ", "IM"],
    ],
    [[2, 3]],
  ],
  [
    "unseen characters in the name",
    [
      ["Lake\u200Bside", "", "Alban", "IM"],
      ["Lakeside", "", "Alban", "IM"],
    ],
    [[2, 3]],
  ],
  [
    "an ampersand for and",
    [
      ["Lake & Bay", "", "Alban", ""],
      ["Lake and Bay", "", "Alban", ""],
    ],
    [[2, 3]],
  ],
  [
    "a row without a code beside one with",
    [
      ["Lakeside", "1234140C0", "Alban", "IM"],
      ["Lakeside", "", "Alban", "IM"],
    ],
    [[2, 3]],
  ],
  [
    "rows with one code and one without",
    [
      ["Lakeside", "1234140C0", "Alban", "IM"],
      ["Lake Side", "1234140C0", "", ""],
      ["Lakeside", "", "Alban", "IM"],
    ],
    [[2, 3, 4]],
  ],
  [
    "no city at all",
    [
      ["Lakeside", "", "", "IM"],
      ["Lakeside", "", "", "IM"],
    ],
    [[2, 3]],
  ],
  [
    "two pairs, in the order of their first rows",
    [
      ["B", "", "", ""],
      ["A", "1234140C0", "", ""],
      ["A", "1234140C0", "", ""],
      ["B", "", "", ""],
    ],
    [
      [2, 5],
      [3, 4],
    ],
  ],
])("are duplicates: %s", (_, lines, rows) => {
  expect(rowsOf(...lines)).toEqual(rows);
});

test.each<readonly [different: string, lines: readonly Line[]]>([
  [
    "tracks of one program by their NRMP codes",
    [
      ["Lakeside", "1234140C0", "Alban", "IM"],
      ["Lakeside", "1234140P0", "Alban", "IM"],
    ],
  ],
  [
    "two tracks of one type",
    [
      ["Lakeside", "1234140C0", "Alban", "IM"],
      ["Lakeside", "1234140C1", "Alban", "IM"],
    ],
  ],
  [
    "tracks by the letter after an ACGME id",
    [
      ["Lakeside", "1401234567C", "Alban", "IM"],
      ["Lakeside", "1401234567P", "Alban", "IM"],
    ],
  ],
  [
    "tracks by their words where the ACGME id has no letter",
    [
      ["Lakeside", "1401234567", "Alban", "IM"],
      ["Lakeside (Preliminary)", "1401234567", "Alban", "IM"],
    ],
  ],
  [
    "tracks by their type",
    [
      ["Lakeside", "1401234567", "Alban", "IM", "Categorical"],
      ["Lakeside", "1401234567", "Alban", "IM", "Primary care"],
    ],
  ],
  [
    "one name in two cities",
    [
      ["St Luke's", "", "Alban", "IM"],
      ["St Luke's", "", "Austen", "IM"],
    ],
  ],
  [
    "one name for two specialties",
    [
      ["Lakeside", "", "Alban", "IM"],
      ["Lakeside", "", "Alban", "FM"],
    ],
  ],
  [
    "one name with and without a city",
    [
      ["Lakeside", "", "Alban", "IM"],
      ["Lakeside", "", "", "IM"],
    ],
  ],
  [
    "one name with two codes, and a third row that could be either",
    [
      ["Lakeside", "1234140C0", "Alban", "IM"],
      ["Lakeside", "1234140P0", "Alban", "IM"],
      ["Lakeside", "", "Alban", "IM"],
    ],
  ],
  [
    "names that differ in a letter",
    [
      ["Lakeside", "", "Alban", "IM"],
      ["Lakesite", "", "Alban", "IM"],
    ],
  ],
])("are not duplicates: %s", (_, lines) => {
  expect(rowsOf(...lines)).toEqual([]);
});

test("a group says by what its rows are the same", () => {
  const list = listOf(
    ["Lakeside", "1234140C0", "", ""],
    ["Lakeside", "1234140C0", "", ""],
    ["Bay", "", "Tole", ""],
    ["Bay", "", "Tole", ""],
    ["Mill", "", "", ""],
    ["Mill", "", "", ""],
  );
  expect(findDuplicates(list)).toEqual([
    { rows: [1, 2], by: "code", reason: "Rows 2 and 3 hold the same program code, 1234140C0." },
    { rows: [3, 4], by: "name", reason: "Rows 4 and 5 name the same program, “Bay”, in Tole." },
    { rows: [5, 6], by: "name", reason: "Rows 6 and 7 name the same program, “Mill”, and no city tells them apart." },
  ]);
});

test("the order in which programs come does not matter", () => {
  const list = listOf(["A", "1234140C0", "", ""], ["B", "", "Alban", ""], ["A", "1234140C0", "", ""], ["b", "", "Alban", ""]);
  expect(findDuplicates([...list].reverse())).toEqual(findDuplicates(list));
});

test("a list found by its headers is searched the same way", () => {
  const table = [
    ["Program Name", "Program Code"],
    ["Lakeside", "1234140C0"],
    ["Prairie", "2345140C0"],
    ["Lakeside", "1234140C0"],
  ];
  expect(findDuplicates(readPrograms(table, detectColumns(table)).programs).map(({ rows }) => rows)).toEqual([[1, 3]]);
});
