/** Three columns to fill side by side (`pivot`): what the profile tells stands in place, the rest is a blank to write on. */
import type { PlanFacts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";
import { worksheetColumns } from "./worksheet-columns.ts";

export const worksheetTable: PlanTable = {
  id: "worksheet",
  title: "Worksheet: facts, reality, pivots",
  layout: "columns",
  leavesBlanks: true,
  summaries: [
    item({
      id: "summary-level",
      kind: "note",
      source: "pivot",
      needs: ["level", "levelName"],
      text: ({ level, levelName }) =>
        `Read the three columns side by side. They show why MatchSheet reads pivot level ${level.value} (${levelName.toLowerCase()}). Change what you know better.`,
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "pivot",
      text: "Fill the three columns side by side. With all three full, the right amount of change is usually plain to see.",
    }),
  ],
  sections: worksheetColumns,
};

/** The worksheet of one person: three columns of at least five bullets each. */
export function worksheet(facts: PlanFacts): Plan {
  return makePlan(worksheetTable, facts);
}
