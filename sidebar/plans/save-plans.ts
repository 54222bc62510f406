/** Brings the plans' sheets of a workbook up to date, through the port alone: makes what is missing, merges what is there. */
import type { Table, Workbook } from "../workbook.ts";
import { mergeSheet, type Tally } from "./merge.ts";
import { type FoundSheet, findIn, findSheet } from "./merge-find.ts";
import type { PlanSheet, PlanSheetId } from "./plan-sheet.ts";
import { definitionOf } from "./plan-sheet-definition.ts";

export interface SheetReport {
  readonly id: PlanSheetId;
  /** What the sheet is called in the workbook. */
  readonly sheetName: string;
  /** `left`: the host refused, and `message` says why. */
  readonly outcome: "created" | "updated" | "unchanged" | "left";
  /** Of the sheet that was there; undefined where it was made now. */
  readonly sheetId?: string;
  /** Of what was done, or would have been. undefined for a sheet that was made now. */
  readonly tally?: Tally;
  /** Headers of MatchSheet's columns that are no longer in the sheet. */
  readonly missingColumns: readonly string[];
  readonly message?: string;
}

export interface SaveReport {
  /** In the order of the sheets that were given; shorter where it was stopped. */
  readonly sheets: readonly SheetReport[];
  readonly stopped: boolean;
}

export interface SaveOptions {
  /** Looked at between two sheets: one that was begun is finished. */
  readonly signal?: AbortSignal;
  /** Called before each sheet, and at the end with `done` equal to `all`. */
  readonly progress?: (done: number, all: number) => void;
}

async function create(workbook: Workbook, sheet: PlanSheet): Promise<SheetReport> {
  for (let number = 1; ; number++) {
    const sheetName = number === 1 ? sheet.name : `${sheet.name} ${number}`;
    if (await workbook.addSheet(definitionOf(sheet, sheetName))) return { id: sheet.id, sheetName, outcome: "created", missingColumns: [] };
  }
}

async function mergeInto(workbook: Workbook, found: FoundSheet, sheet: PlanSheet): Promise<SheetReport & { readonly again?: true }> {
  const { request, tally } = mergeSheet(found, sheet);
  const { sheetName, sheetId } = found.table;
  const report = { id: sheet.id, sheetName, sheetId, tally, missingColumns: found.missing };
  if (request === undefined) return { ...report, outcome: "unchanged" };
  const result = await workbook.writeColumns(request);
  if (result.ok) return { ...report, outcome: "updated" };
  return { ...report, outcome: "left", message: result.message, ...(result.code === "changed" ? { again: true } : {}) };
}

/** A sheet that was edited between the reading and the writing is read and merged once more. */
async function update(workbook: Workbook, found: FoundSheet, sheet: PlanSheet): Promise<SheetReport> {
  const { again, ...report } = await mergeInto(workbook, found, sheet);
  if (!again) return report;
  const table = await workbook.readSheet(found.table.sheetName);
  const anew = table && findIn(table, sheet);
  if (anew === undefined) return report;
  const { again: _, ...second } = await mergeInto(workbook, anew, sheet);
  return second;
}

function saveOne(workbook: Workbook, book: readonly Table[], sheet: PlanSheet): Promise<SheetReport> {
  const found = findSheet(book, sheet);
  return found === undefined ? create(workbook, sheet) : update(workbook, found, sheet);
}

/** Makes or updates each sheet. What the user changed stays, and each sheet's update is one Undo. A second run without a change writes nothing. */
export async function savePlanSheets(workbook: Workbook, sheets: readonly PlanSheet[], options: SaveOptions = {}): Promise<SaveReport> {
  const book = await workbook.readBook();
  const reports: SheetReport[] = [];
  for (const sheet of sheets) {
    if (options.signal?.aborted) return { sheets: reports, stopped: true };
    options.progress?.(reports.length, sheets.length);
    reports.push(await saveOne(workbook, book, sheet));
  }
  options.progress?.(reports.length, sheets.length);
  return { sheets: reports, stopped: false };
}
