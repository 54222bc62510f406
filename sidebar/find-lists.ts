import { columnOf, proposeColumns } from "./columns.ts";
import type { Job } from "./job.ts";
import type { Table } from "./workbook.ts";

/** A sheet of the workbook that holds programs. */
export interface FoundList {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Rows under the header. */
  readonly rows: number;
  /** What its name tells. */
  readonly specialty: string | undefined;
}

/** Whether a sheet names programs or gives their scores; a sheet that was hidden was hidden for a reason. */
function readFound(table: Table): FoundList[] {
  const { sheetId, sheetName, cells, hidden } = table;
  if (hidden) return [];
  const columns = proposeColumns(table);
  const { headerRow, specialty } = columns.detection;
  const known = columnOf(columns, "program") && (columnOf(columns, "average") ?? columnOf(columns, "minimum"));
  return headerRow >= 0 && known ? [{ sheetId, sheetName, rows: cells.length - headerRow - 1, specialty }] : [];
}

/** Every list of the workbook, in its order. */
export async function findLists(book: readonly Table[], job: Job): Promise<readonly FoundList[]> {
  const found: FoundList[] = [];
  for (const [place, table] of book.entries()) {
    await job.pause({ done: place, of: book.length });
    found.push(...readFound(table));
  }
  return found;
}
