import { describe, expect, test } from "vitest";
import { percentile, scoreDescriptor } from "../../../core/rules/percentile.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

describe("the percentile", () => {
  // From a printed table of the normal distribution: z in thirds, rounded to whole percents.
  test.each([
    [250, 50],
    [251, 53],
    [249, 47],
    [255, 63],
    [260, 75],
    [259, 73],
    [265, 84],
    [270, 91],
    [280, 98],
    [285, 99],
    [245, 37],
    [240, 25],
    [235, 16],
    [230, 9],
    [220, 2],
    [215, 1],
    [200, 1],
    [1, 1],
    [300, 99],
  ])("of %i is about %i", (score, share) => {
    expect(percentile(score, defaultSettings).value).toBe(share);
  });

  test("follows the mean and the spread of the settings", () => {
    expect(percentile(250, { ...defaultSettings, nationalMean: 240 }).value).toBe(75);
    expect(percentile(260, { ...defaultSettings, nationalSd: 10 }).value).toBe(84);
  });

  test("is called approximate in its reason, which tells the numbers", () => {
    expect(percentile(265, defaultSettings).reason).toMatch(/(^About|approximate).*\b84\b.*\b250\b.*\b15\b/);
  });
});

describe("what a CV may say of the score", () => {
  test.each([
    [260, "top quartile"],
    [259, "above the national mean"],
    [251, "above the national mean"],
    [250, undefined],
    [220, undefined],
  ])("%i earns %s", (score, words) => {
    expect(scoreDescriptor(score, defaultSettings)).toBe(words);
  });
});
