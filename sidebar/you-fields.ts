import type { Cell } from "../core/cells/cell.ts";
import { dayText } from "../core/cells/day.ts";
import { cellText, type Read, readAs } from "../core/cells/read.ts";
import type { TieredSpecialty } from "../core/cells/specialty.ts";
import { type AnswerKey, type FieldGroup, type FieldKind, notYet, type ProfileField, profileFields } from "../core/profile/fields.ts";
import { readField } from "../core/profile/read-profile.ts";
import type { CellValue } from "./workbook.ts";

/** One question about the user: a field of the Profile sheet, and how its cell is read. */
export interface YouField extends ProfileField {
  readonly key: AnswerKey;
  /** The value as the Profile sheet keeps it, "" for none. */
  readonly read: (cell: Cell) => Read<CellValue>;
}

/** How a value that was read is kept; the score's own word for none yet comes before. */
const kept: Readonly<Record<FieldKind, (value: unknown) => CellValue>> = {
  score: (value) => value as number,
  step1: (value) => value as number | string,
  date: (value) => dayText(value as number),
  specialty: (value) => (value as TieredSpecialty).name,
  choice: (value) => value as string,
  flag: (value) => (value === true ? true : ""),
  kept: (value) => value as string,
};

function readAnswer(field: ProfileField, cell: Cell): Read<CellValue> {
  if (field.kind === "score" && cellText(cell).toLowerCase() === notYet.toLowerCase()) return readAs(notYet);
  const read = readField(field, cell);
  if (!read.ok) return read;
  return readAs(read.value === null ? "" : kept[field.kind](read.value));
}

export const youFields: readonly YouField[] = profileFields.flatMap((field) =>
  field.group === "kept" ? [] : [{ ...field, read: (cell: Cell) => readAnswer(field, cell) }],
);

export function youField(key: AnswerKey): YouField {
  const field = youFields.find((known) => known.key === key);
  if (!field) throw new Error(`There is no question "${key}".`);
  return field;
}

interface QuestionGroup {
  readonly id: string;
  readonly title: string;
  /** What all its fields change, where they change the same. */
  readonly note?: string;
  readonly fields: readonly YouField[];
}

const needed: readonly AnswerKey[] = ["score", "specialty"];

function restOf(group: FieldGroup): readonly YouField[] {
  return youFields.filter((field) => field.group === group && !needed.includes(field.key));
}

/** What is needed stands first and alone; everything else can wait. */
export const neededFields: readonly YouField[] = needed.map(youField);

/** Every other question, in groups. The note of strengths and concerns is one and the same for all, and told once. */
export const optionalGroups: readonly QuestionGroup[] = (
  [
    { id: "exams", title: "Other exam facts" },
    { id: "applicant", title: "About you" },
    { id: "target", title: "Where you aim" },
    { id: "strengths", title: "Strengths" },
    { id: "concerns", title: "Concerns" },
    { id: "record", title: "Your record" },
  ] as const
).map((group) => {
  const fields = restOf(group.id);
  const [first] = fields;
  const shared = first !== undefined && fields.length > 1 && fields.every(({ note }) => note === first.note);
  return { ...group, fields, ...(shared ? { note: first.note } : {}) };
});
