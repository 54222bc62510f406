import { functions } from "../../core/functions.ts";

const own = new Set(functions.map((entry) => entry.name));
/** A text, a quoted sheet name, or a name; only the last is ours to change. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*/g;
const called = /^\s*\(/;

/** How Excel stores the functions of its add-in MatchSheet, with namespace and mark. */
const addInMark = "_xldudf_MATCHSHEET_";
const marksInFiles = /^(_xldudf_MATCHSHEET_|MATCHSHEET\.|_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)/i;

/** Functions that came after Excel 2007: a file names them with a mark, without which Excel shows #NAME?. */
const marked: Readonly<Record<string, readonly string[]>> = {
  "_xlfn.": (
    "ACOT AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.INV " +
    "FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAUSS HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST MAKEARRAY MAP MAXIFS " +
    "MINIFS MODE.MULT MODE.SNGL NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN " +
    "SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
  "_xlfn._xlws.": ["FILTER", "SORT"],
};
const markOf = new Map(Object.entries(marked).flatMap(([mark, names]) => names.map((name): [string, string] => [name, mark])));

function replaceNames(formula: string, change: (name: string, isCalled: boolean) => string): string {
  return formula.replace(pieces, (piece: string, at: number) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    return change(piece, called.test(formula.slice(at + piece.length)));
  });
}

/** A formula of a file (without =) as the grid writes it: bare names, ours too. */
export function fromFileFormula(formula: string): string {
  return `=${replaceNames(formula, (name) => name.replace(marksInFiles, ""))}`;
}

/** A formula of the grid as an Excel file stores it (without =), our functions under the names of the Excel add-in. */
export function toFileFormula(formula: string): string {
  return replaceNames(formula.replace(/^=/, ""), (name, isCalled) => {
    const upper = name.toUpperCase();
    if (!isCalled) return name;
    return own.has(upper) ? `${addInMark}${upper}` : `${markOf.get(upper) ?? ""}${name}`;
  });
}

const namesIn = (formula: string): string[] => {
  const found: string[] = [];
  replaceNames(formula, (name, isCalled) => {
    if (isCalled) found.push(name.toUpperCase());
    return name;
  });
  return found;
};

/** Whether a formula calls a function of MatchSheet's. */
export const callsOwn = (formula: string): boolean => namesIn(formula).some((name) => own.has(name));

/** Names that a formula gives to its own parts are stored by Excel in a form of their own, which is not written here. */
export const namesItsParts = (formula: string): boolean => namesIn(formula).some((name) => name === "LET" || name === "LAMBDA");
