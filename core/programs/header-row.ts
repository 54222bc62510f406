import type { Block, Cell } from "../cells/cell.ts";
import { isDate } from "../cells/read.ts";
import { plainText } from "./cell-words.ts";
import { type Header, headerStrength, readHeader } from "./header-meaning.ts";

/** The row of the headers, and what each of its columns says. */
export interface HeaderRow {
  readonly row: number;
  readonly headers: readonly Header[];
}

/** Titles, remarks and legends stand above a header, but not this many. */
const rowsSearched = 40;
const leastStrength = 3;
/** A list may have a single column, its programs. */
const leastNaming = 2;
/** A title that happens to hold a header's words is worth less than a row of headers. */
const titleWorth = 0.4;
/** A header of this strength says what it means without a group's help. */
const clear = 2;
/** Data may hold words of headers ("gold", "away rotation"), so that a later row must say much more than an earlier one. */
const laterWorth = 1 / 2;

function isDatum(cell: Cell): boolean {
  return typeof cell === "boolean" || isDate(cell) || (cell !== "" && /^[\d.,%\s–-]+$|^(?:true|false)$/i.test(plainText(cell)));
}

function filled(row: readonly Cell[]): number {
  return row.filter((cell) => plainText(cell) !== "").length;
}

/** Half of a header's cells may be numbers (years), but no more. */
function canBeHeader(row: readonly Cell[]): boolean {
  const cells = filled(row);
  return cells > 0 && row.filter((cell) => plainText(cell) !== "" && isDatum(cell)).length * 2 <= cells;
}

/** The strengths of the different things the headers say; saying one thing twice counts once. */
function rowStrength(headers: readonly Header[]): number {
  const strengths = new Map<string, number>();
  for (const header of headers) {
    const [pattern] = header.patterns;
    if (pattern) strengths.set(pattern.key, Math.max(strengths.get(pattern.key) ?? 0, pattern.strength));
  }
  return [...strengths.values()].reduce((sum, strength) => sum + strength, 0);
}

function isEnough(strength: number, headers: readonly Header[]): boolean {
  const names = headers.some(({ patterns }) => patterns.some(({ key }) => key === "program" || key === "code"));
  return strength >= (names ? leastNaming : leastStrength);
}

/** A group's heading stands over its first column alone: it holds for the blank cells after it. A lone cell at the start is a title. */
function groupTexts(upper: readonly Cell[], width: number): readonly string[] | undefined {
  const first = upper.findIndex((cell) => plainText(cell) !== "");
  if (first < 0 || (filled(upper) === 1 && first === 0) || !canBeHeader(upper)) return undefined;
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const text = plainText(upper[column]);
    if (text !== "") group = text;
    return group;
  });
}

type Reader = (text: string) => Header;

/** Under a header that is clear by itself, a word that is no header is a program's. */
function isDataUnder(upper: Cell, lower: Cell, read: Reader): boolean {
  const text = plainText(lower);
  if (text === "" || headerStrength(read(plainText(upper))) < clear) return false;
  const { patterns, traps } = read(text);
  return patterns.length + traps.length === 0;
}

/** Two rows read as one header: each column's own words, with its group's where they say more together. */
function readTogether(upper: readonly Cell[], lower: readonly Cell[], read: Reader): readonly Header[] | undefined {
  const width = Math.max(upper.length, lower.length);
  const groups = groupTexts(upper, width);
  if (groups?.some((_, column) => isDataUnder(upper[column], lower[column], read))) return undefined;
  return groups?.map((group, column) => {
    const own = plainText(lower[column]);
    if (own === "") return read(plainText(upper[column]));
    const alone = read(own);
    if (group === "" || headerStrength(alone) > clear) return alone;
    const together = read(`${group} ${own}`);
    return together.patterns.length + together.traps.length > 0 ? together : alone;
  });
}

interface Candidate extends HeaderRow {
  readonly strength: number;
  /** Read together with the row above it. */
  readonly joined: boolean;
}

/**
 * A row as a header, with the groups above it where there are any: "Average" under "Step 1" must not be read alone. How much the row
 * says is judged by what it says at best, so that a group that takes a meaning away does not hide the header.
 */
function readRow(rows: Block, row: number, widest: number, read: Reader): Candidate | undefined {
  const cells = rows[row] ?? [];
  if (!canBeHeader(cells)) return undefined;
  const alone = cells.map((cell) => read(plainText(cell)));
  const together = readTogether(rows[row - 1] ?? [], cells, read) ?? alone;
  const joined = together !== alone;
  const worth = filled(cells) === 1 && widest > 1 && !joined ? titleWorth : 1;
  const strength = Math.max(...[alone, together].map((headers) => (isEnough(rowStrength(headers), headers) ? rowStrength(headers) : 0)));
  return strength > 0 ? { row, headers: together, strength: strength * worth, joined } : undefined;
}

/** A second row joins the header above it if that adds anything; any other later row must say much more. */
function isBetter(candidate: Candidate, best: Candidate | undefined): boolean {
  if (best === undefined) return true;
  const joins = candidate.joined && candidate.row === best.row + 1;
  return candidate.strength * (joins ? 1 : laterWorth) > best.strength;
}

/**
 * Finds the row of the headers among the first rows: the row that says most of what MatchSheet knows, alone or together with the row
 * above it. undefined where no row says enough.
 */
export function findHeaderRow(table: Block): HeaderRow | undefined {
  const read = rememberHeaders();
  const rows = table.slice(0, rowsSearched);
  const widest = Math.max(0, ...rows.map(filled));
  let best: Candidate | undefined;
  for (const row of rows.keys()) {
    const candidate = readRow(rows, row, widest, read);
    if (candidate && isBetter(candidate, best)) best = candidate;
  }
  return best && { row: best.row, headers: best.headers };
}

function rememberHeaders(): Reader {
  const known = new Map<string, Header>();
  return (text) => {
    const header = known.get(text) ?? readHeader(text);
    known.set(text, header);
    return header;
  };
}
