/** Whom a question card is for. */
import type { Flag } from "../rules/red-flag.ts";
import type { PlanFacts } from "./facts.ts";
import { isLow, isPassed } from "./narrative-conditions.ts";
import type { Known } from "./render-plan.ts";

/** The flag of a drop that is too small to speak of. */
export const smallDropFlag: Flag = "Annoying but fine";

/** What a drop may mean and still leave the score in a range that is safe for the field. Chosen by MatchSheet from the source's words. */
const safeImpacts = ["No real impact", "Mild annoyance, usually fine", "Very likely okay with a solid application"];

export function isSafeDrop(facts: Known<"impact" | "drop">): boolean {
  return isPassed(facts) && safeImpacts.includes(facts.impact.value);
}

export function isUnsafeDrop(facts: Known<"impact" | "drop">): boolean {
  return !isPassed(facts) || !safeImpacts.includes(facts.impact.value);
}

export function isPending({ score }: PlanFacts): boolean {
  return score === undefined;
}

function isConstraining(facts: PlanFacts): boolean {
  return facts.label !== undefined && isLow(facts as Known<"label">);
}

/** Passed, and yet a score to be unhappy with: it constrains the target, or it is under Step 1. */
export function isUnderHopes(facts: PlanFacts): boolean {
  return isPassed(facts) && (isConstraining(facts) || facts.drop !== undefined);
}

/** Passed, and the exams may raise a question: a constraining score, a failed Step 1, or a drop that is not small. */
export function raisesQuestion(facts: PlanFacts): boolean {
  const largeDrop = facts.drop !== undefined && facts.flag !== undefined && facts.flag.value !== smallDropFlag;
  return isPassed(facts) && (isConstraining(facts) || facts.step1Result === "Fail" || largeDrop);
}

export function notPassedWhy({ score, settings }: PlanFacts): string {
  return `${score} is under the passing standard of ${settings.passingStandard}.`;
}

export function passedWhy({ score, settings }: PlanFacts): string {
  return `${score} meets the passing standard of ${settings.passingStandard}; check the official site for the one of your exam date.`;
}
