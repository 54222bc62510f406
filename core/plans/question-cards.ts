/** Questions that come with a score, each with the answer for one profile (`drop`, `leverage`, `compensate`). A section is a card. */
import type { PlanFacts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { dropCards } from "./question-cards-drop.ts";
import { examCards } from "./question-cards-exams.ts";
import { fileCards } from "./question-cards-file.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const questionCardsTable: PlanTable = {
  id: "question-cards",
  title: "Questions and answers",
  summaries: [
    item({
      id: "summary-score",
      kind: "note",
      source: "drop",
      needs: ["score"],
      text: "Questions that people with a file like yours ask, with short answers. They are rough guides; your advisor knows more of you.",
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "leverage",
      text: "Questions that people ask before a score is in, with short answers. More of them open as your profile fills.",
    }),
  ],
  sections: [...dropCards, ...fileCards, ...examCards],
};

/** The cards for one person: only questions that the profile raises. */
export function questionCards(facts: PlanFacts): Plan {
  return makePlan(questionCardsTable, facts);
}
