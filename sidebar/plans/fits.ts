/** For whom each plan is now. Chosen by MatchSheet from the categories, levels and answers of the plans themselves; it hides nothing. */
import type { PlanFacts } from "../../core/plans/facts.ts";
import { lowered } from "../../core/plans/in-words.ts";
import { isNotPassed } from "../../core/plans/narrative-conditions.ts";

/** The first row that holds decides. */
export interface FitRow {
  readonly isNow: boolean;
  readonly holds: (facts: PlanFacts) => boolean;
  readonly why: (facts: PlanFacts) => string;
}

const always = (): boolean => true;
const isPending = ({ score }: PlanFacts): boolean => score === undefined;
const isShort = ({ gap }: PlanFacts): boolean => gap !== undefined && gap.value !== "In range";
const field = ({ specialty }: PlanFacts): string => specialty?.name ?? "your target";

function now(holds: FitRow["holds"], why: FitRow["why"] | string): FitRow {
  return { isNow: true, holds, why: typeof why === "string" ? () => why : why };
}

function later(holds: FitRow["holds"], why: FitRow["why"] | string): FitRow {
  return { isNow: false, holds, why: typeof why === "string" ? () => why : why };
}

export const fitsAlways: FitRow = now(always, "");

export const fitTables = {
  beforeExam: [
    now(isPending, "You have no score yet, so the weeks before the exam can still be planned."),
    now(isNotPassed, "A retake lies ahead, and this plans the four weeks before it."),
    later(always, "Your exam is passed; only its range is left to look at."),
  ],
  fortnight: [
    now(isNotPassed, "A small dated step a day, and the retake comes first."),
    later(isPending, "It starts on the day your score arrives. Until then it is an outline."),
    now(always, "A small dated step a day, from the score to a list and a story that fit together."),
  ],
  advisorPage: [
    now(isPending, "One page to take to your advisor, before there is a score."),
    now(always, "One page to take to your advisor: facts, verdicts, list and three questions."),
  ],
  recovery: [
    now(isNotPassed, "The score is under the passing standard, and this plan says what to do first."),
    now(
      isShort,
      ({ gap, ...facts }) => `Your score is in category ${gap?.value} for ${field({ ...facts, gap })}, which this plan is made for.`,
    ),
    now(
      ({ gap, trend }) => gap !== undefined && trend?.value === "Exam failure on record",
      "A failed exam is on your record; the steps for it are here.",
    ),
    later(
      ({ gap }) => gap !== undefined,
      (facts) => `Your score is in range for ${field(facts)}, so only a short version is left.`,
    ),
    later(always, "It needs a Step 2 CK score and a target specialty to know what to say."),
  ],
  narrative: [
    now(
      ({ label }) => label !== undefined,
      ({ label, ...facts }) => `Words that fit how your score reads for ${field({ ...facts, label })}: ${lowered(label?.value ?? "")}.`,
    ),
    later(always, "Words to start from. With a score and a target they fit you better."),
  ],
  questionCards: [now(always, "Short answers to the questions that a file like yours raises.")],
  worksheet: [
    later(({ level }) => level?.value === 0, "Your score asks for no change of plan. The three columns are here if you doubt it."),
    now(always, "Three columns to fill side by side, before you decide how much to change."),
  ],
  dualApplication: [
    now(
      ({ dual }) => dual?.value === "Recommended" || dual?.value === "Strongly consider",
      ({ dual }) => dual?.reason ?? "",
    ),
    now(
      ({ second }) => second !== undefined,
      ({ second }) => `Your profile names a second choice: ${second?.specialty.name}.`,
    ),
    later(
      ({ dual }) => dual !== undefined,
      ({ dual }) => `MatchSheet’s answer for you: ${lowered(dual?.value ?? "")}.`,
    ),
    later(always, "It needs a score and a target specialty to say whether a second field fits you."),
  ],
  contingency: [
    now(isShort, "A plan you may not need. With a score under the range it is worth a quiet hour."),
    later(always, "A plan you may not need. It takes an hour and makes Match Week calmer."),
  ],
  laterDoors: [
    now(({ level }) => (level?.value ?? 0) >= 2, "Your pivot level points to other fields. See what they lead on to."),
    later(
      ({ specialty }) => specialty !== undefined,
      (facts) => `What ${field(facts)} leads on to, as far as the sources say.`,
    ),
    later(always, "Which base fields lead on to which fellowships."),
  ],
} as const satisfies Record<string, readonly FitRow[]>;
