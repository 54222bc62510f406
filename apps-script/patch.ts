import type { CellValue } from "../sidebar/workbook.ts";

/** What one cell shall hold, and in which number format. Rows and columns count from 0. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | Date;
  readonly format: string;
  /** Whether it gets a check box or loses the one it has; absent where that stays as it is. */
  readonly box?: boolean;
}

/** A rectangle of neighbouring cells, which one call can write. */
export interface PatchBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellPatch[])[];
}

/** Groups cells into as few rectangles as a column-wise look finds: runs down a column, joined with equal runs beside them. */
export function toBlocks(patches: readonly CellPatch[]): PatchBlock[] {
  const ordered = [...patches].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellPatch[][] = [];
  for (const patch of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column === patch.column && last.row + 1 === patch.row) run.push(patch);
    else runs.push([patch]);
  }
  return joinSideways(runs);
}

function joinSideways(runs: readonly CellPatch[][]): PatchBlock[] {
  const blocks: { row: number; column: number; cells: CellPatch[][] }[] = [];
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const beside = blocks.find(
      (block) =>
        block.row === first.row && block.cells.length === run.length && block.column + (block.cells[0]?.length ?? 0) === first.column,
    );
    if (beside) for (const [at, patch] of run.entries()) beside.cells[at]?.push(patch);
    else blocks.push({ row: first.row, column: first.column, cells: run.map((patch) => [patch]) });
  }
  return blocks;
}
