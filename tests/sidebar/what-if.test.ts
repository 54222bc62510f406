import { describe, expect, test } from "vitest";
import { readProfile } from "../../core/profile/read-profile.ts";
import { sortPrograms } from "../../core/programs/sort-programs.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { directionsOf } from "../../sidebar/directions.ts";
import { factsOf } from "../../sidebar/facts.ts";
import { changesOf, isTicked, movesOf, nothingTried, sliderEnds, whatIfFlags, whatIfInWords } from "../../sidebar/what-if.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { openList, tableOf } from "./open-list.ts";

function factsFor(values: Record<string, CellValue>) {
  return factsOf(readProfile(values).profile, defaultSettings);
}

const ortho = factsFor({ score: 238, specialty: "Orthopedic Surgery" });

describe("what if", () => {
  test("nothing is tried, nothing changes", () => {
    expect(changesOf(ortho, nothingTried)).toEqual([]);
    expect(whatIfInWords([], undefined)).toBe("No verdict would change.");
  });

  test("two strengths lift the grade and the pivot level, and leave the rest", () => {
    const changes = changesOf(ortho, { flags: { honors: true, strongLetters: true } });
    expect(changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`)).toEqual([
      "What the score does for your target: Constraining: significantly constraining → Constraining: mildly constraining",
      "Pivot level: 2: Smart pivot → 1: Micro-pivot",
    ]);
  });

  test("a box that is ticked in the profile can be tried without", () => {
    const facts = factsFor({ score: 238, specialty: "Orthopedic Surgery", honors: true, strongLetters: true, late: true });
    expect(isTicked(nothingTried, facts.profile, "late")).toBe(true);
    expect(changesOf(facts, { flags: { honors: false } }).map(({ after }) => after)).toContain("Constraining: significantly constraining");
  });

  test("another score changes what hangs on it", () => {
    expect(changesOf(ortho, { score: 262, flags: {} }).map(({ label }) => label)).toEqual([
      "What the score does for your target",
      "What the score opens, with an otherwise average file",
      "Pivot level",
      "Gap category",
      "Programs advised",
      "A second specialty beside it",
    ]);
  });

  test("every strength and concern is offered, and late in the cycle", () => {
    expect(whatIfFlags.map(({ key }) => key)).toHaveLength(10);
    expect(whatIfFlags.filter(({ label }) => label === "")).toEqual([]);
  });

  test("the slider reaches the user's own score wherever it lies", () => {
    expect([sliderEnds(245), sliderEnds(188), sliderEnds(295)]).toEqual([
      { least: 200, most: 280 },
      { least: 188, most: 280 },
      { least: 200, most: 295 },
    ]);
  });
});

describe("the programs of the list that would move", () => {
  const list = openList(tableOf(autumnList));
  const before = sortPrograms(list.programs.programs, 245, defaultSettings);

  test("are counted by where they go", () => {
    const moves = movesOf(list, before, 253, defaultSettings);
    expect(moves).toEqual({
      moved: 5,
      of: 11,
      kinds: ["2 from Reach to Core", "2 from Core to Safer", "1 from Below minimum to Safer"],
    });
    expect(whatIfInWords([], moves)).toMatch(/^No verdict would change, and 5 rows of 11 in your list would move: 2 from Reach to Core,/);
  });

  test("are none at the same score, nor in an empty list", () => {
    expect(movesOf(list, before, 245, defaultSettings).moved).toBe(0);
    expect(whatIfInWords([], movesOf(list, before, 245, defaultSettings))).toBe(
      "No verdict would change, and no program of your list would move.",
    );
    expect(whatIfInWords([], { moved: 0, of: 0, kinds: [] })).toBe("No verdict would change.");
  });
});

describe("what follows from the decision", () => {
  test.each([
    ["as advice from level 2 on", { score: 238, specialty: "Orthopedic Surgery" }, /^Fields next to it that keep much/],
    ["as what lies near below it", { score: 262, specialty: "Orthopedic Surgery" }, /^No pivot is advised/],
    ["marked where MatchSheet inferred them", { score: 244, specialty: "Urology" }, /Inferred by MatchSheet/],
    ["as landing spots at level 3", { score: 210, specialty: "Dermatology" }, /^Fields where the score is no barrier/],
  ])("adjacent specialties are told %s", (_, values, lead) => {
    expect(directionsOf(factsFor(values)).find(({ id }) => id === "turns")?.lead).toMatch(lead);
  });

  test("a dual application comes with its sizes and the second choice by name, only where it is advised", () => {
    const values = { score: 238, specialty: "Orthopedic Surgery", secondChoice: "General Surgery" };
    expect(directionsOf(factsFor(values)).find(({ id }) => id === "dual")?.items[0]).toBe(
      "30 to 40 programs in Orthopedic Surgery, 25 to 30 in General Surgery.",
    );
    expect(directionsOf(factsFor({ score: 262, specialty: "Orthopedic Surgery" })).map(({ id }) => id)).toEqual(["moves", "turns"]);
  });

  test("without score or target there is nothing to follow", () => {
    expect([directionsOf(factsFor({ score: 238 })), directionsOf(factsFor({ specialty: "derm" }))]).toEqual([[], []]);
  });
});
