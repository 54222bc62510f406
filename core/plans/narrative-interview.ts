/** Interview answers on the exam: own it, explain, turn to what changed (`recovery`, `leverage`); and whether a drop is addressed at all (`drop`). */

import { points } from "../rules/decide.ts";
import { isAfterFailedStep1, isAverage, isImproved, isLow, isPassed, isStrong, labelWhy, trendWhy } from "./narrative-conditions.ts";
import { growthRows, ownProof, strengthRows } from "./narrative-interview-facts.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

const flagged = { source: "drop", needs: ["flag", "drop"] } as const;

function flagWhy({ flag }: Known<"flag">): string {
  return flag.reason;
}

/** A failed exam outweighs a drop, and has its own words. */
function fellPassing(facts: Known<"flag" | "drop">): boolean {
  return isPassed(facts) && facts.step1Result !== "Fail";
}

export const addressDrop: SectionTable = {
  id: "address-drop",
  heading: "Whether to speak of a drop at all",
  rows: [
    item({
      id: "drop-small",
      kind: "note",
      ...flagged,
      holds: (facts) => fellPassing(facts) && facts.flag.value === "Annoying but fine",
      text: ({ drop }) => `Leave it alone. ${points(drop)} down is little, and most readers pass over it unless you point.`,
      why: flagWhy,
    }),
    item({
      id: "drop-larger",
      kind: "note",
      ...flagged,
      holds: (facts) => fellPassing(facts) && facts.flag.value !== "Annoying but fine",
      text: ({ drop }) =>
        `Have one or two sentences ready for interviews: ${points(drop)} down may be asked about. Put it in the statement only if something real happened, and then in one sentence.`,
      why: flagWhy,
    }),
    item({
      id: "drop-larger-words",
      kind: "text",
      ...flagged,
      holds: (facts) => fellPassing(facts) && facts.flag.value !== "Annoying but fine",
      text: (facts) =>
        `Step 2 CK came out lower than Step 1. [What really happened, in half a sentence, or nothing.] I have since [what you did]. There is another side: ${ownProof(facts)}.`,
      why: "Two sentences, then a strength. Leave out the middle one if there is no real reason.",
    }),
    item({
      id: "drop-none",
      kind: "note",
      source: "drop",
      needs: ["impact"],
      holds: (facts) => facts.impact.value === "No drop",
      text: "There is nothing to address: Step 2 CK is not under Step 1.",
      why: ({ impact }) => impact.reason,
    }),
  ],
};

const asked = { kind: "text" } as const;

export const interviews: SectionTable = {
  id: "interviews",
  heading: "Interview answers",
  rows: [
    item({
      id: "interview-three-parts",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      text: "An answer on the exam has three parts. Own it in a sentence. Explain it in half a sentence, if there is a real reason. Turn to what you changed and what shows it. Then stop.",
    }),
    item({
      id: "interview-strong",
      ...asked,
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: '"What was behind your Step 2 CK score?" Above all a routine: [routine]. On [rotation] I linked what I read to patients like [patient], and I asked [person] about what I had missed.',
      why: labelWhy,
    }),
    item({
      id: "interview-strong-tone",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "Thank them for the question, keep it short, and end with patients. You need not bring the score up yourself.",
      why: "They have seen the number, and it speaks for itself.",
    }),
    item({
      id: "interview-improved",
      ...asked,
      source: "leverage",
      needs: ["trend"],
      holds: isImproved,
      text: '"What changed between your exams?" I looked at how I learn and saw that [insight]. I asked [person] for advice, I [change], and under stress I now [what you do].',
      why: trendWhy,
    }),
    item({
      id: "interview-average",
      ...asked,
      source: "leverage",
      needs: ["label"],
      holds: isAverage,
      text: '"How do you see your Step 2 CK score?" It is a picture of one day. For the longer view: [supervisor] wrote [words], and on [rotation] I [what you did].',
      why: labelWhy,
    }),
    item({
      id: "interview-low",
      ...asked,
      source: "recovery",
      needs: ["label"],
      holds: isLow,
      text: (facts) =>
        `"Can you tell us about your Step 2 CK score?" It is lower than I had aimed for. [One real reason, in half a sentence, or nothing.] I changed how I prepare: [change]. There is another side: ${ownProof(facts)}.`,
      why: ({ label, profile }) =>
        profile.strengths.length > 0 ? `${label.reason} The last sentence rests on a strength that your profile names.` : label.reason,
    }),
    item({
      id: "interview-low-avoid",
      kind: "note",
      source: "recovery",
      needs: ["label"],
      holds: isLow,
      text: "Three things weaken the answer: blame on the exam, blame on your school, and the long story. Practice until it takes under a minute.",
      why: labelWhy,
    }),
    item({
      id: "interview-failed-step1",
      ...asked,
      source: "compensate",
      needs: ["step1Result", "score"],
      holds: isAfterFailedStep1,
      text: ({ score }) =>
        `"What happened with Step 1?" I failed it once. [Cause, in half a sentence.] I changed [one thing] and [another]. Step 2 CK came out at ${score}, and I keep the same routine for the next exams.`,
      why: "Programs ask what went wrong, what changed, and whether it will come back. The answer takes the three in turn.",
    }),
    item({
      id: "interview-pending",
      ...asked,
      source: "leverage",
      needs: ["examDate"],
      holds: ({ score }) => score === undefined,
      text: '"When do you expect your Step 2 CK score?" I sit it on [date], and the score comes about four weeks later. I prepare with [routine], and I will send it as soon as I have it.',
      why: "Your profile has an exam date and no score. Programs ask for the date, not for a forecast.",
    }),
    item({
      id: "interview-stress",
      ...asked,
      source: "leverage",
      needs: ["label"],
      holds: (facts) => isStrong(facts) || isAverage(facts) || isImproved(facts),
      text: '"How do you handle stress?" I prepared for Step 2 CK during [rotation]. I kept [routine], I told [person] when it got tight, and my patients came first when [example].',
      why: "The weeks before an exam are an example of steadiness that every interviewer knows.",
    }),
    item({
      id: "interview-practice",
      kind: "task",
      source: "leverage",
      text: "Say your answers aloud to a mentor once, and ask which story from a rotation shows you best: [mentor], [story].",
    }),
    ...strengthRows,
    ...growthRows,
  ],
};
