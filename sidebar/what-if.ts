import { highestScore, lowestScore } from "../core/cells/score.ts";
import { type ConcernKey, profileFields, type StrengthKey } from "../core/profile/fields.ts";
import type { Profile } from "../core/profile/read-profile.ts";
import { type SortedProgram, sortPrograms } from "../core/programs/sort-programs.ts";
import type { Settings } from "../core/rules/settings.ts";
import { type Facts, factsOf } from "./facts.ts";
import { rowsInWords } from "./result.ts";
import type { List } from "./sort-list.ts";
import { verdictsOf } from "./verdicts.ts";

export type WhatIfFlag = StrengthKey | ConcernKey | "late";

/** What is tried out: another score, boxes ticked or not. Nothing of it is written anywhere. */
export interface WhatIf {
  readonly score?: number;
  readonly flags: Readonly<Partial<Record<WhatIfFlag, boolean>>>;
}

export const nothingTried: WhatIf = { flags: {} };

/** The scores that the slider offers: where verdicts change, and the user's own wherever it lies. */
export function sliderEnds(score: number): { readonly least: number; readonly most: number } {
  return { least: Math.max(lowestScore, Math.min(200, score)), most: Math.min(highestScore, Math.max(280, score)) };
}

function flagsOf(group: "strengths" | "concerns"): readonly { readonly key: WhatIfFlag; readonly label: string }[] {
  return profileFields.filter((field) => field.group === group).map(({ key, label }) => ({ key: key as WhatIfFlag, label }));
}

/** The boxes, in the words of the Profile. */
export const whatIfFlags: readonly { readonly key: WhatIfFlag; readonly label: string }[] = [
  ...flagsOf("strengths"),
  ...flagsOf("concerns"),
  { key: "late", label: profileFields.find(({ key }) => key === "late")?.label ?? "" },
];

/** Whether a box is ticked in what is tried out. */
export function isTicked({ flags }: WhatIf, profile: Profile, key: WhatIfFlag): boolean {
  const told = key === "late" ? profile.late : ([...profile.strengths, ...profile.concerns] as WhatIfFlag[]).includes(key);
  return flags[key] ?? told;
}

function tried(profile: Profile, whatIf: WhatIf): Profile {
  const ticked = (group: "strengths" | "concerns"): WhatIfFlag[] =>
    flagsOf(group).flatMap(({ key }) => (isTicked(whatIf, profile, key) ? [key] : []));
  return {
    ...profile,
    score: whatIf.score ?? profile.score,
    late: isTicked(whatIf, profile, "late"),
    strengths: ticked("strengths") as StrengthKey[],
    concerns: ticked("concerns") as ConcernKey[],
  };
}

/** A verdict that would be another one. */
export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** What would change in the decision. */
export function changesOf(facts: Facts, whatIf: WhatIf): readonly Change[] {
  const after = factsOf(tried(facts.profile, whatIf), facts.settings);
  const now = new Map(verdictsOf(facts, "decision").map(({ id, words }) => [id, words]));
  return verdictsOf(after, "decision").flatMap(({ id, label, words, verdict }) => {
    const before = now.get(id);
    return before === undefined || before === words ? [] : [{ label, before, after: words, reason: verdict.reason }];
  });
}

/** How many programs of the list another score would move, and from where to where. */
export interface Moves {
  readonly moved: number;
  readonly of: number;
  /** "3 from Reach to Core", most first. */
  readonly kinds: readonly string[];
}

/** From the list as it is sorted for the user's own score, to how it would be for another. */
export function movesOf({ programs }: List, before: readonly SortedProgram[], to: number, settings: Settings): Moves {
  const after = sortPrograms(programs.programs, to, settings);
  const kinds = new Map<string, number>();
  for (const [place, { verdict }] of before.entries()) {
    const then = after[place]?.verdict;
    if (!verdict || !then || verdict.value === then.value) continue;
    const kind = `from ${verdict.value} to ${then.value}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b - a);
  const moved = sorted.reduce((sum, [, count]) => sum + count, 0);
  return { moved, of: before.length, kinds: sorted.map(([kind, count]) => `${count} ${kind}`) };
}

/** One sentence for what was tried, said aloud as it changes. */
export function whatIfInWords(changes: readonly Change[], moves: Moves | undefined): string {
  const verdicts = changes.length === 0 ? "No verdict would change" : `${changes.length} of the verdicts above would change`;
  if (!moves || moves.of === 0) return `${verdicts}.`;
  if (moves.moved === 0) return `${verdicts}, and no program of your list would move.`;
  return `${verdicts}, and ${rowsInWords(moves.moved)} of ${moves.of} in your list would move: ${moves.kinds.join(", ")}.`;
}
