import { expect, test } from "vitest";
import { detectColumns, readPrograms } from "../../../core/programs/index.ts";
import { type SharedKey, sharePrograms } from "../../../templates/copy/shared-programs.ts";

const secrets = { scores: [247, 231], words: ["Jordan Reyes"] };
const headers = ["Program", "City", "State", "Step 2 average", "Step 2 minimum", "Highly competitive?", "Type", "Notes"];

function shared(row: readonly (string | number | boolean)[], formulas: readonly SharedKey[] = []) {
  const table = [headers, row, ["Plain Program", "Albany", "NY", 240, 220, false, "Community", ""]];
  const { programs } = readPrograms(table, detectColumns(table));
  return sharePrograms(programs, (at, key) => at === 1 && formulas.includes(key), secrets);
}

const good = ["Lakeview Medicine", "Erie", "PA", 245, 215, true, "University", ""];
const withCell = (column: number, value: string | number | boolean) => good.map((cell, at) => (at === column ? value : cell));

test("what tells of the program is kept as it is", () => {
  expect(shared(good)).toEqual({
    programs: [
      {
        program: "Lakeview Medicine",
        city: "Erie",
        state: "PA",
        average: 245,
        minimum: 215,
        competitive: true,
        type: "University",
      },
      { program: "Plain Program", city: "Albany", state: "NY", average: 240, minimum: 220, competitive: false, type: "Community" },
    ],
    left: [],
  });
});

// biome-ignore format: a table is read by rows.
const cells: readonly (readonly [string, number, string | number, "kept" | RegExp])[] = [
  ["an average that equals the score", 3, 247, "kept"],
  ["a range around the score", 3, "240-247", "kept"],
  ["a remark with the score in the column of averages", 3, "245, I have 247", /not a program's score/],
  ["the score in a program's name", 0, "Lakeview (247 ok?)", /holds your score/],
  ["the other score in a type", 6, "fits 231", /holds your score/],
  ["digits of the score inside a longer number", 0, "Lakeview 12470", "kept"],
  ["an e-mail address in a city", 1, "ask pd@lakeview.edu", /an e-mail address/],
  ["a handle without an address", 1, "@ Erie", "kept"],
  ["a phone number", 1, "(814) 555-0134", /a phone number/],
  ["a name that was given, in other letters", 0, "jordan reyes likes it", /a name you gave/],
  ["half of a name that was given", 0, "Jordan Hospital", "kept"],
  ["a long remark in the type", 6, "University, and a place where I felt at home from the first hour on", /not a plain entry/],
];

test("a cell that may tell of its owner stays behind, and is told", () => {
  const mismatches = cells.flatMap(([says, column, value, wanted]) => {
    const { left } = shared(withCell(column, value));
    const [first] = left;
    const right = wanted === "kept" ? left.length === 0 : left.length === 1 && first?.row === 1 && wanted.test(first.reason);
    return right ? [] : [{ says, left }];
  });
  expect(mismatches).toEqual([]);
  expect(cells).toHaveLength(12);
});

test("the result of a formula stays behind, whatever it shows", () => {
  expect(shared(good, ["average"])).toMatchObject({ left: [{ row: 1, key: "average", reason: expect.stringContaining("formula") }] });
});

test("notes, wishes and answers are never among what is kept", () => {
  const { programs } = shared(withCell(7, "great talk with Dr. Hale"));
  expect(JSON.stringify(programs)).not.toContain("Hale");
});
