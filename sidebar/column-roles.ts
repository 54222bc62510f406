import type { ColumnKey } from "../core/programs/column-keys.ts";

/** What a column can be, in the order the sidebar shows it. */
export interface ColumnRole {
  readonly key: ColumnKey;
  readonly label: string;
  /** What MatchSheet does with such a column. */
  readonly use: string;
  /** Shown at once; the others wait under "Other columns". */
  readonly main: boolean;
}

export const columnRoles = [
  { key: "program", label: "Program name", use: "Names the rows in what follows.", main: true },
  { key: "average", label: "Step 2 average", use: "Reach, Core and Safer are measured from it.", main: true },
  { key: "minimum", label: "Step 2 minimum", use: "A score under it makes the row Below minimum.", main: true },
  { key: "competitive", label: "Highly competitive?", use: "A yes makes the row Reach, whatever the average.", main: true },
  { key: "category", label: "Category", use: "Where the buckets go. Buckets that you set there stay.", main: true },
  { key: "code", label: "Program code", use: "Finds the same program listed twice.", main: false },
  { key: "specialty", label: "Specialty", use: "Tells apart programs of one name.", main: false },
  { key: "city", label: "City", use: "Tells apart programs of one name.", main: false },
  { key: "state", label: "State", use: "Warns when a tight list sits in one state.", main: false },
  { key: "type", label: "Program type", use: "Not used for sorting.", main: false },
  { key: "signal", label: "Signal", use: "Not used for sorting.", main: false },
  { key: "interview", label: "Interview", use: "Not used for sorting.", main: false },
  { key: "visa", label: "Visa", use: "Not used for sorting.", main: false },
  { key: "interest", label: "Interest", use: "Not used for sorting.", main: false },
  { key: "location", label: "Location fit", use: "Not used for sorting.", main: false },
  { key: "connection", label: "Connection", use: "Not used for sorting.", main: false },
  { key: "notes", label: "Notes", use: "Never read for scores.", main: false },
] as const satisfies readonly ColumnRole[];
