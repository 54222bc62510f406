import { type Refusal, WorkbookError } from "../sidebar/workbook.ts";

/** Turns what the server refuses into the port's own answer. A defect stays a defect. */
export function refusing<T>(work: () => T): T | { ok: false; code: Refusal; message: string } {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
