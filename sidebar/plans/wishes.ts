import { type Day, dayText } from "../../core/cells/day.ts";
import { readQuestionCount } from "../../core/plans/before-exam.ts";
import type { Workbook } from "../workbook.ts";
import { readDay } from "./days.ts";
import type { Choices } from "./kinds.ts";
import type { PairId } from "./line-in-the-sand.ts";
import type { PaperName } from "./pdf-document.ts";

/** What the user set on the screens of the plans, as typed. */
export interface PlanWishes {
  readonly start: string;
  readonly questions: string;
  readonly pair: PairId | undefined;
  readonly showsScores: boolean;
  readonly paper: PaperName;
  /** Whether a calendar's events carry the tasks' own words. */
  readonly withDetails: boolean;
}

/** Kept while the sidebar is open: who goes to another step and comes back finds them again. */
const kept = new WeakMap<Workbook, PlanWishes>();

export function wishesOf(workbook: Workbook, today: Day): PlanWishes {
  return (
    kept.get(workbook) ?? { start: dayText(today), questions: "", pair: undefined, showsScores: true, paper: "letter", withDetails: false }
  );
}

export function keepWishes(workbook: Workbook, wishes: PlanWishes): void {
  kept.set(workbook, wishes);
}

/** What the wishes come to. What can't be read counts as not given, and is told beside its field. */
export function choicesOf({ start, questions, pair, showsScores }: PlanWishes, today: Day): Choices {
  const count = readQuestionCount(questions);
  return { start: readDay(start) ?? today, questions: (count.ok && count.value) || undefined, pair, showsScores };
}

/** Why the number of questions can't be read; undefined where it can. */
export function questionsError({ questions }: PlanWishes): string | undefined {
  const count = readQuestionCount(questions);
  return count.ok ? undefined : count.error;
}
