import { readBucketWord } from "../core/programs/bucket-words.ts";
import type { ProgramList } from "../core/programs/read-programs.ts";
import { type SortedProgram, sortPrograms } from "../core/programs/sort-programs.ts";
import type { Settings } from "../core/rules/settings.ts";
import { columnRoles } from "./column-roles.ts";
import { type Columns, indexOf } from "./columns.ts";
import { checkCategory, keptStart, type OwnColumns, whyText } from "./own-columns.ts";
import type { Table, WriteRequest } from "./workbook.ts";

/** A sheet that was read: which of its columns is which, its programs, and where the buckets would go. */
export interface List {
  readonly table: Table;
  readonly columns: Columns;
  readonly programs: ProgramList;
  readonly own: OwnColumns;
}

export interface SortOptions {
  readonly score: number;
  readonly settings: Settings;
  /** Whether buckets that the user set by hand are replaced. */
  readonly replaceByHand: boolean;
}

/** A cell that has to be mended before its row can be sorted. */
export interface Problem {
  readonly column: number;
  readonly sentence: string;
}

export interface SortedRow {
  /** What the row counts as: its verdict, or the bucket that the user set by hand. */
  readonly sorted: SortedProgram;
  /** For the category column; absent where the user's own word stays. */
  readonly category: string | undefined;
  readonly why: string;
  readonly problem: Problem | undefined;
}

/** A verdict for each program. A cell that can't be read makes its own row one to check and leaves the others alone. */
export function sortList(list: List, options: SortOptions): readonly SortedRow[] {
  return sortPrograms(list.programs.programs, options.score, options.settings).map((sorted) => {
    const word = options.replaceByHand ? undefined : list.own.byHand.get(sorted.program.row);
    return word === undefined ? sortedRow(sorted, list) : keptRow(sorted, word, list);
  });
}

function sortedRow(sorted: SortedProgram, { columns }: List): SortedRow {
  const problem = problemOf(sorted, columns);
  const category = sorted.verdict?.value ?? checkCategory;
  return { sorted, category, why: whyText(category, sorted.verdict?.reason ?? problem?.sentence ?? ""), problem };
}

/** The user's own word stays, and counts as the bucket that it means. */
function keptRow(sorted: SortedProgram, word: string, { columns, own }: List): SortedRow {
  const { verdict } = sorted;
  const numbers = verdict ? `By the numbers it is ${verdict.value}: ${verdict.reason}` : problemOf(sorted, columns)?.sentence;
  const kept = { category: undefined, why: `${keptStart}${numbers}` };
  const value = readBucketWord(word);
  if (value !== undefined) {
    const byHand = { value, reason: `“${word}” was set by hand.`, rule: "set-by-hand", source: "chosen" } as const;
    return { ...kept, sorted: { ...sorted, verdict: byHand, problem: undefined }, problem: undefined };
  }
  const sentence = `${own.category.header}: "${word}" is no bucket that MatchSheet knows; write Reach, Core or Safer.`;
  const problem = { column: own.category.index ?? 0, sentence };
  return { ...kept, sorted: { ...sorted, verdict: undefined, problem: sentence }, problem };
}

/** The parameters of BUCKET, whose names its sentences begin with, and the columns they come from. */
const columnsByParameter = { programAverage: "average", minimum: "minimum", competitive: "competitive" } as const;

/** The sentence names the column as the sidebar does. */
function problemOf({ problem }: SortedProgram, columns: Columns): Problem | undefined {
  if (problem === undefined) return undefined;
  const [parameter = ""] = problem.split(":");
  const key = columnsByParameter[parameter as keyof typeof columnsByParameter];
  const role = columnRoles.find((known) => known.key === key);
  if (!role) throw new Error(`The sentence names no column: ${problem}`);
  return { column: indexOf(columns, key) ?? 0, sentence: role.label + problem.slice(parameter.length) };
}

/** The two columns to write. Rows that are no programs, and what the user set by hand, are left as they are. */
export function writeRequest({ table, columns, own }: List, rows: readonly SortedRow[]): WriteRequest {
  const { headerRow } = columns.detection;
  const byRow = new Map(rows.map((row) => [row.sorted.program.row, row]));
  const under = table.cells.slice(headerRow + 1).map((_, place) => byRow.get(headerRow + 1 + place));
  return {
    sheetId: table.sheetId,
    fingerprint: table.fingerprint,
    headerRow,
    columns: [
      { ...own.category, values: under.map((row) => row?.category ?? null) },
      { ...own.why, values: under.map((row) => row?.why ?? null) },
    ],
  };
}
