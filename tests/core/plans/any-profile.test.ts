/** Laws that hold for whatever a profile may hold, not only for the invented people. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { allSpecialties, findSpecialty } from "../../../core/cells/specialty.ts";
import { advisorPage } from "../../../core/plans/advisor-page.ts";
import { beforeExam } from "../../../core/plans/before-exam.ts";
import { contingency } from "../../../core/plans/contingency.ts";
import { dualApplication } from "../../../core/plans/dual-application.ts";
import { type PlanFacts, planFacts } from "../../../core/plans/facts.ts";
import { fortnight } from "../../../core/plans/fortnight.ts";
import { laterDoorsPlan } from "../../../core/plans/later-doors.ts";
import { narrative } from "../../../core/plans/narrative.ts";
import type { Plan } from "../../../core/plans/plan.ts";
import { questionCards } from "../../../core/plans/question-cards.ts";
import { recovery } from "../../../core/plans/recovery.ts";
import { worksheet } from "../../../core/plans/worksheet.ts";
import { type ProfileField, profileFields } from "../../../core/profile/fields.ts";
import { readProfile } from "../../../core/profile/read-profile.ts";
import type { ListedProgram } from "../../../core/programs/read-programs.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

const makers: readonly ((facts: PlanFacts) => Plan)[] = [
  (facts) => fortnight(facts, 20_454),
  recovery,
  dualApplication,
  worksheet,
  contingency,
  narrative,
  questionCards,
  (facts) => beforeExam(facts, 1150),
  beforeExam,
  laterDoorsPlan,
  advisorPage,
];

const tiered = allSpecialties().flatMap(({ tier, name }) => (tier === undefined ? [] : [name]));

function cellOf({ kind, choices = [] }: ProfileField): fc.Arbitrary<Cell> {
  const blank = fc.constant("");
  if (kind === "score") return fc.oneof(blank, fc.constant("Not yet"), fc.integer({ min: 1, max: 300 }));
  if (kind === "step1") return fc.oneof(blank, fc.constantFrom("Pass", "Fail"), fc.integer({ min: 180, max: 280 }));
  if (kind === "date") return fc.oneof(blank, fc.constantFrom("2026-05-01", "2026-07-01", "2026-12-31", "2028-02-29"));
  if (kind === "specialty") return fc.oneof(blank, fc.constantFrom(...tiered));
  return kind === "flag" ? fc.boolean() : fc.constantFrom("", ...choices);
}

const anyProfile = fc.record(Object.fromEntries(profileFields.map((field) => [field.key, cellOf(field)])));
const anyProgram = fc.record({
  specialty: fc.constantFrom("", ...tiered),
  average: fc.oneof(fc.constant(""), fc.integer({ min: 200, max: 270 })),
});
const anyList = fc.option(fc.array(anyProgram, { maxLength: 40 }), { nil: undefined });

function programsOf(list: readonly { specialty: string; average: Cell }[]): readonly ListedProgram[] {
  return list.map(({ specialty, average }, place) => ({
    row: place,
    name: `Program ${place}`,
    code: undefined,
    city: "",
    state: "",
    specialty: findSpecialty(specialty),
    cells: { program: `Program ${place}`, average },
  }));
}

function faults(plan: Plan): string[] {
  const items = plan.sections.flatMap((section) => section.items);
  const ids = [...plan.sections.map(({ id }) => `section ${id}`), ...items.map(({ id }) => id)];
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  const sentences = [plan.title, plan.summary, ...items.flatMap(({ text, why = "Why." }) => [text, why])];
  const broken = sentences.filter((text) => !/^[A-Z0-9["]/.test(text) || / {2}|undefined|NaN|\.\.|\[object/.test(text));
  // A line for the CV is no sentence.
  const open = sentences.slice(1).filter((text) => !/[.?\]]$|^USMLE Step 2 CK: /.test(text));
  const empty = plan.sections.filter((section) => section.items.length === 0).map(({ id }) => `${id} is empty`);
  return [...twice, ...broken, ...open, ...empty].map((fault) => `${plan.id}: ${fault}`);
}

describe("for any profile and any list", () => {
  test("each plan has unique ids and whole sentences", () => {
    fc.assert(
      fc.property(anyProfile, anyList, (values, list) => {
        const { profile, problems } = readProfile(values);
        expect(problems).toEqual([]);
        const facts = planFacts(profile, defaultSettings, list && programsOf(list));
        expect(makers.flatMap((make) => faults(make(facts)))).toEqual([]);
      }),
      { seed: 14, numRuns: 300 },
    );
  });

  test("the worksheet's columns have five bullets or more", () => {
    fc.assert(
      fc.property(anyProfile, (values) => {
        const { sections } = worksheet(planFacts(readProfile(values).profile, defaultSettings));
        expect(sections.map(({ items }) => items.length >= 5)).toEqual([true, true, true]);
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  test("the same facts give the same plan, and the facts are left as they were", () => {
    fc.assert(
      fc.property(anyProfile, anyList, (values, list) => {
        const facts = planFacts(readProfile(values).profile, defaultSettings, list && programsOf(list));
        const before = JSON.stringify(facts);
        const once = makers.map((make) => JSON.stringify(make(facts)));
        expect(makers.map((make) => JSON.stringify(make(facts)))).toEqual(once);
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { seed: 16, numRuns: 100 },
    );
  });
});
