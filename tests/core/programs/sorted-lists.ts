import type { Cell } from "../../../core/cells/cell.ts";
import { readPrograms } from "../../../core/programs/read-programs.ts";
import { type SortedProgram, sortPrograms } from "../../../core/programs/sort-programs.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

const keys = ["program", "city", "state", "average", "minimum", "competitive", "interest", "location", "connection", "type"] as const;
const columns = Object.fromEntries(keys.map((key, index) => [key, { index }]));

/** A list whose columns are known, read and sorted for a score: program, city, state, average, minimum, competitive, then preferences. */
export function sortedList(rows: readonly (readonly Cell[])[], score = 247): readonly SortedProgram[] {
  return sortPrograms(readPrograms([keys, ...rows], { headerRow: 0, columns }).programs, score, defaultSettings);
}

/** Programs by their averages alone. */
export function programsWith(...averages: readonly Cell[]): readonly (readonly Cell[])[] {
  return averages.map((average, place) => [
    `Hospital ${String.fromCharCode(65 + place)}`,
    `Town ${place}`,
    place % 2 ? "NY" : "OH",
    average,
  ]);
}
