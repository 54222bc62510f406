/** Applying to two specialties at once (`pivot` step 6, `recovery` phase 3): two lists, two sets of letters, two statements. */

import type { Verdict } from "../rules/decide.ts";
import { type DualAnswer, dualSizes } from "../rules/dual-application.ts";
import { dualFile } from "./dual-application-file.ts";
import { dualLists } from "./dual-application-lists.ts";
import type { PlanFacts } from "./facts.ts";
import { optionsWhy, rangeInWords } from "./in-words.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable, type SectionTable } from "./render-plan.ts";

const answerWords: Readonly<Record<DualAnswer, (field: string) => string>> = {
  Recommended: (field) => `A second field beside ${field} is recommended. This plan gives both applications the same care.`,
  "Strongly consider": (field) =>
    `A second field beside ${field} is worth serious thought. This plan shows what two credible applications ask for.`,
  "Consider a small backup list": (field) =>
    `${field} can stay your main field. A small second list is an option, if you would be glad to train in that field.`,
  "Not needed": (field) =>
    `For ${field} your score does not ask for a second field. What follows is for the case that you want one all the same.`,
};

function isWanted({ value }: Verdict<DualAnswer>): boolean {
  return value === "Recommended" || value === "Strongly consider";
}

const decision: SectionTable = {
  id: "decision",
  heading: "Is a second field right for you?",
  rows: [
    item({
      id: "answer",
      kind: "fact",
      source: "pivot",
      needs: ["dual"],
      text: ({ dual }) => `MatchSheet's answer: ${dual.value.toLowerCase()}. ${dual.reason}`,
    }),
    item({
      id: "retake-first",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap }) => gap.value === "Fail",
      text: "Pass the retake first. Until the new score is in, both lists are drafts.",
      why: ({ gap }) => gap.reason,
    }),
    item({
      id: "both-outcomes",
      kind: "task",
      source: "pivot",
      text: "Ask yourself whether you could be content with either outcome, in daily work and in life. If one of the two is a no, leave it out.",
    }),
    item({
      id: "risk-places",
      kind: "note",
      source: "pivot",
      needs: ["dual", "geography"],
      holds: ({ dual, geography }) => isWanted(dual) && geography !== "Anywhere",
      text: "Limits on place make a second field more useful, since they make the first list narrower.",
      why: ({ geography }) => `Your profile says: ${geography.toLowerCase()}.`,
    }),
    item({
      id: "name-second",
      kind: "task",
      source: "pivot",
      needs: ["adjacent", "specialty"],
      holds: ({ profile }) => profile.secondChoice === undefined,
      text: ({ adjacent, dual }) =>
        `${dual?.value === "Not needed" ? "If you want a second field, name it" : "Name a second field"} on the Profile sheet. Fields to start from: ${adjacent.options.join("; ")}.`,
      why: ({ adjacent, specialty }) => optionsWhy(adjacent, specialty.name),
    }),
    item({
      id: "same-field",
      kind: "note",
      source: "chosen",
      needs: ["specialty", "secondChoice"],
      holds: ({ specialty, secondChoice }) => specialty.code === secondChoice.code,
      text: ({ specialty, secondChoice }) =>
        specialty.name === secondChoice.name
          ? `Your second choice is your target again. Name another field to plan two applications.`
          : `${specialty.name} and ${secondChoice.name} are one field for an application: one statement and one set of letters serve both. Widen the list instead.`,
      why: "Programs of both kinds share one specialty code.",
    }),
    item({
      id: "second-reading",
      kind: "fact",
      source: "recovery",
      needs: ["second"],
      text: ({ second }) => `${second.specialty.name}, read from the score: ${second.label.value.toLowerCase()}. ${second.label.reason}`,
    }),
    item({
      id: "second-not-safer",
      kind: "note",
      source: "recovery",
      needs: ["second", "dual"],
      holds: ({ second, dual }) => isWanted(dual) && second.label.value === "Constraining",
      text: ({ second }) =>
        `The score is a hurdle in ${second.specialty.name} too. Ask your advisor whether another field, or a later cycle, belongs in the plan.`,
      why: ({ second }) => second.label.reason,
    }),
    item({
      id: "advisor-both",
      kind: "task",
      source: "pivot",
      needs: ["dual"],
      holds: ({ dual }) => dual.value !== "Not needed",
      text: "Talk it over with an advisor in each field before you spend money on the second list.",
      why: ({ dual }) => dual.reason,
    }),
  ],
};

export const dualApplicationTable: PlanTable = {
  id: "dual-application",
  title: "Two specialties, two full applications",
  summaries: [
    item({
      id: "summary-answer",
      kind: "note",
      source: "pivot",
      needs: ["dual", "specialty"],
      text: ({ dual, specialty }) => answerWords[dual.value](specialty.name),
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "pivot",
      text: `Some people apply in two specialties: about ${rangeInWords(dualSizes.primary)} programs in the first and ${rangeInWords(dualSizes.backup)} in the second. Fill in score and target to see whether that fits you.`,
    }),
  ],
  sections: [decision, ...dualLists, ...dualFile],
};

/** The plan for two applications; short where a second field is not needed. */
export function dualApplication(facts: PlanFacts): Plan {
  return makePlan(dualApplicationTable, facts);
}
