import { plainText } from "../core/programs/cell-words.ts";
import { addressOf } from "../core/sheets/cell-address.ts";
import { indexOf } from "./columns.ts";
import type { List } from "./sort-list.ts";

/** A program's row as the sheet shows it, for who can't see the grid. */
export interface SheetRow {
  readonly row: number;
  /** The cell that names the program. */
  readonly column: number;
  readonly address: string;
  readonly name: string;
  readonly average: string;
  readonly minimum: string;
  readonly bucket: string;
  readonly why: string;
}

/** Some of the programs, in the order of the sheet. What a cell does not hold is told as such. */
export function sheetRows({ table, columns, programs, own }: List, from: number, count: number): readonly SheetRow[] {
  const column = indexOf(columns, "program") ?? indexOf(columns, "code") ?? 0;
  return programs.programs.slice(from, from + count).map(({ row, name, cells }) => {
    const held = (index: number | undefined): string => (index === undefined ? "" : plainText(table.cells[row]?.[index]));
    return {
      row,
      column,
      address: addressOf(row, column),
      name,
      average: plainText(cells.average) || "none",
      minimum: plainText(cells.minimum) || "none",
      bucket: held(own.category.index) || "not sorted",
      why: held(own.why.index),
    };
  });
}
