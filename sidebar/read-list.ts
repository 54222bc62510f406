import type { ColumnKey } from "../core/programs/column-keys.ts";
import { type ProgramList, type ReadColumns, readPrograms, readProgramsInTurns } from "../core/programs/read-programs.ts";
import { columnRoles } from "./column-roles.ts";
import { type Columns, columnOf, indexOf, proposeColumns } from "./columns.ts";
import { type Job, rowsAtOnce } from "./job.ts";
import { findOwnColumns } from "./own-columns.ts";
import type { List } from "./sort-list.ts";
import type { State } from "./state.ts";
import type { Table } from "./workbook.ts";

/** The category column is left out: what stands there makes no row a program. */
const readRoles = columnRoles.filter(({ key }) => key !== "category");

function columnsToRead(columns: Columns): ReadColumns {
  const known: Partial<Record<ColumnKey, { readonly index: number }>> = {};
  for (const { key } of readRoles) {
    const column = columnOf(columns, key);
    if (column) known[key] = column;
  }
  return { ...columns.detection, columns: known };
}

function listOf(table: Table, columns: Columns, programs: ProgramList): List {
  const rows = new Set(programs.programs.map(({ row }) => row));
  return { table, columns, programs, own: findOwnColumns(table, columns, rows) };
}

/** Reads a sheet's rows as programs. */
export function readList(table: Table, columns: Columns): List {
  return listOf(table, columns, readPrograms(table.cells, columnsToRead(columns)));
}

/** The same a few hundred rows at a time, telling how far it is. */
async function readLongList(table: Table, columns: Columns, job: Job): Promise<List> {
  const turns = readProgramsInTurns(table.cells, columnsToRead(columns), rowsAtOnce);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return listOf(table, columns, turn.value);
    await job.pause({ done: turn.value, of: table.cells.length });
  }
}

/** For a sheet that was read before, what the user chose stays; for one that was confirmed some other day, what was confirmed. */
function columnsFor({ list, others, kept }: State, table: Table): Columns {
  const known = list?.table.sheetId === table.sheetId ? list : others[table.sheetId];
  return proposeColumns(table, known?.columns, kept.columns?.[table.sheetName]);
}

/** Reads a table as a list, with the columns as they are known by the time it is done: the Profile may arrive meanwhile. */
export async function takeList(table: Table, state: () => State, job: Job): Promise<List> {
  for (;;) {
    const before = state();
    const list = await readLongList(table, columnsFor(before, table), job);
    if (state().kept.columns === before.kept.columns) return list;
  }
}

/** A list after MatchSheet wrote into its own columns: the programs are the same, unless a column turned out to be another one. */
export function listAfterWriting(list: List, table: Table): List {
  const columns = proposeColumns(table, list.columns);
  const same = readRoles.every(({ key }) => indexOf(columns, key) === indexOf(list.columns, key));
  return same && columns.detection.headerRow === list.columns.detection.headerRow
    ? listOf(table, columns, list.programs)
    : readList(table, columns);
}
