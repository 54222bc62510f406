import { describe, expect, test } from "vitest";
import { readTieredSpecialty } from "../../core/cells/specialty.ts";
import { readProfile } from "../../core/profile/read-profile.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { constraint, factsOf } from "../../sidebar/facts.ts";
import { resultInWords, resultOf } from "../../sidebar/result.ts";
import { sortList } from "../../sidebar/sort-list.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { openList, tableOf } from "./open-list.ts";

function resultFor(rows: readonly (readonly CellValue[])[], score: number, specialty = "") {
  const list = openList(tableOf(rows));
  const read = readTieredSpecialty(specialty, "specialty");
  if (!read.ok) throw new Error(read.error);
  const measured = read.value ?? undefined;
  const why = constraint(factsOf(readProfile({ score, specialty }).profile, defaultSettings), measured);
  return resultOf(list, sortList(list, { score, settings: defaultSettings, replaceByHand: false }), {
    score,
    specialty: measured,
    constraint: why,
    settings: defaultSettings,
  });
}

/** As many programs as asked for, with the averages given in turn. */
function programs(count: number, ...averages: number[]): CellValue[][] {
  const rows = Array.from({ length: count }, (_, place) => [`Program ${place + 1}`, averages[place % averages.length] ?? ""]);
  return [["Program", "Step 2 average"], ...rows];
}

describe("the autumn list with 245", () => {
  const result = resultFor(autumnList, 245);

  test("counts each state that occurs", () => {
    expect(result.counts).toEqual([
      { state: "Reach", count: 3 },
      { state: "Core", count: 2 },
      { state: "Safer", count: 2 },
      { state: "Below minimum", count: 1 },
      { state: "No data", count: 1 },
      { state: "To check", count: 2 },
    ]);
    expect(resultInWords(result)).toBe("Sorted 11 rows: 3 Reach, 2 Core, 2 Safer, 1 Below minimum, 1 No data, 2 To check.");
  });

  test("compares have with want, without a specialty by the list's own length", () => {
    expect(result.mix.map(({ bucket, have, want, difference }) => [bucket, have, want, difference])).toEqual([
      ["Reach", 3, 2, 1],
      ["Core", 2, 3, -1],
      ["Safer", 2, 2, 0],
    ]);
    expect(result.basis[0]).toMatch(/^Enter a target specialty/);
  });
});

describe("what the list is measured by", () => {
  test("a short list by the size advised", () => {
    const result = resultFor(programs(8, 250, 240, 230), 245, "im");
    expect(result.mix.reduce((sum, { want }) => sum + want, 0)).toBe(25);
    expect(result.warnings).toContainEqual(expect.stringContaining("8 programs with a bucket; about 25"));
  });

  test("a long list by its own length, and no warning that it is short", () => {
    const result = resultFor(programs(60, 250, 240, 230), 245, "im");
    expect(result.mix.reduce((sum, { want }) => sum + want, 0)).toBe(60);
    expect(result.warnings.join(" ")).not.toContain("advised");
  });

  test("a score that constrains by the mix with less Reach, and says why", () => {
    const result = resultFor(programs(100, 250, 240, 230), 225, "radiology");
    expect(result.mix.map(({ want }) => want)).toEqual([15, 50, 35]);
    expect(result.basis[0]).toContain("constraining");
  });
});

test("a program listed twice is a warning", () => {
  const result = resultFor([...programs(2, 250), ["Program 1", 250]], 245);
  expect(result.warnings).toContainEqual(expect.stringContaining("more than once"));
});

test("rows that are no programs are kept apart, with their reasons", () => {
  const result = resultFor([...programs(1, 250), ["", ""], ["Midwest", ""], ["Program 2", 240]], 245);
  expect(result.skipped.map(({ row, kind }) => [row, kind])).toEqual([
    [2, "blank"],
    [3, "group title"],
  ]);
});
