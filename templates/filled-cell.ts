import type { Shown } from "../core/cells/cell.ts";
import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";

/** A cell with a formula, and what it shows before it is calculated. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: Shown;
}

export type FilledCell = Shown | FormulaCell;

function isFormula(cell: FilledCell): cell is FormulaCell {
  return typeof cell === "object";
}

/** Rows of cells as a sheet's definition has them. */
export function layOut(cells: readonly (readonly FilledCell[])[]): Required<Pick<SheetDefinition, "rows" | "formulas">> {
  const formulas = cells.flatMap((row, at) =>
    row.flatMap((cell, column): [number, number, string][] => (isFormula(cell) ? [[at, column, cell.formula]] : [])),
  );
  return { rows: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell))), formulas };
}
