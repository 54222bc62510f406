import { plainText } from "../core/programs/cell-words.ts";
import { choosePrograms, type ProgramChoice } from "../core/programs/choose-programs.ts";
import type { PreferenceKey, PreferenceWeights } from "../core/programs/preferences.ts";
import { listSize } from "../core/rules/list-size.ts";
import { type ApplyColumn, findApplyColumn } from "./apply-column.ts";
import { indexOf } from "./columns.ts";
import { constraint, type Facts, listSpecialty } from "./facts.ts";
import { type Job, rowsAtOnce } from "./job.ts";
import { type List, type SortedRow, type SortOptions, sortList, sortLongList } from "./sort-list.ts";
import type { Wishes } from "./wishes.ts";

const most = 300;

/** "30"; undefined for anything that is no whole number of programs. */
export function readTotal(text: string): number | undefined {
  const total = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return total >= 1 && total <= most ? total : undefined;
}

/** As many as the size of the list that is advised, else as the source's usual list. */
export function advisedTotal(facts: Facts, list: List): number {
  const specialty = listSpecialty(list.columns.detection.specialty, facts.profile);
  const { score } = facts.profile;
  return score !== undefined && specialty ? listSize(score, specialty, facts.settings).value.count : facts.settings.sizeInRange;
}

/** The kinds of program that the list names, most frequent first. */
export function typesIn(list: List): readonly string[] {
  if (indexOf(list.columns, "type") === undefined) return [];
  const counts = new Map<string, number>();
  for (const { cells } of list.programs.programs) {
    const type = plainText(cells.type);
    if (type !== "") counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
}

/** A proposal beside what the user has chosen so far. */
export interface Proposal extends ProgramChoice {
  readonly total: number;
  readonly constrained: boolean;
  readonly apply: ApplyColumn;
  /** Chosen by the user and not proposed. */
  readonly others: readonly { readonly row: number; readonly name: string }[];
}

/** A preference without a column would count 0 for every program, and only cloud the reasons. */
function countable(list: List, { weights }: Wishes): PreferenceWeights {
  return Object.fromEntries(Object.entries(weights).filter(([key]) => indexOf(list.columns, key as PreferenceKey) !== undefined));
}

/** How the list is sorted for a choice: a bucket that the user set by hand counts as it is. */
function sorting({ columns }: List, { profile: { score }, settings }: Facts): SortOptions | undefined {
  if (score === undefined || columns.detection.headerRow < 0) return undefined;
  return { score, settings, replaceByHand: false };
}

/** The programs to apply to, by the mix and the wishes. */
export function proposalOf(list: List, facts: Facts, wishes: Wishes): Proposal | undefined {
  const options = sorting(list, facts);
  return options && proposalFrom(list, sortList(list, options), facts, wishes);
}

/** A list too long to be proposed from at every move of a slider. */
export function isLong({ programs }: List): boolean {
  return programs.programs.length > rowsAtOnce;
}

/** The first half of proposing, a few hundred rows at a time. */
export async function sortedForChoice(list: List, facts: Facts, job: Job): Promise<readonly SortedRow[] | undefined> {
  const options = sorting(list, facts);
  if (!options) return undefined;
  const sorted = await sortLongList(list, options, job);
  await job.pause();
  return sorted;
}

/** The second half. */
export function proposalFrom(list: List, sorted: readonly SortedRow[], facts: Facts, wishes: Wishes): Proposal {
  const { score } = facts.profile;
  if (score === undefined) throw new Error("Choosing began without a score.");
  const specialty = listSpecialty(list.columns.detection.specialty, facts.profile);
  const total = readTotal(wishes.total) ?? advisedTotal(facts, list);
  const constrained = constraint(facts, specialty) !== undefined;
  const choice = choosePrograms(
    sorted.map((row) => row.sorted),
    {
      score,
      total,
      constrained,
      settings: facts.settings,
      weights: countable(list, wishes),
      types: wishes.types,
    },
  );
  const apply = findApplyColumn(list);
  const proposed = new Set(choice.chosen.map(({ program }) => program.row));
  const others = list.programs.programs.filter(({ row }) => apply.rows.has(row) && !proposed.has(row));
  return { ...choice, total, constrained, apply, others: others.map(({ row, name }) => ({ row, name })) };
}

/** The proposal against the present choice, in one sentence. */
export function comparedInWords({ chosen, apply, others }: Proposal): string {
  const kept = chosen.filter(({ program }) => apply.rows.has(program.row)).length;
  const fresh = chosen.length - kept;
  if (apply.rows.size === 0) return `${chosen.length} proposed. You have chosen none yet.`;
  return `${chosen.length} proposed: ${kept} that you have chosen already, ${fresh} new. ${others.length} of your choice ${others.length === 1 ? "is" : "are"} not among them.`;
}
