import type { Shown } from "./cells/cell.ts";

/**
 * The Profile sheet: one row a field, the value in the second column under a workbook-wide name, so that formulas and the sidebar
 * read the same cell. A field is found by its name, never by its place.
 */
export interface ProfileField {
  readonly key: string;
  readonly label: string;
  /** The defined name (Google: named range) of the value's cell. */
  readonly name: string;
  /** What the field changes, shown beside it. */
  readonly note: string;
}

export const profileFields = [
  { key: "score", label: "Step 2 CK score", name: "MatchSheet_Score", note: "A whole number. Every bucket and tier starts from it." },
  {
    key: "specialty",
    label: "Target specialty",
    name: "MatchSheet_Specialty",
    note: "Sets the tier, the list size and the mix you are compared with.",
  },
] as const satisfies readonly ProfileField[];

export type ProfileKey = (typeof profileFields)[number]["key"];

/** The Profile sheet as a host writes it: header row, then one row a field. */
export function profileSheet(values: Readonly<Partial<Record<string, Shown>>>): {
  name: string;
  rows: Shown[][];
  names: [string, number, number][];
  widths: number[];
} {
  return {
    name: "Profile",
    rows: [["Field", "Value", "What it changes"], ...profileFields.map((field) => [field.label, values[field.key] ?? "", field.note])],
    names: profileFields.map((field, index) => [field.name, index + 1, 1]),
    widths: [24, 24, 60],
  };
}
