import type { ColumnKey } from "../../core/programs/column-keys.ts";
import { chooseColumn, proposeColumns } from "../../sidebar/columns.ts";
import { fingerprint } from "../../sidebar/fingerprint.ts";
import { readList } from "../../sidebar/read-list.ts";
import type { List } from "../../sidebar/sort-list.ts";
import type { CellValue, Table } from "../../sidebar/workbook.ts";
import { sheetOf } from "./memory-workbook.ts";

/** A table as a host gives it. */
export function tableOf(rows: readonly (readonly CellValue[])[], sheetName = "Programs", formulas: [number, number][] = []): Table {
  const { id, name, cells } = sheetOf(rows, sheetName);
  return { sheetId: id, sheetName: name, cells, formulas, fingerprint: fingerprint({ cells, formulas }) };
}

/** A list as the sidebar reads it, with the columns that a user chose over those proposed. */
export function openList(table: Table, choices: Partial<Record<ColumnKey, number | undefined>> = {}): List {
  let columns = proposeColumns(table);
  for (const [key, index] of Object.entries(choices)) columns = chooseColumn(columns, table, key as ColumnKey, index);
  return readList(table, columns);
}
