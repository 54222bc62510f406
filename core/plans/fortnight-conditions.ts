/** Conditions that several parts of the 14-day plan share. */
import type { PivotLevel } from "../rules/pivot-level.ts";
import type { PlanFacts } from "./facts.ts";
import type { Known } from "./render-plan.ts";

export function hasFailed({ gap }: PlanFacts): boolean {
  return gap?.value === "Fail";
}

/** With a failed exam the retake comes first, and the choice of field waits for the new score. */
export function atLevel(...levels: readonly PivotLevel[]): (facts: Known<"level">) => boolean {
  return (facts) => !hasFailed(facts) && levels.includes(facts.level.value);
}

export const changesField = atLevel(2, 3);
export const failedWhy = "The exam is not passed yet, so the retake decides what comes after it.";
