import type { Cell } from "./cell.ts";
import { cellText, type Read, readAs, unreadable } from "./read.ts";

const flags = new Map([
  ["true", true],
  ["1", true],
  ["yes", true],
  ["y", true],
  ["false", false],
  ["0", false],
  ["no", false],
  ["n", false],
  ["", false],
]);

/** TRUE or FALSE, 1 or 0, yes or no, y or n, as a value or as text. Blank is no. */
export function readFlag(cell: Cell, parameter: string): Read<boolean> {
  const flag = flags.get(cellText(cell).toLowerCase());
  return flag === undefined ? unreadable(parameter, cell, "give TRUE or FALSE, yes or no, 1 or 0") : readAs(flag);
}
