import { describe, expect, test } from "vitest";
import { callFunction } from "../../core/functions.ts";
import { readProfile } from "../../core/profile/read-profile.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { constraint, factsOf } from "../../sidebar/facts.ts";
import { sourceWords } from "../../sidebar/sources.ts";
import { missingFor, timingOf, verdictRows, verdictsOf } from "../../sidebar/verdicts.ts";
import type { CellValue } from "../../sidebar/workbook.ts";

const screens = ["standing", "exams", "decision"] as const;

function factsFor(values: Record<string, CellValue>) {
  return factsOf(readProfile(values).profile, defaultSettings);
}

const whole: Record<string, CellValue> = {
  score: 238,
  specialty: "Orthopedic Surgery",
  step1: 246,
  examDate: "2026-06-15",
  applicantType: "US IMG",
  honors: true,
  alignedResearch: true,
  clinicalRecord: "Weak",
  late: true,
};

test("with everything told, every row is shown once, with words, reason, rule and a known source", () => {
  const shown = screens.flatMap((screen) => verdictsOf(factsFor(whole), screen));
  expect(shown.map(({ id }) => id)).toEqual(verdictRows.map(({ id }) => id));
  expect(shown.filter(({ words, verdict }) => words === "" || !/\.$/.test(verdict.reason) || !(verdict.source in sourceWords))).toEqual([]);
});

describe("with less told, what can be said is said, and what is missing is named", () => {
  test.each([
    [{}, [], "your Step 2 CK score and your target specialty and your Step 1"],
    [{ score: 238 }, ["band", "percentile", "view", "tier"], "your target specialty and your Step 1"],
    [{ specialty: "derm" }, ["solid", "excellent"], "your Step 2 CK score and your Step 1"],
    [{ score: "Not yet", specialty: "derm", step1: "Pass" }, ["solid", "excellent", "leverage"], "your Step 2 CK score"],
    [{ score: 238, step1: 246 }, ["band", "percentile", "view", "tier", "trend"], "your target specialty"],
  ] as const)("%j", (values, ids, missing) => {
    const facts = factsFor(values);
    expect(screens.flatMap((screen) => verdictsOf(facts, screen)).map(({ id }) => id)).toEqual(ids);
    expect(missingFor(facts, ["score", "specialty", "step1"])).toBe(`More is said here once you give ${missing} under You.`);
  });

  test("nothing is missing when all is told", () => {
    expect(missingFor(factsFor(whole), ["score", "specialty", "step1"])).toBeUndefined();
  });
});

/** A formula's argument, worked out from the profile as a spreadsheet would. */
function worth(argument: string, values: Record<string, CellValue>): CellValue {
  const held = (name: string): CellValue => values[`${name[0]?.toLowerCase()}${name.slice(1)}`] ?? "";
  const name = (text: string): string => text.replace("MatchSheet_", "");
  if (argument.includes("+")) return argument.split("+").reduce((sum, part) => sum + (held(name(part.slice(2, -1))) === true ? 1 : 0), 0);
  if (argument.startsWith("ISNUMBER")) return String(held("ApplicantType")).includes("IMG");
  const compared = /^MatchSheet_(\w+)="(\w+)"$/.exec(argument);
  if (compared) return held(compared[1] ?? "") === compared[2];
  return argument.startsWith('"') ? argument.slice(1, -1) : held(name(argument));
}

describe("the formula gives what the sidebar shows", () => {
  const profiles: Record<string, CellValue>[] = [
    whole,
    { score: 251, specialty: "Neurology", step1: "Pass", noExposure: true },
    { score: 219, specialty: "Family Medicine", step1: "Fail", applicantType: "US MD" },
  ];
  test.each(profiles)("%j", (values) => {
    const facts = factsFor(values);
    const timing = timingOf(facts);
    const shown = [...screens.flatMap((screen) => verdictsOf(facts, screen)), ...(timing ? [timing] : [])];
    const different = shown.flatMap(({ id, formula, verdict }) => {
      const [, called = "", list = ""] = /^=(\w+)\((.*)\)$/.exec(formula ?? "") ?? [];
      const split = list.split(/, (?![^(]*\))/);
      const answer = callFunction(
        called,
        split.map((argument) => worth(argument, values)),
      );
      const expected =
        id === "pivot" ? Number(String(verdict.value)[0]) : id === "size" ? Number.parseInt(String(verdict.value), 10) : verdict.value;
      // LISTSIZE gives a count; the sidebar shows the range that the count stands for.
      const fits = id === "size" ? [25, 40, 60, 80].includes(Number(answer)) : answer === expected;
      return fits ? [] : [`${id}: ${formula} gives ${JSON.stringify(answer)}, not ${expected}`];
    });
    expect(different).toEqual([]);
    expect(shown.length).toBeGreaterThan(16);
  });
});

describe("a list leans on Core and Safer", () => {
  test.each([
    [{ score: 238, specialty: "Orthopedic Surgery" }, /238 is under/],
    [{ score: 248, specialty: "Internal Medicine", step1: "Fail" }, /Step 1 counts as failed/],
    [{ score: 248, specialty: "Internal Medicine", step1: "Pass" }, undefined],
    [{ score: 236, specialty: "Internal Medicine", noExposure: true }, /1 concern/],
    [{ score: 238 }, undefined],
  ] as const)("%j: %s", (values, reason) => {
    const facts = factsFor(values);
    const told = constraint(facts, facts.profile.specialty);
    if (reason) expect(told).toMatch(reason);
    else expect(told).toBeUndefined();
  });
});
