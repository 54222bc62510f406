import { type UndoResult, WorkbookError } from "../sidebar/workbook.ts";
import { putCells } from "./cell-writing.ts";
import { whileLocked } from "./lock.ts";
import type { CellPatch } from "./patch.ts";
import { refuseProtected } from "./protection.ts";
import { refusing } from "./refusing.ts";
import { sentences } from "./sentences.ts";
import { readSheet, typedFingerprint } from "./sheet-reading.ts";
import { findSheet, touches } from "./sheets.ts";
import { told } from "./told.ts";
import { dropRecord, lastRecord, markRecord } from "./undo-store.ts";

/** Takes back the last write of anybody's sidebar, if nobody has typed into the sheet since. */
export function undo(): UndoResult {
  return refusing(() => whileLocked(takeBack));
}

function takeBack(): UndoResult {
  const record = lastRecord();
  if (record === undefined) throw new WorkbookError("nothing", sentences.nothingToUndo());
  const sheet = findSheet(record.sheetId);
  if (sheet === undefined) {
    // It will never come back under this id, and it must not stand in the way of the write before.
    dropRecord(record.id);
    throw new WorkbookError("newer", sentences.undoGone());
  }
  const reading = readSheet(sheet);
  const isAsLeft =
    record.after === undefined
      ? typedFingerprint(reading, touches(record.previous)) === record.around
      : typedFingerprint(reading) === record.after;
  if (!isAsLeft) throw new WorkbookError("newer", sentences.newer(sheet.getName()));
  refuseProtected(sheet, record.previous);
  markRecord(record.id, undefined);
  putBack(sheet, record.previous);
  dropRecord(record.id);
  return { ok: true, cells: record.cells };
}

function putBack(sheet: GoogleAppsScript.Spreadsheet.Sheet, previous: readonly CellPatch[]): void {
  try {
    putCells(sheet, previous);
    SpreadsheetApp.flush();
  } catch (stopped) {
    // The record is still there, marked as unfinished.
    throw told(stopped, sentences.undoStopped(sheet.getName()));
  }
}
