/** Words to start from: statement, CV line, letters, messages and interview answers, by what the score is to the target (`pivot`, `leverage`, `recovery`). */
import type { PlanFacts } from "./facts.ts";
import { changesField, isImproved, isLow, isNotPassed, isStrong } from "./narrative-conditions.ts";
import { cvLine } from "./narrative-cv.ts";
import { recast, whyThisField } from "./narrative-field.ts";
import { addressDrop, interviews } from "./narrative-interview.ts";
import { letterPacket, letterRequest } from "./narrative-letters.ts";
import { messages } from "./narrative-messages.ts";
import { statement } from "./narrative-statement.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const narrativeTable: PlanTable = {
  id: "narrative",
  title: "Narrative: words to start from",
  summaries: [
    item({
      id: "summary-not-passed",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "The retake comes first. These words are for the weeks around it; what you say of the exam can wait for the new score.",
    }),
    item({
      id: "summary-pivot",
      kind: "note",
      source: "pivot",
      needs: ["level"],
      holds: changesField,
      text: "A change of plan needs a story that fits it. These words help you tell one story in statement, letters and interviews. Fill each [blank] with what is true.",
    }),
    item({
      id: "summary-improved",
      kind: "note",
      source: "leverage",
      needs: ["trend"],
      holds: isImproved,
      text: "Your rise from Step 1 is part of your story. These words help you tell it briefly. Fill each [blank] with what is true.",
    }),
    item({
      id: "summary-strong",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "Your score helps you. These words let it support what you do with patients. Fill each [blank] with what is true.",
    }),
    item({
      id: "summary-low",
      kind: "note",
      source: "recovery",
      needs: ["label"],
      holds: isLow,
      text: "The score takes a sentence, and the rest of your story takes the page. Fill each [blank] with what is true.",
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "leverage",
      text: "Words to start from, for statement, letters, messages and interviews. Fill each [blank] with what is true, and change every sentence until it sounds like you.",
    }),
  ],
  sections: [statement, whyThisField, recast, cvLine, letterRequest, letterPacket, messages, addressDrop, interviews],
};

/** The narrative of one person: guidance and words with blanks, never an achievement the profile does not name. */
export function narrative(facts: PlanFacts): Plan {
  return makePlan(narrativeTable, facts);
}
