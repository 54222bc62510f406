import { fingerprint } from "../sidebar/fingerprint.ts";
import { type Table, WorkbookError, type WriteRequest, type WriteResult } from "../sidebar/workbook.ts";
import { cellsAsTheyAre, formatFor } from "./cell-writing.ts";
import { whileLocked } from "./lock.ts";
import { address, type CellPatch } from "./patch.ts";
import { refuseProtected } from "./protection.ts";
import { refusing } from "./refusing.ts";
import { sentences } from "./sentences.ts";
import { type Reading, readSheet, toTable, typedFingerprint } from "./sheet-reading.ts";
import { findSheet, touches } from "./sheets.ts";
import { dropRecord, keepRecord, markRecord } from "./undo-store.ts";
import { writeOrPutBack } from "./write-or-put-back.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet that the user is looking at. */
export function readTable(): Table {
  const sheet = SpreadsheetApp.getActiveSheet();
  return toTable(sheet, readSheet(sheet));
}

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
  const wanted = plan(request, columns);
  refuseFormulas(reading, wanted);
  if (wanted.length === 0) return { ok: true, cells: 0, columns, fingerprint: seen };
  refuseProtected(sheet, wanted);
  const after = writeForUndo(sheet, reading, wanted);
  return { ok: true, cells: wanted.length, columns, fingerprint: fingerprintOf(after) };
}

const fingerprintOf = ({ cells, held }: Reading): string => fingerprint({ cells: cells.map((row) => [...row]), formulas: held });

/** Where each column of the request stands or will stand. */
function placeColumns(reading: Reading, request: WriteRequest): number[] {
  let next = reading.cells[0]?.length ?? 0;
  return request.columns.map(({ header, index }) => {
    if (index === undefined) return next++;
    const found = String(reading.cells[request.headerRow]?.[index] ?? "");
    if (found !== header) throw new WorkbookError("changed", sentences.header(address(request.headerRow, index), header, found));
    return index;
  });
}

function plan(request: WriteRequest, columns: readonly number[]): CellPatch[] {
  return request.columns.flatMap(({ header, index, values }, at) => {
    const column = columns[at] ?? 0;
    const head = index === undefined ? [{ row: request.headerRow, column, value: header, format: "" }] : [];
    const cells = values.flatMap((value, under): CellPatch[] =>
      value === null ? [] : [{ row: request.headerRow + 1 + under, column, value, format: "" }],
    );
    return [...head, ...cells];
  });
}

function refuseFormulas(reading: Reading, wanted: readonly CellPatch[]): void {
  const held = new Set(reading.held.map(String));
  const met = wanted.find(({ row, column }) => held.has(`${row},${column}`));
  if (met) throw new WorkbookError("formula", sentences.formula(address(met.row, met.column)));
}

/** The record is kept before the write, so that even a write that is cut off can be taken back. */
function writeForUndo(sheet: Sheet, reading: Reading, wanted: readonly CellPatch[]): Reading {
  const previous = cellsAsTheyAre(sheet, reading, wanted);
  const formats = new Map(previous.map(({ row, column, format }) => [`${row},${column}`, format]));
  const patches = wanted.map((patch) => ({ ...patch, format: formatFor(patch.value, formats.get(`${patch.row},${patch.column}`) ?? "") }));
  const around = typedFingerprint(reading, touches(wanted));
  const id = keepRecord({ sheetId: String(sheet.getSheetId()), cells: wanted.length, around, previous });
  if (id === undefined) throw new WorkbookError("unavailable", sentences.tooBigToUndo());
  const after = writeOrPutBack(sheet, reading, patches, previous, () => dropRecord(id));
  markRecord(id, typedFingerprint(after));
  return after;
}
