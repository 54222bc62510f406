/**
 * Whether a score opens doors, holds its place or closes some for one specialty (`pivot`, step 1): a grade from the score alone, then
 * moved at most one step by the rest of the file.
 */
import { nameInReasons, type TieredSpecialty } from "../cells/specialty.ts";
import { adjacencies } from "./adjacent-specialties.ts";
import { decide, type Row, type Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";
import type { PivotTier } from "./specialties.ts";
import { pivotRange } from "./tiers.ts";

/** Best first: one step up is one place to the left. */
export const grades = [
  "enabling",
  "high-neutral",
  "low-neutral",
  "mildly constraining",
  "significantly constraining",
  "strongly constraining",
] as const;
export type Grade = (typeof grades)[number];

export const labels = ["Enabling", "Neutral", "Constraining"] as const;
export type Label = (typeof labels)[number];

export const labelOfGrade: Readonly<Record<Grade, Label>> = {
  enabling: "Enabling",
  "high-neutral": "Neutral",
  "low-neutral": "Neutral",
  "mildly constraining": "Constraining",
  "significantly constraining": "Constraining",
  "strongly constraining": "Constraining",
};

export interface GradeFacts {
  readonly score: number;
  readonly name: string;
  readonly tier: PivotTier;
  readonly low: number;
  readonly high: number;
  /** Under it the source advises an adjacent specialty; undefined where the source has no row. */
  readonly threshold: number | undefined;
}

/** How far under a range a score is too far for any field, and for a field without a threshold of its own. */
export const farUnder = 20;
export const wellUnder = 10;
/** Under this, doors of the two most competitive tiers are close to shut. */
export const competitiveFloor = 230;

function rangeOf({ low, high }: GradeFacts): string {
  return `${low} to ${high}`;
}

export const gradeRows: readonly Row<GradeFacts, Grade>[] = [
  {
    rule: "grade-above-range",
    value: "enabling",
    source: "pivot",
    holds: ({ score, high }) => score > high,
    reason: (f) => `${f.score} is over the range of ${rangeOf(f)} for ${f.name}`,
  },
  {
    rule: "grade-upper-half",
    value: "high-neutral",
    source: "pivot",
    holds: ({ score, low, high }) => score >= (low + high) / 2,
    reason: (f) => `${f.score} lies in the upper half of ${rangeOf(f)} for ${f.name}`,
  },
  {
    rule: "grade-lower-half",
    value: "low-neutral",
    source: "pivot",
    holds: ({ score, low }) => score >= low,
    reason: (f) => `${f.score} lies in the lower half of ${rangeOf(f)} for ${f.name}`,
  },
  {
    rule: "grade-far-under",
    value: "strongly constraining",
    source: "chosen",
    holds: ({ score, low }) => score < low - farUnder,
    reason: (f) => `${f.score} is more than ${farUnder} points under ${f.low}, where the range for ${f.name} begins`,
  },
  {
    rule: "grade-under-floor",
    value: "strongly constraining",
    source: "pivot",
    holds: ({ score, tier }) => score < competitiveFloor && (tier === "Ultra-Competitive" || tier === "High-Competitive"),
    reason: (f) => `${f.score} is under ${competitiveFloor}, and ${f.name} is ${f.tier}`,
  },
  {
    rule: "grade-under-threshold",
    value: "significantly constraining",
    source: "pivot",
    holds: ({ score, threshold }) => threshold !== undefined && score < threshold,
    reason: (f) => `${f.score} is under ${f.threshold}, where adjacent fields come into view for ${f.name}`,
  },
  {
    rule: "grade-well-under",
    value: "significantly constraining",
    source: "chosen",
    holds: ({ score, low, threshold }) => threshold === undefined && score < low - wellUnder,
    reason: (f) => `${f.score} is more than ${wellUnder} points under ${f.low}, where the range for ${f.name} begins`,
  },
  {
    rule: "grade-just-under",
    value: "mildly constraining",
    source: "pivot",
    holds: () => true,
    reason: (f) => `${f.score} is a little under ${f.low}, where the range for ${f.name} begins`,
  },
];

/**
 * The rest of the file in two counts. Strengths (0 to 5): honors in core clerkships, strong letters from known faculty, a home program,
 * aligned research, AOA or Gold Humanism. Concerns (0 to 4): a failed exam, a professionalism problem, no exposure, weak letters.
 */
export interface FileCounts {
  readonly strengths: number;
  readonly concerns: number;
}

export const noCounts: FileCounts = { strengths: 0, concerns: 0 };

interface Move {
  readonly steps: -1 | 0 | 1;
  readonly rule: string;
  readonly reason: string;
}

/** One step towards enabling, one away from it, or none (`docs/decisions/file-moves.md`). */
function moveOf({ strengths, concerns }: FileCounts, settings: Settings): Move {
  const net = strengths - concerns;
  const counts = `${strengths} ${strengths === 1 ? "strength" : "strengths"} beside ${concerns} ${concerns === 1 ? "concern" : "concerns"}`;
  if (net >= settings.strengthsUp) return { steps: -1, rule: "file-lifts", reason: `; ${counts} lift it one step` };
  if (net <= -settings.concernsDown) return { steps: 1, rule: "file-lowers", reason: `; ${counts} lower it one step` };
  return { steps: 0, rule: "", reason: "" };
}

/**
 * The grade of a score (1 to 300) for a specialty, moved by the file. The tier's range and the moves come from the settings; pivot
 * thresholds are fixed. Source: `pivot`; the moves are chosen.
 */
export function scoreGrade(score: number, specialty: TieredSpecialty, file: FileCounts, settings: Settings): Verdict<Grade> {
  const { low, high } = pivotRange(specialty, settings);
  const threshold = adjacencies[specialty.name]?.threshold;
  const alone = decide(gradeRows, { score, name: nameInReasons(specialty), tier: specialty.tier, low, high, threshold });
  const move = moveOf(file, settings);
  const place = Math.min(grades.length - 1, Math.max(0, grades.indexOf(alone.value) + move.steps));
  const value = grades[place] ?? alone.value;
  const moved = value !== alone.value;
  const rule = moved ? `${alone.rule}+${move.rule}` : alone.rule;
  return {
    value,
    reason: `${alone.reason}${moved ? move.reason : ""}: ${value}.`,
    rule,
    source: moved ? "chosen" : alone.source,
  };
}

/** The label that a grade carries: Enabling, Neutral or Constraining. Parameters and source as for the grade. */
export function scoreLabel(score: number, specialty: TieredSpecialty, file: FileCounts, settings: Settings): Verdict<Label> {
  const grade = scoreGrade(score, specialty, file, settings);
  return { ...grade, value: labelOfGrade[grade.value] };
}
