/** How far a score lies under the usual range of a specialty (`recovery`), which sets how broad the list has to be. */
import { nameInReasons, type TieredSpecialty } from "../cells/specialty.ts";
import { decide, points, type Row, type Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";
import { recoveryRange } from "./tiers.ts";

export const gapCategories = ["In range", "A", "B", "C", "Fail"] as const;
export type GapCategory = (typeof gapCategories)[number];

export interface GapFacts {
  readonly score: number;
  readonly name: string;
  /** The low end of the specialty's `recovery` range. */
  readonly low: number;
  readonly passing: number;
  readonly nearPassing: number;
}

function underLow({ score, low, name }: GapFacts): string {
  return `${score} is ${points(low - score)} under ${low}, where the range for ${name} begins`;
}

/** How many points under the range are substantially, and clearly, under it. */
export const substantiallyUnder = 20;
export const clearlyUnder = 10;

export const gapRows: readonly Row<GapFacts, GapCategory>[] = [
  {
    rule: "gap-fail",
    value: "Fail",
    source: "recovery",
    holds: ({ score, passing }) => score < passing,
    reason: ({ score, passing }) => `${score} is under the passing standard of ${passing}.`,
  },
  {
    rule: "gap-c-far",
    value: "C",
    source: "recovery",
    holds: ({ score, low }) => low - score > substantiallyUnder,
    reason: (f) => `${underLow(f)}: substantially under.`,
  },
  {
    rule: "gap-c-near-passing",
    value: "C",
    source: "chosen",
    holds: ({ score, passing, nearPassing }) => score - passing <= nearPassing,
    reason: ({ score, passing, nearPassing }) => `${score} is within ${points(nearPassing)} of the passing standard of ${passing}.`,
  },
  {
    rule: "gap-b",
    value: "B",
    source: "recovery",
    holds: ({ score, low }) => low - score > clearlyUnder,
    reason: (f) => `${underLow(f)}: clearly under.`,
  },
  { rule: "gap-a", value: "A", source: "chosen", holds: ({ score, low }) => low > score, reason: (f) => `${underLow(f)}: slightly under.` },
  {
    rule: "gap-in-range",
    value: "In range",
    source: "recovery",
    holds: () => true,
    reason: ({ score, low, name }) => `${score} meets ${low}, where the range for ${name} begins.`,
  },
];

/** In range, A, B, C or Fail for a score of 1 to 300. Source: `recovery`; its approximate boundaries are chosen. */
export function gapCategory(score: number, specialty: TieredSpecialty, settings: Settings): Verdict<GapCategory> {
  const { low } = recoveryRange(specialty);
  return decide(gapRows, {
    score,
    name: nameInReasons(specialty),
    low,
    passing: settings.passingStandard,
    nearPassing: settings.nearPassing,
  });
}

/** The low end of the specialty's range minus the score: over 0 where the score is short of it. Source: `recovery`. */
export function gapPoints(score: number, specialty: TieredSpecialty): number {
  return recoveryRange(specialty).low - score;
}
