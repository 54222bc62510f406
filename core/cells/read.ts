import type { Cell } from "./cell.ts";
import { dateText } from "./day.ts";

/** What reading a cell gives: a value, or one sentence that says which parameter, what it held and what would do. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
const longestQuote = 60;

/** The cell's text without outer spaces and without the characters that a copied web page leaves behind unseen. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.replace(invisible, "").trim();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  // A host that breaks its promise gets an error sentence, not a crash.
  return isDate(cell) ? dateText(cell) : "something that is no cell value";
}

/** Blank, spaces, and 0: Excel on the desktop hands a blank cell over as 0, so 0 never means anything else. */
export function isBlank(cell: Cell): boolean {
  const text = cellText(cell);
  return text === "" || (text === "0" && typeof cell !== "boolean");
}

/** Whether the cell holds a date object, made in this script's realm or in another. */
export function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === "[object Date]";
}

/** The cell as a sentence quotes it. */
export function quoted(cell: Cell): string {
  const text = cellText(cell).replace(/\s+/g, " ");
  // By characters, not by code units: half an emoji is no text.
  const short = text.length > longestQuote ? `${Array.from(text).slice(0, longestQuote).join("")}…` : text;
  return typeof cell === "string" ? `"${short}"` : short;
}

const errorCell =
  /^#(N\/A|REF!|VALUE!|ERROR!|NAME\?|DIV\/0!|NUM!|NULL!|LOADING!|SPILL!|CALC!|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)|^Loading\.\.\.$/;

/** The sentence for a cell that cannot be read. An error that the cell itself shows is named as such, since it has to be mended there. */
export function unreadable(parameter: string, cell: Cell, expected: string): { readonly ok: false; readonly error: string } {
  const text = cellText(cell);
  if (typeof cell === "string" && errorCell.test(text)) {
    return { ok: false, error: `${parameter}: the cell shows the error ${text}; mend that cell first.` };
  }
  return { ok: false, error: `${parameter}: ${quoted(cell)} can't be read; ${expected}.` };
}

export function readAs<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
