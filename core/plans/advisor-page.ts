/** One page for a talk with an advisor (`recovery` phase 1, `drop`): the facts, what MatchSheet reads from them, the list, questions, what to bring. */
import { advisorFacts } from "./advisor-page-facts.ts";
import { advisorTalk } from "./advisor-page-talk.ts";
import type { PlanFacts } from "./facts.ts";
import { isNotPassed } from "./narrative-conditions.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const advisorPageTable: PlanTable = {
  id: "advisor-page",
  title: "Advisor page",
  leavesBlanks: true,
  summaries: [
    item({
      id: "summary-retake",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "For a talk about the retake and what follows. The verdicts are rough guides from public articles, no cut-offs; please correct them.",
    }),
    item({
      id: "summary-score",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      text: "For a talk about specialty and list. The verdicts are rough guides from public articles, no cut-offs; please correct them.",
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "recovery",
      text: "For a talk before there is a score. Whatever stands here is a rough guide from public articles; please correct it.",
    }),
  ],
  sections: [...advisorFacts, ...advisorTalk],
};

/** The page for one person, with or without a score. It leaves out what the profile does not tell. */
export function advisorPage(facts: PlanFacts): Plan {
  return makePlan(advisorPageTable, facts);
}
