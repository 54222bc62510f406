import type { IRange } from "@univerjs/core";
import type { Area } from "../core/sheets/sheet-definition.ts";

/** One cell, or a block of them, as the grid names it: by its first and last row and column. */
export const rangeOf = ({ row, column, rows = 1, columns = 1 }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** The places of a range, row by row. */
export function placesOf({ startRow, endRow, startColumn, endColumn }: IRange): [number, number][] {
  const places: [number, number][] = [];
  for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) places.push([row, column]);
  return places;
}
