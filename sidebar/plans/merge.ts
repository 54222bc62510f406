/**
 * A sheet made earlier against the sheet as it would be made today (docs/decisions/plan-sheets.md): what the user changed, ticked, noted,
 * moved or deleted stays so; the rest follows the profile; new rows come under the last one. Pure.
 */
import type { CellValue, WriteRequest } from "../workbook.ts";
import { columnOf, type FoundColumn, type FoundSheet } from "./merge-find.ts";
import { idCell, markOf, type Remembered, readIdCell } from "./merge-ids.ts";
import { freshly, withWritten, writtenBefore } from "./merge-remember.ts";
import { type KnownRow, type MergedRow, mergeRow, noLongerNeeded } from "./merge-row.ts";
import type { Field, PlanRow, PlanSheet } from "./plan-sheet.ts";

/** Counts of rows. */
export interface Tally {
  readonly added: number;
  /** Brought up to date. */
  readonly updated: number;
  /** With words of the user's own, which stayed. */
  readonly kept: number;
  /** Marked now. */
  readonly noLongerNeeded: number;
  /** Whose mark was taken off now. */
  readonly neededAgain: number;
  /** Deleted by the user, and not brought back. */
  readonly deleted: number;
  /** That could not be added, since the column for their text or their ids is gone. */
  readonly withoutPlace: number;
}

export interface Merge {
  /** undefined where there is nothing to write. */
  readonly request: WriteRequest | undefined;
  readonly tally: Tally;
}

type Values = Map<FoundColumn, Map<number, CellValue>>;

interface LaneMerge {
  readonly values: Values;
  readonly tally: Tally;
}

const kinds: Readonly<Partial<Record<Field, "date" | "check">>> = { done: "check", from: "date", to: "date" };

function knownRows(found: FoundSheet, lane: string, index: number): KnownRow[] {
  return found.table.cells.flatMap((cells, row) => {
    const remembered = row > found.headerRow && !found.formulas.has(`${row},${index}`) ? readIdCell(cells[index] ?? "") : undefined;
    return remembered === undefined ? [] : [{ row, lane, remembered }];
  });
}

/** Rows whose heading is in the sheet already come before new headings and what stands under those. */
function inOrder(added: readonly PlanRow[]): PlanRow[] {
  const headings = new Set(added.filter(({ kind }) => kind === "section").map(({ id }) => id));
  const isAtHome = ({ under }: PlanRow): boolean => under !== undefined && !headings.has(under);
  return [...added.filter(isAtHome), ...added.filter((row) => !isAtHome(row))];
}

function put(values: Values, column: FoundColumn | undefined, row: number, value: CellValue): void {
  if (column === undefined) return;
  const held = values.get(column) ?? new Map<number, CellValue>();
  values.set(column, held.set(row, value));
}

function putNewRow(values: Values, found: FoundSheet, lane: string, row: number, added: PlanRow): void {
  for (const [field, value] of Object.entries(added.cells))
    if (value !== "") put(values, columnOf(found, lane, field as Field), row, value);
}

function putIds(
  values: Values,
  found: FoundSheet,
  column: FoundColumn,
  rows: readonly (readonly [row: number, remembered: Remembered])[],
): void {
  for (const [row, remembered] of rows) {
    const text = idCell(remembered);
    if (text !== String(found.table.cells[row]?.[column.index] ?? "").trim()) put(values, column, row, text);
  }
}

const nothing: Tally = { added: 0, updated: 0, kept: 0, noLongerNeeded: 0, neededAgain: 0, deleted: 0, withoutPlace: 0 };

function tallyOf(merged: readonly MergedRow[]): Pick<Tally, "updated" | "kept" | "noLongerNeeded" | "neededAgain"> {
  const marked = (mark: string) =>
    merged.filter(({ writes }) => writes.some(([field, value]) => field === "status" && value === mark)).length;
  return {
    updated: merged.filter(({ writes }) => writes.some(([field]) => field !== "status")).length,
    kept: merged.filter(({ kept }) => kept).length,
    noLongerNeeded: marked(noLongerNeeded),
    neededAgain: marked(""),
  };
}

function mergeLane(found: FoundSheet, lane: string, wanted: readonly PlanRow[]): LaneMerge {
  const ids = columnOf(found, lane, "id");
  if (ids === undefined) return { values: new Map(), tally: { ...nothing, withoutPlace: wanted.length } };
  const known = knownRows(found, lane, ids.index);
  const before = writtenBefore(known.map(({ remembered }) => remembered));
  const merged = known.map((row) =>
    mergeRow(
      found,
      row,
      wanted.find(({ id }) => id === row.remembered.id),
    ),
  );
  const absent = wanted.filter(({ id }) => !known.some(({ remembered }) => remembered.id === id));
  const unwritten = absent.filter(({ id }) => !before.has(markOf(id)));
  const added = columnOf(found, lane, "text") === undefined ? [] : inOrder(unwritten);

  const values: Values = new Map();
  for (const [place, { writes }] of merged.entries()) {
    for (const [field, value] of writes) put(values, columnOf(found, lane, field), known[place]?.row ?? -1, value);
  }
  const height = found.table.cells.length;
  for (const [place, row] of added.entries()) putNewRow(values, found, lane, height + place, row);
  const remembered = withWritten([...merged.map((row) => row.remembered), ...added.map(freshly)], before);
  const places = [...known.map(({ row }) => row), ...added.map((_, place) => height + place)];
  putIds(
    values,
    found,
    ids,
    remembered.map((row, place) => [places[place] ?? -1, row] as const),
  );

  const tally = { added: added.length, deleted: absent.length - unwritten.length, withoutPlace: unwritten.length - added.length };
  return { values, tally: { ...tallyOf(merged), ...tally } };
}

function sum(tallies: readonly Tally[]): Tally {
  const keys = Object.keys(nothing) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, tallies.reduce((total, tally) => total + tally[key], 0)])) as unknown as Tally;
}

/** One write for the whole sheet, so that one Undo takes it back. */
function requestFor(
  { table, headerRow }: FoundSheet,
  written: readonly (readonly [FoundColumn, ReadonlyMap<number, CellValue>])[],
): WriteRequest {
  const height = Math.max(table.cells.length, ...written.flatMap(([, values]) => [...values.keys()].map((row) => row + 1)));
  const columns = written.map(([column, values]) => {
    const kind = kinds[column.field];
    const cells = Array.from({ length: height - headerRow - 1 }, (_, place) => values.get(headerRow + 1 + place) ?? null);
    return { header: column.written, index: column.index, values: cells, ...(kind === undefined ? {} : { kind }) };
  });
  return { sheetId: table.sheetId, fingerprint: table.fingerprint, headerRow, columns };
}

/** What to write so that the sheet found is up to date. */
export function mergeSheet(found: FoundSheet, sheet: PlanSheet): Merge {
  const lanes = Object.entries(sheet.lanes).map(([lane, rows]) => mergeLane(found, lane, rows));
  const written = lanes.flatMap(({ values }) => [...values]);
  return { request: written.length === 0 ? undefined : requestFor(found, written), tally: sum(lanes.map(({ tally }) => tally)) };
}
