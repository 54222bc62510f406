import type { Bucket } from "../rules/bucket.ts";
import { type Audit, listAudit } from "../rules/list-audit.ts";
import type { Settings } from "../rules/settings.ts";
import { sameName } from "./cell-words.ts";
import { type DuplicateGroup, findDuplicates } from "./find-duplicates.ts";
import { stateName } from "./places.ts";
import type { SortedProgram } from "./sort-programs.ts";

export interface AuditOptions {
  /** The score's label is Constraining, or there is a red flag. */
  readonly constrained: boolean;
  /** How many programs the list should hold (LISTSIZE); without it the list is measured against its own length. */
  readonly wanted?: number;
  readonly settings: Settings;
}

/** The audit of rulebook section 9, with the rows that its warnings are about. */
export interface ListAudit extends Audit {
  readonly duplicates: readonly DuplicateGroup[];
  /** Programs with a cell that can't be read: they are in no bucket and are not counted. */
  readonly unread: readonly SortedProgram[];
}

function one(texts: readonly string[]): boolean {
  const [first = ""] = texts.map(sameName);
  return first !== "" && texts.every((text) => sameName(text) === first);
}

/** The city, or else the state, that every program of a list stands in. A place that is not known could be anywhere. */
function findOnePlace(sorted: readonly SortedProgram[]): string | undefined {
  const places = sorted.map(({ program }) => program);
  const [first] = places;
  if (first === undefined || places.length < 2) return undefined;
  const oneState = one(places.map(({ state }) => state));
  const noState = places.every(({ state }) => state === "");
  if (one(places.map(({ city }) => city)) && (oneState || noState)) return noState ? first.city : `${first.city}, ${first.state}`;
  return oneState ? stateName(first.state) : undefined;
}

/** What a sorted list holds beside what it should hold, and what to be warned of, in the order of LISTAUDIT. */
export function auditList(sorted: readonly SortedProgram[], { constrained, wanted, settings }: AuditOptions): ListAudit {
  const counts: Record<Bucket, number> = { Reach: 0, Core: 0, Safer: 0, "Below minimum": 0, "No data": 0 };
  for (const { verdict } of sorted) if (verdict) counts[verdict.value]++;
  const duplicates = findDuplicates(sorted.map(({ program }) => program));
  const repeats = duplicates.reduce((sum, { rows }) => sum + rows.length - 1, 0);
  const onePlace = findOnePlace(sorted);
  const place = onePlace === undefined ? {} : { onePlace };
  const audit = listAudit({ counts, constrained, wanted, settings, duplicates: repeats, ...place });
  return { ...audit, duplicates, unread: sorted.filter(({ verdict }) => verdict === undefined) };
}
