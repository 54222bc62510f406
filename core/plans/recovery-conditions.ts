/** Conditions that the four phases of the recovery plan share. */
import type { GapCategory } from "../rules/gap-category.ts";
import type { PlanFacts } from "./facts.ts";
import type { Known } from "./render-plan.ts";

export function inCategory(...categories: readonly GapCategory[]): (facts: Known<"gap">) => boolean {
  return ({ gap }) => categories.includes(gap.value);
}

/** The score is under the range: the plan is for it. */
export const underRange = inCategory("A", "B", "C", "Fail");
/** Under the range and passed: the retake is no question. */
export const passedUnder = inCategory("A", "B", "C");

/** A failed exam on record, though the score itself is in range. */
export function failedBefore({ gap, trend }: Known<"gap">): boolean {
  return gap.value === "In range" && trend?.value === "Exam failure on record";
}

/** What most rows of the plan have in common: the source, the category they need, and for which categories they stand. */
export function when(holds: (facts: Known<"gap">) => boolean) {
  return { source: "recovery", needs: ["gap"], holds } as const;
}

/** Fields in which finished research is read with most interest, by code: internal medicine, neurology, pediatrics, psychiatry. */
const researchFields = ["140", "180", "320", "400"];

export function valuesResearch({ specialty }: PlanFacts): boolean {
  return specialty !== undefined && researchFields.includes(specialty.code);
}
