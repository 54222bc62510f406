import { readFlag } from "../core/cells/flag.ts";
import { readProgramScore } from "../core/cells/program-score.ts";
import { readBucketWord } from "../core/programs/bucket-words.ts";
import type { ProgramList } from "../core/programs/read-programs.ts";
import { type SortedProgram, sortPrograms } from "../core/programs/sort-programs.ts";
import type { Settings } from "../core/rules/settings.ts";
import { columnRoles } from "./column-roles.ts";
import { type Columns, indexOf } from "./columns.ts";
import { type Job, rowsAtOnce } from "./job.ts";
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
  /** Every cell of the row to be mended. */
  readonly problems: readonly Problem[];
}

/** A verdict for each program. A cell that can't be read makes its own row one to check and leaves the others alone. */
export function sortList(list: List, options: SortOptions, programs = list.programs.programs): readonly SortedRow[] {
  return sortPrograms(programs, options.score, options.settings).map((sorted) => {
    const word = options.replaceByHand ? undefined : list.own.byHand.get(sorted.program.row);
    return word === undefined ? sortedRow(sorted, list) : keptRow(sorted, word, list);
  });
}

/** The same a few hundred rows at a time, telling how far it is. */
export async function sortLongList(list: List, options: SortOptions, job: Job): Promise<readonly SortedRow[]> {
  const { programs } = list.programs;
  const rows: SortedRow[] = [];
  for (let from = 0; from < programs.length; from += rowsAtOnce) {
    if (from > 0) await job.pause({ done: from, of: programs.length });
    rows.push(...sortList(list, options, programs.slice(from, from + rowsAtOnce)));
  }
  return rows;
}

function sortedRow(sorted: SortedProgram, { columns }: List): SortedRow {
  const problems = problemsOf(sorted, columns);
  const category = sorted.verdict?.value ?? checkCategory;
  return { sorted, category, why: whyText(category, sorted.verdict?.reason ?? inWords(problems)), problems };
}

/** The user's own word stays, and counts as the bucket that it means. */
function keptRow(sorted: SortedProgram, word: string, { columns, own }: List): SortedRow {
  const { verdict } = sorted;
  const numbers = verdict ? `By the numbers it is ${verdict.value}: ${verdict.reason}` : inWords(problemsOf(sorted, columns));
  const kept = { category: undefined, why: `${keptStart}${numbers}` };
  const value = readBucketWord(word);
  if (value !== undefined) {
    const byHand = { value, reason: `“${word}” was set by hand.`, rule: "set-by-hand", source: "chosen" } as const;
    return { ...kept, sorted: { ...sorted, verdict: byHand, problem: undefined }, problems: [] };
  }
  const sentence = `${own.category.header}: "${word}" is no bucket that MatchSheet knows; write Reach, Core or Safer.`;
  const problems = [{ column: own.category.index ?? 0, sentence }, ...problemsOf(sorted, columns)];
  return { ...kept, sorted: { ...sorted, verdict: undefined, problem: sentence }, problems };
}

function inWords(problems: readonly Problem[]): string {
  return problems.map(({ sentence }) => sentence).join(" ");
}

/** How the cells are read that make a bucket, as BUCKET reads them. */
const bucketReaders = { average: readProgramScore, minimum: readProgramScore, competitive: readFlag } as const;

/** Every cell that can't be read. Its sentence names the column as the sidebar does. */
function problemsOf({ program, problem }: SortedProgram, columns: Columns): readonly Problem[] {
  if (problem === undefined) return [];
  return Object.entries(bucketReaders).flatMap(([name, read]) => {
    const key = name as keyof typeof bucketReaders;
    const answer = read(program.cells[key], columnRoles.find((role) => role.key === key)?.label ?? key);
    return answer.ok ? [] : [{ column: indexOf(columns, key) ?? 0, sentence: answer.error }];
  });
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
