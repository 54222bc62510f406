import { WorkbookError } from "../sidebar/workbook.ts";
import { sentences } from "./sentences.ts";

/** What Google's services throw bears this name; what JavaScript throws by itself is a fault of ours. */
const googleName = "Exception";

/**
 * An error as it goes on to the user: Google's, whose text is in any language, become a refusal in our words. Everything else stays what it
 * is.
 */
export function told(error: unknown, sentence: string = sentences.google()): unknown {
  return nameOf(error) === googleName ? new WorkbookError("unavailable", sentence) : error;
}

export function nameOf(error: unknown): string {
  const name: unknown = typeof error === "object" && error !== null && "name" in error ? error.name : undefined;
  return typeof name === "string" ? name : typeof error;
}
