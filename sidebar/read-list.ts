import type { ColumnKey } from "../core/programs/column-keys.ts";
import { readPrograms } from "../core/programs/read-programs.ts";
import { columnRoles } from "./column-roles.ts";
import { type Columns, columnOf } from "./columns.ts";
import { findOwnColumns } from "./own-columns.ts";
import type { List } from "./sort-list.ts";
import type { Table } from "./workbook.ts";

/** Reads a sheet's rows as programs. The category column is left out: what stands there makes no row a program. */
export function readList(table: Table, columns: Columns): List {
  const known: Partial<Record<ColumnKey, { readonly index: number }>> = {};
  for (const { key } of columnRoles) {
    const column = columnOf(columns, key);
    if (column && key !== "category") known[key] = column;
  }
  const programs = readPrograms(table.cells, { ...columns.detection, columns: known });
  const rows = new Set(programs.programs.map(({ row }) => row));
  return { table, columns, programs, own: findOwnColumns(table, columns, rows) };
}
