import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../core/rules/settings.ts";
import { type List, sortList, writeRequest } from "../../sidebar/sort-list.ts";
import { tableSchema, writeRequestSchema } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { openList, tableOf } from "./open-list.ts";

const options = { score: 245, settings: defaultSettings, replaceByHand: false };

function sorted(list: List, replaceByHand = false) {
  return sortList(list, { ...options, replaceByHand }).map(({ sorted, category, why }) => [sorted.program.name, category, why]);
}

describe("sorting the autumn list with 245", () => {
  const list = openList(tableOf(autumnList));
  const rows = sortList(list, options);

  test("gives each program its bucket", () => {
    expect(rows.map(({ sorted, category }) => [sorted.program.name, category])).toEqual([
      ["Northfield Medical Center", "Reach"],
      ["Lakeshore Regional", "Reach"],
      ["St. Alder Hospital", "Core"],
      ["Harbor University", "Reach"],
      ["Prairie State Consortium", "Core"],
      ["Cedar Valley Health", "Safer"],
      ["Ridgeway Community", "Safer"],
      ["Summit Teaching Hospital", "Check: see the reason"],
      ["Bayview Clinic", "No data"],
      ["Mount Hale Center", "Below minimum"],
      ["Delta Memorial", "Check: see the reason"],
    ]);
  });

  test("writes a reason that begins with the bucket and carries the numbers", () => {
    expect(rows[0]?.why).toMatch(/^Reach: 245 .*252/);
  });

  test("names the column and quotes the cell where one can't be read, and says which cell", () => {
    expect(rows[7]?.why).toMatch(/^Check: Step 2 average: "see website" can't be read/);
    expect(rows[7]?.problems).toMatchObject([{ column: 3, sentence: expect.stringContaining("see website") }]);
  });

  test("names every cell of a row that can't be read, in one reason", () => {
    expect(rows[10]?.problems.map(({ column }) => column)).toEqual([3, 5]);
    expect(rows[10]?.why).toMatch(/^Check: Step 2 average: 24500 can't be read.*\. Highly competitive\?: "maybe" can't be read/);
  });

  test("leaves the blank row alone and gives one value for each row under the headers", () => {
    const [category, why] = writeRequest(list, rows).columns;
    expect(category?.values).toHaveLength(autumnList.length - 1);
    expect([category?.values[5], why?.values[5]]).toEqual([null, null]);
    expect(category?.values.filter((value) => value === null)).toHaveLength(1);
  });
});

test.each([
  ["average", ["Northfield", "n.a. yet", "", ""], 1, 'Step 2 average: "n.a. yet"'],
  ["minimum", ["Northfield", 240, "ask", ""], 2, 'Step 2 minimum: "ask"'],
  ["competitive", ["Northfield", 240, "", "maybe"], 3, 'Highly competitive?: "maybe"'],
])("an unreadable %s is told by its own column", (_, row, column, begins) => {
  const table = tableOf([["Program", "Step 2 average", "Step 2 minimum", "Highly competitive?"], row, ["Lakeshore", 240, 220, "yes"]]);
  const [first, second] = sortList(openList(table), options);
  expect(first?.problems).toEqual([{ column, sentence: expect.stringMatching(/can't be read/) }]);
  expect(first?.problems[0]?.sentence.startsWith(begins)).toBe(true);
  expect(second?.category).toBe("Reach");
});

describe("buckets set by hand", () => {
  const list = openList(
    tableOf([
      ["Program", "Step 2 average", "Category"],
      ["Northfield", 250, "safety"],
      ["Lakeshore", 240, ""],
      ["St. Alder", "see website", "Core"],
      ["Harbor", 230, "apply??"],
      ["Cedar", 230, "Safer"],
    ]),
  );

  test("stay, count as what they mean, and have the numbers' own answer beside them", () => {
    expect(sorted(list)).toEqual([
      ["Northfield", undefined, expect.stringMatching(/^Set by hand\. By the numbers it is Reach: 245/)],
      ["Lakeshore", "Core", expect.stringMatching(/^Core: /)],
      ["St. Alder", undefined, expect.stringMatching(/^Set by hand\. Step 2 average: "see website"/)],
      ["Harbor", undefined, expect.stringMatching(/^Set by hand\. By the numbers it is Safer/)],
      ["Cedar", undefined, expect.stringMatching(/^Set by hand\. By the numbers it is Safer/)],
    ]);
    expect(sortList(list, options).map(({ sorted }) => sorted.verdict?.value)).toEqual(["Safer", "Core", "Core", undefined, "Safer"]);
  });

  test("that are no bucket are told, with the cell", () => {
    expect(sortList(list, options)[3]?.problems).toEqual([
      { column: 2, sentence: 'Category: "apply??" is no bucket that MatchSheet knows; write Reach, Core or Safer.' },
    ]);
  });

  test("are replaced when the user says so", () => {
    expect(sorted(list, true).map(([, category]) => category)).toEqual(["Reach", "Core", "Check: see the reason", "Safer", "Safer"]);
  });
});

test("whatever a list holds, the request fits the port, and the list is not changed", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer({ min: -50, max: 400 }),
    fc.boolean(),
    fc.constantFrom("Reach", "240-250", "N/A", "#N/A", "=1+1", ""),
  );
  const lists = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  let tried = 0;
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 300 }), fc.boolean(), (rows, score, replaceByHand) => {
      tried++;
      const table = tableSchema.parse(tableOf([["Program", "Step 2 average", "Step 2 minimum", "Category", "Why"], ...rows]));
      const before = JSON.stringify(table);
      const list = openList(table);
      const request = writeRequestSchema.parse(writeRequest(list, sortList(list, { ...options, score, replaceByHand })));
      for (const { values } of request.columns) expect(values).toHaveLength(rows.length);
      expect(JSON.stringify(table)).toBe(before);
    }),
    { seed: 300, numRuns: 200 },
  );
  expect(tried).toBe(200);
});
