import type { Cell } from "./cell.ts";
import { cellText, isBlank, type Read, readAs, unreadable } from "./read.ts";

/** What a program's score cell says. `center` is the average, the middle of a range, or the number that is "at least". */
export type ProgramScore =
  | { readonly form: "average"; readonly center: number }
  | { readonly form: "range"; readonly low: number; readonly high: number; readonly center: number }
  | { readonly form: "at least"; readonly center: number }
  | { readonly form: "none" };

export const lowestProgramScore = 180;
export const highestProgramScore = 300;
export const noProgramScore: ProgramScore = { form: "none" };

/** What a cell without data holds, in lower case. */
export const noData: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "-",
  "–",
  "—",
  "--",
  "!",
  "?",
  "none",
  "unknown",
  "tbd",
  "not listed",
  "no min",
  "no minimum",
  "no cutoff",
  "p",
]);

const number = String.raw`(\d{1,3}(?:\.\d+)?)`;
const bracket = String.raw`\(\s*\d[\d.]*\s*(?:(?:-|–|—|to)\s*\d[\d.]*\s*)?\)`;

/** Every form that applicants and the sites they copy from use, as whole cells: digits are never picked out of other words. */
const forms: readonly { readonly pattern: RegExp; readonly read: (first: number, second: number) => ProgramScore }[] = [
  { pattern: new RegExp(`^(?:(?:~|≈|avg)\\s*)?${number}$`), read: average },
  { pattern: new RegExp(`^${number}\\s*(?:avg|${bracket})$`), read: average },
  { pattern: new RegExp(`^${number}\\s*(?:-|–|—|to)\\s*${number}$`), read: range },
  { pattern: /^(\d\d)x$/, read: (tens) => range(tens * 10, tens * 10 + 9) },
  { pattern: new RegExp(`^${number}\\s*\\+$`), read: (center) => ({ form: "at least", center }) },
  { pattern: new RegExp(`^(?:>=|≥|>|min|at least)\\s*${number}$`), read: (center) => ({ form: "at least", center }) },
];

function average(center: number): ProgramScore {
  return { form: "average", center };
}

function range(first: number, second: number): ProgramScore {
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  return { form: "range", low, high, center: (low + high) / 2 };
}

function inRange(score: number): boolean {
  return score >= lowestProgramScore && score <= highestProgramScore;
}

function expectation(text: string): string {
  const bare = /^\d{3}$/.test(text) ? Number(text) : 0;
  if (bare >= 400 && bare <= 800) return "it looks like a COMLEX score, and a Step 2 CK score is 180 to 300";
  return "give a Step 2 CK score of 180 to 300, a range such as 240-250, at least 240 as 240+, or N/A";
}

/**
 * A program's average, range or minimum as lists hold it. Blank, 0, dashes and words such as N/A are "no data"; any other text, and a
 * number outside 180 to 300, is an error that quotes the cell.
 */
export function readProgramScore(cell: Cell, parameter: string): Read<ProgramScore> {
  if (isBlank(cell)) return readAs(noProgramScore);
  if (typeof cell === "number" && inRange(cell)) return readAs(average(cell));
  const text = typeof cell === "string" || typeof cell === "number" ? cellText(cell).toLowerCase().replace(/\s+/g, " ") : "";
  if (noData.has(text)) return readAs(noProgramScore);
  for (const form of forms) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const score = form.read(Number(match[1]), Number(match[2]));
    const ends = score.form === "range" ? [score.low, score.high] : score.form === "none" ? [] : [score.center];
    return ends.every(inRange) ? readAs(score) : unreadable(parameter, cell, expectation(text));
  }
  return unreadable(parameter, cell, expectation(text));
}
