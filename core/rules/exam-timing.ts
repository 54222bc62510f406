/** Whether the exam date lets the score arrive in time (`leverage`, `compensate`). */
import { type Day, dayOf, dayText, partsOf } from "../cells/day.ts";
import { decide, type Row, type Verdict } from "./decide.ts";

export const timings = [
  "Early enough",
  "Ideal",
  "Tight",
  "Late: score arrives after applications open",
  "Very late: talk to an advisor",
] as const;
export type Timing = (typeof timings)[number];

interface TimingFacts {
  readonly exam: Day;
  readonly application: Day;
}

/** A score takes about this many days to arrive. */
const daysToScore = 28;

/** A day of the application date's year. */
function inYear({ application }: TimingFacts, month: number, day: number): Day {
  return dayOf(partsOf(application).year, month, day) ?? application;
}

export const timingRows: readonly Row<TimingFacts, Timing>[] = [
  {
    rule: "timing-before-june",
    value: "Early enough",
    source: "compensate",
    holds: (f) => f.exam < inYear(f, 6, 1),
    reason: (f) => `An exam on ${dayText(f.exam)} is before June, so the score is there well before ${dayText(f.application)}.`,
  },
  {
    rule: "timing-june-july",
    value: "Ideal",
    source: "compensate",
    holds: (f) => f.exam <= inYear(f, 7, 31),
    reason: (f) => `An exam on ${dayText(f.exam)} is in June or July, so the score is there before ${dayText(f.application)}.`,
  },
  {
    rule: "timing-four-weeks-before",
    value: "Tight",
    source: "leverage",
    holds: (f) => f.exam <= f.application - daysToScore,
    reason: (f) => `An exam on ${dayText(f.exam)} leaves ${f.application - f.exam} days until ${dayText(f.application)}.`,
  },
  {
    rule: "timing-until-september",
    value: "Late: score arrives after applications open",
    source: "leverage",
    holds: (f) => f.exam <= inYear(f, 9, 30),
    reason: (f) => `An exam on ${dayText(f.exam)} is less than ${daysToScore} days before ${dayText(f.application)}, or after it.`,
  },
  {
    rule: "timing-from-october",
    value: "Very late: talk to an advisor",
    source: "leverage",
    holds: () => true,
    reason: (f) => `An exam on ${dayText(f.exam)} is in October or later, after ${dayText(f.application)}.`,
  },
];

/** September 15 of the exam's year, of the next year for a December exam. */
export function defaultApplicationDay(exam: Day): Day {
  const { year, month } = partsOf(exam);
  return dayOf(month === 12 ? year + 1 : year, 9, 15) ?? exam;
}

/** The timing of an exam day against the application day. Source: `leverage`, `compensate`; the four weeks are chosen. */
export function examTiming(exam: Day, application: Day = defaultApplicationDay(exam)): Verdict<Timing> {
  return decide(timingRows, { exam, application });
}
