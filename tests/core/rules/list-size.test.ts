import { describe, expect, test } from "vitest";
import { listSize } from "../../../core/rules/list-size.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { specialtyNamed } from "./named-specialty.ts";

describe("the size of a list", () => {
  test.each([
    ["Internal Medicine", 300, 25, "20-30"],
    ["Internal Medicine", 235, 25, "20-30"],
    ["Internal Medicine", 234, 40, "40"],
    ["Internal Medicine", 225, 40, "40"],
    ["Internal Medicine", 224, 60, "60"],
    ["Internal Medicine", 222, 60, "60"],
    ["Internal Medicine", 221, 80, "60-80+"],
    ["Internal Medicine", 217, 80, "60-80+"],
    ["Dermatology", 250, 25, "20-30"],
    ["Dermatology", 240, 40, "40"],
    ["Dermatology", 230, 60, "60"],
    ["Dermatology", 229, 80, "60-80+"],
  ])("in %s with %i is %i, as the source gives it %s", (name, score, count, range) => {
    expect(listSize(score, specialtyNamed(name), defaultSettings).value).toEqual({ count, range });
  });

  test("follows the settings, each for its own category", () => {
    const settings = { ...defaultSettings, sizeInRange: 10, sizeA: 20, sizeB: 30, sizeC: 44 };
    const counts = [235, 234, 224, 221, 200].map((score) => listSize(score, specialtyNamed("im"), settings).value.count);
    expect(counts).toEqual([10, 20, 30, 44, 44]);
  });
});
