/** Reads the Profile's cells into what rules and plans use. */
import type { Cell } from "../cells/cell.ts";
import { readChoice } from "../cells/choice.ts";
import { readDate } from "../cells/date.ts";
import type { Day } from "../cells/day.ts";
import { readFlag } from "../cells/flag.ts";
import { cellText, type Read, readAs } from "../cells/read.ts";
import { readScore } from "../cells/score.ts";
import { readTieredSpecialty, type TieredSpecialty } from "../cells/specialty.ts";
import { readStep1, type Step1 } from "../cells/step1.ts";
import {
  type applicantTypes,
  type ConcernKey,
  type clinicalRecords,
  type FieldGroup,
  type FieldKind,
  type geographies,
  notYet,
  type ProfileField,
  type ProfileKey,
  profileFields,
  type researchOutputs,
  type StrengthKey,
} from "./fields.ts";

/** What the user told, read. A field that is blank or can't be read is undefined; `false` for a flag that is not set. */
export interface Profile {
  readonly score: number | undefined;
  readonly step1: Step1 | undefined;
  readonly examDate: Day | undefined;
  readonly applicantType: (typeof applicantTypes)[number] | undefined;
  readonly late: boolean;
  readonly specialty: TieredSpecialty | undefined;
  readonly secondChoice: TieredSpecialty | undefined;
  readonly geography: (typeof geographies)[number] | undefined;
  readonly strengths: readonly StrengthKey[];
  readonly concerns: readonly ConcernKey[];
  readonly clinicalRecord: (typeof clinicalRecords)[number] | undefined;
  readonly research: (typeof researchOutputs)[number] | undefined;
}

const readers: Readonly<Record<FieldKind, (cell: Cell, field: ProfileField) => Read<unknown>>> = {
  score: (cell, { label }) => (cellText(cell).toLowerCase() === notYet.toLowerCase() ? readAs(null) : readScore(cell, label)),
  step1: (cell, { label }) => readStep1(cell, label),
  date: (cell, { label }) => readDate(cell, label),
  specialty: (cell, { label }) => readTieredSpecialty(cell, label),
  choice: (cell, { label, choices = [] }) => readChoice(cell, label, choices),
  flag: (cell, { label }) => readFlag(cell, label),
  kept: (cell) => readAs(cellText(cell) || null),
};

/** One field's cell, read by its kind; null for a blank. The sentence names the field by its label. */
export function readField(field: ProfileField, cell: Cell): Read<unknown> {
  return readers[field.kind](cell, field);
}

export interface ProfileProblem {
  readonly key: ProfileKey;
  readonly error: string;
}

/** Reads the Profile's cells by key. What can't be read is told and left out; the other fields stand. */
export function readProfile(values: Readonly<Record<string, Cell>>): {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
} {
  const problems: ProfileProblem[] = [];
  const read = new Map<ProfileKey, unknown>();
  for (const field of profileFields) {
    const result = readField(field, values[field.key]);
    if (!result.ok) problems.push({ key: field.key, error: result.error });
    else if (result.value !== null) read.set(field.key, result.value);
  }
  const set = (group: FieldGroup): ProfileKey[] =>
    profileFields.filter((field) => field.group === group && read.get(field.key) === true).map((field) => field.key);
  const answers = profileFields.filter(({ kind }) => kind !== "kept");
  const plain = Object.fromEntries(answers.map(({ key }) => [key, read.get(key)]));
  const profile = { ...plain, late: read.get("late") === true, strengths: set("strengths"), concerns: set("concerns") };
  return { profile: profile as unknown as Profile, problems };
}
