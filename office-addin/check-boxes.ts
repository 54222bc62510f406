import type { ExcelHost } from "./excel-run.ts";
import { type Area, rangeOf } from "./sheet-reading.ts";

/** The version that can draw TRUE and FALSE as a box to tick. */
const drawsBoxes = "1.18";

const rule: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "TRUE,FALSE" } };
const control = (type: `${Excel.CellControlType}`): Excel.CellControl => ({ type }) as Excel.CellControl;

/** Lets cells take TRUE and FALSE alone. A file that goes on to an Excel without boxes keeps this choice (docs/decisions/excel-sheets.md). */
export function queueChoice(range: Excel.Range): void {
  range.dataValidation.rule = rule;
}

/** Draws cells that hold TRUE or FALSE as boxes to tick, in an Excel that does. What that would make of a blank cell is not known. */
export function queueBoxes(host: ExcelHost, range: Excel.Range): void {
  if (host.supports(drawsBoxes)) range.control = control("Checkbox");
}

export function queueNoCheckBoxes(host: ExcelHost, range: Excel.Range): void {
  range.dataValidation.clear();
  if (host.supports(drawsBoxes)) range.control = control("Empty");
}

/** Those of the areas whose cells have no rule and no control yet, so that what the user set up for new rows stays theirs. */
export async function freeForCheckBoxes(host: ExcelHost, sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Area[]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => ({ area, range: rangeOf(sheet, area) }));
  for (const { range } of asked) {
    range.dataValidation.load("type");
    if (host.supports(drawsBoxes)) range.load("control");
  }
  await sheet.context.sync();
  const isFree = (range: Excel.Range): boolean =>
    range.dataValidation.type === "None" && (!host.supports(drawsBoxes) || range.control.type === control("Empty").type);
  return asked.filter(({ range }) => isFree(range)).map(({ area }) => area);
}
