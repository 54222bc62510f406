import type { Cell } from "../cells/cell.ts";
import { readFlag } from "../cells/flag.ts";
import { readProgramScore } from "../cells/program-score.ts";
import { isDate } from "../cells/read.ts";
import { readBucketWord } from "./bucket-words.ts";
import { plainText } from "./cell-words.ts";
import { readListSpecialty } from "./list-specialty.ts";
import { readCityAndState, readState } from "./places.ts";
import { readProgramCode } from "./program-code.ts";

function numberIn(text: string): number {
  return /^-?\d{1,12}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function isProgramScore(cell: Cell, none: boolean): boolean {
  const read = readProgramScore(cell, "");
  return read.ok && (read.value.form === "none") === none;
}

/** A spreadsheet's serial number of a day in 1990 to 2100. */
function isSerialDay(number: number): boolean {
  return number >= 32_874 && number <= 73_415;
}

const dateText =
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?$/i;
const settingWords =
  /\b(?:universit\w*|academic|community|military|va|county|hybrid|affiliat\w*|hospital based|tertiary|rural|urban|uni|comm)\b/i;
const signalWords = /^(?:gold|silver|bronze|signal(?:s|ed|led)?|sent|used|none|x|✓|✔)$/i;
const visaWords = /\b(?:j-?1|h-?1b?|visas?|sponsor\w*|green card)\b/i;
const insideOrOutside = /^(?:is|oos|ins|in[- ]?state|out[- ]?of[- ]?state)$/i;
const trackWords = /\b(?:categorical|prelim\w*|advanced|transitional)\b/i;

/** What a filled cell can be seen to hold. A cell may be of several kinds. */
const kinds = {
  noData: (cell: Cell) => isProgramScore(cell, true),
  score: (cell: Cell) => isProgramScore(cell, false),
  number: (_: Cell, text: string) => !Number.isNaN(numberIn(text)),
  fraction: (_: Cell, text: string) => numberIn(text) > 0 && numberIn(text) < 1,
  percent: (_: Cell, text: string) => /^\d+(?:\.\d+)?\s?%$/.test(text),
  rating: (_: Cell, text: string) => numberIn(text) >= 0 && numberIn(text) <= 5,
  flag: (cell: Cell) => readFlag(cell, "").ok,
  date: (cell: Cell, text: string) => isDate(cell) || isSerialDay(numberIn(text)) || dateText.test(text),
  link: (_: Cell, text: string) => /^(?:https?:|www\.)/i.test(text),
  letters: (_: Cell, text: string) => /\p{L}{2}/u.test(text),
  code: (cell: Cell) => readProgramCode(cell) !== undefined,
  state: (_: Cell, text: string) => readState(text) !== undefined,
  stateLetters: (_: Cell, text: string) => /^[A-Z]{2}$/.test(text) && readState(text) !== undefined,
  cityAndState: (_: Cell, text: string) => readCityAndState(text) !== undefined,
  insideOrOutside: (_: Cell, text: string) => insideOrOutside.test(text),
  bucket: (cell: Cell, text: string) => readBucketWord(cell) !== undefined || text.startsWith("Check: "),
  setting: (_: Cell, text: string) => settingWords.test(text),
  track: (_: Cell, text: string) => trackWords.test(text),
  signalWord: (_: Cell, text: string) => signalWords.test(text),
  visaWord: (_: Cell, text: string) => visaWords.test(text),
  specialty: (cell: Cell) => readListSpecialty(cell) !== undefined,
} as const satisfies Readonly<Record<string, (cell: Cell, text: string) => boolean>>;

export type ValueKind = keyof typeof kinds;

/** The values under one header. */
export interface ColumnValues {
  readonly filled: number;
  readonly different: number;
  /** How many filled cells are of a kind. */
  readonly count: (kind: ValueKind) => number;
  /** About which part of the filled cells is of a kind, 0 to 1: in long columns a sample of the different values answers. */
  readonly share: (kind: ValueKind) => number;
  /** The most frequent text among cells that are of one kind, or that are of none of the kinds given; the shortest, then the first by letter, of equals. */
  readonly example: (isOf: ValueKind | readonly ValueKind[]) => string | undefined;
}

const sampled = 300;

/** A place between 0 and 1 for every number, evenly scattered: every third row or every tenth would fall in step with a list's own rhythm. */
function scattered(place: number): number {
  return (Math.imul(place, 0x9e3779b1) >>> 0) / 2 ** 32;
}

interface Different {
  readonly cell: Cell;
  readonly text: string;
  count: number;
}

/** Reads a column once; each kind is asked of each different value once, and only when a check wants to know. */
export function readColumnValues(cells: Iterable<Cell>): ColumnValues {
  const differents = new Map<string, Different>();
  let filled = 0;
  for (const cell of cells) {
    const text = plainText(cell);
    if (text === "") continue;
    filled++;
    const known = differents.get(text);
    if (known) known.count++;
    else differents.set(text, { cell, text, count: 1 });
  }
  const all = [...differents.values()];
  const members = new Map<ValueKind, ReadonlySet<Different>>();
  const of = (kind: ValueKind): ReadonlySet<Different> => {
    const known = members.get(kind) ?? new Set(all.filter(({ cell, text }) => kinds[kind](cell, text)));
    members.set(kind, known);
    return known;
  };
  const example = (isOf: ValueKind | readonly ValueKind[]): string | undefined => {
    const candidates = typeof isOf === "string" ? [...of(isOf)] : all.filter((value) => isOf.every((kind) => !of(kind).has(value)));
    return candidates.sort((a, b) => b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))[0]?.text;
  };
  const sum = (values: Iterable<Different>): number => [...values].reduce((total, value) => total + value.count, 0);
  const count = (kind: ValueKind): number => sum(of(kind));
  const sample = all.length <= sampled ? all : all.filter((_, place) => scattered(place) * all.length < sampled);
  const shares = new Map<ValueKind, number>();
  const share = (kind: ValueKind): number => {
    const known = shares.get(kind) ?? sum(sample.filter(({ cell, text }) => kinds[kind](cell, text))) / Math.max(1, sum(sample));
    shares.set(kind, known);
    return known;
  };
  return { filled, different: all.length, count, share, example };
}
