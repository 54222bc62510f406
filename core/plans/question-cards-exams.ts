/** Cards on the exams themselves: a failed or bare Step 1, a retake, Step 3, a pending score, a year's delay (`compensate`, `leverage`, `drop`). */
import { dayText } from "../cells/day.ts";
import type { Timing } from "../rules/exam-timing.ts";
import { lowered } from "./in-words.ts";
import { isAfterFailedStep1, isLow, isNotPassed, isPassed, isStrong, labelWhy } from "./narrative-conditions.ts";
import { isPending, notPassedWhy, passedWhy, raisesQuestion } from "./question-cards-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

function outlookWhy({ outlook }: Known<"outlook">): string {
  return outlook.reason;
}

type OutlookFacts = Known<"outlook" | "score" | "targets" | "targetGroup">;
const outlookNeeds = ["outlook", "score", "targets", "targetGroup"] as const;

function isBarePass(facts: OutlookFacts): boolean {
  return isPassed(facts) && facts.step1 === "Pass";
}

function isSolid({ score, targets }: OutlookFacts): boolean {
  return score >= targets.solid.value;
}

const failedStep1: SectionTable = {
  id: "card-failed-step1",
  heading: "Can a good Step 2 CK erase a failed Step 1?",
  rows: [
    item({
      id: "failed-step1-answer",
      kind: "note",
      source: "compensate",
      needs: ["step1Result"],
      holds: ({ step1Result }) => step1Result === "Fail",
      text: "No, but it can still do a lot. The failure stays in view; a good score shows that you found out why and changed it.",
      why: "Your profile has a failed Step 1.",
    }),
    item({
      id: "failed-step1-outlook",
      kind: "fact",
      source: "compensate",
      needs: ["step1Result", "outlook", "specialty"],
      holds: isAfterFailedStep1,
      text: ({ outlook, specialty }) => `For ${specialty.name} the two exams together read: ${lowered(outlook.value)}.`,
      why: outlookWhy,
    }),
    item({
      id: "failed-step1-places",
      kind: "note",
      source: "compensate",
      needs: ["step1Result"],
      holds: ({ step1Result }) => step1Result === "Fail",
      text: "Community programs, smaller academic ones and less competitive fields read past a failure most often. Have them on the list.",
      why: "Your profile has a failed Step 1.",
    }),
  ],
};

const bareStep1: SectionTable = {
  id: "card-bare-step1",
  heading: "Step 1 is only a pass. Does Step 2 CK carry it?",
  rows: [
    item({
      id: "bare-step1-carries",
      kind: "note",
      source: "compensate",
      needs: outlookNeeds,
      holds: (facts) => isBarePass(facts) && isSolid(facts) && facts.targetGroup.value !== 4,
      text: ({ outlook }) =>
        `Yes, for the most part. The two exams together read: ${lowered(outlook.value)}. Grades and comments that agree with the score make it firm.`,
      why: outlookWhy,
    }),
    item({
      id: "bare-step1-not-enough",
      kind: "note",
      source: "compensate",
      needs: outlookNeeds,
      holds: (facts) => isBarePass(facts) && isSolid(facts) && facts.targetGroup.value === 4,
      text: "It is needed here, and not enough alone. In this field letters from known people, research and honors are read with it.",
      why: outlookWhy,
    }),
    item({
      id: "bare-step1-under",
      kind: "note",
      source: "compensate",
      needs: outlookNeeds,
      holds: (facts) => isBarePass(facts) && !isSolid(facts),
      text: ({ targets }) =>
        `Not by itself. The usual mark for the field is ${targets.solid.value}. Letters, clinical grades and a list that fits do more for you now.`,
      why: outlookWhy,
    }),
  ],
};

const direction: SectionTable = {
  id: "card-direction",
  heading: "Does it count that the score went up or down?",
  rows: [
    item({
      id: "direction-up",
      kind: "note",
      source: "compensate",
      needs: ["trend"],
      holds: ({ trend }) => trend.value === "Upward trend",
      text: "Yes, it helps. A rise makes readers easier about the exams to come. The level still counts for more, so let the list follow the level.",
      why: ({ trend }) => trend.reason,
    }),
    item({
      id: "direction-level",
      kind: "note",
      source: "compensate",
      needs: ["trend"],
      holds: ({ trend }) => trend.value === "Stable",
      text: "Hardly, at this distance. Both scores tell the same story, and steady is the word for it. Do not sell it as a change.",
      why: ({ trend }) => trend.reason,
    }),
    item({
      id: "direction-down",
      kind: "note",
      source: "drop",
      needs: ["trend", "drop"],
      holds: (facts) => isPassed(facts) && facts.step1Result === "Pass" && facts.trend.value !== "Stable",
      text: "Less than the level. Programs first ask whether they feel safe with the score itself, and then look at the rest of the file.",
      why: ({ trend }) => trend.reason,
    }),
  ],
};

const retake: SectionTable = {
  id: "card-retake",
  heading: "Should I take Step 2 CK again?",
  rows: [
    item({
      id: "retake-no",
      kind: "note",
      source: "leverage",
      needs: ["score"],
      holds: isPassed,
      text: "No. A passed exam is not taken again for a better number, and every attempt shows. The hours do more in rotations, letters and interviews.",
      why: passedWhy,
    }),
    item({
      id: "retake-yes",
      kind: "note",
      source: "leverage",
      needs: ["score"],
      holds: isNotPassed,
      text: "Yes, once you know what went wrong. Fix the date with your dean's office first; it moves everything that comes after it.",
      why: notPassedWhy,
    }),
  ],
};

const step3: SectionTable = {
  id: "card-step3",
  heading: "Would a good Step 3 mend it?",
  rows: [
    item({
      id: "step3-little",
      kind: "note",
      source: "drop",
      needs: ["score"],
      holds: raisesQuestion,
      text: "A little. It shows that you can pass one more long exam, and it weighs less than Step 2 CK. Do not build the plan on it.",
      why: "A later pass answers only part of what a low score or a failed exam leaves open.",
    }),
  ],
};

const inTime: readonly Timing[] = ["Early enough", "Ideal", "Tight"];
const pending = { source: "leverage", needs: ["examDate", "timing"] } as const;

const pendingScore: SectionTable = {
  id: "card-pending",
  heading: "My score is not in yet. Do I wait to apply?",
  rows: [
    item({
      id: "pending-submit",
      kind: "note",
      source: "leverage",
      holds: isPending,
      text: "As a rule, no. Send the application on time; the score is added when it comes. Some programs do wait for it before they invite or rank.",
      why: "Your profile has no score yet.",
    }),
    item({
      id: "pending-in-time",
      kind: "note",
      ...pending,
      holds: (facts) => isPending(facts) && inTime.includes(facts.timing.value),
      text: ({ examDate }) => `With your exam on ${dayText(examDate)} the score can be there when applications open. Keep the date.`,
      why: ({ timing }) => timing.reason,
    }),
    item({
      id: "pending-late",
      kind: "task",
      ...pending,
      holds: (facts) => isPending(facts) && !inTime.includes(facts.timing.value),
      text: ({ examDate }) =>
        `With your exam on ${dayText(examDate)} programs will read the file without a score. Talk with an advisor about the date now.`,
      why: ({ timing }) => timing.reason,
    }),
    item({
      id: "pending-main-asset",
      kind: "note",
      source: "compensate",
      needs: ["step1"],
      holds: (facts) => isPending(facts) && typeof facts.step1 !== "number",
      text: "One exception: if the score will be the best thing in your file, having it in hand can be worth a short wait. It is not worth becoming a late applicant.",
      why: "Your Step 1 has no number, so programs have only Step 2 CK to compare.",
    }),
  ],
};

const release: SectionTable = {
  id: "card-release",
  heading: "When do I release the score?",
  rows: [
    item({
      id: "release-strong",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "At once. Programs like a complete file, and a score like yours can help in the first round of reading.",
      why: labelWhy,
    }),
    item({
      id: "release-other",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: (facts) => isPassed(facts) && !isStrong(facts),
      text: "With the application. Most programs need it before they rank, and a gap where a score should be raises its own question.",
      why: "A complete file can be read to its end; one with a gap may be put aside.",
    }),
    item({
      id: "release-not-passed",
      kind: "task",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "Ask your dean's office how and when the new score will reach programs: [date]. The first attempt stays on the transcript.",
      why: notPassedWhy,
    }),
  ],
};

const delay: SectionTable = {
  id: "card-delay",
  heading: "Should I wait a year and apply then?",
  rows: [
    item({
      id: "delay-no",
      kind: "note",
      source: "drop",
      needs: ["label"],
      holds: isLow,
      text: "Usually not. The passed exam will be the same next year. A year helps where it has a mentor, a plan and results with dates; without them it can weigh against you.",
      why: labelWhy,
    }),
    item({
      id: "delay-failed",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "Perhaps. Set the retake date first, then look with your dean at whether the new score comes in time for this cycle.",
      why: notPassedWhy,
    }),
  ],
};

export const examCards: readonly SectionTable[] = [failedStep1, bareStep1, direction, retake, step3, pendingScore, release, delay];
