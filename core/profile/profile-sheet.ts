import type { Shown } from "../cells/cell.ts";
import type { SheetDefinition } from "../sheets/sheet-definition.ts";
import { profileFields } from "./fields.ts";

/** The Profile sheet as a host writes it: header row, then one row a field. */
export function profileSheet(values: Readonly<Partial<Record<string, Shown>>>): SheetDefinition {
  return {
    name: "Profile",
    rows: [["Field", "Value", "What it changes"], ...profileFields.map((field) => [field.label, values[field.key] ?? "", field.note])],
    names: profileFields.map((field, index) => ({ name: field.name, row: index + 1, column: 1 })),
    widths: [34, 24, 72],
  };
}
