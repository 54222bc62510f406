import type { Table } from "./workbook.ts";

/**
 * A short text that changes when any value or formula place of a sheet changes: FNV-1a over its JSON, beside the sheet's size. It finds
 * out that somebody else edited the sheet; it is no protection against forgery.
 */
export function fingerprint(table: Pick<Table, "cells" | "formulas">): string {
  const text = JSON.stringify([table.cells, table.formulas]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${table.cells.length}x${table.cells[0]?.length ?? 0}-${(hash >>> 0).toString(16)}`;
}
