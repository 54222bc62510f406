import type { Shown } from "../cells/cell.ts";
import { profileFields } from "./fields.ts";

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
    widths: [34, 24, 72],
  };
}
