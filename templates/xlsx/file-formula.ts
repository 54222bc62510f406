/** Formulas as an Excel file stores them: MatchSheet's functions under the names of its Excel add-in, marked as that program marks them. */
import { functions } from "../../core/functions.ts";

const addInMark = "_xldudf_MATCHSHEET_";
const own = new Set(functions.map(({ name }) => name));
/** A text, a quoted sheet name, or a name that is called; only the last is ours to change. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

export function callsOwn(formula: string): boolean {
  return (formula.match(pieces) ?? []).some((piece) => own.has(piece));
}

export function fileFormula(formula: string): string {
  return formula.replace(pieces, (piece) => (own.has(piece) ? addInMark + piece : piece));
}
