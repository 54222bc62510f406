import type { ColumnKey } from "../core/programs/column-keys.ts";
import { columnRoles } from "./column-roles.ts";
import { type Columns, columnOf } from "./columns.ts";

/** A sheet's columns as they are remembered: by role the header; a role without a column is left out. */
export type RememberedColumns = Readonly<Record<string, string>>;

/** Sorting itself makes a column of buckets: it is not asked about again. */
const remembered: readonly ColumnKey[] = columnRoles.map(({ key }) => key).filter((key) => key !== "category");

export function columnsToRemember(columns: Columns): RememberedColumns {
  return Object.fromEntries(
    remembered.flatMap((key) => {
      const column = columnOf(columns, key);
      return column ? [[key, column.header]] : [];
    }),
  );
}

/** Whether the columns are those that were confirmed: a header that changed, came or went is asked about once more. */
export function isConfirmed(columns: Columns, confirmed: RememberedColumns | undefined): boolean {
  if (!confirmed) return false;
  const now = columnsToRemember(columns);
  return remembered.every((key) => now[key] === confirmed[key]);
}
