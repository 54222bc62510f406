/** Where a score stands at one program: Reach, Core or Safer (`pivot`, step 5). Rough directions, never cut-offs. */
import type { ProgramScore } from "../cells/program-score.ts";
import { noProgramScore } from "../cells/program-score.ts";
import { highestScore, lowestScore } from "../cells/score.ts";
import { decide, points, type Row, type Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";

export const buckets = ["Reach", "Core", "Safer"] as const;
export type PlacedBucket = (typeof buckets)[number];
export type Bucket = PlacedBucket | "Below minimum" | "No data";

export interface Program {
  readonly average: ProgramScore;
  /** Read like a program's score: its center counts, and no data means no minimum. */
  readonly minimum?: ProgramScore;
  /** Highly competitive for its name or its place. */
  readonly competitive?: boolean;
}

interface BucketFacts {
  readonly score: number;
  readonly average: ProgramScore;
  readonly center: number;
  readonly minimum: number;
  readonly competitive: boolean;
  readonly settings: Settings;
}

function described(average: ProgramScore): string {
  if (average.form === "range") return `range of ${average.low} to ${average.high} (middle ${average.center})`;
  return average.form === "at least" ? `"at least ${average.center}"` : `average of ${average.form === "average" ? average.center : ""}`;
}

function highEnd({ average, center, settings }: BucketFacts): number {
  if (average.form === "at least") return Number.POSITIVE_INFINITY;
  return average.form === "range" ? average.high : center + settings.coreMargin;
}

function reachReason({ score, average, settings }: BucketFacts): string {
  const margin = settings.reachMargin === 0 ? "" : `, with a reach margin of ${points(settings.reachMargin)}`;
  const place = average.form === "range" ? "at or below the middle of this program's" : "at or below this program's";
  return `${score} is ${place} ${described(average)}${margin}.`;
}

function coreReason({ score, average, settings }: BucketFacts): string {
  if (average.form === "range") return `${score} is in the upper part of this program's ${described(average)}.`;
  if (average.form === "at least") return `${score} is above this program's ${described(average)}, and its upper end is not known.`;
  return `${score} is above this program's ${described(average)} by no more than ${points(settings.coreMargin)}.`;
}

export const bucketRows: readonly Row<BucketFacts, Bucket>[] = [
  {
    rule: "bucket-below-minimum",
    value: "Below minimum",
    source: "pivot",
    holds: ({ score, minimum }) => score < minimum,
    reason: ({ score, minimum }) => `${score} is under this program's minimum of ${minimum}.`,
  },
  {
    rule: "bucket-no-data",
    value: "No data",
    source: "pivot",
    holds: ({ average }) => average.form === "none",
    reason: () => "No average or range is listed for this program.",
  },
  {
    rule: "bucket-competitive",
    value: "Reach",
    source: "pivot",
    holds: ({ competitive }) => competitive,
    reason: () => "The program is marked as highly competitive, whatever the score.",
  },
  {
    rule: "bucket-at-or-below",
    value: "Reach",
    source: "pivot",
    holds: ({ score, center, settings }) => score <= center + settings.reachMargin,
    reason: reachReason,
  },
  { rule: "bucket-around", value: "Core", source: "pivot", holds: (facts) => facts.score <= highEnd(facts), reason: coreReason },
  {
    rule: "bucket-above",
    value: "Safer",
    source: "pivot",
    holds: () => true,
    reason: ({ score, average, settings }) => {
      const by = average.form === "range" ? "" : ` by more than ${points(settings.coreMargin)}`;
      return `${score} is above this program's ${described(average)}${by}.`;
    },
  },
];

function factsOf(score: number, program: Program, settings: Settings): BucketFacts {
  const { average, minimum = noProgramScore, competitive = false } = program;
  const center = average.form === "none" ? Number.NaN : average.center;
  return { score, average, center, minimum: minimum.form === "none" ? Number.NEGATIVE_INFINITY : minimum.center, competitive, settings };
}

/** The bucket of a program for a score of 1 to 300. Source: `pivot`; the core margin is chosen. */
export function bucket(score: number, program: Program, settings: Settings): Verdict<Bucket> {
  return decide(bucketRows, factsOf(score, program, settings));
}

/** One decimal, halves away from zero, as a spreadsheet's ROUND has it; never -0. */
function toOneDecimal(value: number): number {
  const size = Math.round((Math.abs(value) + Number.EPSILON * 1000) * 10) / 10;
  return size === 0 ? 0 : Math.sign(value) * size;
}

/** The score minus the program's average (or middle of its range), to one decimal; undefined where there is none. */
export function bucketMargin(score: number, average: ProgramScore): number | undefined {
  return average.form === "average" || average.form === "range" ? toOneDecimal(score - average.center) : undefined;
}

/** Whether a score a few points higher or lower (the borderline margin) would fall into another bucket. Chosen. */
export function isBorderline(score: number, program: Program, settings: Settings): boolean {
  const { value } = bucket(score, program, settings);
  const nearby = [Math.max(lowestScore, score - settings.borderlineMargin), Math.min(highestScore, score + settings.borderlineMargin)];
  return nearby.some((other) => bucket(other, program, settings).value !== value);
}
