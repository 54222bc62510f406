/** Whether to apply to a second specialty as well (`pivot`, step 6; `recovery`, phase 3). */
import type { TieredSpecialty } from "../cells/specialty.ts";
import { decide, type Row, type Verdict } from "./decide.ts";
import { type GapCategory, gapCategory } from "./gap-category.ts";
import { type Label, noCounts, scoreLabel } from "./score-grade.ts";
import type { Settings } from "./settings.ts";

export const dualAnswers = ["Recommended", "Strongly consider", "Consider a small backup list", "Not needed"] as const;
export type DualAnswer = (typeof dualAnswers)[number];

interface DualFacts {
  readonly category: GapCategory;
  readonly categoryReason: string;
  readonly label: Label;
  readonly labelReason: string;
  readonly competitive: boolean;
}

export const dualRows: readonly Row<DualFacts, DualAnswer>[] = [
  {
    rule: "dual-far-under",
    value: "Recommended",
    source: "recovery",
    holds: ({ category }) => category === "C" || category === "Fail",
    reason: (f) => f.categoryReason,
  },
  {
    rule: "dual-clearly-under",
    value: "Strongly consider",
    source: "recovery",
    holds: ({ category }) => category === "B",
    reason: (f) => f.categoryReason,
  },
  {
    rule: "dual-constraining",
    value: "Strongly consider",
    source: "pivot",
    holds: ({ label, competitive }) => label === "Constraining" && competitive,
    reason: (f) => f.labelReason,
  },
  {
    rule: "dual-slightly-under",
    value: "Consider a small backup list",
    source: "recovery",
    holds: ({ category }) => category === "A",
    reason: (f) => f.categoryReason,
  },
  { rule: "dual-not-needed", value: "Not needed", source: "pivot", holds: () => true, reason: (f) => f.categoryReason },
];

/** Where a second application applies: programs in each field, strong letters in each, and what counts as an afterthought. */
export const dualSizes = { primary: "30-40", backup: "25-30", letters: "1-2", afterthoughtUnder: 10 } as const;

/** The answer for a score of 1 to 300 and the target, from the score alone. Source: `pivot`, `recovery`. */
export function dualApplication(score: number, specialty: TieredSpecialty, settings: Settings): Verdict<DualAnswer> {
  const category = gapCategory(score, specialty, settings);
  const label = scoreLabel(score, specialty, noCounts, settings);
  const competitive = specialty.tier === "Ultra-Competitive" || specialty.tier === "High-Competitive";
  return decide(dualRows, {
    category: category.value,
    categoryReason: category.reason,
    label: label.value,
    labelReason: label.reason,
    competitive,
  });
}
