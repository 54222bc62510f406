import { describe, expect, test } from "vitest";
import type { FactKey, PlanFacts } from "../../../core/plans/facts.ts";
import { inputsOf, isInternational, isMissing, planFacts } from "../../../core/plans/facts.ts";
import { readProfile } from "../../../core/profile/read-profile.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { everyone } from "./golden.ts";

const keys = Object.keys(everyone[0]?.[1] ?? {}).filter((key) => key !== "profile" && key !== "settings") as FactKey[];
const factsBy = (id: string): PlanFacts => {
  const found = everyone.find(([profile]) => profile.id === id)?.[1];
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

describe("the facts", () => {
  test("are there exactly where what they are made from is there", () => {
    /** Facts that have nothing to say for some people whose profile is full. */
    const mayBeSilent = ["descriptor", "drop", "options", "second"];
    const wrong = everyone.flatMap(([{ id }, facts]) =>
      keys
        .filter((key) => {
          const known = inputsOf(key).every((input) => !isMissing(input, facts));
          return known ? facts[key] === undefined && !mayBeSilent.includes(key) : facts[key] !== undefined;
        })
        .map((key) => `${id}: ${key}`),
    );
    expect(wrong).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(40);
  });

  test("are each known for some person and missing for another", () => {
    const oneSided = keys.filter((key) => {
      const known = everyone.filter(([, facts]) => facts[key] !== undefined);
      return known.length === 0 || known.length === everyone.length;
    });
    expect(oneSided).toEqual([]);
  });

  test("take up every tier, pivot level, gap category, flag and dual answer among the invented people", () => {
    const among = (read: (facts: PlanFacts) => unknown) => new Set(everyone.map(([, facts]) => read(facts)));
    expect([...among((f) => f.tier?.value)]).toEqual(
      expect.arrayContaining(["Ultra-Competitive", "High-Competitive", "Moderate", "Less Competitive"]),
    );
    expect([...among((f) => f.level?.value)]).toEqual(expect.arrayContaining([0, 1, 2, 3, undefined]));
    expect([...among((f) => f.gap?.value)]).toEqual(expect.arrayContaining(["In range", "A", "B", "C", "Fail", undefined]));
    expect([...among((f) => f.flag?.value)]).toEqual(
      expect.arrayContaining(["Real red flag", "Annoying but fine", "Worth explaining", "None"]),
    );
    expect([...among((f) => f.dual?.value)]).toEqual(
      expect.arrayContaining(["Recommended", "Strongly consider", "Consider a small backup list", "Not needed"]),
    );
    expect([...among((f) => f.band?.value)]).toHaveLength(6);
    expect([...among(isInternational)]).toEqual(expect.arrayContaining([true, false, undefined]));
  });
});

describe("what depends on more than one cell", () => {
  test.each([
    ["neurosurgery-243-adjacent", ["Neurology", "Internal Medicine then Neurocritical Care"]],
    ["em-224-dropped", ["Family Medicine", "Psychiatry", "Pediatrics", "Internal Medicine (community)", "Pathology"]],
    ["ortho-238-insider", undefined],
    ["derm-262-strong", undefined],
  ])("the options of %s follow the pivot level", (id, options) => {
    expect(factsBy(id).options?.options).toEqual(options);
  });

  test.each([
    ["radiology-252-no-exposure", "Internal Medicine"],
    ["im-226-same-field", undefined],
    ["ortho-238-insider", undefined],
  ])("the second field of %s is one of its own or none", (id, name) => {
    expect(factsBy(id).second?.specialty.name).toBe(name);
  });

  test.each([
    ["a constraining score", { score: 233, specialty: "anesthesia" }, true],
    ["a failed Step 1 beside a strong score", { score: 248, specialty: "psych", step1: "Fail" }, true],
    ["a big drop with a weak record", { score: 250, specialty: "psych", step1: 262, clinicalRecord: "Weak" }, true],
    ["the same drop with an average record", { score: 250, specialty: "psych", step1: 262, clinicalRecord: "Average" }, false],
    ["a strong score and nothing else", { score: 250, specialty: "psych" }, false],
  ])("%s leaves the list constrained or not", (_, values, expected) => {
    expect(planFacts(readProfile(values).profile, defaultSettings).constrained).toBe(expected);
  });

  test.each([
    [246, 241, 5],
    [241, 241, undefined],
    [236, 241, undefined],
    ["Pass", 241, undefined],
  ])("from Step 1 %s to Step 2 %i the drop is %s", (step1, score, drop) => {
    expect(planFacts(readProfile({ step1, score }).profile, defaultSettings).drop).toBe(drop);
  });

  test("the settings reach the verdicts", () => {
    const { profile } = readProfile({ score: 216, specialty: "fm" });
    expect(planFacts(profile, defaultSettings).gap?.value).toBe("Fail");
    expect(planFacts(profile, { ...defaultSettings, passingStandard: 209 }).gap?.value).toBe("A");
  });
});
