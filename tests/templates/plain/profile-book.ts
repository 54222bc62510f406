/** Profiles, one a row, with every verdict, under several sets of rules. */
import { profileFields } from "../../../core/profile/fields.ts";
import { profileSteps } from "../../../templates/plain/calculation-sheet.ts";
import type { Book, Content } from "../engines/book.ts";
import { type RuleEdits, rulesSheet } from "./placed-names.ts";
import { columnOf, stepSheet, tableSheet } from "./step-book.ts";

export type ProfileKey = Exclude<(typeof profileFields)[number]["key"], "wizard">;

export interface ProfileCase {
  readonly cells: Readonly<Partial<Record<ProfileKey, Content>>>;
  /** Which of the sets of rules. */
  readonly rules: number;
}

const inputs = profileFields.map(({ name }) => name);
export const steps = profileSteps();

export function answerColumn(name: string): number {
  return columnOf(inputs, steps, name);
}

export function profileBook(cases: readonly ProfileCase[], ruleSets: readonly RuleEdits[]): Book {
  const rules = ruleSets.map((edits, set) => rulesSheet(`Rules${set}`, edits));
  const tables = tableSheet();
  const rows = cases.map((one) => ({
    inputs: Object.fromEntries(profileFields.map(({ key, name }) => [name, key === "wizard" ? null : (one.cells[key] ?? null)])),
    addresses: [rules[one.rules]?.addresses ?? new Map(), tables.addresses],
  }));
  return { sheets: [stepSheet("Profiles", inputs, steps, rows), tables.sheet, ...rules.map(({ sheet }) => sheet)], names: [] };
}
