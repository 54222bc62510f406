import type { IRange } from "@univerjs/core";
import { addressOf } from "../../core/sheets/cell-address.ts";

/** How far a sheet reaches: a range in a file may go on to the last row that a file can have. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rangeOf(text: string): IRange | undefined {
  const [, left = "", top, right = left, bottom = top] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text) ?? [];
  if (left === "") return undefined;
  return { startRow: Number(top) - 1, endRow: Number(bottom) - 1, startColumn: columnIndex(left), endColumn: columnIndex(right) };
}

/** The ranges of a file's list such as "A2:A9 C2", cut to the sheet; undefined where one of them can't be read. */
export function rangesIn(list: string, { rows, columns }: Extent): IRange[] | undefined {
  const ranges = list.trim().split(/\s+/).map(rangeOf);
  const read = ranges.filter((range) => range !== undefined);
  if (read.length < ranges.length) return undefined;
  return read
    .filter(({ startRow, startColumn }) => startRow < rows && startColumn < columns)
    .map((range) => ({ ...range, endRow: Math.min(range.endRow, rows - 1), endColumn: Math.min(range.endColumn, columns - 1) }));
}

const asText = ({ startRow, endRow, startColumn, endColumn }: IRange): string => {
  const [first, last] = [addressOf(startRow, startColumn), addressOf(endRow, endColumn)];
  return first === last ? first : `${first}:${last}`;
};

export const rangesAsText = (ranges: readonly IRange[]): string => ranges.map(asText).join(" ");
