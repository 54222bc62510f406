import { functions } from "../core/functions.ts";

/** The namespace of manifest.xml, which Excel puts before each name. The build compares the two. */
export const namespace = "MATCHSHEET";

const names = new Set(functions.map((entry) => entry.name));
/** A text, a quoted sheet name, or a name that is called; only the last is ours to change. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\s*\()/g;

/** A formula with bare function names, as Excel knows them: `=BUCKET(C2, D2)` becomes `=MATCHSHEET.BUCKET(C2, D2)`. */
export function prefixFunctions(formula: string): string {
  return formula.replace(pieces, (piece) => (names.has(piece.toUpperCase()) ? `${namespace}.${piece.toUpperCase()}` : piece));
}
