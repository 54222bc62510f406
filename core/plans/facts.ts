/** Every verdict that the plans need, worked out once from the profile. A verdict whose inputs the profile lacks is undefined, never guessed. */

import type { Profile } from "../profile/read-profile.ts";
import type { ListedProgram } from "../programs/read-programs.ts";
import { adjacentOptions, fullPivotOptions } from "../rules/adjacent-specialties.ts";
import { dropImpact } from "../rules/drop-impact.ts";
import { dualApplication } from "../rules/dual-application.ts";
import { examTiming } from "../rules/exam-timing.ts";
import { gapCategory, gapPoints } from "../rules/gap-category.ts";
import { listMix } from "../rules/list-mix.ts";
import { listSize } from "../rules/list-size.ts";
import { nextMoves } from "../rules/odds-moves.ts";
import { percentile, scoreDescriptor } from "../rules/percentile.ts";
import { type PivotLevel, pivotLevel, pivotNames } from "../rules/pivot-level.ts";
import { redFlag } from "../rules/red-flag.ts";
import { bandWords, directorView, scoreBand } from "../rules/score-band.ts";
import { type FileCounts, noCounts, scoreGrade, scoreLabel } from "../rules/score-grade.ts";
import { scoreOdds } from "../rules/score-odds.ts";
import type { Settings } from "../rules/settings.ts";
import { step1Result, stepTrend } from "../rules/step-trend.ts";
import { step2Leverage, step2Outlook } from "../rules/step2-outlook.ts";
import { step2Target, targetGroup } from "../rules/step2-targets.ts";
import { pivotRange, recoveryRange, specialtyTier, tierReached } from "../rules/tiers.ts";
import { bucketsAt, fieldCounts, listFacts } from "./list-facts.ts";

/** What a fact can be made from. Flags are never missing: one that is not set is "no". */
export interface FactInputs extends Omit<Profile, "late" | "strengths" | "concerns"> {
  /** The rows of the user's list; undefined where there is none. */
  readonly programs: readonly ListedProgram[] | undefined;
}

export type FactInput = keyof FactInputs;

interface Always {
  readonly settings: Settings;
  readonly late: boolean;
  readonly counts: FileCounts;
}

type Given<Key extends FactInput> = Always & { readonly [Input in Key]: NonNullable<FactInputs[Input]> };

interface Derivation<Value> {
  readonly inputs: readonly FactInput[];
  readonly make: (given: Given<FactInput>) => Value;
}

function from<const Key extends FactInput, Value>(inputs: readonly Key[], make: (given: Given<Key>) => Value): Derivation<Value> {
  return { inputs, make: make as unknown as (given: Given<FactInput>) => Value };
}

const derivations = {
  score: from(["score"], ({ score }) => score),
  step1: from(["step1"], ({ step1 }) => step1),
  examDate: from(["examDate"], ({ examDate }) => examDate),
  applicantType: from(["applicantType"], ({ applicantType }) => applicantType),
  specialty: from(["specialty"], ({ specialty }) => specialty),
  geography: from(["geography"], ({ geography }) => geography),
  clinicalRecord: from(["clinicalRecord"], ({ clinicalRecord }) => clinicalRecord),
  research: from(["research"], ({ research }) => research),
  /** The second choice as named, even where it is the same field as the target. */
  secondChoice: from(["secondChoice"], ({ secondChoice }) => secondChoice),

  band: from(["score"], ({ score }) => scoreBand(score)),
  standing: from(["score"], ({ score }) => bandWords[scoreBand(score).value].standing),
  percentile: from(["score"], ({ score, settings }) => percentile(score, settings)),
  /** What a CV line may say of the score; undefined also where the score earns none. */
  descriptor: from(["score"], ({ score, settings }) => scoreDescriptor(score, settings)),
  view: from(["score"], ({ score }) => directorView(score)),
  tierReached: from(["score"], ({ score, settings }) => tierReached(score, "pivot", settings)),

  tier: from(["specialty"], ({ specialty }) => specialtyTier(specialty, "pivot")),
  recoveryTier: from(["specialty"], ({ specialty }) => specialtyTier(specialty, "recovery")),
  range: from(["specialty"], ({ specialty, settings }) => pivotRange(specialty, settings)),
  recoveryRange: from(["specialty"], ({ specialty }) => recoveryRange(specialty)),
  targetGroup: from(["specialty"], ({ specialty }) => targetGroup(specialty)),
  targets: from(["specialty"], ({ specialty }) => ({
    solid: step2Target(specialty, "solid"),
    excellent: step2Target(specialty, "excellent"),
  })),

  grade: from(["score", "specialty"], ({ score, specialty, counts, settings }) => scoreGrade(score, specialty, counts, settings)),
  label: from(["score", "specialty"], ({ score, specialty, counts, settings }) => scoreLabel(score, specialty, counts, settings)),
  odds: from(["score", "specialty"], ({ score, specialty }) => scoreOdds(score, specialty)),
  moves: from(["score", "specialty"], ({ score, specialty }) => nextMoves(score, specialty)),
  level: from(["score", "specialty"], ({ score, specialty, counts, late, settings }) =>
    pivotLevel(score, specialty, counts, late, settings),
  ),
  levelName: from(
    ["score", "specialty"],
    ({ score, specialty, counts, late, settings }) => pivotNames[pivotLevel(score, specialty, counts, late, settings).value],
  ),
  /** Where to turn, by the pivot level: adjacent fields at level 2, landing spots at level 3; undefined at 0 and 1. */
  options: from(["score", "specialty"], ({ score, specialty, counts, late, settings }) => {
    const level: PivotLevel = pivotLevel(score, specialty, counts, late, settings).value;
    if (level < 2) return undefined;
    return level === 2 ? adjacentOptions(specialty) : fullPivotOptions(specialty);
  }),
  /** The adjacent fields whatever the level. */
  adjacent: from(["specialty"], ({ specialty }) => adjacentOptions(specialty)),
  /** The landing spots of a full pivot whatever the level. */
  landing: from(["specialty"], ({ specialty }) => fullPivotOptions(specialty)),
  gap: from(["score", "specialty"], ({ score, specialty, settings }) => gapCategory(score, specialty, settings)),
  /** The low end of the `recovery` range minus the score: over 0 where the score is short of it. */
  gapPoints: from(["score", "specialty"], ({ score, specialty }) => gapPoints(score, specialty)),

  step1Result: from(["step1"], ({ step1, settings }) => step1Result(step1, settings)),
  trend: from(["step1", "score"], ({ step1, score, settings }) => stepTrend(step1, score, settings)),
  /** Points lost from a numeric Step 1; undefined without a drop or a number to compare. */
  drop: from(["step1", "score"], ({ step1, score }) => (typeof step1 === "number" && step1 > score ? step1 - score : undefined)),
  impact: from(["step1", "score", "specialty", "applicantType"], ({ step1, score, specialty, applicantType }) =>
    dropImpact(step1, score, specialty, applicantType.endsWith("IMG")),
  ),
  /** With an unknown clinical record, from the exams alone. */
  flag: from(["step1", "score", "specialty"], ({ step1, score, specialty, settings, ...given }) =>
    redFlag(step1, score, specialty, (given as Partial<FactInputs>).clinicalRecord === "Weak", settings),
  ),
  outlook: from(["step1", "score", "specialty"], ({ step1, score, specialty, settings }) =>
    step2Outlook(step1, score, specialty, settings),
  ),
  leverage: from(["step1", "specialty"], ({ step1, specialty, settings }) => step2Leverage(step1, specialty, settings)),

  listSize: from(["score", "specialty"], ({ score, specialty, settings }) => listSize(score, specialty, settings)),
  /** Whether the list leans on Core and Safer: a constraining label, or a red flag. */
  constrained: from(["score", "specialty"], isConstrained),
  mix: from(["score", "specialty"], (given) =>
    listMix(listSize(given.score, given.specialty, given.settings).value.count, isConstrained(given), given.settings),
  ),
  dual: from(["score", "specialty"], ({ score, specialty, settings }) => dualApplication(score, specialty, settings)),
  /** The second choice as a field of its own, read from the score alone; undefined where it is the target's own field under another name. */
  second: from(["score", "specialty", "secondChoice"], ({ score, specialty, secondChoice, settings }) =>
    specialty.code === secondChoice.code
      ? undefined
      : {
          specialty: secondChoice,
          label: scoreLabel(score, secondChoice, noCounts, settings),
          gap: gapCategory(score, secondChoice, settings),
          odds: scoreOdds(score, secondChoice),
        },
  ),
  timing: from(["examDate"], ({ examDate }) => examTiming(examDate)),

  /** The user's list against the score. */
  list: from(["programs", "score"], ({ programs, score, settings }) => listFacts(programs, score, settings)),
  /** The buckets of the user's list for any score, so that a plan can be made before there is one. */
  bucketsAt: from(["programs"], ({ programs, settings }) => bucketsAt(programs, settings)),
  /** How many programs of the list stand in each field, with or without a score. */
  fields: from(["programs"], ({ programs }) => fieldCounts(programs)),
} as const;

function isConstrained({ score, specialty, counts, settings, ...given }: Given<"score" | "specialty">): boolean {
  if (scoreLabel(score, specialty, counts, settings).value === "Constraining") return true;
  const { step1, clinicalRecord } = given as Partial<FactInputs>;
  return step1 !== undefined && redFlag(step1, score, specialty, clinicalRecord === "Weak", settings).value === "Real red flag";
}

export type FactKey = keyof typeof derivations;
type Made<Key extends FactKey> = (typeof derivations)[Key] extends Derivation<infer Value> ? Value : never;

/** The facts about one person. `profile` has the flags and lists that are never missing. */
export type PlanFacts = { readonly profile: Profile; readonly settings: Settings } & {
  readonly [Key in FactKey]: Made<Key> | undefined;
};

/** What each fact is made from, so that a plan can say what to fill in. */
export function inputsOf(key: FactKey): readonly FactInput[] {
  return derivations[key].inputs;
}

/** The facts about one person: pure, without a clock. `programs` are the rows of the user's list, if there is one. */
export function planFacts(profile: Profile, settings: Settings, programs?: readonly ListedProgram[]): PlanFacts {
  const counts = { strengths: profile.strengths.length, concerns: profile.concerns.length };
  const given = { ...profile, programs, settings, counts } as Always & FactInputs;
  const made = Object.entries(derivations).map(([key, { inputs, make }]) => {
    const known = inputs.every((input) => given[input] !== undefined);
    return [key, known ? make(given as Given<FactInput>) : undefined];
  });
  return { profile, settings, ...Object.fromEntries(made) } as PlanFacts;
}

/** Which inputs the person has not given. */
export function isMissing(input: FactInput, facts: PlanFacts): boolean {
  return input === "programs" ? facts.fields === undefined : facts.profile[input] === undefined;
}

/** Whether the person trained outside the United States; undefined where the profile does not say. */
export function isInternational({ profile }: PlanFacts): boolean | undefined {
  return profile.applicantType?.endsWith("IMG");
}
