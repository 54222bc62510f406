/** The four weeks before the exam (`compensate`): practice questions from a count, practice exams, and days to rest. */

import type { PlanFacts } from "./facts.ts";
import { isNotPassed } from "./narrative-conditions.ts";
import { type ItemRow, item, type SectionTable } from "./render-plan.ts";

export const weeksBefore = 28;

/** Days for questions in each week: one day a week is free, and the last three days are for light review. */
const studyDays = [6, 6, 6, 4] as const;
const allStudyDays = studyDays.reduce((sum, days) => sum + days, 0);
/** More a day leaves no time to review them. Chosen by MatchSheet. */
const mostADay = 120;
export const mostQuestions = mostADay * allStudyDays;

interface WeekOfQuestions {
  readonly questions: number;
  readonly days: number;
  /** On each of the days but perhaps the last. */
  readonly daily: number;
}

/** A whole number of questions, at most as many as can be learned from, over four weeks, by each week's days; the weeks add up to the count. */
export function weeksOfQuestions(count: number): readonly WeekOfQuestions[] {
  const questions = Math.min(count, mostQuestions);
  let days = 0;
  let given = 0;
  return studyDays.map((own) => {
    days += own;
    const share = Math.round((questions * days) / allStudyDays) - given;
    given += share;
    return { questions: share, days: own, daily: Math.ceil(share / own) };
  });
}

/** The exam is still to come: no score yet, or one that did not pass. */
export function isAhead(facts: PlanFacts): boolean {
  return facts.score === undefined || isNotPassed(facts);
}

const ahead = { source: "compensate", holds: isAhead } as const;
const chosen = { ...ahead, source: "chosen" } as const;

function questionsText({ questions, days, daily }: WeekOfQuestions): string {
  return `Do ${questions} questions this week: about ${daily} a day on ${days} days, mixed topics, in timed blocks.`;
}

const openText = "Do [number] questions this week, the same on each study day, mixed topics, in timed blocks.";

interface Week {
  readonly days: readonly [number, number];
  readonly rows: readonly ItemRow[];
}

const weeks: readonly Week[] = [
  {
    days: [1, 7],
    rows: [
      item({
        id: "week-1-baseline",
        kind: "task",
        ...ahead,
        text: "Take a practice exam on the first day, whole and timed. Write the result down: [score]. It is a starting point, not a forecast.",
        why: "Later results mean more beside a first one.",
        days: [1, 1],
      }),
      item({
        id: "week-1-weak",
        kind: "task",
        ...ahead,
        text: "From that exam, name the three weakest areas: [area], [area], [area]. They come first when you review.",
        why: "Weak areas hold most of the points still to win.",
        days: [2, 3],
      }),
    ],
  },
  {
    days: [8, 14],
    rows: [
      item({
        id: "week-2-practice",
        kind: "task",
        ...ahead,
        text: "End the week with a second practice exam: [score]. Look at what rose, and move the three areas along.",
        why: "A second result shows whether the way you work is working.",
        days: [14, 14],
      }),
    ],
  },
  {
    days: [15, 21],
    rows: [
      item({
        id: "week-3-practice",
        kind: "task",
        ...ahead,
        text: "Take the last practice exam now, so that a week is left to act on it: [score].",
        why: "A result on the last days can only unsettle you.",
        days: [21, 21],
      }),
      item({
        id: "week-3-decide",
        kind: "task",
        ...chosen,
        text: "Compare the last two results with your target range. If both lie under it, ask your advisor whether a later date still fits: [keep, move].",
        why: "Two results under the range weigh more than one, and moving a date has a deadline.",
        days: [21, 22],
      }),
    ],
  },
  {
    days: [22, 28],
    rows: [
      item({
        id: "week-4-light",
        kind: "task",
        ...chosen,
        text: "From the fifth day on, only light review of your own notes. No new material.",
        why: "What is new now pushes out what is nearly firm.",
        days: [26, 27],
      }),
      item({
        id: "week-4-ready",
        kind: "task",
        ...chosen,
        text: "Lay out permit and papers, food and the way there. Stop early, and sleep.",
        why: "A rested head is worth more than one more block.",
        days: [28, 28],
      }),
    ],
  },
];

function questionRow(place: number, days: readonly [number, number], questions: number | undefined): ItemRow {
  const week = questions === undefined ? undefined : weeksOfQuestions(questions)[place];
  const text = week === undefined ? openText : questionsText(week);
  return item({ id: `week-${place + 1}-questions`, kind: "task", ...ahead, text, why: "An even pace is one that you can keep.", days });
}

function countRows(questions: number | undefined): readonly ItemRow[] {
  const review = item({
    id: "weeks-review",
    kind: "task",
    ...chosen,
    text: "After each block write one line for each miss: did you not know it, misread it, or run out of time? Give the review as long as the block.",
    why: "Each of the three has a remedy of its own.",
    days: [1, 25],
  });
  if (questions === undefined) {
    return [
      item({
        id: "weeks-count",
        kind: "task",
        ...ahead,
        text: `Count the questions left in your bank: [number]. Divide by ${allStudyDays} study days; that is what one day asks for.`,
        why: "The weeks below have blanks where this number goes.",
        days: [1, 1],
      }),
      review,
    ];
  }
  if (questions <= mostQuestions) return [review];
  const tooMany = item({
    id: "weeks-too-many",
    kind: "note",
    ...chosen,
    text: `You have ${questions} questions left. The weeks below hold ${mostQuestions} of them; take those you have not seen first.`,
    why: `More than ${mostADay} a day leaves no time to learn from them.`,
  });
  return [tooMany, review];
}

/** The weeks for the questions left in the bank; with blanks where the count is not known. */
export function weekSections(questions: number | undefined): readonly SectionTable[] {
  return [
    { id: "four-weeks", heading: "The last four weeks", rows: countRows(questions) },
    ...weeks.map(({ days, rows }, place) => ({
      id: `week-${place + 1}`,
      heading: `Week ${place + 1}`,
      rows: [questionRow(place, days, questions), ...rows],
    })),
  ];
}
