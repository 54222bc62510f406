import type { ProgramCells } from "./program-columns.ts";

const sample = "Sample, invented. Clear this row.";

/** Invented programs that show what a row may hold. No such hospital exists, and the numbers are nobody's. */
// biome-ignore format: a table is read by rows.
export const samplePrograms: readonly ProgramCells[] = [
  { program: "Heron Lake University Hospital", city: "Heron Lake", state: "MN", specialty: "Internal Medicine", type: "University", average: 251, competitive: "Yes", interest: 5, location: 4, connection: "", signal: "Gold", notes: sample },
  { program: "Quarry Hill Medical Center", city: "Quarry Hill", state: "PA", specialty: "Internal Medicine", type: "University", average: "248 (236-259)", minimum: 225, interest: 4, location: 3, connection: "Away rotation", signal: "Gold", notes: sample },
  { program: "Three Rivers Teaching Hospital", city: "Marlow", state: "OH", specialty: "Internal Medicine", type: "Hybrid", average: "240-250", interest: 4, location: 4, connection: "", signal: "Silver", notes: sample },
  { program: "Saltmarsh General Hospital", city: "Saltmarsh", state: "SC", specialty: "Internal Medicine", type: "Community", average: 238, minimum: "230", interest: 3, location: 5, connection: "Family nearby", signal: "Silver", notes: sample },
  { program: "Juniper Valley Regional", city: "Juniper", state: "NM", specialty: "Internal Medicine", type: "Community", average: "235+", interest: 3, location: 2, connection: "", signal: "None", notes: sample },
  { program: "Windward Community Hospital", city: "Windward", state: "OR", specialty: "Internal Medicine", type: "Community", average: 228, interest: 3, location: 3, connection: "", signal: "None", notes: sample },
  { program: "Copper Creek Health", city: "Copper Creek", state: "MI", specialty: "Internal Medicine", type: "Community", average: "N/A", minimum: 220, interest: 2, location: 3, connection: "", signal: "None", notes: sample },
];
