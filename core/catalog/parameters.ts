/**
 * The kinds of parameters: each reads its cells and owns the sentence for what it cannot read, so that a function's body holds only its
 * rule.
 */
import type { Block, Cell } from "../cells/cell.ts";
import { readChoice } from "../cells/choice.ts";
import { readCount } from "../cells/count.ts";
import { readDate } from "../cells/date.ts";
import type { Day } from "../cells/day.ts";
import { readFlag } from "../cells/flag.ts";
import { noProgramScore, type ProgramScore, readProgramScore } from "../cells/program-score.ts";
import { isBlank, type Read } from "../cells/read.ts";
import { readRules } from "../cells/rules.ts";
import { readScore } from "../cells/score.ts";
import { readSpecialty, readTieredSpecialty, type Specialty, type TieredSpecialty } from "../cells/specialty.ts";
import { readStep1, type Step1 } from "../cells/step1.ts";
import { defaultSettings, type Settings } from "../rules/settings.ts";
import { tierings } from "../rules/tiers.ts";
import type { ParameterInfo } from "./catalog.ts";

interface Described extends Omit<ParameterInfo, "name"> {}

/** Read cell by cell. `null` from `read` is a blank: `whenBlank` then stands in, or, where it is missing, the answer is blank too. */
export interface CellParameter<Value> extends Described {
  readonly whole: false;
  readonly read: (cell: Cell, name: string) => Read<Value | null>;
  readonly whenBlank?: { readonly value: Value };
}

/** Read as one range. `null` is a blank range. */
export interface RangeParameter<Value> extends Described {
  readonly whole: true;
  readonly readRange: (range: Block, name: string) => Read<Value | null>;
  readonly whenBlank?: { readonly value: Value };
}

export type Parameter<Value = unknown> = CellParameter<Value> | RangeParameter<Value>;

/** A blank where `whenBlank` stands in, for a parameter that may be left out. */
function optional<Value>(parameter: CellParameter<Value>, value: Value): CellParameter<Value> {
  return { ...parameter, optional: true, whenBlank: { value } };
}

export function score(description: string): CellParameter<number> {
  return { kind: "score", description: `${description}, 1 to 300.`, optional: false, whole: false, read: readScore };
}

/** `without` says in a sentence what the function does when the score is left out. */
export function optionalScore(description: string, without: string): CellParameter<number | undefined> {
  const parameter = score(description);
  return optional<number | undefined>({ ...parameter, description: `${parameter.description} ${without}` }, undefined);
}

export const step1: CellParameter<Step1> = {
  kind: "step1",
  description: "Step 1: Pass, Fail or a score.",
  optional: false,
  whole: false,
  read: readStep1,
};

export const specialty: CellParameter<TieredSpecialty> = {
  kind: "specialty",
  description: "A specialty by name, alias, NRMP code or ACGME id.",
  optional: false,
  whole: false,
  read: readTieredSpecialty,
};

/** First-year programs too, which have no tier. */
export const anySpecialty: CellParameter<Specialty> = { ...specialty, read: readSpecialty };

function programScoreParameter(description: string, isOptional: boolean): CellParameter<ProgramScore> {
  return {
    kind: "program score",
    description,
    optional: isOptional,
    whole: false,
    read: readProgramScore,
    whenBlank: { value: noProgramScore },
  };
}

/** Required, and yet a blank has a meaning: no data. */
export const programAverage = programScoreParameter(
  "The program's Step 2 CK average or range, as the list has it; blank means no data.",
  false,
);
export const programMinimum = programScoreParameter("The program's stated minimum.", true);

export function flag(description: string): CellParameter<boolean> {
  return {
    kind: "flag",
    description: `${description} (TRUE or FALSE).`,
    optional: true,
    whole: false,
    read: readFlag,
    whenBlank: { value: false },
  };
}

/** The first choice is the default. */
export function choice<const Choice extends string>(choices: readonly [Choice, ...Choice[]], description: string): CellParameter<Choice> {
  return {
    kind: "choice",
    description: `${description}: ${choices.join(", ")}. Default: ${choices[0]}.`,
    optional: true,
    whole: false,
    choices,
    read: (cell, name) => readChoice(cell, name, choices),
    whenBlank: { value: choices[0] },
  };
}

export const source = choice(tierings, "Whose tiers");

export function count(least: number, most: number, description: string): CellParameter<number> {
  const read = (cell: Cell, name: string): Read<number | null> => readCount(cell, name, least, most);
  return { kind: "count", description: `${description}, ${least} to ${most}.`, optional: false, whole: false, read };
}

export function optionalCount(least: number, most: number, description: string): CellParameter<number> {
  return optional(count(least, most, description), 0);
}

export function date(description: string): CellParameter<Day> {
  return { kind: "date", description: `${description}: a date cell or yyyy-mm-dd.`, optional: false, whole: false, read: readDate };
}

export function optionalDate(description: string): CellParameter<Day | undefined> {
  return optional<Day | undefined>(date(description), undefined);
}

/** Always last: the Rules sheet's names and values. */
export const rules: RangeParameter<Settings> = {
  kind: "rules",
  description: "The Rules sheet's two columns, Setting and Value, with their header.",
  optional: true,
  whole: true,
  readRange: readRules,
  whenBlank: { value: defaultSettings },
};

/** A list's bucket cells, read as one list. */
export const bucketCells: RangeParameter<Block> = {
  kind: "buckets",
  description: "The list's bucket cells, as BUCKET gives them.",
  optional: false,
  whole: true,
  readRange: (range) => ({ ok: true, value: range.every((row) => row.every(isBlank)) ? null : range }),
};
