import { addressOf } from "../core/sheets/cell-address.ts";
import { type CellValue, WorkbookError, type WriteRequest, type WriteResult } from "../sidebar/workbook.ts";
import { cellsAsTheyAre, formatFor } from "./cell-writing.ts";
import { toDate } from "./dates.ts";
import { whileLocked } from "./lock.ts";
import type { CellPatch } from "./patch.ts";
import { refuseProtected } from "./protection.ts";
import { refusing } from "./refusing.ts";
import { sentences } from "./sentences.ts";
import { type Reading, readSheet, typedFingerprint } from "./sheet-reading.ts";
import { findSheet, touches } from "./sheets.ts";
import { fingerprintOf } from "./tables.ts";
import { dropRecord, keepRecord, markRecord } from "./undo-store.ts";
import { writeOrPutBack } from "./write-or-put-back.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes whole columns: everything is checked first, under the lock, and either all of them are written or none. */
export function writeColumns(request: WriteRequest): WriteResult {
  return refusing(() => whileLocked(() => write(request)));
}

function write(request: WriteRequest): WriteResult {
  const sheet = findSheet(request.sheetId);
  if (sheet === undefined) throw new WorkbookError("changed", sentences.gone());
  const reading = readSheet(sheet);
  const seen = fingerprintOf(reading);
  if (seen !== request.fingerprint) throw new WorkbookError("changed", sentences.changed(sheet.getName()));
  const columns = placeColumns(reading, request);
  const wanted = plan(request, columns, reading.cells.length);
  refuseFormulas(reading, wanted);
  if (wanted.length === 0) return { ok: true, cells: 0, columns, fingerprint: seen };
  refuseProtected(sheet, wanted);
  const after = writeForUndo(sheet, reading, wanted);
  return { ok: true, cells: wanted.length, columns, fingerprint: fingerprintOf(after) };
}

/** Where each column of the request stands or will stand. */
function placeColumns(reading: Reading, request: WriteRequest): number[] {
  let next = reading.cells[0]?.length ?? 0;
  return request.columns.map(({ header, index }) => {
    if (index === undefined) return next++;
    const found = String(reading.cells[request.headerRow]?.[index] ?? "");
    if (found !== header) throw new WorkbookError("changed", sentences.header(addressOf(request.headerRow, index), header, found));
    return index;
  });
}

/** `height` is where the new rows begin. */
function plan(request: WriteRequest, columns: readonly number[], height: number): CellPatch[] {
  return request.columns.flatMap(({ header, index, values, kind }, at) => {
    const column = columns[at] ?? 0;
    const head = index === undefined ? [{ row: request.headerRow, column, value: header, format: "" }] : [];
    const cells = values.flatMap((value, under): CellPatch[] => {
      const row = request.headerRow + 1 + under;
      if (value === null) return [];
      return [{ row, column, format: "", ...asKind(value, kind, row >= height) }];
    });
    return [...head, ...cells];
  });
}

/** A date is one in every row; a check box comes in new rows alone. */
function asKind(value: CellValue, kind: "date" | "check" | undefined, isNew: boolean): Pick<CellPatch, "value" | "box"> {
  if (kind === "date") return { value: toDate(value) ?? value };
  return kind === "check" && isNew && typeof value === "boolean" ? { value, box: true } : { value };
}

function refuseFormulas(reading: Reading, wanted: readonly CellPatch[]): void {
  const held = new Set(reading.held.map(String));
  const met = wanted.find(({ row, column }) => held.has(`${row},${column}`));
  if (met) throw new WorkbookError("formula", sentences.formula(addressOf(met.row, met.column)));
}

/** The record is kept before the write, so that even a write that is cut off can be taken back. */
function writeForUndo(sheet: Sheet, reading: Reading, wanted: readonly CellPatch[]): Reading {
  const previous = cellsAsTheyAre(sheet, reading, wanted);
  const patches = patchesOver(wanted, previous);
  const around = typedFingerprint(reading, touches(wanted));
  const id = keepRecord({ sheetId: String(sheet.getSheetId()), cells: wanted.length, around, previous });
  if (id === undefined) throw new WorkbookError("unavailable", sentences.tooBigToUndo());
  const after = writeOrPutBack(sheet, reading, patches, previous, () => dropRecord(id));
  markRecord(id, typedFingerprint(after));
  return after;
}

/** The cells to be written, each in the format that suits its value; one that takes only certain entries keeps its rule and gets no check box. */
function patchesOver(wanted: readonly CellPatch[], previous: readonly CellPatch[]): CellPatch[] {
  const present = new Map(previous.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return wanted.map(({ row, column, value, box }) => {
    const before = present.get(`${row},${column}`);
    const format = formatFor(value, before?.format ?? "");
    return { row, column, value, format, ...(box === true && before?.box === false ? { box } : {}) };
  });
}
