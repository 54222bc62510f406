import { describe, expect, test } from "vitest";
import { columnKeys } from "../../core/programs/column-keys.ts";
import { addressOf, columnLetters } from "../../core/sheets/cell-address.ts";
import { columnRoles } from "../../sidebar/column-roles.ts";
import { chooseColumn, columnOf, columnOptions, indexOf, missingColumns, proposeColumns } from "../../sidebar/columns.ts";
import { autumnList, minimumList } from "./lists.ts";
import { tableOf } from "./open-list.ts";

const table = tableOf(autumnList);
const proposed = proposeColumns(table);

test("every key that the core knows has a role, once", () => {
  expect(columnRoles.map(({ key }) => key).sort()).toEqual([...columnKeys].sort());
});

describe("what is proposed", () => {
  test("comes with a header, a reason and whether it is certain", () => {
    expect(columnOf(proposed, "average")).toMatchObject({ index: 3, header: "Step 2 average", certain: true });
    expect(columnOf(proposed, "average")?.reason).toContain("“Step 2 average”");
    expect(columnOf(proposed, "category")).toBeUndefined();
  });

  test.each([
    [autumnList, "Programs", []],
    [minimumList, "Internal Medicine", ["never Reach, Core or Safer"]],
    [
      [
        ["City", "State"],
        ["Alder", "PA"],
      ],
      "Places",
      ["told by their number", "nothing to sort by"],
    ],
  ])("of list %#, what is missing is said with what follows from it", (rows, name, parts) => {
    const sentences = missingColumns(proposeColumns(tableOf(rows, name)));
    expect(sentences).toHaveLength(parts.length);
    for (const [place, part] of parts.entries()) expect(sentences[place]).toContain(part);
  });
});

describe("what the user chooses", () => {
  test("wins over the proposal, and is certain", () => {
    const chosen = chooseColumn(proposed, table, "average", 4);
    expect(columnOf(chosen, "average")).toEqual({ index: 4, header: "Step 2 minimum", reason: "You chose it.", certain: true });
  });

  test("takes the column away from what it was before", () => {
    const chosen = chooseColumn(proposed, table, "average", 4);
    expect(columnOf(chosen, "minimum")).toBeUndefined();
    expect(indexOf(chosen, "program")).toBe(0);
  });

  test("can be that there is none", () => {
    expect(columnOf(chooseColumn(proposed, table, "average", undefined), "average")).toBeUndefined();
  });

  test("about one column says nothing about the others", () => {
    expect(Object.keys(chooseColumn(proposed, table, "average", undefined).choices)).toEqual(["average"]);
  });

  test("does not change the columns that were given", () => {
    const before = JSON.stringify(proposed);
    chooseColumn(proposed, table, "average", 4);
    expect(JSON.stringify(proposed)).toBe(before);
  });
});

describe("reading the sheet again", () => {
  const chosen = chooseColumn(chooseColumn(proposed, table, "average", 4), table, "competitive", undefined);

  test("keeps what was chosen, also where the column has moved", () => {
    const moved = tableOf(autumnList.map(([first = "", ...rest]) => [first, "", ...rest]));
    const again = proposeColumns(moved, chosen);
    expect([indexOf(again, "average"), indexOf(again, "competitive")]).toEqual([5, undefined]);
  });

  test("forgets a choice whose header is gone", () => {
    const without = tableOf(autumnList.map((row) => row.filter((_, index) => index !== 4)));
    expect(indexOf(proposeColumns(without, chosen), "average")).toBe(3);
  });
});

describe("names of columns", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %i is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });

  test("a cell is told by letter and row", () => {
    expect(addressOf(11, 5)).toBe("F12");
  });

  test("options show letter and header on one line, cut where long, and say where there is none", () => {
    const odd = tableOf([["Program", "Step 2\naverage", "", "x".repeat(60)]]);
    expect(columnOptions(odd, 0).map(({ label }) => label)).toEqual([
      "A: Program",
      "B: Step 2 average",
      "C: no header",
      `D: ${"x".repeat(40)}…`,
    ]);
  });
});
