/** The namespace of manifest.xml, which Excel puts before each name. The build compares the two. */
export const namespace = "MATCHSHEET";

/** A text, a quoted sheet name, or a name that is called; only the last is ours to change. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\s*\()/g;

/** A formula with bare function names, as Excel knows them: `=BUCKET(C2, D2)` becomes `=MATCHSHEET.BUCKET(C2, D2)`. */
export function prefixFunctions(formula: string, names: readonly string[]): string {
  return formula.replace(pieces, (piece) => (names.includes(piece.toUpperCase()) ? `${namespace}.${piece.toUpperCase()}` : piece));
}
