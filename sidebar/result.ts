import type { TieredSpecialty } from "../core/cells/specialty.ts";
import { auditList } from "../core/programs/audit-list.ts";
import type { SkippedRow } from "../core/programs/read-programs.ts";
import { type Bucket, buckets } from "../core/rules/bucket.ts";
import type { AuditRow } from "../core/rules/list-audit.ts";
import { listMix } from "../core/rules/list-mix.ts";
import { listSize } from "../core/rules/list-size.ts";
import type { Settings } from "../core/rules/settings.ts";
import type { List, SortedRow } from "./sort-list.ts";

/** What a row of the list came to. */
export type RowState = Bucket | "To check";

/** The list beside what it should hold, in the words that the sidebar shows. */
export interface Result {
  readonly mix: readonly AuditRow[];
  /** What "want" is measured by, in sentences. */
  readonly basis: readonly string[];
  readonly warnings: readonly string[];
  /** How many rows came to what; states without rows are left out. */
  readonly counts: readonly { readonly state: RowState; readonly count: number }[];
  /** Programs whose bucket the user set by hand and kept. */
  readonly kept: number;
  readonly skipped: readonly SkippedRow[];
}

const states: readonly RowState[] = [...buckets, "Below minimum", "No data", "To check"];

export function rowsInWords(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

/** What was accepted and what was taken off, by row. */
export function choiceInWords(rows: ReadonlyMap<number, boolean>): string {
  const on = [...rows.values()].filter((chosen) => chosen).length;
  const told = [on > 0 ? `${rowsInWords(on)} chosen` : "", rows.size > on ? `${rowsInWords(rows.size - on)} taken off` : ""];
  return told.filter((part) => part !== "").join(", ");
}

/** What a list is measured by. */
export interface Measure {
  readonly score: number;
  readonly specialty: TieredSpecialty | undefined;
  /** Why the list should lean on Core and Safer; undefined where nothing constrains. */
  readonly constraint: string | undefined;
  readonly settings: Settings;
}

/** What to show after sorting. Without a specialty nothing is known of the list's size, and the usual mix counts. */
export function resultOf(list: List, rows: readonly SortedRow[], { score, specialty, constraint, settings }: Measure): Result {
  const stateOf = ({ sorted }: SortedRow): RowState => sorted.verdict?.value ?? "To check";
  const counts = states.map((state) => ({ state, count: rows.filter((row) => stateOf(row) === state).length }));
  const placed = counts.slice(0, buckets.length).reduce((sum, { count }) => sum + count, 0);
  const size = specialty && listSize(score, specialty, settings);
  // A list longer than advised is measured by its own length: nobody applies to all of it, but its mix can be told.
  const wanted = size && placed < size.value.count ? { wanted: size.value.count } : {};
  const constrained = constraint !== undefined;
  const sorted = rows.map((row) => row.sorted);
  const audit = auditList(sorted, { constrained, ...wanted, settings });
  return {
    mix: audit.rows,
    basis: [
      ...(constrained ? [constraint] : []),
      size ? size.reason : "Enter a target specialty under You to be told how many programs are advised.",
      listMix(wanted.wanted ?? placed, constrained, settings).reason,
    ],
    warnings: audit.warnings,
    counts: counts.filter(({ count }) => count > 0),
    kept: rows.filter(({ category }) => category === undefined).length,
    skipped: list.programs.skipped,
  };
}

/** "Sorted 12 rows: 5 Reach, 7 Core." */
export function resultInWords({ counts }: Result): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return `Sorted ${rowsInWords(total)}: ${counts.map(({ state, count }) => `${count} ${state}`).join(", ")}.`;
}
