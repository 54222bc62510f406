/** Which programs of a list to apply to, so that the mix holds (`pivot`, step 5). The order within a bucket is chosen. */

import { buckets, type PlacedBucket } from "../rules/bucket.ts";
import { listMix, type Mix } from "../rules/list-mix.ts";
import type { Settings } from "../rules/settings.ts";
import { sameName } from "./cell-words.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { type Preference, type PreferenceWeights, preferenceReader, type TypePreferences } from "./preferences.ts";
import type { SortedProgram } from "./sort-programs.ts";

export interface ChooseOptions {
  /** Step 2 CK, 1 to 300. */
  readonly score: number;
  /** How many programs to apply to. */
  readonly total: number;
  /** The score's label is Constraining, or there is a red flag. */
  readonly constrained: boolean;
  readonly settings: Settings;
  readonly weights: PreferenceWeights;
  readonly types?: TypePreferences;
}

export interface ChosenProgram {
  readonly program: SortedProgram["program"];
  /** The program's own bucket. */
  readonly bucket: PlacedBucket | "No data";
  /** The bucket whose place it takes. */
  readonly counts: PlacedBucket;
  /** 0 to 5. */
  readonly preference: number;
  readonly reason: string;
}

/** Places that the list has no program for. */
export interface OpenPlaces {
  readonly bucket: PlacedBucket;
  readonly missing: number;
  readonly reason: string;
}

export interface ProgramChoice {
  /** Reach, Core, Safer; within each the programs of that bucket in order of choice, then those without data. */
  readonly chosen: readonly ChosenProgram[];
  readonly open: readonly OpenPlaces[];
  readonly want: Mix;
}

interface Candidate extends SortedProgram {
  readonly preference: Preference;
  /** Of the average from the score; infinite where no average is known. */
  readonly distance: number;
  /** What tells two programs apart when all else is equal, without the row. */
  readonly identity: readonly string[];
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (const [place, text] of a.entries()) {
    const other = b[place] ?? "";
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function byPreference(a: Candidate, b: Candidate): number {
  const closer = a.distance === b.distance ? 0 : a.distance - b.distance;
  return b.preference.value - a.preference.value || closer || compareTexts(a.identity, b.identity) || a.program.row - b.program.row;
}

function identityOf({ program, average }: SortedProgram): readonly string[] {
  const { name, code, city, state, specialty } = program;
  return [sameName(name), name, code?.text ?? "", city, state, specialty?.name ?? "", JSON.stringify(average)];
}

function toCandidate(entry: SortedProgram, score: number, preference: Preference): Candidate {
  const distance = entry.average.form === "none" ? Number.POSITIVE_INFINITY : Math.abs(entry.average.center - score);
  return { ...entry, preference, distance, identity: identityOf(entry) };
}

/** One row of each program that stands in the list more than once, the first; none of a program that one of its rows rules out. */
function keepOnce(best: readonly Candidate[], sorted: readonly SortedProgram[]): ReadonlySet<Candidate> {
  const groupOf = new Map<number, number>();
  for (const [group, { rows }] of findDuplicates(sorted.map(({ program }) => program)).entries()) {
    for (const row of rows) groupOf.set(row, group);
  }
  const ruledOut = sorted.filter(({ verdict }) => verdict?.value === "Below minimum");
  const seen = new Set(ruledOut.map(({ program }) => groupOf.get(program.row)));
  const kept = best.filter(({ program }) => {
    const group = groupOf.get(program.row);
    if (group === undefined) return true;
    return !seen.has(group) && seen.add(group);
  });
  return new Set(kept);
}

/** Every program that may be chosen, best first; of one that stands in the list more than once, a row with data if there is one. */
function rankCandidates(sorted: readonly SortedProgram[], { score, weights, types }: ChooseOptions): readonly Candidate[] {
  const preferenceOf = preferenceReader(weights, types);
  const ranked = sorted
    .filter(({ verdict }) => verdict !== undefined && verdict.value !== "Below minimum")
    .map((entry) => toCandidate(entry, score, preferenceOf(entry.program)))
    .sort(byPreference);
  const withData = ranked.filter(({ verdict }) => verdict?.value !== "No data");
  const withoutData = ranked.filter(({ verdict }) => verdict?.value === "No data");
  const kept = keepOnce([...withData, ...withoutData], sorted);
  return ranked.filter((candidate) => kept.has(candidate));
}

function preferred({ preference }: Candidate): string {
  if (preference.said === "") return "no preference is weighed";
  return `preference ${Math.round(preference.value * 10) / 10} of 5 (${preference.said})`;
}

function choose(candidate: Candidate, counts: PlacedBucket, missing: number): ChosenProgram {
  const own = candidate.verdict?.value === "No data" ? "No data" : counts;
  const why = (candidate.verdict?.reason ?? "").replace(/\.$/, "");
  const filling = missing === 1 ? "it fills the one place" : `it fills one of ${missing} places`;
  const place = own === "No data" ? `${filling} that your list leaves open in ${counts}` : "";
  const reason = `${[`${own}: ${why}`, place, preferred(candidate)].filter((part) => part !== "").join("; ")}.`;
  return { program: candidate.program, bucket: own, counts, preference: candidate.preference.value, reason };
}

function openPlaces(bucket: PlacedBucket, missing: number, want: number): OpenPlaces {
  const places = missing === 1 ? "1 place stays" : `${missing} places stay`;
  const reason = `${places} open in ${bucket}: the mix asks for ${want}, and the list has no more to choose from, with or without data.`;
  return { bucket, missing, reason };
}

/**
 * The programs to apply to, with a reason each. Within a bucket: the weighted preference, then the distance of the average from the
 * score, then the name. Below minimum is never chosen, nor a program whose cells can't be read, nor one program twice. No data is chosen
 * only where a bucket runs short, and says so. Places that even then stay open are told rather than filled from another bucket, so that
 * the mix holds. The same programs give the same answer in whatever order they come.
 */
export function choosePrograms(sorted: readonly SortedProgram[], options: ChooseOptions): ProgramChoice {
  const want = listMix(options.total, options.constrained, options.settings).value;
  const ranked = rankCandidates(sorted, options);
  const unknown = ranked.filter(({ verdict }) => verdict?.value === "No data");
  const chosen: ChosenProgram[] = [];
  const open: OpenPlaces[] = [];
  for (const bucket of buckets) {
    const own = ranked.filter(({ verdict }) => verdict?.value === bucket).slice(0, want[bucket]);
    const missing = want[bucket] - own.length;
    const fillers = unknown.splice(0, missing);
    chosen.push(...[...own, ...fillers].map((candidate) => choose(candidate, bucket, missing)));
    if (missing > fillers.length) open.push(openPlaces(bucket, missing - fillers.length, want[bucket]));
  }
  return { chosen, open, want };
}
