import type { State } from "./state.ts";

/** Another sheet with programs, and what is known of it. */
export interface OtherList {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly words: string;
}

function sortedWords({ others }: State, sheetId: string): string {
  return others[sheetId]?.sorted ? "sorted" : "not sorted here yet";
}

/** The lists that were found in the workbook and those that were read before, without the one that is shown. */
export function otherLists(state: State): readonly OtherList[] {
  const { list, others, found = [] } = state;
  const read = Object.entries(others).map(([sheetId, { sheetName, columns, rows }]) => {
    return { sheetId, sheetName, rows, specialty: columns.detection.specialty };
  });
  const known = [...found, ...read.filter(({ sheetId }) => !found.some((one) => one.sheetId === sheetId))];
  return known
    .filter(({ sheetId }) => sheetId !== list?.table.sheetId)
    .map(({ sheetId, sheetName, rows, specialty }) => {
      const told = [specialty, `${rows} ${rows === 1 ? "row" : "rows"}`, sortedWords(state, sheetId)];
      return { sheetId, sheetName, words: told.filter((part) => part !== undefined).join(", ") };
    });
}

/** For whom a list is measured, where its sheet's name says so. */
export function measuredFor({ list, you }: Pick<State, "list" | "you">): string | undefined {
  const named = list?.columns.detection.specialty;
  if (named === undefined || named === you.specialty.value) return undefined;
  const target = you.specialty.value === "" ? "" : ` Your target is ${you.specialty.value}.`;
  return `The sheet’s name says ${named}, so this list is measured for that.${target}`;
}
