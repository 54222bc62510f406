/** The lower half of the advisor page: three questions, what to bring, and lines for what comes of it. */
import type { PlanFacts } from "./facts.ts";
import { isNotPassed, isPassed } from "./narrative-conditions.ts";
import { type ItemRow, item, type SectionTable } from "./render-plan.ts";

function field({ specialty }: PlanFacts): string {
  return specialty?.name ?? "[field]";
}

interface Variant {
  readonly id: string;
  readonly holds: (facts: PlanFacts) => boolean;
  readonly text: (facts: PlanFacts) => string;
  readonly why: string;
}

/** One question: the first variant that holds for the person. */
function question(variants: readonly Variant[]): readonly ItemRow[] {
  return variants.map(({ id, holds, text, why }, place) =>
    item({
      id,
      kind: "text",
      source: "recovery",
      holds: (facts) => holds(facts) && !variants.slice(0, place).some((earlier) => earlier.holds(facts)),
      text,
      why,
    }),
  );
}

function isPending({ score }: PlanFacts): boolean {
  return score === undefined;
}

function hasDropped(facts: PlanFacts): boolean {
  return isPassed(facts) && facts.drop !== undefined;
}

const questions: SectionTable = {
  id: "questions",
  heading: "Three questions",
  rows: [
    ...question([
      {
        id: "question-1-retake",
        holds: isNotPassed,
        text: () => "1. When is a good time for the retake, and what does it mean for this cycle? [answer]",
        why: "Everything else waits for that date.",
      },
      {
        id: "question-1-pending",
        holds: isPending,
        text: (facts) =>
          `1. With my file as it is, which score would make ${field(facts)} realistic, and what if it comes out lower? [answer]`,
        why: "An answer given before the score is calmer than one after it.",
      },
      {
        id: "question-1-dropped",
        holds: hasDropped,
        text: (facts) =>
          `1. With Step 1 at ${facts.step1} and Step 2 CK at ${facts.score}, how realistic is ${field(facts)} for me? [answer]`,
        why: "The advisor sees both numbers anyway; naming them saves time.",
      },
      {
        id: "question-1-passed",
        holds: isPassed,
        text: (facts) => `1. With this file, how realistic is ${field(facts)}, and which fields would you put beside it? [answer]`,
        why: "It asks for the whole range and not for a yes or no.",
      },
    ]),
    ...question([
      {
        id: "question-2-retake",
        holds: isNotPassed,
        text: (facts) => `2. After a pass, would ${field(facts)} still be open, and which field should stand beside it? [answer]`,
        why: "A failed attempt narrows some fields more than others.",
      },
      {
        id: "question-2-pending",
        holds: isPending,
        text: () => "2. Does my exam date fit, and do I apply before the score is in? [answer]",
        why: "The date can still be moved, and later it can't.",
      },
      {
        id: "question-2-passed",
        holds: isPassed,
        text: (facts) =>
          `2. If I stay with ${field(facts)}, which kinds of programs do I aim for, how many, and do I need a second field? [answer]`,
        why: "It tells you how far the list has to reach.",
      },
    ]),
    ...question([
      {
        id: "question-3-changing",
        holds: (facts) => isPassed(facts) && (facts.level?.value ?? 0) >= 2,
        text: () => "3. What moves most for me now: a rotation away, research, letters, or another field? [answer]",
        why: "The time left will do for one or two of them, not for all.",
      },
      {
        id: "question-3-staying",
        holds: () => true,
        text: () => "3. What should I do first in the next four weeks: rotations, letters, research, or the list? [answer]",
        why: "A first step is easier to begin than a whole plan.",
      },
    ]),
  ],
};

const bring: SectionTable = {
  id: "bring",
  heading: "What to bring",
  rows: [
    item({
      id: "bring-report",
      kind: "task",
      source: "recovery",
      needs: ["score"],
      text: "The Step 2 CK score report, with its parts.",
    }),
    item({
      id: "bring-practice",
      kind: "task",
      source: "compensate",
      holds: isPending,
      text: "The results of your practice exams, with dates.",
      why: "There is no score report yet.",
    }),
    item({
      id: "bring-file",
      kind: "task",
      source: "recovery",
      text: "Your CV, the evaluations you have, and every exam attempt with its date.",
    }),
    item({
      id: "bring-fields",
      kind: "task",
      source: "recovery",
      text: "Your fields in order: the one you dream of [field], the one within reach [field], the one behind it [field].",
    }),
    item({
      id: "bring-list",
      kind: "task",
      source: "drop",
      needs: ["fields"],
      text: "The list of programs, printed or shared.",
    }),
  ],
};

const after: SectionTable = {
  id: "after",
  heading: "Before you part",
  rows: [
    item({
      id: "after-decision",
      kind: "text",
      source: "chosen",
      text: "What we decided: [decision]. My next step: [step], by [date]. We speak again on [date].",
    }),
  ],
};

export const advisorTalk: readonly SectionTable[] = [questions, bring, after];
