import { type Refusal, WorkbookError } from "../sidebar/workbook.ts";
import { told } from "./told.ts";

/** Turns what the server refuses into the port's own answer. A defect stays a defect. */
export function refusing<T>(work: () => T): T | { ok: false; code: Refusal; message: string } {
  try {
    return work();
  } catch (error) {
    const known = told(error);
    if (known instanceof WorkbookError) return { ok: false, code: known.code, message: known.message };
    throw known;
  }
}
