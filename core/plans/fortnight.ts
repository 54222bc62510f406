/** The 14-day plan (`pivot`, step 8), dated from a start day. */
import type { Day } from "../cells/day.ts";
import type { PlanFacts } from "./facts.ts";
import { firstWeek } from "./fortnight-week-1.ts";
import { secondWeek } from "./fortnight-week-2.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const fortnightTable: PlanTable = {
  id: "fortnight",
  title: "Your next 14 days",
  summaries: [
    item({
      id: "summary-failed",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap }) => gap.value === "Fail",
      text: "Two weeks, a small step a day. The score is under the passing standard, so these days prepare the retake first; field and list stay open until the new score is in.",
    }),
    item({
      id: "summary-changes-field",
      kind: "note",
      source: "pivot",
      needs: ["level", "levelName", "specialty"],
      holds: ({ level }) => level.value >= 2,
      text: ({ level, levelName, specialty }) =>
        `Two weeks, a small step a day, from the score to a list and a story that fit together. For ${specialty.name} the score points to level ${level.value}, a ${levelName.toLowerCase()}, so days 5 to 7 hold extra meetings.`,
    }),
    item({
      id: "summary-keeps-field",
      kind: "note",
      source: "pivot",
      needs: ["level", "levelName", "specialty"],
      text: ({ level, levelName, specialty }) =>
        `Two weeks, a small step a day, from the score to a list and a story that fit together. For ${specialty.name} the score points to level ${level.value}, ${level.value === 0 ? "no pivot" : `a ${levelName.toLowerCase()}`}, so the field stays.`,
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "pivot",
      text: "Two weeks, a small step a day, from the score to a list and a story that fit together. Start on the day your score arrives; until then this is the outline.",
    }),
  ],
  sections: [...firstWeek, ...secondWeek],
};

/** The 14-day plan for one person. `start` is day 1. */
export function fortnight(facts: PlanFacts, start: Day): Plan {
  return makePlan(fortnightTable, facts, start);
}
