/** How much of the plan to change (`pivot`, step 2): from none, over the program list and an adjacent field, to a new plan. */
import type { TieredSpecialty } from "../cells/specialty.ts";
import { decide, type Row, type Verdict } from "./decide.ts";
import { type FileCounts, type Grade, scoreGrade } from "./score-grade.ts";
import type { Settings } from "./settings.ts";

export type PivotLevel = 0 | 1 | 2 | 3;

export const pivotNames = ["No pivot", "Micro-pivot", "Smart pivot", "Full pivot"] as const satisfies readonly string[];

interface PivotFacts {
  readonly grade: Grade;
  readonly gradeReason: string;
  readonly late: boolean;
  readonly net: number;
}

export const pivotRows: readonly Row<PivotFacts, PivotLevel>[] = [
  {
    rule: "pivot-none",
    value: 0,
    source: "pivot",
    holds: ({ grade }) => grade === "enabling" || grade === "high-neutral",
    reason: (f) => `${f.gradeReason} Stay with the specialty and the plan.`,
  },
  {
    rule: "pivot-micro",
    value: 1,
    source: "pivot",
    holds: ({ grade }) => grade === "low-neutral" || grade === "mildly constraining",
    reason: (f) => `${f.gradeReason} Keep the specialty and widen the program list.`,
  },
  {
    rule: "pivot-full-late",
    value: 3,
    source: "pivot",
    holds: ({ grade, late, net }) => grade === "significantly constraining" && late && net <= 0,
    reason: (f) => `${f.gradeReason} It is late in the cycle and no strengths outweigh it, so rebuild the plan.`,
  },
  {
    rule: "pivot-smart",
    value: 2,
    source: "pivot",
    holds: ({ grade }) => grade === "significantly constraining",
    reason: (f) => `${f.gradeReason} Look at an adjacent specialty that keeps the work you like.`,
  },
  {
    rule: "pivot-full",
    value: 3,
    source: "pivot",
    holds: () => true,
    reason: (f) => `${f.gradeReason} Rebuild the plan around fields where the score is no barrier.`,
  },
];

/** 0 to 3 for a score, a specialty and the file's counts; `late` says that the cycle is well under way. Source: `pivot`. */
export function pivotLevel(
  score: number,
  specialty: TieredSpecialty,
  file: FileCounts,
  late: boolean,
  settings: Settings,
): Verdict<PivotLevel> {
  const grade = scoreGrade(score, specialty, file, settings);
  return decide(pivotRows, { grade: grade.value, gradeReason: grade.reason, late, net: file.strengths - file.concerns });
}
