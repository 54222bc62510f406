import { describe, expect, test } from "vitest";
import type { Step1 } from "../../../core/cells/step1.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { outlooks, step2Leverage, step2Outlook } from "../../../core/rules/step2-outlook.ts";
import { specialtyNamed } from "./named-specialty.ts";

const under = "Under the usual target";
const many = "Competitive for many programs";
const necessary = "Necessary, not sufficient";
const explained = "Matchable, with explanation";
const back = "Back in consideration at some programs";
const hard = "Hard; less competitive programs only";
const unlikely = "Unlikely to be offset";

describe("the outlook", () => {
  test.each<[string, number, string, string]>([
    // Field, Step 2, after a passed and after a failed Step 1.
    ["Psychiatry", 250, "Very competitive", explained],
    ["Psychiatry", 249, "Strong candidate", explained],
    ["Psychiatry", 240, "Strong candidate", explained],
    ["Psychiatry", 239, under, hard],
    ["Emergency Medicine", 255, "Very competitive", back],
    ["Emergency Medicine", 254, many, hard],
    ["Emergency Medicine", 245, many, hard],
    ["Emergency Medicine", 244, under, unlikely],
    ["General Surgery", 260, "Competitive at many places", back],
    ["General Surgery", 259, many, hard],
    ["General Surgery", 250, many, hard],
    ["General Surgery", 249, under, unlikely],
    ["Dermatology", 261, necessary, unlikely],
    ["Dermatology", 260, necessary, unlikely],
    ["Dermatology", 255, necessary, unlikely],
    ["Dermatology", 254, under, unlikely],
    ["Dermatology", 1, under, unlikely],
    ["Dermatology", 300, necessary, unlikely],
  ])("in %s with %i after a pass: %s", (name, step2, afterPass, afterFail) => {
    const outlook = (step1: Step1) => step2Outlook(step1, step2, specialtyNamed(name), defaultSettings).value;
    expect([outlook("Pass"), outlook("Fail")]).toEqual([afterPass, afterFail]);
    expect([outlook(194), outlook(193)]).toEqual([afterPass, afterFail]);
  });

  test("follows the Step 1 standard of the settings", () => {
    const settings = { ...defaultSettings, step1Passing: 200 };
    const outlooks = [199, 200].map((step1) => step2Outlook(step1, 250, specialtyNamed("fm"), settings).value);
    expect(outlooks).toEqual([explained, "Very competitive"]);
    expect([199, 200].map((step1) => step2Leverage(step1, specialtyNamed("fm"), settings).value)).toEqual([60, 80]);
  });

  test("has 24 cells with a rule id for each", () => {
    expect(Object.values(outlooks).flatMap((rows) => Object.values(rows).flatMap((row) => Object.values(row)))).toHaveLength(24);
    const ids = (["Pass", "Fail"] as const).flatMap((step1) =>
      ["fm", "em", "gs", "derm"].flatMap((name) =>
        [200, 245, 255, 261].map((step2) => step2Outlook(step1, step2, specialtyNamed(name), defaultSettings).rule),
      ),
    );
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(24);
  });
});

describe("what a strong Step 2 can still move", () => {
  test.each<[Step1, string, number]>([
    ["Pass", "fm", 80],
    ["Pass", "radiology", 80],
    ["Fail", "fm", 60],
    ["Fail", "radiology", 60],
    [193, "fm", 60],
    [194, "fm", 80],
    ["Pass", "derm", 40],
    ["Fail", "derm", 40],
    ["Pass", "Radiation Oncology", 40],
    ["Pass", "Internal Medicine/Dermatology", 40],
  ])("after %s in %s is %i of 100", (step1, name, leverage) => {
    expect(step2Leverage(step1, specialtyNamed(name), defaultSettings)).toMatchObject({ value: leverage, source: "compensate" });
  });
});
