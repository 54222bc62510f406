import type { Cell } from "../core/cells/cell.ts";
import { type Read, readAs } from "../core/cells/read.ts";
import { readScore } from "../core/cells/score.ts";
import { readTieredSpecialty } from "../core/cells/specialty.ts";
import { type ProfileKey, profileFields } from "../core/profile.ts";
import type { CellValue } from "./workbook.ts";

/** One question about the user. Label and hint are those of the Profile sheet. */
export interface YouField {
  readonly key: ProfileKey;
  readonly label: string;
  readonly hint: string;
  /** The value as the Profile sheet keeps it, "" for none. */
  readonly read: (cell: Cell) => Read<CellValue>;
  /** Whole numbers get the keypad of numbers on a phone. */
  readonly numeric: boolean;
  /** Whether the known specialties are offered while typing. */
  readonly suggestsSpecialties: boolean;
}

type Reading = Pick<YouField, "numeric" | "suggestsSpecialties"> & { readonly read: (cell: Cell, parameter: string) => Read<CellValue> };

const readings: Readonly<Record<ProfileKey, Reading>> = {
  score: { numeric: true, suggestsSpecialties: false, read: readScoreValue },
  specialty: { numeric: false, suggestsSpecialties: true, read: readSpecialtyName },
};

function readScoreValue(cell: Cell, parameter: string): Read<CellValue> {
  const score = readScore(cell, parameter);
  return score.ok ? readAs(score.value ?? "") : score;
}

function readSpecialtyName(cell: Cell, parameter: string): Read<CellValue> {
  const specialty = readTieredSpecialty(cell, parameter);
  return specialty.ok ? readAs(specialty.value?.name ?? "") : specialty;
}

export const youFields: readonly YouField[] = profileFields.map(({ key, label, note }) => {
  const { read, ...looks } = readings[key];
  return { key, label, hint: note, read: (cell) => read(cell, label), ...looks };
});
