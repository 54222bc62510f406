import type { Cell } from "./cell.ts";
import { cellText, type Read, readAs, unreadable } from "./read.ts";

/** A whole number from `least` to `most`, as a number or as text. Blank is no count; 0 is a count where `least` is 0, else blank too. */
export function readCount(cell: Cell, parameter: string, least: number, most: number): Read<number | null> {
  const text = typeof cell === "boolean" || (typeof cell === "object" && cell !== null) ? "?" : cellText(cell);
  if (text === "" || (text === "0" && least > 0)) return readAs(null);
  const count = /^\d{1,9}(\.0+)?$/.test(text) ? Number(text) : -1;
  return count >= least && count <= most ? readAs(count) : unreadable(parameter, cell, `give a whole number from ${least} to ${most}`);
}
