import { highestScore } from "../core/cells/score.ts";
import { findDuplicates } from "../core/programs/find-duplicates.ts";
import type { Settings } from "../core/rules/settings.ts";
import { indexOf } from "./columns.ts";
import { type List, type SortedRow, sortList } from "./sort-list.ts";

/** Why to look at a row. */
export const checkKinds = [
  { kind: "unreadable", title: "Cells that can’t be read" },
  { kind: "twice", title: "Listed more than once" },
  { kind: "no data", title: "No average known" },
] as const;
export type CheckKind = (typeof checkKinds)[number]["kind"];

/** A row to look at, and the cell where to look. */
export interface Check {
  readonly kind: CheckKind;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly sentence: string;
}

function unreadable({ sorted: { program }, problems }: SortedRow): Check[] {
  return problems.map((problem) => ({ kind: "unreadable", row: program.row, name: program.name, ...problem }));
}

/** The second of the rows that stand for one program: the first is the one to keep. */
function repeated(list: List): Check[] {
  const column = indexOf(list.columns, "program") ?? indexOf(list.columns, "code") ?? 0;
  const names = new Map(list.programs.programs.map(({ row, name }) => [row, name]));
  return findDuplicates(list.programs.programs).map(({ rows, reason }) => {
    const row = rows[1] ?? 0;
    return { kind: "twice", row, column, name: names.get(row) ?? "", sentence: reason };
  });
}

/** Where the list has no column of averages at all, that is said once and not for each row. */
function withoutData(rows: readonly SortedRow[], list: List): Check[] {
  const column = indexOf(list.columns, "average");
  if (column === undefined) return [];
  return rows.flatMap(({ sorted: { program, verdict } }): Check[] =>
    verdict?.value === "No data" ? [{ kind: "no data", row: program.row, column, name: program.name, sentence: verdict.reason }] : [],
  );
}

/** Every row to look at, whatever the score: under the highest no minimum hides that a program has no data. */
export function listChecks(list: List, settings: Settings): readonly Check[] {
  const rows = sortList(list, { score: highestScore, settings, replaceByHand: false });
  return [...rows.flatMap(unreadable), ...repeated(list), ...withoutData(rows, list)];
}
