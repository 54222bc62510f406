import { describe, expect, test } from "vitest";
import type { Step1 } from "../../../core/cells/step1.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { step1Result, stepTrend, trendRows } from "../../../core/rules/step-trend.ts";
import { idleRules } from "./rows-needed.ts";

const failure = "Exam failure on record";

describe("the trend from Step 1 to Step 2", () => {
  test.each<[Step1, number, string]>([
    ["Fail", 260, failure],
    [193, 260, failure],
    [194, 260, "Upward trend"],
    [240, 217, failure],
    ["Pass", 217, failure],
    ["Pass", 218, "No numeric Step 1 to compare"],
    ["Pass", 260, "No numeric Step 1 to compare"],
    [224, 224, "Consistent concern"],
    [215, 224, "Consistent concern"],
    [200, 224, "Consistent concern"],
    [224, 218, "Consistent concern"],
    [217, 225, "Upward trend"],
    [218, 225, "Stable"],
    [225, 224, "Stable"],
    [230, 238, "Upward trend"],
    [230, 237, "Stable"],
    [230, 230, "Stable"],
    [230, 223, "Stable"],
    [230, 222, "Fell into borderline"],
    [248, 240, "Lower, still strong"],
    [248, 241, "Stable"],
    [247, 239, "Lower, still solid"],
    [260, 240, "Lower, still strong"],
    [260, 239, "Lower, still solid"],
    [260, 225, "Lower, still solid"],
    [260, 224, "Fell into borderline"],
    [260, 218, "Fell into borderline"],
  ])("%s to %i is %s", (step1, step2, trend) => {
    const verdict = stepTrend(step1, step2, defaultSettings);
    expect(verdict.value).toBe(trend);
    expect(verdict.reason).toMatch(/^[^N].*\.$/);
    expect(verdict.reason).not.toContain("NaN");
  });

  test("follows the step and the standards of the settings", () => {
    const settings = { ...defaultSettings, trendStep: 5, passingStandard: 209, step1Passing: 192 };
    const trend = (step1: Step1, step2: number) => stepTrend(step1, step2, settings).value;
    expect([trend(230, 235), trend(230, 234), trend(245, 240), trend(245, 241)]).toEqual([
      "Upward trend",
      "Stable",
      "Lower, still strong",
      "Stable",
    ]);
    expect([trend(192, 240), trend(191, 240), trend(230, 209), trend(230, 208)]).toEqual([
      "Upward trend",
      failure,
      "Fell into borderline",
      failure,
    ]);
  });

  test("needs each of its rows", () => {
    const steps: readonly Step1[] = ["Pass", "Fail", 190, 220, 230, 245, 260];
    const facts = steps.flatMap((step1) =>
      [215, 220, 230, 238, 245].map((step2) => ({
        step1,
        step1Failed: step1Result(step1, defaultSettings) === "Fail",
        step2,
        change: typeof step1 === "number" ? step2 - step1 : Number.NaN,
        settings: defaultSettings,
      })),
    );
    expect(idleRules(trendRows, facts)).toEqual([]);
    expect(trendRows).toHaveLength(9);
  });
});

describe("the result of Step 1", () => {
  test.each<[Step1, string]>([
    ["Pass", "Pass"],
    ["Fail", "Fail"],
    [194, "Pass"],
    [193, "Fail"],
    [1, "Fail"],
    [300, "Pass"],
  ])("of %s is %s", (step1, result) => {
    expect(step1Result(step1, defaultSettings)).toBe(result);
  });
});
