import { describe, expect, test } from "vitest";
import type { Step1 } from "../../../core/cells/step1.ts";
import { dropImpact, impactRows } from "../../../core/rules/drop-impact.ts";
import { specialtyNamed } from "./named-specialty.ts";

const mild = "Mild annoyance, usually fine";
const hurts = "Hurts unless research and letters are strong";
const below = "Below the usual range; needs research, letters and a broad list";
const serious = "Serious problem; consider a backup";
const needs = "Needs a strong application and a broad list";
const okay = "Very likely okay with a solid application";
const highRisk = "High risk; needs a careful strategy";

describe("the impact of a lower Step 2", () => {
  test.each<[string, Step1, number, string, string]>([
    // Field, Step 1, Step 2, the impact, the impact for an international graduate.
    ["Dermatology", 270, 250, mild, hurts],
    ["Dermatology", 255, 251, mild, hurts],
    ["Dermatology", 270, 249, hurts, below],
    ["Dermatology", 270, 240, hurts, below],
    ["Dermatology", 270, 239, below, serious],
    ["Dermatology", 270, 225, below, serious],
    ["Dermatology", 270, 224, serious, serious],
    ["Radiation Oncology", 270, 249, hurts, below],
    ["Thoracic Surgery", 270, 249, hurts, below],
    ["Radiology", 270, 230, mild, needs],
    ["Radiology", 270, 229, needs, serious],
    ["Radiology", 270, 215, needs, serious],
    ["Radiology", 270, 214, serious, serious],
    ["General Surgery", 270, 229, needs, serious],
    ["Internal Medicine", 270, 229, needs, serious],
    ["Internal Medicine (community)", 270, 229, okay, serious],
    ["Psychiatry", 270, 240, mild, okay],
    ["Psychiatry", 270, 239, okay, serious],
    ["Psychiatry", 270, 215, okay, serious],
    ["Psychiatry", 270, 214, serious, serious],
    ["Physical Medicine and Rehabilitation", 270, 239, okay, serious],
    // Both over 250 and a drop of eight at most.
    ["Radiology", 259, 251, "No real impact", mild],
    ["Radiology", 260, 251, mild, needs],
    ["Radiology", 258, 250, mild, needs],
    ["Psychiatry", 259, 251, "No real impact", mild],
    ["Psychiatry", 260, 251, mild, okay],
    ["Dermatology", 259, 251, mild, hurts],
    // Both under 215.
    ["Dermatology", 214, 213, highRisk, highRisk],
    ["Psychiatry", 214, 200, highRisk, highRisk],
    ["Psychiatry", 215, 214, serious, serious],
    ["Radiology", 215, 214, serious, serious],
    // No drop, or none that can be told.
    ["Psychiatry", 240, 240, "No drop", "No drop"],
    ["Psychiatry", 240, 241, "No drop", "No drop"],
    ["Psychiatry", 200, 210, "No drop", "No drop"],
    ["Psychiatry", "Pass", 240, "No numeric Step 1 to compare", "No numeric Step 1 to compare"],
    ["Psychiatry", "Fail", 240, "Exam failure on record", "Exam failure on record"],
    ["Psychiatry", 193, 190, "Exam failure on record", "Exam failure on record"],
    ["Psychiatry", 193, 240, "Exam failure on record", "Exam failure on record"],
    ["Psychiatry", 194, 193, highRisk, highRisk],
  ])("for %s from %s to %i is: %s", (name, step1, step2, impact, international) => {
    expect(dropImpact(step1, step2, specialtyNamed(name), false).value).toBe(impact);
    expect(dropImpact(step1, step2, specialtyNamed(name), true).value).toBe(international);
  });

  test("needs each row of its groups: without it a score would fall to another impact", () => {
    const fields = { ultra: "Dermatology", moderate: "Radiology", less: "Psychiatry" } as const;
    const idle = Object.values(impactRows).flatMap((rows) =>
      rows.slice(0, -1).filter((row, place) => row.impact === rows[place + 1]?.impact || row.from <= (rows[place + 1]?.from ?? 0)),
    );
    expect(idle).toEqual([]);
    const reached = (["ultra", "moderate", "less"] as const).map((group) => {
      const rules = [250, 240, 230, 225, 215, 200].map((step2) => dropImpact(270, step2, specialtyNamed(fields[group]), false).rule);
      return impactRows[group].filter(({ rule }) => !rules.includes(rule));
    });
    expect(reached).toEqual([[], [], []]);
    expect(Object.values(impactRows).flat()).toHaveLength(10);
  });

  test("has a source, and a rule id that no other row has", () => {
    const ids = Object.values(impactRows).flatMap((rows) => rows.map(({ rule }) => rule));
    expect(new Set(ids).size).toBe(ids.length);
    expect(dropImpact(250, 240, specialtyNamed("derm"), false)).toMatchObject({ source: "drop", rule: "drop-ultra-240" });
  });
});
