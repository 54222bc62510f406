/** How Step 2 CK compares with a numeric Step 1 (`drop`, `compensate`). */
import type { Step1 } from "../cells/step1.ts";
import { decide, points, type Row, type Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";

export const trends = [
  "Exam failure on record",
  "Consistent concern",
  "Upward trend",
  "Stable",
  "Lower, still strong",
  "Fell into borderline",
  "Lower, still solid",
  "No numeric Step 1 to compare",
] as const;
export type Trend = (typeof trends)[number];

/** What Step 1 comes to: a number under the standard of its time is a failure. */
export function step1Result(step1: Step1, settings: Settings): "Pass" | "Fail" {
  if (typeof step1 !== "number") return step1;
  return step1 < settings.step1Passing ? "Fail" : "Pass";
}

interface TrendFacts {
  readonly step1: Step1;
  readonly step1Failed: boolean;
  readonly step2: number;
  /** Step 2 minus Step 1; NaN without a numeric Step 1, and no row that uses it is reached then. */
  readonly change: number;
  readonly settings: Settings;
}

/** Under it both exams are a concern, and from it on a lower Step 2 is still solid. */
export const solid = 225;
export const strong = 240;

function moved({ step1, step2, change }: TrendFacts): string {
  if (change === 0) return `Step 2 equals Step 1 at ${step2}`;
  return `Step 2 at ${step2} is ${points(Math.abs(change))} ${change > 0 ? "over" : "under"} Step 1 at ${step1}`;
}

export const trendRows: readonly Row<TrendFacts, Trend>[] = [
  {
    rule: "trend-step1-failed",
    value: "Exam failure on record",
    source: "drop",
    holds: ({ step1Failed }) => step1Failed,
    reason: ({ step1 }) =>
      typeof step1 === "number" ? `Step 1 at ${step1} is under the standard of its time.` : "Step 1 was failed once.",
  },
  {
    rule: "trend-step2-failed",
    value: "Exam failure on record",
    source: "drop",
    holds: ({ step2, settings }) => step2 < settings.passingStandard,
    reason: ({ step2, settings }) => `Step 2 at ${step2} is under the passing standard of ${settings.passingStandard}.`,
  },
  {
    rule: "trend-no-number",
    value: "No numeric Step 1 to compare",
    source: "compensate",
    holds: ({ step1 }) => typeof step1 !== "number",
    reason: () => "Step 1 was passed without a number.",
  },
  {
    rule: "trend-both-low",
    value: "Consistent concern",
    source: "drop",
    holds: ({ step1, step2 }) => Number(step1) < solid && step2 < solid,
    reason: ({ step1, step2 }) => `Step 1 at ${step1} and Step 2 at ${step2} are both under ${solid}.`,
  },
  {
    rule: "trend-up",
    value: "Upward trend",
    source: "drop",
    holds: ({ change, settings }) => change >= settings.trendStep,
    reason: (f) => `${moved(f)}.`,
  },
  {
    rule: "trend-stable",
    value: "Stable",
    source: "chosen",
    holds: ({ change, settings }) => change > -settings.trendStep,
    reason: (f) => `${moved(f)}: less than the ${points(f.settings.trendStep)} that make a trend.`,
  },
  {
    rule: "trend-lower-strong",
    value: "Lower, still strong",
    source: "drop",
    holds: ({ step2 }) => step2 >= strong,
    reason: (f) => `${moved(f)}, and still at or over ${strong}.`,
  },
  {
    rule: "trend-lower-borderline",
    value: "Fell into borderline",
    source: "drop",
    holds: ({ step2 }) => step2 < solid,
    reason: (f) => `${moved(f)}, and now under ${solid}.`,
  },
  {
    rule: "trend-lower-solid",
    value: "Lower, still solid",
    source: "drop",
    holds: () => true,
    reason: (f) => `${moved(f)}, between ${solid} and ${strong}.`,
  },
];

/** The trend from Step 1 (1 to 300, Pass or Fail) to Step 2 (1 to 300). Source: `drop`, `compensate`; the step of 8 is chosen. */
export function stepTrend(step1: Step1, step2: number, settings: Settings): Verdict<Trend> {
  const step1Failed = step1Result(step1, settings) === "Fail";
  return decide(trendRows, { step1, step1Failed, step2, change: typeof step1 === "number" ? step2 - step1 : Number.NaN, settings });
}
