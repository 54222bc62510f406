/**
 * A plan as rows of a sheet, before a host draws it and before it meets a sheet made earlier. A sheet has one lane of rows, or several that
 * stand side by side; each lane has a hidden column of ids by which its rows are found again.
 */
import type { ItemKind } from "../../core/plans/plan.ts";
import type { CellValue } from "../workbook.ts";

/** What a column holds. `done` and `notes` are the user's alone: they are given once and never written again. */
export type Field = "done" | "from" | "to" | "text" | "status" | "notes" | "why" | "source" | "part" | "id";

export interface PlanColumn {
  readonly lane: string;
  readonly field: Field;
  /** How the column is found again. Unique in its sheet; that of an id column also tells MatchSheet's sheets from all others. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

export type RowKind = ItemKind | "about" | "title" | "summary" | "section";

export interface PlanRow {
  /** Plan and item: `fortnight/meet-dean`, or `fortnight/#days-1-2` for what is no item. Unique in its sheet. */
  readonly id: string;
  readonly kind: RowKind;
  /** The id of the heading that the row stands under, where it has one. */
  readonly under?: string;
  /** A field that is not here is blank. */
  readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
}

export type PlanSheetId = "plan" | "worksheet" | "narrative" | "contingency";

export interface PlanSheet {
  readonly id: PlanSheetId;
  /** What the sheet is called when it is made. The user may rename it. */
  readonly name: string;
  /** From the left. */
  readonly columns: readonly PlanColumn[];
  /** The rows of each lane, by its name. */
  readonly lanes: Readonly<Record<string, readonly PlanRow[]>>;
}

/** The header of a lane's id column. */
export function idHeader(sheet: PlanSheetId, lane: string): string {
  return `MatchSheet ${sheet} ${lane}`;
}
