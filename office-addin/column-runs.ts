import type { Area } from "./sheet-reading.ts";

/** Cells, as [row, column], gathered into areas one column wide: those that follow each other down a column are one area. */
export function columnRuns(cells: readonly (readonly [number, number])[]): Area[] {
  const runs: Area[] = [];
  for (const [row, column] of [...cells].sort(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB)) {
    const last = runs[runs.length - 1];
    const follows = last?.column === column && last.row + last.rows === row;
    if (last && follows) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
