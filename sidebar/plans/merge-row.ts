/**
 * One row of a sheet made earlier against the row as it would be made today: a text that still reads as MatchSheet wrote it last follows
 * the profile, any other is the user's and stays.
 */
import type { CellValue } from "../workbook.ts";
import { columnOf, type FoundSheet } from "./merge-find.ts";
import { digestOf, type Remembered } from "./merge-ids.ts";
import { type Rewritten, rewritten } from "./merge-remember.ts";
import type { PlanRow } from "./plan-sheet.ts";

/** What stands in the Status column where a row no longer fits the profile. */
export const noLongerNeeded = "No longer needed";

/** A row that MatchSheet knows by its id cell. */
export interface KnownRow {
  /** From the sheet's first row. */
  readonly row: number;
  readonly lane: string;
  readonly remembered: Remembered;
}

export interface MergedRow {
  readonly writes: readonly (readonly [field: Rewritten, value: CellValue])[];
  readonly remembered: Remembered;
  /** Whether some text of it is the user's own. */
  readonly kept: boolean;
}

/** How a cell stands to what MatchSheet wrote and to what it would write now. */
type Standing = "absent" | "same" | "untouched" | "changed";

interface Cells {
  readonly found: FoundSheet;
  readonly known: KnownRow;
}

function standingOf({ found, known }: Cells, field: Rewritten, wanted: CellValue | undefined): Standing {
  const column = columnOf(found, known.lane, field);
  if (column === undefined) return "absent";
  if (found.formulas.has(`${known.row},${column.index}`)) return "changed";
  const there = digestOf(found.table.cells[known.row]?.[column.index] ?? "");
  if (wanted !== undefined && there === digestOf(wanted)) return "same";
  return there === known.remembered.digests[field] ? "untouched" : "changed";
}

/** A row whose text the user has made their own is not called needless. */
function statusFor(cells: Cells, wanted: PlanRow | undefined): string {
  return wanted === undefined && standingOf(cells, "text", undefined) !== "changed" ? noLongerNeeded : "";
}

function wantedValue(cells: Cells, field: Rewritten, wanted: PlanRow | undefined): CellValue | undefined {
  if (field === "status") return statusFor(cells, wanted);
  return wanted === undefined ? undefined : (wanted.cells[field] ?? "");
}

/** `wanted` is the row as it would be made today; undefined where it no longer applies. */
export function mergeRow(found: FoundSheet, known: KnownRow, wanted: PlanRow | undefined): MergedRow {
  const cells = { found, known };
  const fields = rewritten.map((field) => {
    const value = wantedValue(cells, field, wanted);
    return { field, value, standing: standingOf(cells, field, value) };
  });
  const writes = fields.flatMap(({ field, value, standing }) =>
    standing === "untouched" && value !== undefined ? [[field, value] as const] : [],
  );
  const agreed = fields.flatMap(({ field, value, standing }) =>
    value !== undefined && (standing === "same" || standing === "untouched") ? [[field, digestOf(value)] as const] : [],
  );
  const remembered = { ...known.remembered, digests: { ...known.remembered.digests, ...Object.fromEntries(agreed) } };
  return { writes, remembered, kept: fields.some(({ standing }) => standing === "changed") };
}
