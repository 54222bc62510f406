import { describe, expect, test } from "vitest";
import type { Step1 } from "../../../core/cells/step1.ts";
import { flagRows, redFlag } from "../../../core/rules/red-flag.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { specialtyNamed } from "./named-specialty.ts";
import { idleRules } from "./rows-needed.ts";

const red = "Real red flag";
const annoying = "Annoying but fine";
const explain = "Worth explaining";

describe("the flag of two exams", () => {
  test.each<[Step1, number, string, boolean, string]>([
    // A failed exam.
    ["Fail", 260, "fm", false, red],
    [193, 260, "fm", false, red],
    [194, 260, "fm", false, "None"],
    ["Pass", 217, "fm", false, red],
    ["Pass", 218, "fm", false, "None"],
    // Near the passing standard, for a competitive target alone.
    ["Pass", 221, "derm", false, red],
    ["Pass", 222, "derm", false, "None"],
    ["Pass", 221, "radiology", false, red],
    ["Pass", 222, "radiology", false, "None"],
    ["Pass", 221, "im", false, "None"],
    ["Pass", 218, "psych", false, "None"],
    // A drop of ten beside a weak clinical record.
    [245, 235, "im", true, red],
    [245, 236, "im", true, explain],
    [245, 235, "im", false, explain],
    ["Pass", 235, "im", true, "None"],
    // A drop of eight at most that ends at 225 or more.
    [260, 252, "im", false, annoying],
    [260, 251, "im", false, explain],
    [230, 229, "im", false, annoying],
    [233, 225, "im", false, annoying],
    [232, 224, "im", false, explain],
    [226, 225, "im", false, annoying],
    [225, 224, "im", false, explain],
    [240, 240, "im", false, "None"],
    [240, 241, "im", true, "None"],
  ])("%s and %i for %s, weak clinical record: %s, is %s", (step1, step2, name, weak, flag) => {
    expect(redFlag(step1, step2, specialtyNamed(name), weak, defaultSettings).value).toBe(flag);
  });

  test.each([
    [214, "im", red],
    [215, "im", "None"],
    [214, "derm", red],
    [215, "radiology", "None"],
    [214, "psych", "None"],
    [190, "psych", "None"],
    [189, "psych", red],
  ])("a Step 2 of %i for %s, where 190 would pass, is %s", (step2, name, flag) => {
    const settings = { ...defaultSettings, passingStandard: 190 };
    expect(redFlag("Pass", step2, specialtyNamed(name), false, settings).value).toBe(flag);
  });

  test("follows what counts as near the passing standard", () => {
    const settings = { ...defaultSettings, nearPassing: 0 };
    expect([218, 219].map((step2) => redFlag("Pass", step2, specialtyNamed("derm"), false, settings).value)).toEqual([red, "None"]);
  });

  test("needs each of its rows", () => {
    const tiers = ["Ultra-Competitive", "Less Competitive"] as const;
    const facts = [defaultSettings, { ...defaultSettings, passingStandard: 190 }].flatMap((settings) =>
      tiers.flatMap((tier) =>
        [185, 200, 214, 219, 224, 230, 250].flatMap((step2) =>
          [0, 5, 9, 10].flatMap((drop) =>
            [true, false].flatMap((weakClinical) =>
              [true, false].map((step1Failed) => ({ settings, tier, step2, drop, weakClinical, step1Failed })),
            ),
          ),
        ),
      ),
    );
    expect(idleRules(flagRows, facts)).toEqual([]);
    expect(flagRows).toHaveLength(8);
  });
});
