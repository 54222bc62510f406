import { code, markdownTable } from "../../markdown/inline.ts";

/** The keys that functions and verdicts name as their source, and what each stands for. */
export const sources = [
  ["pivot", "An article on reading a Step 2 CK score in its context: choose how much of the plan to change, then rebuild the list."],
  ["recovery", "An article on a score that came out low: how far it is from the goal, and four phases of recovery."],
  ["leverage", "An article on putting a score to use: in the application, in the interviews and in the timing."],
  ["drop", "An article on a Step 2 CK score under the Step 1 score: whom that hurts, and how much."],
  ["compensate", "An article on what a strong Step 2 CK score can make up for when Step 1 is a bare pass or a fail."],
  ["chosen", "No article says it exactly, so MatchSheet fixed a value. You can change those that stand on the Rules sheet."],
] as const;

export const sourcesTable = markdownTable(
  ["key", "what it is"],
  sources.map(([key, what]) => [code(key), what]),
);
