import type { Cell } from "../cells/cell.ts";
import { plainText } from "./cell-words.ts";

/** A program's code in one spelling, so that two cells that mean the same code hold the same text. */
export interface ProgramCode {
  readonly text: string;
  /** An NRMP code names one track of a program; an ACGME id the program alone, unless a letter for the track follows it. */
  readonly kind: "NRMP" | "ACGME";
}

const nrmp = /^\d{4}\d{3}[CMPAR]\d{1,3}$/;
const acgme = /^(\d{9,10})([CMPAR]?)$/;

/** Reads NRMP codes and ACGME ids, without spaces and unseen characters. A sheet drops the zero that an ACGME id begins with: it comes back. */
export function readProgramCode(cell: Cell): ProgramCode | undefined {
  if (typeof cell !== "string" && typeof cell !== "number") return undefined;
  const text = plainText(cell).replace(/[\s-]/g, "").replace(/\.0$/, "").toUpperCase();
  if (nrmp.test(text)) return { text, kind: "NRMP" };
  const [, id, track] = acgme.exec(text) ?? [];
  return id === undefined ? undefined : { text: id.padStart(10, "0") + track, kind: "ACGME" };
}
