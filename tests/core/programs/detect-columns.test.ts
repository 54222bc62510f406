import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/cells/cell.ts";
import { columnKeys } from "../../../core/programs/column-keys.ts";
import { detectColumns, weighColumns } from "../../../core/programs/detect-columns.ts";
import { type Sample, tableOf } from "./column-samples.ts";
import { headerless, lookAlikes } from "./look-alikes.ts";

function shown(table: Block, sheet?: string): Record<string, string> {
  const { columns } = detectColumns(table, sheet);
  return Object.fromEntries(Object.entries(columns).map(([key, { header, certain }]) => [key, certain ? header : `${header}?`]));
}

describe("whole lists", () => {
  test.each(lookAlikes.map((list) => [list.name, list] as const))("%s", (_, { table, sheet, columns, headerRow = 0, specialty }) => {
    const answer = detectColumns(table, sheet);
    expect(shown(table, sheet)).toEqual(columns);
    expect(answer.headerRow).toBe(headerRow);
    expect(answer.specialty).toBe(specialty);
    expect("specialty" in answer).toBe(specialty !== undefined);
  });

  test.each(headerless.map(({ name, table }) => [name, table] as const))("no columns: %s", (_, table) => {
    expect(detectColumns(table)).toEqual({ headerRow: -1, columns: {} });
  });

  test("all fourteen kinds of list and six without a header ran", () => {
    expect([lookAlikes.length, headerless.length]).toEqual([14, 6]);
  });
});

describe("an answer", () => {
  test("points at the header it names, in the order of the keys", () => {
    const { columns, headerRow } = detectColumns(lookAlikes[0]?.table ?? []);
    expect(columns.minimum).toEqual({
      index: 11,
      header: "MinimumStep2Score",
      reason:
        "“MinimumStep2Score” says a minimum or requirement; 2 of 4 filled cells read as Step 2 CK scores, 1 holds something else such as “999”, 1 stands for no data.",
      certain: true,
    });
    expect(headerRow).toBe(0);
    const order = Object.keys(columns).map((key) => columnKeys.indexOf(key as (typeof columnKeys)[number]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("of a two-row header points at the second row and joins both texts", () => {
    const { columns } = detectColumns([
      ["", "Step 2 CK", ""],
      ["Program", "Average", "Minimum"],
      ["Lakeside", 245, 220],
    ]);
    expect(columns.average).toMatchObject({ index: 1, header: "Step 2 CK Average", certain: true });
    expect(columns.minimum).toMatchObject({ index: 2, header: "Step 2 CK Minimum", certain: true });
  });
});

describe("reasons", () => {
  const reasonFor = (header: string, sample: Sample): string | undefined => {
    const { columns } = detectColumns(tableOf(header, sample));
    return Object.values(columns).find(({ index }) => index === 1)?.reason;
  };
  test.each([
    [
      "Min Step 2",
      "scores with junk",
      "“Min Step 2” says a minimum or requirement; 6 of 8 filled cells read as Step 2 CK scores, 2 hold something else such as “140”.",
    ],
    ["Step 2 average", "no data", "“Step 2 average” says an average, mean or median; all 5 filled cells stand for no data such as “-”."],
    ["Step 2 average", "nothing", "“Step 2 average” says an average, mean or median; its cells are still empty."],
    [
      "Step 2 average",
      "a few scores",
      "“Step 2 average” says an average, mean or median; only 2 of 8 filled cells read as Step 2 CK scores, 6 hold something else such as “see website”.",
    ],
    ["Step 2", "scores", "“Step 2” says neither average nor minimum; 8 of 9 filled cells read as Step 2 CK scores, 1 stands for no data."],
    ["Location", "cities with states", "“Location” says where the program is; 4 of 4 filled cells hold a city with its state."],
    ["Notes", "notes", "“Notes” says notes; its text is kept as it is, and never searched for scores."],
  ] as const)("“%s” holding %s", (header, sample, reason) => {
    expect(reasonFor(header, sample)).toBe(reason);
  });

  test("name the column that could be meant as well", () => {
    const table = [
      ["Program", "Step 2 average", "Step 2 mean 2023"],
      ["Lakeside", 245, 244],
      ["Prairie", 250, 251],
    ];
    expect(detectColumns(table).columns.average).toEqual({
      index: 1,
      header: "Step 2 average",
      reason:
        "“Step 2 average” says an average, mean or median; 2 of 2 filled cells read as Step 2 CK scores; “Step 2 mean 2023” could be meant as well.",
      certain: false,
    });
  });
});

describe("of columns that say the same", () => {
  test.each([
    ["the one without a year is the list's own", ["Step 2 mean 2023", "Step 2 mean"], "Step 2 mean"],
    ["of two years the later counts", ["Step 2 mean 2024", "Step 2 mean 2022"], "Step 2 mean 2024"],
    ["a clear name beats a vague one", ["Step 2", "Mean Step 2"], "Mean Step 2"],
  ])("%s", (_, headers, chosen) => {
    for (const order of [headers, [...headers].reverse()]) {
      const table = [
        ["Program", ...order],
        ["Lakeside", 245, 246],
        ["Prairie", 250, 251],
      ];
      expect(detectColumns(table).columns.average?.header).toBe(chosen);
    }
  });

  test("the one with values beats the one without", () => {
    const table = [
      ["Program", "Step 2 average", "Avg Step 2 CK"],
      ["Lakeside", "–", 246],
      ["Prairie", "", 251],
    ];
    expect(detectColumns(table).columns.average).toMatchObject({ index: 2, certain: true });
  });
});

test("one column is one thing: what its header says best", () => {
  expect(Object.keys(detectColumns(tableOf("J1/H1B notes", "words")).columns)).toEqual(["program", "notes"]);
});

describe("what was passed over", () => {
  test("is told with the reason, and nothing else is", () => {
    const { table, sheet } = lookAlikes[1] ?? { table: [] };
    const { passedOver } = weighColumns(table, sheet);
    expect(passedOver.map(({ header }) => header)).toEqual([
      "Location",
      "Geo",
      "Sig",
      "Step1",
      "Step2",
      "Comlex1",
      "Comlex2",
      "Visa Required",
      "SubI",
      "Home",
      "Away",
    ]);
    expect(passedOver.find(({ header }) => header === "Step2")).toEqual({
      index: 9,
      header: "Step2",
      reason: "“Step2” stands beside applicants' own data; it tells of the person who wrote the row, not of the program.",
    });
    expect(passedOver[0]?.reason).toBe(
      "“Location” says where the program is; its cells hold in-state and out-of-state marks such as “IS”, so it is left out.",
    );
  });

  test.each([
    ["Signal", "odds", "“Signal” says a signal; its cells hold odds such as “0.4”, so it is left out."],
    ["Step 1 average", "scores", "“Step 1 average” is about another exam, or about two at once."],
    [
      "Step 2 Required",
      "yes or no",
      "“Step 2 Required” says a minimum or requirement; its cells hold yes or no such as “no”, so it is left out.",
    ],
    [
      "Step 2 average",
      "words",
      "“Step 2 average” says an average, mean or median; hardly any cell reads as a Step 2 CK score (“see website” does not), so it is left out.",
    ],
  ] as const)("“%s” holding %s", (header, sample, reason) => {
    expect(weighColumns(tableOf(header, sample)).passedOver).toEqual([{ index: 1, header, reason }]);
  });
});

test("a table is not changed by being read", () => {
  const { table } = lookAlikes[0] ?? { table: [] };
  const before = JSON.stringify(table);
  detectColumns(table, "IM");
  expect(JSON.stringify(table)).toBe(before);
});
