import type { ICellData, IWorkbookData } from "@univerjs/core";
import { CalculationMode } from "@univerjs/preset-sheets-core";
import { callsOwn } from "./files/formula-names.ts";
import type { CellRows } from "./snapshot.ts";

/** From so many formulas on, what the file says they gave is taken over: to calculate them all anew would hold the page up. */
const manyFormulas = 3000;

function formulaCells({ sheets }: IWorkbookData): ICellData[] {
  const rows: CellRows[number][] = Object.values(sheets).flatMap((sheet) => Object.values((sheet.cellData ?? {}) as CellRows));
  return rows.flatMap((row) => Object.values(row)).filter((cell) => cell.f || cell.si);
}

/**
 * What of a workbook is calculated when it is opened: everything, since saved results may be older than the functions; of a very large one
 * that holds its results and none of MatchSheet's functions, nothing but what an edit asks for.
 */
export function firstCalculation(snapshot: IWorkbookData): CalculationMode {
  const cells = formulaCells(snapshot);
  const asSaved = cells.length > manyFormulas && cells.every(({ v, f }) => v !== undefined && v !== null && !callsOwn(f ?? ""));
  return asSaved ? CalculationMode.NO_CALCULATION : CalculationMode.FORCED;
}
