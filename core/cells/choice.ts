import type { Cell } from "./cell.ts";
import { cellText, isBlank, type Read, readAs, unreadable } from "./read.ts";

/** One of a few words, in any case. Blank and 0 are no choice. */
export function readChoice<Choice extends string>(cell: Cell, parameter: string, choices: readonly Choice[]): Read<Choice | null> {
  if (isBlank(cell)) return readAs(null);
  const text = cellText(cell).toLowerCase();
  const choice = choices.find((choice) => choice.toLowerCase() === text);
  return choice === undefined ? unreadable(parameter, cell, `give one of: ${choices.join(", ")}`) : readAs(choice);
}
