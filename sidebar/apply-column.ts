import type { Cell } from "../core/cells/cell.ts";
import { readFlag } from "../core/cells/flag.ts";
import { plainText } from "../core/programs/cell-words.ts";
import type { Target } from "./own-columns.ts";
import type { List } from "./sort-list.ts";
import type { WriteRequest } from "./workbook.ts";

/** Where the choice stands in the sheet, and which rows the user has chosen already. */
export interface ApplyColumn {
  readonly target: Target;
  readonly rows: ReadonlySet<number>;
}

const names = ["Apply", "MatchSheet apply", "MatchSheet apply 2", "MatchSheet apply 3", "MatchSheet apply 4"];
const chosenWord = "Yes";
const marks = new Set(["x", "✓", "✔", "apply"]);

/** Whether a cell says that the program is chosen; undefined where it says something else. */
function readChosen(cell: Cell): boolean | undefined {
  const text = plainText(cell);
  if (marks.has(text.toLowerCase())) return true;
  const flag = readFlag(text, "");
  return flag.ok ? flag.value : undefined;
}

/** Finds the column of the choice: never one with formulas, never one that holds something else under the same name. */
export function findApplyColumn({ table, columns, programs }: List): ApplyColumn {
  const { headerRow } = columns.detection;
  for (const name of names) {
    const index = (table.cells[headerRow] ?? []).findIndex((cell) => plainText(cell).toLowerCase() === name.toLowerCase());
    if (index < 0) return { target: { header: name }, rows: new Set() };
    const under = table.cells.slice(headerRow + 1).map((row) => readChosen(row[index]));
    const held = table.formulas.some(([row, column]) => column === index && row > headerRow);
    if (held || under.includes(undefined)) continue;
    const rows = programs.programs.filter(({ row }) => under[row - headerRow - 1] === true).map(({ row }) => row);
    return { target: { header: String(table.cells[headerRow]?.[index] ?? ""), index }, rows: new Set(rows) };
  }
  throw new Error("There is no name left for the column of the choice.");
}

/** Writes some rows into the column of the choice and leaves all others as they are. */
export function applyRequest(list: List, rows: ReadonlyMap<number, boolean>): WriteRequest {
  const { table, columns } = list;
  const { headerRow } = columns.detection;
  const values = table.cells.slice(headerRow + 1).map((_, place) => {
    const chosen = rows.get(headerRow + 1 + place);
    return chosen === undefined ? null : chosen ? chosenWord : "";
  });
  return { sheetId: table.sheetId, fingerprint: table.fingerprint, headerRow, columns: [{ ...findApplyColumn(list).target, values }] };
}
