/** What to decide and prepare before Match Week, for the case that no place comes (`recovery`, phase 4). */
import { lineInTheSand, matchWeekTree } from "./contingency-choices.ts";
import { examDiagnosis, soapList, support, waysBack } from "./contingency-ways.ts";
import type { PlanFacts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const contingencyTable: PlanTable = {
  id: "contingency",
  title: "If things go another way",
  summaries: [
    item({
      id: "summary-fail",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap }) => gap.value === "Fail",
      text: "A plan for later. Pass the retake first; then it takes a quiet afternoon, and Match Week is calmer with it.",
    }),
    item({
      id: "summary-under",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap }) => gap.value !== "In range",
      text: ({ gap }) =>
        `A plan you may not need, made while there is time. With a score in category ${gap.value} it is worth a quiet afternoon.`,
    }),
    item({
      id: "summary-all",
      kind: "note",
      source: "recovery",
      text: "A plan for the case that no place comes. It takes an hour to make, and Match Week is calmer with it.",
    }),
  ],
  sections: [lineInTheSand, matchWeekTree, soapList, waysBack, examDiagnosis, support],
};

/** The contingency plan for one person. Its section on Match Week carries the tree as data. */
export function contingency(facts: PlanFacts): Plan {
  return makePlan(contingencyTable, facts);
}
