/** What a personal statement says about the score, by what the score is to the target (`leverage`, `recovery`, `compensate`). */

import { spoken } from "./in-words.ts";
import {
  isAfterFailedStep1,
  isAverage,
  isImproved,
  isLow,
  isNotPassed,
  isPassed,
  isStrong,
  labelWhy,
  trendWhy,
} from "./narrative-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

function roseLittle({ step1, score, trend }: Known<"step1" | "score" | "trend">): boolean {
  return typeof step1 === "number" && score > step1 && trend.value === "Stable";
}

const strong = { source: "leverage", needs: ["label"], holds: isStrong, why: labelWhy } as const;
const improved = { source: "leverage", needs: ["trend"], holds: isImproved, why: trendWhy } as const;
const average = { source: "leverage", needs: ["label"], holds: isAverage, why: labelWhy } as const;
const low = { source: "recovery", needs: ["label"], holds: isLow } as const;
const afterFailure = { source: "compensate", needs: ["step1Result", "score"], holds: isAfterFailedStep1 } as const;

export const statement: SectionTable = {
  id: "statement",
  heading: "The personal statement",
  rows: [
    item({
      id: "statement-strong",
      kind: "note",
      ...strong,
      text: "Your score adds to the statement. Give it one sentence at most, then say what stands behind it: how you prepare, think and work with patients.",
    }),
    item({
      id: "statement-strong-avoid",
      kind: "note",
      ...strong,
      text: "Leave out a bare number or percentile. Alone it can read as a boast; tied to a habit or a patient it reads as character.",
      why: "Readers have the number already; what they do not have is how you work.",
    }),
    item({
      id: "statement-strong-words",
      kind: "text",
      ...strong,
      text: "While I was on [rotation] I prepared for Step 2 CK by [habit]. The result reflects that habit, and I use it every day when I [what you do with patients].",
      why: "It names a habit, and a habit is what a program would get. Use it if it is true.",
    }),
    item({
      id: "statement-interest-words",
      kind: "text",
      source: "leverage",
      needs: ["label", "specialty"],
      holds: (facts) => isStrong(facts) || isAverage(facts),
      text: ({ specialty }) =>
        `Of all I studied for the exam, [topic] held me longest. I had felt the same pull on [rotation], with [patient or task], and it is one reason why I chose ${spoken(specialty.name)}.`,
      why: "A sentence like this ties the exam to your choice of field. Use it if it is true.",
    }),
    item({
      id: "statement-improved",
      kind: "note",
      ...improved,
      text: "Your rise is worth a sentence or two: what you changed in how you learn, and what that did for your patients. The number itself can stay out.",
    }),
    item({
      id: "statement-improved-words",
      kind: "text",
      ...improved,
      text: "After Step 1 I changed how I learn. I [first change], I [second change], and I asked [mentor] for advice. Step 2 CK shows part of the result; my patients see the rest when I [what you do better].",
    }),
    item({
      id: "statement-improved-avoid",
      kind: "note",
      ...improved,
      text: "Put no blame on a school, an exam or a person. The change is yours, so keep the sentence about you.",
    }),
    item({
      id: "statement-small-rise",
      kind: "note",
      source: "compensate",
      needs: ["step1", "score", "trend"],
      holds: roseLittle,
      text: "Do not tell the few points between the exams as a comeback. Steady is a good word for them, and true.",
      why: trendWhy,
    }),
    item({
      id: "statement-average",
      kind: "note",
      ...average,
      text: "Leave the number out. It neither opens nor closes doors here, so give the space to how you work: a habit, advice you took, something you learned to do.",
    }),
    item({
      id: "statement-average-words",
      kind: "text",
      ...average,
      text: "On [rotation] I learned to [skill]. [Supervisor] told me that [advice], and since then I [what you do differently]. I want to go on growing that way as a resident.",
    }),
    item({
      id: "statement-low",
      kind: "note",
      ...low,
      text: "Programs see the score anyway, so you may leave it out. If you do name it: one sentence, no apology, then a concrete strength.",
      why: labelWhy,
    }),
    item({
      id: "statement-low-avoid",
      kind: "note",
      ...low,
      text: 'Leave out words that apologize: "disappointing", "despite", "unfortunately". They put the weight back on the number.',
      why: "A reader takes the tone from you.",
    }),
    item({
      id: "statement-low-words",
      kind: "text",
      ...low,
      holds: (facts) => isLow(facts) && facts.clinicalRecord !== "Weak",
      text: "Exams show one part of how I think, and my patients see more of it. On [rotation] I [what you did], and [supervisor] wrote that [words from your evaluation].",
      why: "Use it where an evaluation really says so. One or two sentences are enough.",
    }),
    item({
      id: "statement-low-words-mending",
      kind: "text",
      ...low,
      holds: (facts) => isLow(facts) && facts.clinicalRecord === "Weak",
      text: "In [month] my supervisors told me to work on [skill]. Since then I [what you changed], and on [rotation] it showed when [what happened].",
      why: "Your profile says the clinical record is weak. A change that others saw is what you can rest a sentence on; claim no more than that.",
    }),
    item({
      id: "statement-clinical-leads",
      kind: "note",
      source: "leverage",
      needs: ["label", "clinicalRecord"],
      holds: (facts) => isPassed(facts) && !isStrong(facts) && facts.clinicalRecord === "Strong",
      text: "Let your clinical work lead: how you are with patients, in a team, and on long days. Quote feedback where you can: [words], [who wrote them].",
      why: "Your profile says the clinical record is strong, and the score is not what lifts the file.",
    }),
    item({
      id: "statement-failed-step1",
      kind: "note",
      ...afterFailure,
      text: "Give the failed Step 1 one short paragraph: what happened, what you changed, and what shows the change today. Then go on; the rest of the page is about medicine.",
      why: "Readers see the failure and look for these three things. Your Step 2 CK result is the proof in the third.",
    }),
    item({
      id: "statement-failed-step1-words",
      kind: "text",
      ...afterFailure,
      text: "I failed Step 1 in [year]. [What happened, in half a sentence.] I then changed [one], [two] and [three]. I passed the next time, and Step 2 CK and [clerkship] show how I work now.",
      why: "Four short sentences tell it all. Keep only what is true for you.",
    }),
    item({
      id: "statement-bare-pass",
      kind: "note",
      source: "compensate",
      needs: ["step1"],
      holds: (facts) => facts.step1 === "Pass" && !facts.profile.concerns.includes("failedExam") && !isNotPassed(facts),
      text: "Say nothing about Step 1. A pass needs no comment.",
      why: "Your profile says Step 1 was passed and names no failed exam.",
    }),
    item({
      id: "statement-not-passed",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "Leave the exam out of the statement for now. Write about the field and your patients; a short paragraph on the exam can follow with the new score.",
      why: ({ score, settings }) => `${score} is under the passing standard of ${settings.passingStandard}.`,
    }),
    item({
      id: "statement-one-piece",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: isPassed,
      text: "Let the score be one piece among others: evaluations, letters, what you did for patients. Check that they all tell the same story.",
      why: "Readers compare the exam with the rest of the file.",
    }),
    item({
      id: "statement-mission",
      kind: "task",
      source: "leverage",
      text: "For each program that matters most to you, find what it stands for (service, research, its community) and say in one sentence where you have lived that: [program, experience].",
    }),
  ],
};
