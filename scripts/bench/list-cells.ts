import type { Block, Cell } from "../../core/cells/cell.ts";
import { specialtyRows } from "../../core/rules/specialties.ts";
import { pick, type Stream, seeded, wholeBetween } from "./seeded.ts";

/** One way in which people fill a cell, and how many of 100 cells are filled that way. */
interface Form {
  readonly share: number;
  readonly write: (next: Stream) => Cell;
}

const score = (next: Stream) => wholeBetween(next, 205, 275);
const average = (next: Stream) => wholeBetween(next, 2200, 2620) / 10;
const tiered = specialtyRows.filter((row) => row.tier !== undefined);
const alias = (next: Stream) => pick(next, pick(next, tiered).aliases.split(", "));

/** The columns of a list as applicants keep it: mostly numbers, some of them as text, some blank, a few that can't be read. */
const columns = {
  score: [
    { share: 80, write: score },
    { share: 15, write: (next) => ` ${score(next)}` },
    { share: 4, write: () => "" },
    { share: 1, write: () => "pending" },
  ],
  programAverage: [
    { share: 40, write: (next) => Math.round(average(next)) },
    { share: 15, write: average },
    { share: 10, write: (next) => String(Math.round(average(next))) },
    { share: 5, write: (next) => `~${Math.round(average(next))}` },
    { share: 5, write: (next) => `${average(next)} (${wholeBetween(next, 221, 235)}-${wholeBetween(next, 255, 279)})` },
    { share: 5, write: (next) => `${wholeBetween(next, 220, 239)}-${wholeBetween(next, 240, 262)}` },
    { share: 3, write: (next) => `${wholeBetween(next, 22, 26)}x` },
    { share: 4, write: (next) => `${wholeBetween(next, 215, 250)}+` },
    { share: 7, write: () => "" },
    { share: 4, write: (next) => pick(next, ["N/A", "–", "TBD", "not listed"]) },
    { share: 2, write: (next) => pick<Cell>(next, ["see website", 999, "Step 1 230 / Step 2 245"]) },
  ],
  competitive: [
    { share: 85, write: () => "" },
    { share: 10, write: () => true },
    { share: 5, write: () => "yes" },
  ],
  minimum: [
    { share: 70, write: () => "" },
    { share: 20, write: (next) => wholeBetween(next, 42, 48) * 5 },
    { share: 10, write: () => "no minimum" },
  ],
  specialty: [
    { share: 45, write: (next) => pick(next, tiered).name },
    { share: 30, write: alias },
    { share: 12, write: (next) => `${pick(next, tiered).name.toUpperCase()} Residency` },
    { share: 8, write: (next) => `1601${pick(next, tiered).code}C0` },
    { share: 4, write: () => "" },
    { share: 1, write: (next) => pick(next, ["Dermatolgy", "Wizardry"]) },
  ],
} as const satisfies Record<string, readonly Form[]>;

export type ColumnName = keyof typeof columns;
export const columnForms: Readonly<Record<ColumnName, readonly Form[]>> = columns;

function formAt(forms: readonly Form[], place: number): Form {
  let passed = 0;
  const form = forms.find(({ share }) => {
    passed += share;
    return place < passed;
  });
  if (form === undefined) throw new Error("The shares of a column's forms must add up to 100.");
  return form;
}

/** A column of a made-up list, one cell a row; the same for the same seed. */
export function column(name: ColumnName, rows: number, seed: number): Block {
  const next = seeded(seed);
  return Array.from({ length: rows }, () => [formAt(columnForms[name], next() * 100).write(next)]);
}
