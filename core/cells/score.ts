import type { Cell } from "./cell.ts";
import { cellText, isBlank, type Read, readAs, unreadable } from "./read.ts";

export const lowestScore = 1;
export const highestScore = 300;

/** A Step score: a whole number 1 to 300, as a number or as text ("245", " 245 ", "245.0"). Blank and 0 are no score. */
export function readScore(cell: Cell, parameter: string): Read<number | null> {
  if (isBlank(cell)) return readAs(null);
  const text = typeof cell === "number" || typeof cell === "string" ? cellText(cell) : "";
  const score = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : 0;
  if (score >= lowestScore && score <= highestScore) return readAs(score);
  return unreadable(parameter, cell, `a score is a whole number from ${lowestScore} to ${highestScore}`);
}
