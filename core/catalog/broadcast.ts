/** Ranges as functions see them: every argument is a grid, and grids of different sizes are fitted to one another. */
import type { Argument, Cell } from "../cells/cell.ts";
import type { Failure } from "./catalog.ts";

/** Rows of equal length, at least one by one. */
export type Grid = readonly (readonly Cell[])[];

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const blankGrid: Grid = [[undefined]];

/** A single cell becomes a grid of one; a ragged or empty block, which no host sends, is filled up with blanks. */
export function gridOf(argument: Argument): Grid {
  if (!Array.isArray(argument)) return [[argument as Cell]];
  const rows: readonly (readonly Cell[])[] = argument.map((row: unknown) => (Array.isArray(row) ? row : [row as Cell]));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return blankGrid;
  return rows.every((row) => row.length === columns) ? rows : rows.map((row) => Array.from({ length: columns }, (_, place) => row[place]));
}

export function gridSize(grid: Grid): Size {
  return { rows: grid.length, columns: grid[0]?.length ?? 0 };
}

interface NamedSize extends Size {
  readonly name: string;
}

function clash(sizes: readonly NamedSize[], side: "rows" | "columns"): Failure | undefined {
  const [first, ...others] = sizes.filter((size) => size[side] > 1);
  const other = others.find((size) => first && size[side] !== first[side]);
  if (!first || !other) return undefined;
  const words = [first, other].map(({ name, rows, columns }) => `${name} has ${rows} × ${columns} cells`);
  return { error: `${words.join(" and ")} (rows × columns); give ranges of one size, a single row, a single column or a single cell.` };
}

/** The size of the answer: a column against a single value gives a column, a column against a row a block. */
export function sizesThatFit(sizes: readonly NamedSize[]): Size | Failure {
  const failure = clash(sizes, "rows") ?? clash(sizes, "columns");
  if (failure) return failure;
  return { rows: Math.max(1, ...sizes.map((size) => size.rows)), columns: Math.max(1, ...sizes.map((size) => size.columns)) };
}
