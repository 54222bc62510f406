import type { Block } from "../../core/cells/cell.ts";
import { readTieredSpecialty } from "../../core/cells/specialty.ts";
import { buckets } from "../../core/rules/bucket.ts";
import { labels } from "../../core/rules/score-grade.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { specialtyRows } from "../../core/rules/specialties.ts";
import { pivotRange } from "../../core/rules/tiers.ts";
import { pick, type Stream, seeded, wholeBetween } from "./seeded.ts";

/** One row of numbers, by column. */
export type Numbers = Readonly<Record<string, number>>;

export type Operator = "<=" | ">" | ">=";

/** `score` beside another column, or so many points over it. */
export interface Test {
  readonly operator: Operator;
  readonly column: string;
  readonly plus: number;
}

/** A decision over numbers alone, which every engine can be given in its own form. The first case whose test holds answers. */
export interface Question {
  readonly title: string;
  readonly columns: readonly string[];
  readonly cases: readonly { readonly test: Test; readonly answer: string }[];
  readonly otherwise: string;
  /** The same rule as a programmer would write it down for these columns. */
  readonly byHand: (row: Numbers) => string;
  /** MatchSheet's function, and what it is given for a row. */
  readonly matchSheet: { readonly name: string; readonly note: string };
  readonly makeRow: (next: Stream) => { readonly numbers: Numbers; readonly cells: readonly (string | number)[] };
}

/** The rows of a question: as numbers, and as the columns that MatchSheet reads. */
export interface QuestionRows {
  readonly numbers: readonly Numbers[];
  readonly columns: readonly Block[];
}

export function rowsOf({ makeRow }: Question, count: number, seed: number): QuestionRows {
  const next = seeded(seed);
  const rows = Array.from({ length: count }, () => makeRow(next));
  const width = rows[0]?.cells.length ?? 0;
  return {
    numbers: rows.map((row) => row.numbers),
    columns: Array.from({ length: width }, (_, place) => rows.map((row) => [row.cells[place]])),
  };
}

const [reach, core, safer] = buckets;
const [enabling, neutral, constraining] = labels;
const { coreMargin } = defaultSettings;

const bucketQuestion: Question = {
  title: "score, average → bucket",
  columns: ["score", "average"],
  cases: [
    { test: { operator: "<=", column: "average", plus: 0 }, answer: reach },
    { test: { operator: "<=", column: "average", plus: coreMargin }, answer: core },
  ],
  otherwise: safer,
  byHand: ({ score = 0, average = 0 }) => (score <= average ? reach : score <= average + coreMargin ? core : safer),
  matchSheet: { name: "BUCKET", note: "MatchSheet reads each cell first, since it can't know that it holds a number." },
  makeRow: (next) => {
    const [score, average] = [wholeBetween(next, 205, 275), wholeBetween(next, 2200, 2620) / 10];
    return { numbers: { score, average }, cells: [score, average] };
  },
};

/** The `pivot` range of every specialty, by its name. */
const ranges = specialtyRows.flatMap(({ name }) => {
  const read = readTieredSpecialty(name, "specialty");
  if (!read.ok || read.value === null) return [];
  const { low, high } = pivotRange(read.value, defaultSettings);
  return [{ name, low, high }];
});

const labelQuestion: Question = {
  title: "score, low, high → label",
  columns: ["score", "low", "high"],
  cases: [
    { test: { operator: ">", column: "high", plus: 0 }, answer: enabling },
    { test: { operator: ">=", column: "low", plus: 0 }, answer: neutral },
  ],
  otherwise: constraining,
  byHand: ({ score = 0, low = 0, high = 0 }) => (score > high ? enabling : score >= low ? neutral : constraining),
  matchSheet: {
    name: "STEP2LABEL",
    note: "MatchSheet is given the specialty's name and finds its range; the others are given the two ends of the range as numbers.",
  },
  makeRow: (next) => {
    const [score, { name, low, high }] = [wholeBetween(next, 205, 275), pick(next, ranges)];
    return { numbers: { score, low, high }, cells: [score, name] };
  },
};

export const questions: readonly Question[] = [bucketQuestion, labelQuestion];
