/** What the user's own list says beside the score: buckets, fields, and what a few points would change. */
import { findDuplicates } from "../programs/find-duplicates.ts";
import type { ListedProgram } from "../programs/read-programs.ts";
import { type SortedProgram, sortPrograms } from "../programs/sort-programs.ts";
import type { Bucket } from "../rules/bucket.ts";
import type { Settings } from "../rules/settings.ts";

export type BucketCounts = Readonly<Record<Bucket, number>>;

/** How many points over the score a program's average lies at most, and how many programs are that near. */
export interface Nearby {
  readonly points: number;
  readonly programs: number;
}

export interface ListFacts {
  /** Programs, each counted once. */
  readonly programs: number;
  readonly counts: BucketCounts;
  /** Programs with a cell that can't be read; they are in no bucket. */
  readonly unread: number;
  /** Programs whose average is at or over the score by at most 5, 10 and 15 points, each count holding the one before it. */
  readonly nearby: readonly Nearby[];
}

export interface FieldCount {
  readonly name: string;
  /** Fields with one code are one field for an application: Internal Medicine at a university or in the community. */
  readonly code: string;
  readonly programs: number;
}

export interface FieldCounts {
  /** Most programs first, then by name. */
  readonly fields: readonly FieldCount[];
  /** Programs whose field the list does not tell. */
  readonly unknown: number;
}

const steps = [5, 10, 15];

/** One row of each program. */
function once(programs: readonly ListedProgram[]): readonly ListedProgram[] {
  const repeats = new Set(findDuplicates(programs).flatMap(({ rows }) => rows.slice(1)));
  return programs.filter(({ row }) => !repeats.has(row));
}

function countsOf(sorted: readonly SortedProgram[]): BucketCounts {
  const counts: Record<Bucket, number> = { Reach: 0, Core: 0, Safer: 0, "Below minimum": 0, "No data": 0 };
  for (const { verdict } of sorted) if (verdict) counts[verdict.value]++;
  return counts;
}

/** The list against a score of 1 to 300. */
export function listFacts(programs: readonly ListedProgram[], score: number, settings: Settings): ListFacts {
  const each = once(programs);
  const sorted = sortPrograms(each, score, settings);
  const over = sorted.flatMap(({ average }) => (average.form === "none" ? [] : [average.center - score]));
  return {
    programs: each.length,
    counts: countsOf(sorted),
    unread: sorted.filter(({ verdict }) => verdict === undefined).length,
    nearby: steps.map((points) => ({ points, programs: over.filter((by) => by >= 0 && by <= points).length })),
  };
}

/** The buckets of the list for any score of 1 to 300. */
export function bucketsAt(programs: readonly ListedProgram[], settings: Settings): (score: number) => BucketCounts {
  const each = once(programs);
  return (score) => countsOf(sortPrograms(each, score, settings));
}

/** How many programs of the list stand in each field. */
export function fieldCounts(programs: readonly ListedProgram[]): FieldCounts {
  const fields = new Map<string, FieldCount>();
  let unknown = 0;
  for (const { specialty } of once(programs)) {
    if (specialty === undefined) unknown++;
    else {
      const { name, code } = specialty;
      fields.set(code, { name: fields.get(code)?.name ?? name, code, programs: (fields.get(code)?.programs ?? 0) + 1 });
    }
  }
  return { fields: [...fields.values()].sort((a, b) => b.programs - a.programs || (a.name < b.name ? -1 : 1)), unknown };
}

/** How many programs of a field the list holds. */
export function programsIn({ fields }: FieldCounts, code: string): number {
  return fields.find((field) => field.code === code)?.programs ?? 0;
}
