import { describe, expect, test } from "vitest";
import { dualApplication, dualRows, dualSizes } from "../../../core/rules/dual-application.ts";
import { gapCategories } from "../../../core/rules/gap-category.ts";
import { labels } from "../../../core/rules/score-grade.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { specialtyNamed } from "./named-specialty.ts";
import { idleRules } from "./rows-needed.ts";

describe("a second application", () => {
  test.each([
    // The tier begins at 255 in one source, at 250 in the other: in range, and yet constraining.
    ["Dermatology", 255, "Not needed"],
    ["Dermatology", 254, "Strongly consider"],
    ["Dermatology", 250, "Strongly consider"],
    ["Dermatology", 239, "Strongly consider"],
    ["Dermatology", 230, "Strongly consider"],
    ["Dermatology", 229, "Recommended"],
    ["Dermatology", 217, "Recommended"],
    ["Anesthesiology", 245, "Not needed"],
    ["Anesthesiology", 244, "Strongly consider"],
    ["Anesthesiology", 233, "Strongly consider"],
    ["Anesthesiology", 222, "Strongly consider"],
    ["Anesthesiology", 221, "Recommended"],
    ["Internal Medicine", 235, "Not needed"],
    ["Internal Medicine", 234, "Consider a small backup list"],
    ["Internal Medicine", 225, "Consider a small backup list"],
    ["Internal Medicine", 224, "Strongly consider"],
    ["Internal Medicine", 222, "Strongly consider"],
    ["Internal Medicine", 221, "Recommended"],
    // Moderate in one source, less competitive in the other: constraining, but not for a competitive target.
    ["Neurology", 230, "Not needed"],
    ["Neurology", 224, "Consider a small backup list"],
    ["Family Medicine", 225, "Not needed"],
    ["Family Medicine", 222, "Consider a small backup list"],
    ["Family Medicine", 221, "Recommended"],
    ["Family Medicine", 1, "Recommended"],
  ])("beside %s with %i: %s", (name, score, answer) => {
    expect(dualApplication(score, specialtyNamed(name), defaultSettings).value).toBe(answer);
  });

  test("needs each of its rows", () => {
    const facts = gapCategories.flatMap((category) =>
      labels.flatMap((label) =>
        [true, false].map((competitive) => ({ category, label, competitive, categoryReason: "", labelReason: "" })),
      ),
    );
    expect(idleRules(dualRows, facts)).toEqual([]);
    expect(dualRows).toHaveLength(5);
  });

  test("has its sizes", () => {
    expect(dualSizes).toEqual({ primary: "30-40", backup: "25-30", letters: "1-2", afterthoughtUnder: 10 });
  });
});
