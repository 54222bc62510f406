import type { Shown } from "../../core/cells/cell.ts";
import { allSpecialties } from "../../core/cells/specialty.ts";
import { type FieldKind, notYet, type ProfileField, profileFields } from "../../core/profile/fields.ts";
import { profileSheet } from "../../core/profile/profile-sheet.ts";
import type { Accepts, SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import type { Form } from "../form.ts";

interface Entry {
  readonly accepts: Accepts;
  readonly strict: boolean;
  readonly help: string;
}

/** Specialties with a tier, which a Profile asks for. Aliases may be typed as well. */
export const specialtyNames = allSpecialties().flatMap(({ name, tier }) => (tier === undefined ? [] : [name]));

const yesOrNo = ["Yes", "No"];

/** What a field's cell takes. A cell that takes more than its list offers is not strict. */
const entryOfKind: Readonly<Record<FieldKind, (field: ProfileField, form: Form) => Entry | undefined>> = {
  score: () => ({ accepts: { kind: "list", values: [notYet] }, strict: false, help: `A whole number from 1 to 300, or ${notYet}.` }),
  step1: () => ({ accepts: { kind: "list", values: ["Pass", "Fail"] }, strict: false, help: "Pass, Fail, or the number if you have one." }),
  date: () => ({ accepts: { kind: "date" }, strict: false, help: "The day of the exam, as a date such as 2026-06-15." }),
  specialty: () => ({
    accepts: { kind: "list", values: [...specialtyNames] },
    strict: false,
    help: "Choose one. In MatchSheet's functions a short name such as ortho is read too.",
  }),
  choice: ({ choices = [] }) => ({ accepts: { kind: "list", values: [...choices] }, strict: true, help: `One of: ${choices.join(", ")}.` }),
  flag: (_, form) =>
    form === "plain"
      ? { accepts: { kind: "list", values: yesOrNo }, strict: false, help: "Yes or No. Blank counts as No." }
      : { accepts: { kind: "check" }, strict: false, help: "Tick it if it is so. Blank counts as No." },
  kept: () => undefined,
};

/** What the user tells, by field key. */
export type ProfileCells = Readonly<Partial<Record<string, Shown>>>;

/** The Profile sheet with what each cell takes. */
export function profileTemplate(values: ProfileCells, form: Form): SheetDefinition {
  const sheet = profileSheet(values);
  const [column = 0, first = 0] = [sheet.names[0]?.column, sheet.names[0]?.row];
  const fields: readonly ProfileField[] = profileFields;
  const entries = fields.flatMap((field, at) => {
    const entry = entryOfKind[field.kind](field, form);
    return entry === undefined ? [] : [{ row: first + at, column, ...entry }];
  });
  const dates = fields.flatMap(({ kind }, at) => (kind === "date" ? [{ row: first + at, column, format: "date" as const }] : []));
  const rows = fields.length;
  return {
    ...sheet,
    looks: [
      { row: 0, column: 0, columns: 3, look: "heading" },
      { row: first, column: 0, rows, look: "label" },
      { row: first, column, rows, look: "input" },
      { row: first, column: column + 1, rows, look: "remark" },
    ],
    formats: dates,
    entries,
    frozenRows: 1,
  };
}
