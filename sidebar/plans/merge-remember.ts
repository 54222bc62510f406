/** What a sheet remembers of the rows that MatchSheet wrote, and how that stays in it while the user deletes and sorts. */
import { digestOf, markOf, type Remembered } from "./merge-ids.ts";
import type { Field, PlanRow } from "./plan-sheet.ts";

/** The fields that MatchSheet writes again. `done` and `notes` belong to the user. */
export const rewritten = ["from", "to", "text", "status", "why", "source", "part"] as const satisfies readonly Field[];
export type Rewritten = (typeof rewritten)[number];

/** Of a row that is written for the first time. */
export function freshly({ id, cells }: PlanRow): Remembered {
  return { id, digests: Object.fromEntries(rewritten.map((field) => [field, digestOf(cells[field] ?? "")])) };
}

/** So many rows keep the list of ids; they stand apart, so that deleting some rows in a row leaves one. */
const keepers = 3;

function newKeepers(rows: readonly Remembered[]): ReadonlySet<number> {
  const last = rows.length - 1;
  const enough = rows.filter(({ written }) => written !== undefined).length >= keepers;
  return new Set(enough ? [] : [0, Math.floor(last / 2), last]);
}

/** The rows of a lane with the list of all ids ever written in some of them. Rows that keep the list already go on doing so. */
export function withWritten(rows: readonly Remembered[], before: ReadonlySet<string> = new Set()): readonly Remembered[] {
  const written = new Set([...before, ...rows.map(({ id }) => markOf(id))]);
  const added = newKeepers(rows);
  return rows.map((row, place) => (row.written !== undefined || added.has(place) ? { ...row, written } : row));
}

/** All ids that were ever written into a lane, as far as its rows still tell. */
export function writtenBefore(rows: readonly Remembered[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ id, written = [] }) => [markOf(id), ...written]));
}
