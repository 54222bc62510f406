/** The advisor page for somebody who would rather not show the numbers: nothing on it tells a score, or lets one be worked out. */
import type { PlanFacts } from "../../core/plans/facts.ts";
import type { Item, Plan } from "../../core/plans/plan.ts";

/** Facts that are nothing but a score. */
const scoreFacts = ["fact-score", "fact-step1"];

function withoutReason({ why, ...item }: Item): Item {
  // A reason with numbers in it measures the score against one of them.
  return why === undefined || /\d/.test(why) ? item : { ...item, why };
}

function masked(text: string, scores: readonly number[]): string {
  return scores.reduce((left, score) => left.replace(new RegExp(`\\b${score}\\b`, "g"), "[not shown]"), text);
}

export function withoutScores(plan: Plan, { score, step1 }: PlanFacts): Plan {
  const scores = [score, step1].filter((value) => typeof value === "number");
  const sections = plan.sections.map((section) => ({
    ...section,
    items: section.items
      .filter(({ id }) => !scoreFacts.includes(id))
      .map(withoutReason)
      .map((item) => ({ ...item, text: masked(item.text, scores) })),
  }));
  return { ...plan, sections };
}
