import { WorkbookError } from "../sidebar/workbook.ts";
import { sentences } from "./sentences.ts";

const patience = 5000;

/**
 * Does something while no other execution of this script writes to the spreadsheet. What was changed is flushed before the lock is given
 * back, for the next holder must read it. Outside a document there is no lock, and nobody to share with.
 */
export function whileLocked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return work();
  if (!lock.tryLock(patience)) throw new WorkbookError("busy", sentences.busy());
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
