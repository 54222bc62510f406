import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { type ChooseOptions, choosePrograms, type ProgramChoice } from "../../../core/programs/choose-programs.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { programsWith, sortedList } from "./sorted-lists.ts";

const usual: ChooseOptions = { score: 247, total: 4, constrained: false, settings: defaultSettings, weights: {} };

function choose(rows: readonly (readonly Cell[])[], options: Partial<ChooseOptions> = {}): ProgramChoice {
  return choosePrograms(sortedList(rows), { ...usual, ...options });
}

function names({ chosen }: ProgramChoice): string[] {
  return chosen.map(({ program, bucket }) => `${program.name} (${bucket})`);
}

describe("within a bucket the order is", () => {
  test("the weighted preference", () => {
    const rows = [
      ["A", "", "", 250, "", "", 1, 5],
      ["B", "", "", 250, "", "", 5, 1],
      ["C", "", "", 250, "", "", 3, 4],
    ];
    expect(names(choose(rows, { total: 8, weights: { interest: 2, location: 1 } })).slice(0, 2)).toEqual(["B (Reach)", "C (Reach)"]);
    expect(names(choose(rows, { total: 8, weights: { location: 5 } })).slice(0, 2)).toEqual(["A (Reach)", "C (Reach)"]);
  });

  test("then the distance of the average from the score", () => {
    expect(names(choose(programsWith(260, 248, 251), { total: 8 }))).toEqual(["Hospital B (Reach)", "Hospital C (Reach)"]);
    expect(names(choose(programsWith("240-262", "249 (231-279)"), { total: 4 }))).toEqual(["Hospital B (Reach)"]);
  });

  test("then the name, whatever the rows", () => {
    const rows = [
      ["Mill", "", "", 250],
      ["bay", "", "", 250],
      ["Lake", "", "", 250],
    ];
    expect(names(choose(rows, { total: 8 }))).toEqual(["bay (Reach)", "Lake (Reach)"]);
    expect(names(choose([...rows].reverse(), { total: 8 }))).toEqual(["bay (Reach)", "Lake (Reach)"]);
  });
});

describe("the mix", () => {
  const plenty = programsWith(250, 251, 252, 253, 245, 244, 243, 242, 241, 240, 230, 231, 232, 233, 234, 235);
  test.each([
    [4, false, [1, 2, 1]],
    [8, false, [2, 4, 2]],
    [8, true, [1, 4, 3]],
    [0, false, [0, 0, 0]],
  ])("of %i programs, constrained %s, is %j", (total, constrained, counts) => {
    const { chosen, want, open } = choose(plenty, { total, constrained });
    const chosenCounts = ["Reach", "Core", "Safer"].map((bucket) => chosen.filter((choice) => choice.bucket === bucket).length);
    expect([chosenCounts, Object.values(want), open]).toEqual([counts, counts, []]);
  });

  test("stays short where the list has no more, and says so", () => {
    const { chosen, open } = choose(programsWith(250, 251, 252, 245), { total: 8 });
    expect(chosen.map(({ bucket }) => bucket)).toEqual(["Reach", "Reach", "Core"]);
    expect(open).toEqual([
      {
        bucket: "Core",
        missing: 3,
        reason: "3 places stay open in Core: the mix asks for 4, and the list has no more to choose from, with or without data.",
      },
      {
        bucket: "Safer",
        missing: 2,
        reason: "2 places stay open in Safer: the mix asks for 2, and the list has no more to choose from, with or without data.",
      },
    ]);
  });
});

describe("a program without data", () => {
  test("is left out while the buckets have enough", () => {
    expect(
      names(choose([...programsWith(250, 245, 244, 230), ["Unknown", "", "", "N/A", "", "", 5]], { weights: { interest: 5 } })),
    ).not.toContain("Unknown (No data)");
  });

  test("fills a bucket that runs short, and says so", () => {
    const { chosen, open } = choose([...programsWith(250, 245), ["Z unknown", "", "", "N/A"], ["Y unknown", "", "", ""]], { total: 4 });
    expect(chosen.map(({ program, bucket, counts }) => [program.name, bucket, counts])).toEqual([
      ["Hospital A", "Reach", "Reach"],
      ["Hospital B", "Core", "Core"],
      ["Y unknown", "No data", "Core"],
      ["Z unknown", "No data", "Safer"],
    ]);
    expect(chosen[2]?.reason).toBe(
      "No data: No average or range is listed for this program; it fills the one place that your list leaves open in Core; no preference is weighed.",
    );
    expect(open).toEqual([]);
  });
});

test("never chosen: below the minimum, cells that can't be read, and a program a second time", () => {
  const rows = [
    ["Strict", "", "", 240, 250],
    ["Odd", "", "", "see website"],
    ["Twice", "Alban", "NY", 250],
    ["Twice", "Alban", "NY", 250],
    ["Torn", "Alban", "NY", "N/A"],
    ["Torn", "Alban", "NY", 245],
    ["Ruled out", "Alban", "NY", 244, 250],
    ["Ruled out", "Alban", "NY", 244],
  ];
  const { chosen } = choose(rows, { total: 40 });
  expect(chosen.map(({ program, bucket }) => [program.name, bucket, program.row])).toEqual([
    ["Twice", "Reach", 3],
    ["Torn", "Core", 6],
  ]);
});

test("of a program that stands in the list twice, the row with data counts, however much the other is wanted", () => {
  const rows = [
    ["Torn", "Alban", "NY", "N/A", "", "", 5],
    ["Torn", "Alban", "NY", 245, "", "", 1],
  ];
  expect(names(choose(rows, { total: 40, weights: { interest: 5 } }))).toEqual(["Torn (Core)"]);
});

test("every choice has its reason: the bucket's, and the preferences that counted", () => {
  const { chosen } = choose([["Lakeside", "", "", 247, "", "", 5, "", "rotation", "University"]], {
    total: 4,
    weights: { interest: 5, location: 3, connection: 2, type: 1 },
    types: { University: 4 },
  });
  expect(chosen[0]).toMatchObject({
    bucket: "Reach",
    counts: "Reach",
    reason:
      "Reach: 247 is at or below this program's average of 247; preference 3.5 of 5 (interest 5, location fit not given, connection 5, program type 4).",
  });
  expect(chosen[0]?.preference).toBeCloseTo(39 / 11, 10);
});

test("the programs are not changed by being chosen", () => {
  const sorted = sortedList(programsWith(250, 245, "N/A", 230));
  const before = JSON.stringify(sorted);
  choosePrograms(sorted, usual);
  expect(JSON.stringify(sorted)).toBe(before);
});
