/**
 * Which cells of a list may be handed on. A copy is made anew from what is known to be about programs; whatever is not on the list below
 * stays behind, so that a place nobody thought of leaks nothing (docs/decisions/sharing.md).
 */
import type { Cell, Shown } from "../../core/cells/cell.ts";
import { readFlag } from "../../core/cells/flag.ts";
import { readProgramScore } from "../../core/cells/program-score.ts";
import { plainText } from "../../core/programs/cell-words.ts";
import type { ColumnKey } from "../../core/programs/column-keys.ts";
import type { ListedProgram } from "../../core/programs/read-programs.ts";
import type { Secrets } from "../../core/sheets/book-copy.ts";
import { privateIn } from "./private-words.ts";

/** Longer texts are remarks, whatever their column is called. */
const longestText = { name: 160, place: 60 } as const;

type Keeps = (cell: Cell) => boolean;

const isShort =
  (longest: number): Keeps =>
  (cell) =>
    typeof cell === "string" && plainText(cell).length <= longest;
const isScore: Keeps = (cell) => readProgramScore(cell, "score").ok;
const isFlag: Keeps = (cell) => readFlag(cell, "flag").ok;

/** The columns that tell of a program and not of the list's owner, and what a cell of each must be. */
const programColumns = {
  program: isShort(longestText.name),
  code: (cell) => typeof cell === "number" || isShort(longestText.place)(cell),
  city: isShort(longestText.place),
  state: isShort(longestText.place),
  specialty: isShort(longestText.place),
  type: isShort(longestText.place),
  average: isScore,
  minimum: isScore,
  competitive: isFlag,
  visa: isShort(longestText.place),
} as const satisfies Partial<Record<ColumnKey, Keeps>>;

export type SharedKey = keyof typeof programColumns;
export const sharedKeys = Object.keys(programColumns) as readonly SharedKey[];

/** A program's score may be the owner's by chance: it tells nothing about the owner. */
const scoreKeys: readonly SharedKey[] = ["average", "minimum"];

export type SharedProgram = Readonly<Partial<Record<SharedKey, Shown>>>;

/** A cell that stayed behind, and why. */
export interface LeftCell {
  readonly row: number;
  readonly key: SharedKey;
  readonly reason: string;
}

export interface SharedPrograms {
  readonly programs: readonly SharedProgram[];
  readonly left: readonly LeftCell[];
}

function reasonToLeave(key: SharedKey, cell: Cell, isFormula: boolean, secrets: Secrets): string | undefined {
  if (isFormula) return "it is a formula, whose result may tell your score";
  if (!programColumns[key](cell)) return `it is not a ${key === "average" || key === "minimum" ? "program's score" : "plain entry"}`;
  const found = privateIn(plainText(cell), scoreKeys.includes(key) ? { ...secrets, scores: [] } : secrets);
  return found && `it holds ${found}`;
}

/**
 * What of the programs may be handed on. `isFormula` tells of a row's and a key's cell whether it is one. A specialty is given by its
 * full name; every other cell as it is, or not at all.
 */
export function sharePrograms(
  programs: readonly ListedProgram[],
  isFormula: (row: number, key: SharedKey) => boolean,
  secrets: Secrets,
): SharedPrograms {
  const left: LeftCell[] = [];
  const shared = programs.map(({ row, cells, specialty }): SharedProgram => {
    const kept: [SharedKey, Shown][] = [];
    for (const key of sharedKeys) {
      const cell = key === "specialty" && specialty ? specialty.name : cells[key];
      if (plainText(cell) === "" || cell instanceof Date) continue;
      const reason = reasonToLeave(key, cell, key in cells && isFormula(row, key), secrets);
      if (reason === undefined) kept.push([key, cell as Shown]);
      else left.push({ row, key, reason });
    }
    return Object.fromEntries(kept);
  });
  return { programs: shared.filter((program) => Object.keys(program).length > 0), left };
}
