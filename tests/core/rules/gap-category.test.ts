import { describe, expect, test } from "vitest";
import { gapCategory, gapPoints, gapRows } from "../../../core/rules/gap-category.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { ask } from "../oracle/ask.ts";
import { tiered } from "../oracle/listed-specialties.ts";
import { specialtyNamed } from "./named-specialty.ts";
import { idleRules } from "./rows-needed.ts";

describe("the gap of a score to a specialty's range", () => {
  test.each([
    // The range of dermatology begins at 250.
    ["Dermatology", 300, "In range", -50],
    ["Dermatology", 251, "In range", -1],
    ["Dermatology", 250, "In range", 0],
    ["Dermatology", 249, "A", 1],
    ["Dermatology", 245, "A", 5],
    ["Dermatology", 240, "A", 10],
    ["Dermatology", 239, "B", 11],
    ["Dermatology", 230, "B", 20],
    ["Dermatology", 229, "C", 21],
    ["Dermatology", 218, "C", 32],
    ["Dermatology", 217, "Fail", 33],
    // Anesthesiology at 240: near the passing standard comes before clearly under.
    ["Anesthesiology", 240, "In range", 0],
    ["Anesthesiology", 239, "A", 1],
    ["Anesthesiology", 230, "A", 10],
    ["Anesthesiology", 229, "B", 11],
    ["Anesthesiology", 222, "B", 18],
    ["Anesthesiology", 221, "C", 19],
    // Internal medicine at 235.
    ["Internal Medicine", 235, "In range", 0],
    ["Internal Medicine", 234, "A", 1],
    ["Internal Medicine", 225, "A", 10],
    ["Internal Medicine", 224, "B", 11],
    ["Internal Medicine", 222, "B", 13],
    ["Internal Medicine", 221, "C", 14],
    // Family medicine at 225.
    ["Family Medicine", 225, "In range", 0],
    ["Family Medicine", 224, "A", 1],
    ["Family Medicine", 222, "A", 3],
    ["Family Medicine", 221, "C", 4],
    ["Family Medicine", 218, "C", 7],
    ["Family Medicine", 217, "Fail", 8],
    ["Family Medicine", 1, "Fail", 224],
  ])("in %s of %i is %s, %i points", (name, score, category, points) => {
    const verdict = gapCategory(score, specialtyNamed(name), defaultSettings);
    expect(verdict.value).toBe(category);
    expect(verdict.reason).toContain(String(score));
    expect(gapPoints(score, specialtyNamed(name))).toBe(points);
  });

  test("follows the passing standard and what counts as near it", () => {
    const lower = { ...defaultSettings, passingStandard: 209, nearPassing: 0 };
    const answers = [208, 209, 210].map((score) => gapCategory(score, specialtyNamed("Family Medicine"), lower).value);
    expect(answers).toEqual(["Fail", "C", "B"]);
  });

  test("needs each of its rows", () => {
    const lows = [225, 235, 240, 250];
    const facts = lows.flatMap((low) =>
      Array.from({ length: 60 }, (_, place) => ({ score: 205 + place, name: "a field", low, passing: 218, nearPassing: 3 })),
    );
    expect(idleRules(gapRows, facts)).toEqual([]);
    expect(gapRows).toHaveLength(6);
  });

  test("says where the range is that of an inferred tier", () => {
    const whys = tiered.map(({ name, inferred }) => ({ name, inferred, why: String(ask("STEP2GAP", 232, name, "why")) }));
    expect(whys.filter(({ why, inferred }) => why.includes("inferred") !== inferred).map(({ name }) => name)).toEqual([]);
  });
});
