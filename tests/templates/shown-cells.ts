import type { Shown } from "../../core/cells/cell.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";

/** What a sheet shows before anything is calculated: its rows, and what its formulas fill beyond their own cells. */
export function shownCells(sheet: SheetDefinition | undefined): Shown[][] {
  const shown = (sheet?.rows ?? []).map((row) => [...row]);
  for (const { row, column, values } of sheet?.spills ?? []) {
    for (const [down, line] of values.entries()) {
      for (const [across, value] of line.entries()) {
        const cells = shown[row + down] ?? [];
        shown[row + down] = cells;
        cells[column + across] = value;
      }
    }
  }
  return shown;
}
