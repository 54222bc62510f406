import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { detectColumns } from "../../../core/programs/detect-columns.ts";
import { type ProgramList, readPrograms, readProgramsInTurns } from "../../../core/programs/read-programs.ts";
import { skipRows } from "../../../core/programs/row-kinds.ts";
import { lookAlikes } from "./look-alikes.ts";

const headers = ["Program", "City", "State", "Specialty", "Step 2 average", "Notes"];
/** Enough programs for the headers to be believed. */
const others: Cell[][] = [
  ["Lakeside", "Alban", "NY", "IM", 245, ""],
  ["Prairie", "Austen", "TX", "IM", 250, ""],
  ["Harbor", "Farg", "ND", "FM", 238, ""],
  ["Bay", "Tole", "OH", "FM", 241, ""],
];

function readRow(row: Cell[]): ProgramList {
  const table = [headers, ...others, row];
  const { programs, skipped } = readPrograms(table, detectColumns(table));
  const last = table.length - 1;
  return { programs: programs.filter(({ row }) => row === last), skipped: skipped.filter(({ row }) => row === last) };
}

test.each([
  ["blank", ["", " ", "\u200B", null, undefined, ""], "Row 6 is blank."],
  ["separator", ["-----", "", "", "", "", ""], "Row 6 holds only signs, “-----”."],
  ["separator", ["***", "***", "", "", "", ""], "Row 6 holds only signs, “***”."],
  ["header", ["Program", "City", "State", "Specialty", "Step 2 average", "Notes"], "Row 6 repeats the headers."],
  ["group title", ["REACH", "", "", "", "", ""], "Row 6 is the title of a group, “REACH”."],
  ["group title", ["Safety schools (12)", "", "", "", "", ""], "Row 6 is the title of a group, “Safety schools (12)”."],
  ["group title", ["Midwest", "Midwest", "Midwest", "Midwest", "Midwest", "Midwest"], "Row 6 is the title of a group, “Midwest”."],
  ["group title", ["California", "", "", "", "", ""], "Row 6 is the title of a group, “California”."],
  ["group title", ["Family Medicine programs", "", "", "", "", ""], "Row 6 is the title of a group, “Family Medicine programs”."],
  ["group title", ["— places near home —", "", "", "", "", ""], "Row 6 is the title of a group, “— places near home —”."],
  ["group title", ["Near home:", "", "", "", "", ""], "Row 6 is the title of a group, “Near home:”."],
  ["summary", ["Total", "", "", "", 25, ""], "Row 6 sums up the list, “Total”."],
  ["summary", ["Average", "", "", "", 243.5, ""], "Row 6 sums up the list, “Average”."],
  ["unnamed", ["", "Alban", "", "", 245, ""], "Row 6 names no program, though it holds “Alban”."],
  ["unnamed", ["", "", "", "", "", "Reach"], "Row 6 names no program, though it holds “Reach”."],
  ["unnamed", ["", "", "", "", "", "ask about visas"], "Row 6 names no program, though it holds “ask about visas”."],
] as const)("a row is skipped as %s: %j", (kind, row, reason) => {
  expect(readRow([...row])).toEqual({ programs: [], skipped: [{ row: 5, kind, reason }] });
});

test.each([
  ["Grand Lake Hospital", ["Grand Lake Hospital", "", "", "", "", ""]],
  ["University of the Prairie", ["University of the Prairie", "", "", "", "", ""]],
  ["California Lakeside", ["California Lakeside", "", "", "", "", ""]],
  ["Reach", ["Reach", "Alban", "NY", "", "", ""]],
  ["Total Care Hospital", ["Total Care Hospital", "", "", "", "", ""]],
  ["Program", ["Program", "Alban", "", "", "", ""]],
  ["Lakeside – Main: Internal Medicine", ["Lakeside – Main: Internal Medicine", "", "", "", "", ""]],
  ["245", [245, "Alban", "", "", "", ""]],
])("a row is a program: %s", (name, row) => {
  expect(readRow(row)).toMatchObject({ skipped: [], programs: [{ row: 5, name }] });
});

test("every kind of skipped row was met", () => {
  expect(skipRows.map(({ kind }) => kind)).toEqual(["blank", "separator", "header", "group title", "summary", "unnamed"]);
});

describe("a program", () => {
  test("keeps its cells as the sheet holds them, and its place on one line", () => {
    const { programs } = readRow(["St.\u00A0Ada's\nHospital", " Alban ", "New York", "ortho", "~245", "said 251"]);
    expect(programs[0]).toMatchObject({ row: 5, name: "St. Ada's Hospital", city: "Alban", state: "NY", code: undefined });
    expect(programs[0]?.specialty?.name).toBe("Orthopedic Surgery");
    expect(programs[0]?.cells).toEqual({
      program: "St.\u00A0Ada's\nHospital",
      city: " Alban ",
      state: "New York",
      specialty: "ortho",
      average: "~245",
      notes: "said 251",
    });
  });

  test("takes city and state from one cell where the list has them so", () => {
    const { table } = lookAlikes.find(({ sheet }) => sheet === "EM 2025 (final)") ?? { table: [] };
    const { programs } = readPrograms(table, detectColumns(table));
    expect(programs.map(({ name, city, state }) => [name, city, state])).toEqual([
      ["Lakeside", "Alban", "NY"],
      ["Prairie", "Austen", "TX"],
      ["Harbor", "Farg", "ND"],
    ]);
  });

  test("without a name goes by its code, and in a list without both by its row", () => {
    const tracks = lookAlikes.find(({ name }) => name.startsWith("tracks by code"))?.table ?? [];
    expect(readPrograms(tracks, detectColumns(tracks)).programs.map(({ name }) => name)[0]).toBe("3082120C0");
    const places = [
      ["City", "State"],
      ["Alban", "NY"],
      ["", ""],
      ["Austen", "TX"],
    ];
    const { programs, skipped } = readPrograms(places, detectColumns(places));
    expect(programs.map(({ name }) => name)).toEqual(["Row 2", "Row 4"]);
    expect(skipped).toEqual([{ row: 2, kind: "blank", reason: "Row 3 is blank." }]);
  });
});

describe("a program's specialty", () => {
  const table: Cell[][] = [
    ["Program", "Program Code", "Specialty", "City"],
    ["Lakeside", "1234120C0", "Internal Medicine", "Alban"],
    ["Prairie", "1234120C0", "", "Austen"],
    ["Harbor", "", "", "Farg"],
    ["Psychiatry", "", "", ""],
    ["Bay", "", "", "Tole"],
    ["Midwest", "", "", ""],
    ["Mill", "", "", "Ame"],
    ["Dale", "", "something of their own", "Dal"],
  ];
  test("is its cell's, else its code's, else its group's, else the sheet's; an unknown one is not replaced", () => {
    const { programs } = readPrograms(table, detectColumns(table, "Derm"));
    expect(programs.map(({ name, specialty }) => [name, specialty?.name])).toEqual([
      ["Lakeside", "Internal Medicine"],
      ["Prairie", "Family Medicine"],
      ["Harbor", "Dermatology"],
      ["Bay", "Psychiatry"],
      ["Mill", "Psychiatry"],
      ["Dale", undefined],
    ]);
  });
});

test("columns that the user corrected are read as told", () => {
  const table = [
    ["A", "B"],
    ["Lakeside", 245],
    ["Prairie", 250],
  ];
  const { programs } = readPrograms(table, { headerRow: 0, columns: { program: { index: 0 }, average: { index: 1 } } });
  expect(programs.map(({ name, cells }) => [name, cells.average])).toEqual([
    ["Lakeside", 245],
    ["Prairie", 250],
  ]);
});

test("a table without known columns gives no program, and says so of every row", () => {
  const table = [
    ["x", 1],
    ["y", 2],
  ];
  const { programs, skipped } = readPrograms(table, detectColumns(table));
  expect(programs).toEqual([]);
  expect(skipped.map(({ row, kind }) => [row, kind])).toEqual([
    [0, "unnamed"],
    [1, "unnamed"],
  ]);
});

test("a few rows at a time it comes to the same, groups and all, and says how far it is", () => {
  const table: Cell[][] = [
    ["Program", "City", "State", "Step 2 average"],
    ["Internal Medicine", "", "", ""],
    ["Lakeside", "Alban", "NY", 245],
    ["Prairie", "Austen", "TX", 250],
    ["Family Medicine", "", "", ""],
    ["Harbor", "Farg", "ND", 238],
    ["Bay", "Tole", "OH", 241],
  ];
  const columns = { headerRow: 0, columns: { program: { index: 0 }, city: { index: 1 }, state: { index: 2 }, average: { index: 3 } } };
  const atOnce = readPrograms(table, columns);
  expect(atOnce.programs.map(({ specialty }) => specialty?.name)).toEqual([
    "Internal Medicine",
    "Internal Medicine",
    "Family Medicine",
    "Family Medicine",
  ]);
  const told = [1, 2, 5, 6, 99].map((rowsInATurn) => {
    const turns = readProgramsInTurns(table, columns, rowsInATurn);
    const rows: number[] = [];
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) rows.push(turn.value);
    expect(turn.value).toEqual(atOnce);
    return rows;
  });
  expect(told).toEqual([[2, 3, 4, 5, 6], [3, 5], [6], [], []]);
});
