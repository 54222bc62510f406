import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { callsOwn, fromFileFormula } from "./files/formula-names.ts";
import { shownValue } from "./sheet-reading.ts";
import type { SheetWriter } from "./sheet-writing.ts";

interface Repair {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas that do not know their function: mostly pasted under the name that it has in another program. */
function repairsOf(sheet: FWorksheet): Repair[] {
  const found: Repair[] = [];
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!(cell?.f || cell?.si) || shownValue(cell) !== "#NAME?") return;
      const formula = fromFileFormula(sheet.getRange(row, column).getFormula().replace(/^=/, ""));
      if (callsOwn(formula)) found.push({ row, column, formula });
    });
  return found;
}

/** Enters these formulas anew under the names that are known here; answers how many. */
export function repairFormulas(book: FWorkbook, writer: SheetWriter): number {
  const repairs = book.getSheets().map((sheet) => ({ sheet, formulas: repairsOf(sheet) }));
  for (const { sheet, formulas } of repairs) writer.setFormulas(book, sheet, formulas);
  return repairs.reduce((sum, { formulas }) => sum + formulas.length, 0);
}
