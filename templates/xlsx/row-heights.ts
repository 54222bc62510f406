/** How tall rows of wrapped text are: not every program finds that out by itself when it opens a file. */
import type { RowDef } from "hucre";
import type { Look, SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { lookStyles } from "./looks.ts";

const usual = { height: 15, size: 11, width: 9 } as const;
/** A column's width counts digits; the letters of a text are narrower on the whole. */
const lettersADigit = 1.05;

function wraps(look: Look): boolean {
  return lookStyles[look].alignment?.wrapText === true;
}

function linesOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / (width * lettersADigit))));
  return lines.reduce((sum, count) => sum + count, 0);
}

function heightOf(look: Look, texts: readonly string[], widths: readonly number[]): number {
  const size = lookStyles[look].font?.size ?? usual.size;
  const lines = wraps(look) ? Math.max(1, ...texts.map((text, place) => linesOf(text, widths[place] ?? usual.width))) : 1;
  return Math.round((lines * usual.height * size) / usual.size);
}

/** The rows that are taller than usual. Rows that people fill in keep the height that their program gives them. */
export function rowHeights({ rows, widths, looks = [] }: SheetDefinition, longest: number): Map<number, RowDef> {
  const heights = new Map<number, RowDef>();
  if (rows.length > longest) return heights;
  for (const { row, column, rows: down = 1, columns: across = 1, look } of looks) {
    for (let at = row; at < row + down; at++) {
      const texts = (rows[at] ?? []).slice(column, column + across).map(String);
      const height = heightOf(look, texts, widths.slice(column));
      if (height > (heights.get(at)?.height ?? usual.height)) heights.set(at, { height });
    }
  }
  return heights;
}
