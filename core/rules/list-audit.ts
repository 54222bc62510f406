/** What a list holds beside what it should hold, and what to be warned of (`pivot` step 5, `recovery` phase 3). */

import type { Block, Cell } from "../cells/cell.ts";
import { cellText, isBlank, quoted } from "../cells/read.ts";
import { type Bucket, buckets, type PlacedBucket } from "./bucket.ts";
import { listMix, mixShares } from "./list-mix.ts";
import type { Settings } from "./settings.ts";

export interface AuditFacts {
  readonly counts: Readonly<Record<Bucket, number>>;
  readonly constrained: boolean;
  /** How many programs the list should hold; without it the list is measured against its own length. */
  readonly wanted: number | undefined;
  readonly settings: Settings;
  /** Programs that stand in the list more than once, counting only the repeats; where a whole list is known. */
  readonly duplicates?: number;
  /** The one city or state that all programs share, where a whole list is known and they do. */
  readonly onePlace?: string;
}

export interface AuditRow {
  readonly bucket: PlacedBucket;
  readonly have: number;
  readonly want: number;
  /** have − want */
  readonly difference: number;
}

export interface Audit {
  readonly rows: readonly AuditRow[];
  readonly warnings: readonly string[];
}

/** How far the share of Reach may lie over the wanted share. */
export const reachTolerance = 10;

interface WarningFacts extends AuditFacts {
  /** Programs that are Reach, Core or Safer. */
  readonly placed: number;
  readonly reachShare: number;
}

function programs(count: number): string {
  return count === 1 ? "1 program" : `${count} programs`;
}

/** In the order in which they are told. */
const warnings: readonly {
  readonly rule: string;
  readonly holds: (f: WarningFacts) => boolean;
  readonly text: (f: WarningFacts) => string;
}[] = [
  {
    rule: "audit-no-safer",
    holds: ({ counts }) => counts.Safer === 0,
    text: () => "No Safer program is on the list.",
  },
  {
    rule: "audit-reach-heavy",
    holds: ({ counts, placed, reachShare }) => placed > 0 && counts.Reach * 100 >= (reachShare + reachTolerance) * placed,
    text: ({ counts, placed, reachShare }) =>
      `Reach programs are ${Math.round((100 * counts.Reach) / placed)} % of the list; ${reachShare} % is the aim.`,
  },
  {
    rule: "audit-short",
    holds: ({ wanted, placed }) => wanted !== undefined && placed < wanted,
    text: ({ wanted, placed }) => `The list has ${programs(placed)} with a bucket; about ${wanted} are advised.`,
  },
  {
    rule: "audit-no-data",
    holds: ({ counts }) => counts["No data"] > 0,
    text: ({ counts }) => `No average is known for ${programs(counts["No data"])}.`,
  },
  {
    rule: "audit-below-minimum",
    holds: ({ counts }) => counts["Below minimum"] > 0,
    text: ({ counts }) => `The score is below the stated minimum of ${programs(counts["Below minimum"])}.`,
  },
  {
    rule: "audit-duplicates",
    holds: ({ duplicates = 0 }) => duplicates > 0,
    text: ({ duplicates = 0 }) => `${programs(duplicates)} ${duplicates === 1 ? "stands" : "stand"} in the list more than once.`,
  },
  {
    rule: "audit-one-place",
    holds: ({ constrained, onePlace }) => constrained && onePlace !== undefined,
    text: ({ onePlace }) => `Every program is in ${onePlace}; a wider area would lower the risk.`,
  },
];

/** The warnings' tests and sentences, for whoever writes them in another language. */
export function auditWarnings(): typeof warnings {
  return warnings;
}

/** Have, want and have − want for each bucket, then the warnings that hold, in their fixed order. Source: `pivot`, `recovery`. */
export function listAudit(facts: AuditFacts): Audit {
  const placed = buckets.reduce((sum, bucket) => sum + facts.counts[bucket], 0);
  const want = listMix(facts.wanted ?? placed, facts.constrained, facts.settings).value;
  const rows = buckets.map((bucket) => {
    const have = facts.counts[bucket];
    return { bucket, have, want: want[bucket], difference: have - want[bucket] };
  });
  const all = { ...facts, placed, reachShare: mixShares(facts.constrained, facts.settings).Reach };
  return { rows, warnings: warnings.filter((warning) => warning.holds(all)).map((warning) => warning.text(all)) };
}

const bucketWords = new Map<string, Bucket>(
  [...buckets, "Below minimum" as const, "No data" as const].map((word) => [word.toLowerCase(), word]),
);

/** Counts the buckets in a range of cells, in any case. Blanks are passed over; what is no bucket is told in one more warning. */
export function countBuckets(range: Block): { counts: Readonly<Record<Bucket, number>>; unreadable: string[] } {
  const counts: Record<Bucket, number> = { Reach: 0, Core: 0, Safer: 0, "Below minimum": 0, "No data": 0 };
  const others: Cell[] = [];
  for (const cell of range.flat()) {
    const word = bucketWords.get(cellText(cell).toLowerCase());
    if (word) counts[word]++;
    else if (!isBlank(cell)) others.push(cell);
  }
  if (others.length === 0) return { counts, unreadable: [] };
  const subject = others.length === 1 ? "1 cell is" : `${others.length} cells are`;
  return { counts, unreadable: [`${subject} not counted: ${quoted(others[0])} is no bucket.`] };
}
