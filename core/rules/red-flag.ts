/** Whether two exam results are a red flag, a blemish or nothing to speak of (`drop`). */

import type { TieredSpecialty } from "../cells/specialty.ts";
import type { Step1 } from "../cells/step1.ts";
import { decide, points, type Row, type Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";
import type { PivotTier } from "./specialties.ts";
import { step1Result } from "./step-trend.ts";

export const flags = ["Real red flag", "Annoying but fine", "Worth explaining", "None"] as const;
export type Flag = (typeof flags)[number];

interface FlagFacts {
  readonly step1Failed: boolean;
  readonly step2: number;
  readonly tier: PivotTier;
  readonly weakClinical: boolean;
  /** Points lost from a numeric Step 1; 0 without a drop. */
  readonly drop: number;
  readonly settings: Settings;
}

export const concerning = 215;
export const bigDrop = 10;
export const smallDrop = 8;
export const stillSolid = 225;

function isCompetitive(tier: PivotTier): boolean {
  return tier === "Ultra-Competitive" || tier === "High-Competitive";
}

export const flagRows: readonly Row<FlagFacts, Flag>[] = [
  {
    rule: "flag-step1-failed",
    value: "Real red flag",
    source: "drop",
    holds: ({ step1Failed }) => step1Failed,
    reason: () => "Step 1 counts as failed.",
  },
  {
    rule: "flag-step2-failed",
    value: "Real red flag",
    source: "drop",
    holds: ({ step2, settings }) => step2 < settings.passingStandard,
    reason: ({ step2, settings }) => `Step 2 at ${step2} is under the passing standard of ${settings.passingStandard}.`,
  },
  {
    rule: "flag-step2-low",
    value: "Real red flag",
    source: "drop",
    holds: ({ step2, tier }) => step2 < concerning && tier !== "Less Competitive",
    reason: ({ step2 }) => `Step 2 at ${step2} is under ${concerning}, for a field that is not among the least competitive.`,
  },
  {
    rule: "flag-big-drop",
    value: "Real red flag",
    source: "drop",
    holds: ({ drop, weakClinical }) => drop >= bigDrop && weakClinical,
    reason: ({ drop }) => `A drop of ${points(drop)} stands beside a weak clinical record.`,
  },
  {
    rule: "flag-near-passing",
    value: "Real red flag",
    source: "drop",
    holds: ({ step2, tier, settings }) => step2 - settings.passingStandard <= settings.nearPassing && isCompetitive(tier),
    reason: ({ step2, settings }) =>
      `Step 2 at ${step2} is close to the passing standard of ${settings.passingStandard}, for a competitive field.`,
  },
  {
    rule: "flag-small-drop",
    value: "Annoying but fine",
    source: "drop",
    holds: ({ drop, step2 }) => drop > 0 && drop <= smallDrop && step2 >= stillSolid,
    reason: ({ drop, step2 }) => `A drop of ${points(drop)} that ends at ${step2} is small.`,
  },
  {
    rule: "flag-drop",
    value: "Worth explaining",
    source: "drop",
    holds: ({ drop }) => drop > 0,
    reason: ({ drop, step2 }) => `A drop of ${points(drop)} that ends at ${step2} will be noticed; have one or two sentences ready.`,
  },
  { rule: "flag-none", value: "None", source: "drop", holds: () => true, reason: () => "There is no drop and no failed exam." },
];

/** The flag for Step 1 (1 to 300, Pass or Fail), Step 2 (1 to 300), a specialty and the clinical record. Source: `drop`. */
export function redFlag(step1: Step1, step2: number, specialty: TieredSpecialty, weakClinical: boolean, settings: Settings): Verdict<Flag> {
  const step1Failed = step1Result(step1, settings) === "Fail";
  const drop = typeof step1 === "number" ? Math.max(0, step1 - step2) : 0;
  return decide(flagRows, { step1Failed, step2, tier: specialty.tier, weakClinical, drop, settings });
}
