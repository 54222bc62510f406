/** What a Step 2 CK score can carry beside a bare Step 1 result (`compensate`), and how much it can still move. */
import type { TieredSpecialty } from "../cells/specialty.ts";
import type { Step1 } from "../cells/step1.ts";
import type { Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";
import { step1Result } from "./step-trend.ts";
import { type TargetGroup, targetGroup, targets } from "./step2-targets.ts";

type Reached = "excellent" | "solid" | "under solid";

const under = "Under the usual target";
const strong = "Very competitive";
const carries = "Competitive for many programs";
const necessary = "Necessary, not sufficient";
const explained = "Matchable, with explanation";
const back = "Back in consideration at some programs";
const hard = "Hard; less competitive programs only";
const unlikely = "Unlikely to be offset";

/** By Step 1, by what Step 2 reaches, then by target group 1 to 4. */
export const outlooks: Readonly<Record<"Pass" | "Fail", Readonly<Record<Reached, Readonly<Record<TargetGroup, string>>>>>> = {
  Pass: {
    excellent: { 1: strong, 2: strong, 3: "Competitive at many places", 4: necessary },
    solid: { 1: "Strong candidate", 2: carries, 3: carries, 4: necessary },
    "under solid": { 1: under, 2: under, 3: under, 4: under },
  },
  Fail: {
    excellent: { 1: explained, 2: back, 3: back, 4: unlikely },
    solid: { 1: explained, 2: hard, 3: hard, 4: unlikely },
    "under solid": { 1: hard, 2: unlikely, 3: unlikely, 4: unlikely },
  },
};

function reached(step2: number, group: TargetGroup): Reached {
  const { solid, excellent } = targets[group];
  return step2 >= excellent ? "excellent" : step2 >= solid ? "solid" : "under solid";
}

/** The outlook for Step 1 (a number reads as Pass or Fail by its standard), Step 2 (1 to 300) and a specialty. Source: `compensate`. */
export function step2Outlook(step1: Step1, step2: number, specialty: TieredSpecialty, settings: Settings): Verdict<string> {
  const result = step1Result(step1, settings);
  const group = targetGroup(specialty);
  const level = reached(step2, group.value);
  const { solid, excellent } = targets[group.value];
  const reason = `Step 1 is a ${result.toLowerCase()}, and ${step2} is ${level} for ${specialty.name} (solid from ${solid}, excellent from ${excellent}).`;
  return {
    value: outlooks[result][level][group.value],
    reason,
    rule: `outlook-${result}-${level}-${group.value}`.toLowerCase().replace(/ /g, "-"),
    source: group.source,
  };
}

/** How far a strong Step 2 CK can still carry the application, as a rough figure of 100. Source: `compensate`. */
export function step2Leverage(step1: Step1, specialty: TieredSpecialty, settings: Settings): Verdict<80 | 60 | 40> {
  const source = "compensate";
  if (targetGroup(specialty).value === 4) {
    return {
      value: 40,
      reason: `${specialty.name} wants the whole file; the score alone moves less.`,
      rule: "leverage-hyper-competitive",
      source,
    };
  }
  if (step1Result(step1, settings) === "Fail") {
    return {
      value: 60,
      reason: "A failed Step 1 stays visible; a strong Step 2 answers part of it.",
      rule: "leverage-step1-failed",
      source,
    };
  }
  return { value: 80, reason: "Step 1 is passed, so Step 2 carries most of the weight.", rule: "leverage-step1-passed", source };
}
