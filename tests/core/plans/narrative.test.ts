import { describe, expect, test } from "vitest";
import { narrative, narrativeTable } from "../../../core/plans/narrative.ts";
import type { Item } from "../../../core/plans/plan.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("narrative", narrative);
tableLaws(narrativeTable);

function itemsOf(person: string): readonly Item[] {
  const found = everyone.find(([{ id }]) => id === person);
  if (found === undefined) throw new Error(`There is no person ${person}.`);
  return narrative(found[1]).sections.flatMap(({ items }) => items);
}

function textOf(person: string, itemId: string): string | undefined {
  return itemsOf(person).find(({ id }) => id === itemId)?.text;
}

describe("the narrative", () => {
  test.each([
    ["derm-262-strong", "USMLE Step 2 CK: 262 (top quartile)"],
    ["radiology-252-no-exposure", "USMLE Step 2 CK: 252 (above the national mean)"],
  ])("gives %s the CV line %j", (person, line) => {
    expect(textOf(person, "cv-descriptor")).toBe(line);
    expect(textOf(person, "cv-plain")).toBeUndefined();
  });

  test.each([
    ["ortho-238-insider", "USMLE Step 2 CK: 238"],
    ["score-only", "USMLE Step 2 CK: 244"],
    ["fm-212-fail", undefined],
    ["em-not-yet", undefined],
  ])("gives %s no descriptor", (person, line) => {
    expect(textOf(person, "cv-descriptor")).toBeUndefined();
    expect(textOf(person, "cv-plain")).toBe(line);
  });

  test.each([
    ["derm-262-strong", "statement-strong"],
    ["neurology-246-up", "statement-improved"],
    ["radiology-252-no-exposure", "statement-average"],
    ["surgery-222-plain", "statement-low"],
    ["em-224-dropped", "statement-low-words-mending"],
    ["anesthesia-233-dual", "field-turn-words"],
    ["psych-248-step1-fail", "statement-failed-step1"],
    ["fm-212-fail", "statement-not-passed"],
    ["anesthesia-233-dual", "recast-what"],
    ["radiology-252-no-exposure", "recast-both"],
    ["ortho-238-insider", "recast-orthopedic-surgery"],
    ["derm-not-yet-step1-fail", "recast-dermatology"],
  ])("guides %s by %s", (person, itemId) => {
    expect(textOf(person, itemId)).toBeDefined();
  });

  test("never guides one person as strong, average and low at once", () => {
    const kinds = ["statement-strong", "statement-average", "statement-low", "statement-not-passed"];
    const mixed = everyone.filter(([{ id }]) => itemsOf(id).filter((item) => kinds.includes(item.id)).length > 1);
    expect(mixed.map(([{ id }]) => id)).toEqual([]);
  });

  test("speaks of an honor, a letter or a society as fact only where the profile names it", () => {
    const claims = [
      [/I earned honors/, "honors"],
      [/can tell you more|told me that I am good/, "strongLetters"],
      [/chosen for \[society\]/, "honorSociety"],
      [/my home program/, "homeProgram"],
    ] as const;
    const invented = everyone.flatMap(([{ id }, facts]) =>
      claims
        .filter(([claim, key]) => !facts.profile.strengths.includes(key) && itemsOf(id).some(({ text }) => claim.test(text)))
        .map(([, key]) => `${id}: ${key}`),
    );
    expect(invented).toEqual([]);
  });

  test("leaves a blank in each text but the lines that are a fact", () => {
    const full = everyone.flatMap(([{ id }]) => itemsOf(id).filter(({ kind, text }) => kind === "text" && !/\[[^\]]+\]/.test(text)));
    expect([...new Set(full.map(({ id }) => id))].sort()).toEqual(["cv-descriptor", "cv-pending", "cv-plain", "request-strong-line"]);
  });
});
