/** What every plan's test does: golden texts for each invented person, ids, reasons and coverage of each row. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlanFacts } from "../../../core/plans/facts.ts";
import type { Plan } from "../../../core/plans/plan.ts";
import { type ItemRow, type PlanTable, planText, stands } from "../../../core/plans/render-plan.ts";
import { factsOf, type InventedProfile, profiles } from "../../fixtures/plans/profiles.ts";

const fixtures = new URL("../../fixtures/plans/", import.meta.url);

export const everyone: readonly (readonly [InventedProfile, PlanFacts])[] = profiles.map((profile) => [profile, factsOf(profile)]);

function goldenNames(planId: string): string[] {
  try {
    return readdirSync(new URL(`${planId}/`, fixtures)).sort();
  } catch (error) {
    throw new Error(`There are no golden files for ${planId}; write them with: npx vitest run tests/core/plans --update`, { cause: error });
  }
}

/** Compares the plan of each invented person with its golden file. `npx vitest run tests/core/plans --update` writes them anew: read them then. */
export function goldenTexts(planId: string, make: (facts: PlanFacts, profile: InventedProfile) => Plan): void {
  describe(`the plan ${planId}`, () => {
    test.each(everyone.map(([profile, facts]) => ({ id: profile.id, profile, facts })))(
      "reads as reviewed for $id",
      async ({ profile, facts }) => {
        const text = planText(make(facts, profile));
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        await expect(text).toMatchFileSnapshot(new URL(`${planId}/${profile.id}.txt`, fixtures).pathname);
      },
    );

    test("has a golden file for each person and none besides", () => {
      expect(profiles.length).toBeGreaterThanOrEqual(12);
      expect(goldenNames(planId)).toEqual(profiles.map(({ id }) => `${id}.txt`).sort());
    });

    test("has ids that are unique in each person's plan, and no section without items", () => {
      const plans = everyone.map(([profile, facts]) => make(facts, profile));
      const ids = plans.map((plan) => plan.sections.flatMap((section) => section.items.map(({ id }) => id)));
      expect(ids.map((own) => own.filter((id, place) => own.indexOf(id) !== place)).filter((twice) => twice.length > 0)).toEqual([]);
      expect(plans.flatMap((plan) => plan.sections).filter(({ items }) => items.length === 0)).toEqual([]);
    });
  });
}

function rowsOf(table: PlanTable): readonly ItemRow[] {
  return [...table.summaries, ...table.sections.flatMap((section) => section.rows)];
}

/** Each row of a table is there for some person, and a row with a condition is absent for another. */
export function tableLaws(table: PlanTable): void {
  const rows = rowsOf(table);
  describe(`the table of ${table.id}`, () => {
    test("has unique ids in kebab case", () => {
      const ids = [table.id, ...rows.map(({ id }) => id)];
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    });

    test("reaches each row with some person", () => {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !everyone.some(([, facts]) => stands(row, facts))).map(({ id }) => id)).toEqual([]);
    });

    test("leaves each row that has a condition out for some person", () => {
      const conditional = rows.filter((row) => row.holds !== undefined || row.needs.length > 0);
      expect(conditional.filter((row) => everyone.every(([, facts]) => stands(row, facts))).map(({ id }) => id)).toEqual([]);
    });

    test("tells why, for each task, note or text that stands for some people only", () => {
      const asked = table.sections.flatMap((section) => section.rows).filter((row) => row.kind !== "fact" && row.holds !== undefined);
      expect(asked.filter((row) => row.why === undefined).map(({ id }) => id)).toEqual([]);
    });
  });
}
