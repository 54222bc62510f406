/** Cards on what the score weighs beside the rest of the file, on the statement, and for graduates of schools abroad (`leverage`, `drop`, `compensate`). */
import { isInternational, type PlanFacts } from "./facts.ts";
import { isAfterFailedStep1, isLow, isNotPassed, isPassed, labelWhy } from "./narrative-conditions.ts";
import { isUnderHopes, smallDropFlag } from "./question-cards-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

const weight: SectionTable = {
  id: "card-weight",
  heading: "How much does the score weigh?",
  rows: [
    item({
      id: "weight-why",
      kind: "note",
      source: "leverage",
      text: "A lot, but it is never everything. It lets programs compare people from different schools, and some sort by it first. Then letters, clinical comments and the interview decide.",
    }),
    item({
      id: "weight-leverage",
      kind: "fact",
      source: "compensate",
      needs: ["leverage"],
      text: ({ leverage }) => `One source's rough guide to how far a strong score can still move things for you: ${leverage.value} of 100.`,
      why: ({ leverage }) => leverage.reason,
    }),
    item({
      id: "weight-cannot",
      kind: "note",
      source: "leverage",
      holds: ({ profile }) => profile.concerns.includes("professionalism"),
      text: "A score does not answer a question of conduct. Plan what you say about that apart from the exam, with your dean.",
      why: "Your profile names a professionalism problem on record.",
    }),
    item({
      id: "weight-letters",
      kind: "note",
      source: "compensate",
      needs: ["label"],
      holds: isLow,
      text: "Strong letters and clinical comments can lift a lower score into the interview pile. General ones can't.",
      why: labelWhy,
    }),
    item({
      id: "weight-letters-weak",
      kind: "note",
      source: "compensate",
      holds: ({ profile }) => profile.concerns.includes("weakLetters"),
      text: "General letters can hold back even a high score, so they come before anything else you could improve.",
      why: "Your profile names weak or generic letters.",
    }),
  ],
};

const goodScore: SectionTable = {
  id: "card-good-score",
  heading: "What is a good score?",
  rows: [
    item({
      id: "good-score-field",
      kind: "fact",
      source: "compensate",
      needs: ["targets", "specialty"],
      text: ({ targets, specialty }) =>
        `For ${specialty.name}: ${targets.solid.value} and more is solid, ${targets.excellent.value} and more is excellent.`,
      why: ({ targets }) => targets.solid.reason,
    }),
    item({
      id: "good-score-rough",
      kind: "note",
      source: "leverage",
      text: "One that fits the field, the kind of program and the rest of your file. All such numbers are rough; look up each program's own before you decide.",
    }),
  ],
};

const lower: SectionTable = {
  id: "card-lower-than-hoped",
  heading: "It is lower than I hoped. How bad is that?",
  rows: [
    item({
      id: "lower-answer",
      kind: "note",
      source: "leverage",
      needs: ["score"],
      holds: isUnderHopes,
      text: "Less bad than it feels at first. One score rarely decides an application. What helps is an honest reading, a list that fits and a file that is strong elsewhere; the other plans go through them.",
      why: "The score constrains your target or is under Step 1. It is one part of a whole file.",
    }),
    item({
      id: "lower-not-passed",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "It is serious, and it can be mended. A failed exam can be followed by a pass and a match. It takes a retake and a new timeline, and people at your school know that way.",
      why: ({ score, settings }) => `${score} is under the passing standard of ${settings.passingStandard}.`,
    }),
    item({
      id: "lower-thoughts",
      kind: "note",
      source: "drop",
      needs: ["score"],
      holds: (facts) => isUnderHopes(facts) || isNotPassed(facts),
      text: 'Thoughts like "I should have waited" come from knowing the result now. You did not know it then. Sleep, eat, tell one person you trust, and plan tomorrow.',
      why: "Plans made in the first days after a score are often too harsh or too hopeful.",
    }),
  ],
};

function largerDrop(facts: Known<"flag" | "drop">): boolean {
  return isPassed(facts) && facts.step1Result === "Pass" && facts.flag.value !== smallDropFlag;
}

const statement: SectionTable = {
  id: "card-statement",
  heading: "Do I have to write about my exams?",
  rows: [
    item({
      id: "statement-small-drop",
      kind: "note",
      source: "drop",
      needs: ["flag", "drop"],
      holds: ({ flag }) => flag.value === smallDropFlag,
      text: "Not about the drop. It is small, and a sentence on it would make it bigger.",
      why: ({ flag }) => flag.reason,
    }),
    item({
      id: "statement-larger-drop",
      kind: "note",
      source: "drop",
      needs: ["flag", "drop"],
      holds: largerDrop,
      text: "Only if something real stood behind the drop. Then one sentence on it and the next on what you did since. Keep the spoken answer as short.",
      why: ({ flag }) => flag.reason,
    }),
    item({
      id: "statement-failure",
      kind: "note",
      source: "compensate",
      needs: ["step1Result", "score"],
      holds: isAfterFailedStep1,
      text: "Yes, in one short paragraph: the cause, the change, the proof. The Narrative has words to start from.",
      why: "Your profile has a failed Step 1, and readers will look for it.",
    }),
    item({
      id: "statement-plain-pass",
      kind: "note",
      source: "compensate",
      needs: ["step1"],
      holds: (facts) => facts.step1 === "Pass" && !facts.profile.concerns.includes("failedExam") && !isNotPassed(facts),
      text: "Not about Step 1. A pass on the first try asks no question.",
      why: "Your profile says Step 1 was passed and names no failed exam.",
    }),
  ],
};

const abroad = { source: "drop", needs: ["applicantType"] } as const;

function international(facts: PlanFacts): boolean {
  return isInternational(facts) === true;
}

const img: SectionTable = {
  id: "card-img",
  heading: "I trained outside the United States. What is different?",
  rows: [
    item({
      id: "img-weight",
      kind: "note",
      ...abroad,
      holds: international,
      text: "The bar is higher, and scores weigh more, since programs know your school less. A good Step 2 CK also shows that you are at home in this kind of exam.",
      why: ({ applicantType }) => `Your profile says: ${applicantType}.`,
    }),
    item({
      id: "img-enough",
      kind: "note",
      source: "drop",
      needs: ["applicantType", "label"],
      holds: (facts) => international(facts) && isPassed(facts) && !isLow(facts),
      text: "With your score you are in the field. What readers look for next is work they can picture: rotations in the United States, and letters from there.",
      why: labelWhy,
    }),
    item({
      id: "img-lower",
      kind: "note",
      source: "drop",
      needs: ["applicantType", "label"],
      holds: (facts) => international(facts) && isLow(facts),
      text: "It gets harder, and it stays possible. Plan a broader list, a less competitive field beside the first, and clinical work in the United States with letters from it.",
      why: labelWhy,
    }),
    item({
      id: "img-ties",
      kind: "task",
      ...abroad,
      holds: international,
      text: "List programs where graduates of your school train now, and write to one of them: [program, name].",
      why: "A program that knows your school reads your file with less doubt.",
    }),
  ],
};

export const fileCards: readonly SectionTable[] = [lower, weight, goodScore, statement, img];
