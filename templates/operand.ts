import type { Argument, Shown } from "../core/cells/cell.ts";
import { callFunction } from "../core/functions.ts";

/** A part of a formula: how it is written, and what it is worth with the workbook's present content. */
export interface Operand {
  readonly text: string;
  readonly value: Argument;
}

/** One of MatchSheet's functions on parts of the workbook. Each form of the workbook writes it in its own way. */
export interface Call {
  readonly name: string;
  readonly args: readonly Operand[];
}

/** A text, as formulas write it. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

export function literal(value: Shown): Operand {
  if (typeof value === "string") return { text: textLiteral(value), value };
  return { text: typeof value === "number" ? String(value) : value ? "TRUE" : "FALSE", value };
}

/** What a call answers in one cell. A call that can't be answered shows what every spreadsheet shows there. */
export function answerOf({ name, args }: Call): Shown {
  const answer = answersOf({ name, args });
  return answer[0]?.[0] ?? "";
}

/** What a call answers, as rows of cells. */
export function answersOf({ name, args }: Call): Shown[][] {
  const answer = callFunction(
    name,
    args.map(({ value }) => value),
  );
  if (typeof answer !== "object") return [[answer]];
  return "error" in answer ? [["#VALUE!"]] : answer;
}

/** The call as MatchSheet's own function. */
export function callText({ name, args }: Call): string {
  return `${name}(${args.map(({ text }) => text).join(", ")})`;
}
