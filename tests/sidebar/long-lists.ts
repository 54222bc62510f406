import type { CellValue } from "../../sidebar/workbook.ts";

const states = ["OH", "PA", "CA", "TX"];

/** Invented programs, as many as asked for: one in fifty with an average that can't be read. */
export function longList(programs: number): CellValue[][] {
  const rows = Array.from({ length: programs }, (_, at): CellValue[] => [
    `Program ${at} Medical Center`,
    `City ${at % 300}`,
    states[at % 4] ?? "",
    at % 2 === 0 ? "University" : "Community",
    at % 50 === 0 ? "see website" : 225 + (at % 40),
    at % 3 === 0 ? "" : 220 + (at % 10),
    at % 11 === 0 ? "yes" : "",
    at % 6,
    "a note about this program, of some length, as people write them",
  ]);
  return [["Program", "City", "State", "Type", "Step 2 average", "Step 2 minimum", "Highly competitive?", "Interest", "Notes"], ...rows];
}
