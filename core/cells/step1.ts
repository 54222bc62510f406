import type { Cell } from "./cell.ts";
import { cellText, isBlank, type Read, readAs, unreadable } from "./read.ts";
import { readScore } from "./score.ts";

/** What an applicant has for Step 1: a number from the years it had one, or the bare result. */
export type Step1 = number | "Pass" | "Fail";

/** Over the text without spaces, since spaces never matter. */
const passed = /^(p|pass(ed)?(on(the)?firstattempt)?)$/;
const failed = /fail|^f$/;
const later = "(?:2nd|second|3rd|third|2|two|3|three)";
/** As a word of its own, or run together with what stands before and after it. */
const laterAttempt = [new RegExp(`\\b${later}\\b`), new RegExp(`^(?:pass(?:ed)?)?(?:on|in|after)?(?:the)?${later}attempts?$`)];

/** A numeric score, "Pass" or "Fail"; more than one attempt is a failure followed by a pass. Blank and 0 are no result. */
export function readStep1(cell: Cell, parameter: string): Read<Step1 | null> {
  if (isBlank(cell)) return readAs(null);
  const spaced = typeof cell === "string" ? cellText(cell).toLowerCase() : "";
  const text = spaced.replace(/\s/g, "");
  if (failed.test(text)) return readAs("Fail");
  if (text.includes("attempt") && laterAttempt.some((pattern) => pattern.test(spaced) || pattern.test(text))) return readAs("Fail");
  if (passed.test(text)) return readAs("Pass");
  const score = readScore(cell, parameter);
  return score.ok ? score : unreadable(parameter, cell, "give Pass, Fail or a whole number from 1 to 300");
}
