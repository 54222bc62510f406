/** The four-phase recovery after a low score (`recovery`): what to do depends on the category. */
import type { PlanFacts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { awayRotations, theList, wordsToPrograms } from "./recovery-communicate.ts";
import { failedBefore, inCategory } from "./recovery-conditions.ts";
import { otherWays } from "./recovery-prepare.ts";
import { clinicalWork, lettersAgain, researchWithOutput, writtenApplication } from "./recovery-rebuild.ts";
import { inRange, situation } from "./recovery-situation.ts";
import { debrief, earlyDecision, honestMeeting, retake } from "./recovery-stabilize.ts";
import { item, makePlan, type PlanTable } from "./render-plan.ts";

export const recoveryTable: PlanTable = {
  id: "recovery",
  title: "A recovery in four phases",
  summaries: [
    item({
      id: "summary-fail",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: inCategory("Fail"),
      text: "The score is under the passing standard. This plan puts the retake first and keeps the rest ready behind it. One step at a time is enough.",
    }),
    item({
      id: "summary-failed-before",
      kind: "note",
      source: "compensate",
      needs: ["gap", "specialty"],
      holds: failedBefore,
      text: ({ specialty }) =>
        `Your score is in range for ${specialty.name}, so most of this plan is not for you. A failed exam on record is; the steps for it are below.`,
    }),
    item({
      id: "summary-in-range",
      kind: "note",
      source: "recovery",
      needs: ["gap", "specialty"],
      holds: inCategory("In range"),
      text: ({ specialty }) =>
        `Your score is in range for ${specialty.name}. You do not need a recovery; a few things keep the file strong.`,
    }),
    item({
      id: "summary-under",
      kind: "note",
      source: "recovery",
      needs: ["gap", "specialty"],
      text: ({ gap, specialty }) =>
        `The score is fixed, and most of the file is not. For ${specialty.name} you are in category ${gap.value}; the four phases below fit that.`,
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "recovery",
      text: "This plan is for a score under the range of its field. It needs a Step 2 CK score and a target specialty to know what to say to you.",
    }),
  ],
  sections: [
    situation,
    inRange,
    retake,
    debrief,
    honestMeeting,
    earlyDecision,
    clinicalWork,
    lettersAgain,
    researchWithOutput,
    writtenApplication,
    theList,
    awayRotations,
    wordsToPrograms,
    otherWays,
  ],
};

/** The recovery plan for one person; a short one where the score is in range. */
export function recovery(facts: PlanFacts): Plan {
  return makePlan(recoveryTable, facts);
}
