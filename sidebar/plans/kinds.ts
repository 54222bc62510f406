/** Every plan: how it is made, and for whom it is now. */
import type { Day } from "../../core/cells/day.ts";
import { advisorPage } from "../../core/plans/advisor-page.ts";
import { beforeExam } from "../../core/plans/before-exam.ts";
import { contingency } from "../../core/plans/contingency.ts";
import { dualApplication } from "../../core/plans/dual-application.ts";
import type { PlanFacts } from "../../core/plans/facts.ts";
import { fortnight } from "../../core/plans/fortnight.ts";
import { laterDoorsPlan } from "../../core/plans/later-doors.ts";
import { narrative } from "../../core/plans/narrative.ts";
import type { Plan } from "../../core/plans/plan.ts";
import { questionCards } from "../../core/plans/question-cards.ts";
import { recovery } from "../../core/plans/recovery.ts";
import { worksheet } from "../../core/plans/worksheet.ts";
import { type FitRow, fitsAlways, fitTables } from "./fits.ts";
import { type PairId, withPair } from "./line-in-the-sand.ts";
import { withoutScores } from "./without-scores.ts";

/** What the user chooses for the plans, beside the profile. */
export interface Choices {
  /** Day 1 of the plans that have dates. */
  readonly start: Day;
  /** Practice questions that are left, where the user told. */
  readonly questions: number | undefined;
  /** Which two of three wishes stay; undefined while that is open. */
  readonly pair: PairId | undefined;
  /** Whether the advisor page tells the scores. */
  readonly showsScores: boolean;
}

/** What a plan asks beside the profile. */
export type Asked = "start" | "questions" | "pair" | "scores";

interface KindRow {
  readonly id: string;
  readonly make: (facts: PlanFacts, choices: Choices) => Plan;
  readonly fits: readonly FitRow[];
  readonly asks?: Asked;
  /** Its words are for letters and messages, to be copied one by one. */
  readonly isCopied?: true;
  /** It has to fit on one printed page. */
  readonly isOnePage?: true;
}

function madeAdvisorPage(facts: PlanFacts, { showsScores }: Choices): Plan {
  const page = advisorPage(facts);
  return showsScores ? page : withoutScores(page, facts);
}

/** In the order of their use, from the exam to what comes long after. */
const kindRows = [
  { id: "before-exam", make: (facts, { questions }) => beforeExam(facts, questions), fits: fitTables.beforeExam, asks: "questions" },
  { id: "fortnight", make: (facts, { start }) => fortnight(facts, start), fits: fitTables.fortnight, asks: "start" },
  { id: "advisor-page", make: madeAdvisorPage, fits: fitTables.advisorPage, asks: "scores", isOnePage: true },
  { id: "recovery", make: recovery, fits: fitTables.recovery, isCopied: true },
  { id: "narrative", make: narrative, fits: fitTables.narrative, isCopied: true },
  { id: "question-cards", make: questionCards, fits: fitTables.questionCards, isCopied: true },
  { id: "worksheet", make: worksheet, fits: fitTables.worksheet, isOnePage: true },
  { id: "dual-application", make: dualApplication, fits: fitTables.dualApplication, isCopied: true },
  { id: "contingency", make: (facts, { pair }) => withPair(contingency(facts), pair), fits: fitTables.contingency, asks: "pair" },
  { id: "later-doors", make: laterDoorsPlan, fits: fitTables.laterDoors },
] as const satisfies readonly KindRow[];

export type KindId = (typeof kindRows)[number]["id"];
export type PlanKind = KindRow & { readonly id: KindId };

export const planKinds: readonly PlanKind[] = kindRows;

/** A plan of the list: whether it is for this person now, and the sentence that says why. */
export interface OfferedPlan {
  readonly kind: PlanKind;
  readonly title: string;
  readonly isNow: boolean;
  readonly why: string;
}

/** All plans: those for the person's present state first. */
export function offeredPlans(facts: PlanFacts, choices: Choices): readonly OfferedPlan[] {
  const offered = planKinds.map((kind) => {
    const row = kind.fits.find(({ holds }) => holds(facts)) ?? fitsAlways;
    return { kind, title: kind.make(facts, choices).title, isNow: row.isNow, why: row.why(facts) };
  });
  return [...offered.filter(({ isNow }) => isNow), ...offered.filter(({ isNow }) => !isNow)];
}
