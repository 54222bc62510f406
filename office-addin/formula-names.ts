/** The namespace of manifest.xml, which Excel puts before each name. The build compares the two. */
export const namespace = "MATCHSHEET";

/** A text, a quoted sheet name, or a name that is called; only the last is ours to change. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\s*\()/g;

/** A call as Excel knows it, and as a saved workbook holds it until the add-in is there. */
const ours = new RegExp(`^(?:${namespace}\\.|_xldudf_${namespace}_)(\\w+)$`, "i");

/** A formula with bare function names, as Excel knows them: `=BUCKET(C2, D2)` becomes `=MATCHSHEET.BUCKET(C2, D2)`. */
export function prefixFunctions(formula: string, names: readonly string[]): string {
  return formula.replace(pieces, (piece) => (names.includes(piece.toUpperCase()) ? `${namespace}.${piece.toUpperCase()}` : piece));
}

/** A formula with its equals sign, which a sheet's definition may leave out. */
export const signed = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

export function callsAddIn(formula: string): boolean {
  return (formula.match(pieces) ?? []).some((piece) => ours.test(piece));
}

/** A formula with each name as it is typed: `_xldudf_MATCHSHEET_BUCKET(…)` becomes `MATCHSHEET.BUCKET(…)`. */
export function typedNames(formula: string): string {
  return formula.replace(pieces, (piece) => piece.replace(ours, (_, name: string) => `${namespace}.${name.toUpperCase()}`));
}
