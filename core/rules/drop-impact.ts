/** What a Step 2 CK under Step 1 does to an application, by how competitive the field is (`drop`). */

import { nameInReasons, type TieredSpecialty } from "../cells/specialty.ts";
import type { Step1 } from "../cells/step1.ts";
import type { Source, Verdict } from "./decide.ts";
import { defaultSettings } from "./settings.ts";
import type { PivotTier } from "./specialties.ts";
import { step1Result } from "./step-trend.ts";

export const impactGroups = ["ultra", "moderate", "less"] as const;
export type ImpactGroup = (typeof impactGroups)[number];

export const groupOfTier: Readonly<Record<PivotTier, ImpactGroup>> = {
  "Ultra-Competitive": "ultra",
  "High-Competitive": "moderate",
  Moderate: "moderate",
  "Less Competitive": "less",
};

interface ImpactRow {
  readonly rule: string;
  readonly impact: string;
  /** The row holds from this Step 2 score on. */
  readonly from: number;
}

/** Best first; the last row of a group holds for every score. */
export const impactRows: Readonly<Record<ImpactGroup, readonly ImpactRow[]>> = {
  ultra: [
    { rule: "drop-ultra-250", impact: "Mild annoyance, usually fine", from: 250 },
    { rule: "drop-ultra-240", impact: "Hurts unless research and letters are strong", from: 240 },
    { rule: "drop-ultra-225", impact: "Below the usual range; needs research, letters and a broad list", from: 225 },
    { rule: "drop-ultra-under", impact: "Serious problem; consider a backup", from: 0 },
  ],
  moderate: [
    { rule: "drop-moderate-230", impact: "Mild annoyance, usually fine", from: 230 },
    { rule: "drop-moderate-215", impact: "Needs a strong application and a broad list", from: 215 },
    { rule: "drop-moderate-under", impact: "Serious problem; consider a backup", from: 0 },
  ],
  less: [
    { rule: "drop-less-240", impact: "Mild annoyance, usually fine", from: 240 },
    { rule: "drop-less-215", impact: "Very likely okay with a solid application", from: 215 },
    { rule: "drop-less-under", impact: "Serious problem; consider a backup", from: 0 },
  ],
};

/** Both exams under it: high risk in any field. */
export const bothLow = 215;
/** Both exams over it, and a drop of at most `slight`: nothing to mend outside the most competitive fields. */
export const bothHigh = 250;
export const slight = 8;

function verdict(value: string, reason: string, rule: string, source: Source = "drop"): Verdict<string> {
  return { value, reason, rule, source };
}

/** The row that holds, or for an international graduate the one under it: the bar is higher. The last row stays. */
function impactOf(rows: readonly ImpactRow[], step2: number, start: number): ImpactRow | undefined {
  return rows[Math.min(rows.length - 1, start + rows.findIndex((row) => step2 >= row.from))];
}

/**
 * The impact of a drop from Step 1 (1 to 300, Pass or Fail) to Step 2 (1 to 300) for a specialty; `img` marks an international medical
 * graduate. Without a drop or a numeric Step 1 it says so. Source: `drop`.
 */
export function dropImpact(step1: Step1, step2: number, specialty: TieredSpecialty, img: boolean): Verdict<string> {
  if (step1Result(step1, defaultSettings) === "Fail")
    return verdict("Exam failure on record", "Step 1 counts as failed, which outweighs a drop.", "drop-failed");
  if (typeof step1 !== "number") return verdict("No numeric Step 1 to compare", "Step 1 was passed without a number.", "drop-no-number");
  const change = step2 - step1;
  if (change >= 0) return verdict("No drop", `Step 2 at ${step2} is not under Step 1 at ${step1}.`, "drop-none");
  if (step1 < bothLow && step2 < bothLow)
    return verdict("High risk; needs a careful strategy", `${step1} and ${step2} are both under ${bothLow}.`, "drop-both-low");
  const group = groupOfTier[specialty.tier];
  const from = `Step 2 fell from ${step1} to ${step2}, and ${nameInReasons(specialty)} is in the ${group === "less" ? "less competitive" : group === "ultra" ? "most competitive" : "middle"} group`;
  const harmless = group !== "ultra" && step1 > bothHigh && step2 > bothHigh && change >= -slight;
  if (harmless && !img)
    return verdict("No real impact", `${from}; both are over ${bothHigh} and the drop is at most ${slight}.`, "drop-harmless");
  const row = harmless ? impactRows[group][0] : impactOf(impactRows[group], step2, img ? 1 : 0);
  if (!row) throw new Error("An impact table must have rows.");
  const moved = img ? "; one step stricter for an international graduate" : "";
  return verdict(row.impact, `${from}${moved}.`, img ? `${row.rule}+img` : row.rule);
}
