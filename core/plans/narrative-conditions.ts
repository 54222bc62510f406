/** Whom the words of the narrative are for: what the score is to the target, whether it rose, and whether another field is in play. */
import type { Label } from "../rules/score-grade.ts";
import type { PlanFacts } from "./facts.ts";
import { lowered, spoken } from "./in-words.ts";
import type { Known } from "./render-plan.ts";

export function isPassed({ score, settings }: PlanFacts): boolean {
  return score !== undefined && score >= settings.passingStandard;
}

export function isNotPassed({ score, settings }: PlanFacts): boolean {
  return score !== undefined && score < settings.passingStandard;
}

function isLabelled(...labels: readonly Label[]): (facts: Known<"label">) => boolean {
  return (facts) => isPassed(facts) && labels.includes(facts.label.value);
}

export const isStrong = isLabelled("Enabling");
export const isLow = isLabelled("Constraining");

/** A rise that makes a trend, from a numeric Step 1. */
export function isImproved({ trend }: PlanFacts): boolean {
  return trend?.value === "Upward trend";
}

/** Step 1 was failed, and Step 2 is passed. */
export function isAfterFailedStep1(facts: PlanFacts): boolean {
  return isPassed(facts) && facts.step1Result === "Fail";
}

/** At the same level as the field, and no rise to tell of. */
export function isAverage(facts: Known<"label">): boolean {
  return isLabelled("Neutral")(facts) && !isImproved(facts);
}

/** The level of pivot asks for another field. */
export function changesField(facts: PlanFacts): boolean {
  return isPassed(facts) && (facts.level?.value ?? 0) >= 2;
}

function namesAnother({ specialty, secondChoice }: PlanFacts): boolean {
  return specialty !== undefined && secondChoice !== undefined && specialty.code !== secondChoice.code;
}

function wantsSecond({ dual }: PlanFacts): boolean {
  return dual?.value === "Recommended" || dual?.value === "Strongly consider";
}

/** A second field is in play: by the pivot level, by the person's own second choice, or since the score asks for one. */
export function anotherField(facts: PlanFacts): boolean {
  return !isNotPassed(facts) && (changesField(facts) || namesAnother(facts) || wantsSecond(facts));
}

/** Why another field is in play; the first cause that holds. */
export function anotherFieldWhy(facts: PlanFacts): string {
  const { level, levelName, secondChoice, dual } = facts;
  if (changesField(facts)) return `MatchSheet reads pivot level ${level?.value}: ${lowered(levelName ?? "")}.`;
  if (namesAnother(facts)) return `Your profile names ${secondChoice?.name} as a second choice.`;
  return `MatchSheet's answer for a second field: ${lowered(dual?.value ?? "")}.`;
}

/** The field to turn to, as far as the person has named it. */
export function newField(facts: PlanFacts): string {
  return namesAnother(facts) ? spoken(facts.secondChoice?.name ?? "") : "[new field]";
}

export function labelWhy({ label }: Known<"label">): string {
  return label.reason;
}

export function trendWhy({ trend }: Known<"trend">): string {
  return trend.reason;
}
