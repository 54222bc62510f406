import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { pivotRange, recoveryRange, specialtyTier, tierReached, tiersOf } from "../../../core/rules/tiers.ts";
import { tiered, tierWords } from "../oracle/listed-specialties.ts";
import { specialtyNamed } from "./named-specialty.ts";

describe("the tier that a score reaches", () => {
  test.each([
    [300, "pivot", "Ultra-Competitive"],
    [256, "pivot", "Ultra-Competitive"],
    [255, "pivot", "Ultra-Competitive"],
    [254, "pivot", "High-Competitive"],
    [246, "pivot", "High-Competitive"],
    [245, "pivot", "High-Competitive"],
    [244, "pivot", "Moderate"],
    [235, "pivot", "Moderate"],
    [234, "pivot", "Less Competitive"],
    [225, "pivot", "Less Competitive"],
    [224, "pivot", "Below all tiers"],
    [1, "pivot", "Below all tiers"],
    [250, "recovery", "Ultra-Competitive"],
    [249, "recovery", "Competitive"],
    [240, "recovery", "Competitive"],
    [239, "recovery", "Mid-Competitive"],
    [235, "recovery", "Mid-Competitive"],
    [234, "recovery", "Less Competitive"],
    [225, "recovery", "Less Competitive"],
    [224, "recovery", "Below all tiers"],
    [1, "recovery", "Below all tiers"],
  ] as const)("%i by %s is %s", (score, source, tier) => {
    const verdict = tierReached(score, source);
    expect(verdict).toMatchObject({ value: tier, source });
    expect(verdict.reason).toContain(String(score));
  });

  test("moves with the settings in one source and stays in the other", () => {
    const settings = { ...defaultSettings, ultraFrom: 262, ultraTo: 270, lessFrom: 220 };
    expect([261, 262, 219, 220].map((score) => tierReached(score, "pivot", settings).value)).toEqual([
      "High-Competitive",
      "Ultra-Competitive",
      "Below all tiers",
      "Less Competitive",
    ]);
    expect([249, 250, 224, 225].map((score) => tierReached(score, "recovery", settings).value)).toEqual([
      "Competitive",
      "Ultra-Competitive",
      "Below all tiers",
      "Less Competitive",
    ]);
  });

  test("has rule ids of its own for each tier of each source", () => {
    const ids = (["pivot", "recovery"] as const).flatMap((source) =>
      [260, 246, 236, 226, 1].map((score) => tierReached(score, source).rule),
    );
    expect(new Set(ids).size).toBe(10);
  });
});

describe("the tier that a specialty stands in", () => {
  test.each([
    ["Dermatology", "Ultra-Competitive", "pivot", "Ultra-Competitive", "recovery"],
    ["Neurological Surgery", "Ultra-Competitive", "pivot", "Ultra-Competitive", "pivot"],
    ["Radiology", "High-Competitive", "pivot", "Competitive", "recovery"],
    ["Urology", "High-Competitive", "pivot", "Competitive", "pivot"],
    ["Ophthalmology", "High-Competitive", "pivot", "Competitive", "pivot"],
    ["Internal Medicine", "Moderate", "pivot", "Mid-Competitive", "recovery"],
    ["Neurology", "Moderate", "pivot", "Less Competitive", "recovery"],
    ["Family Medicine", "Less Competitive", "pivot", "Less Competitive", "recovery"],
    ["Pathology", "Less Competitive", "pivot", "Less Competitive", "pivot"],
    ["Radiation Oncology", "Ultra-Competitive", "drop", "Ultra-Competitive", "drop"],
    ["Vascular Surgery", "Ultra-Competitive", "compensate", "Ultra-Competitive", "compensate"],
    ["Thoracic Surgery", "Ultra-Competitive", "compensate", "Ultra-Competitive", "compensate"],
    ["Child Neurology", "Moderate", "inferred", "Mid-Competitive", "inferred"],
    ["Internal Medicine/Dermatology", "Ultra-Competitive", "inferred", "Ultra-Competitive", "inferred"],
  ])("%s is %s (%s), and by recovery %s (%s)", (name, pivot, pivotSource, recovery, recoverySource) => {
    expect(specialtyTier(specialtyNamed(name), "pivot")).toMatchObject({ value: pivot, source: pivotSource });
    expect(specialtyTier(specialtyNamed(name), "recovery")).toMatchObject({ value: recovery, source: recoverySource });
  });

  test("is marked as inferred in the reason exactly where no source places it", () => {
    const wrong = tiered.filter(({ name, inferred }) =>
      (["pivot", "recovery"] as const).some(
        (source) => specialtyTier(specialtyNamed(name), source).reason.includes("inferred") !== inferred,
      ),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(tiered.filter(({ inferred }) => inferred)).toHaveLength(24);
  });
});

describe("the ranges", () => {
  test("are those of the sources", () => {
    const numbers = (source: "pivot" | "recovery") => tiersOf(source).map(({ low, high }) => [low, high]);
    expect(numbers("pivot")).toEqual([
      [255, 260],
      [245, 255],
      [235, 245],
      [225, 235],
    ]);
    expect(numbers("recovery")).toEqual([
      [250, undefined],
      [240, 250],
      [235, 245],
      [225, 240],
    ]);
  });

  test("of a specialty are those of its tier", () => {
    const wrong = tiered.filter(({ name, pivot, recovery }) => {
      const specialty = specialtyNamed(name);
      return (
        pivotRange(specialty, defaultSettings).tier !== tierWords.pivot[pivot] ||
        recoveryRange(specialty).tier !== tierWords.recovery[recovery]
      );
    });
    expect(wrong).toEqual([]);
  });
});
