import type { ICellData, IColumnData, IRowData, IStyleData } from "@univerjs/core";
import { type CellRows, characterWidth } from "./snapshot.ts";

/** How the grid itself sets a wrapped text of its usual size, in pixels. */
const line = { height: 17, padding: 3 } as const;
const usualSize = 10;
const usualWidth = 88;
const wraps = 3;

type StyleOf = (cell: ICellData) => IStyleData | undefined;

/** How many lines a text takes where lines break between words. */
function linesOf(text: string, characters: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let [here, left] = [1, characters];
    for (const { length } of paragraph.split(" ")) {
      if (length > left && left < characters) [here, left] = [here + 1, characters];
      if (length > left) [here, left] = [here + Math.floor(length / characters), characters - (length % characters) + 1];
      left -= length + 1;
    }
    return lines + here;
  }, 0);
}

/** The rows that wrapped text makes higher. The grid measures only rows that are edited, so the first look is reckoned here. */
export function wrappedHeights(
  cells: CellRows,
  columns: Readonly<Record<number, Partial<IColumnData>>>,
  styleOf: StyleOf,
): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, held] of Object.entries(cells)) {
    const heights = Object.entries(held).map(([column, cell]) => {
      const style = styleOf(cell);
      if (typeof cell.v !== "string" || style?.tb !== wraps) return 0;
      const scale = (style.fs ?? usualSize) / usualSize;
      const characters = Math.max(1, Math.floor(characterWidth(columns[Number(column)]?.w ?? usualWidth) / scale));
      const lines = linesOf(cell.v, characters);
      return lines < 2 ? 0 : Math.round(lines * line.height * scale) + line.padding;
    });
    const highest = Math.max(0, ...heights);
    if (highest > 0) rows[Number(row)] = { ia: 1, ah: highest };
  }
  return rows;
}
