import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Sheet } from "hucre";
import { checkBoxRule } from "../entry-rules.ts";
import type { SheetRules } from "../sheet-rules.ts";
import { gridCondition } from "./conditions.ts";
import { gridEntry } from "./entries.ts";
import type { Extent } from "./file-ranges.ts";

/** How many rules of a sheet the grid has no like of. */
export interface LeftRules {
  readonly entries: number;
  readonly conditions: number;
}

const covers = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

/** Cells that Excel draws as check boxes by their style, other than those that a rule speaks of. */
function styledCheckBoxes(sheet: Sheet, rules: readonly ISheetDataValidationRule[], id: string): ISheetDataValidationRule[] {
  const ranges = rules.flatMap((rule) => rule.ranges);
  const places = [...(sheet.cells ?? [])].flatMap(([key, { checkbox }]) => {
    const [row = 0, column = 0] = checkbox ? key.split(",").map(Number) : [];
    return checkbox && !ranges.some((range) => covers(range, row, column)) ? [{ row, column }] : [];
  });
  return places.length > 0 ? [checkBoxRule(places, id)] : [];
}

/** What the cells of a file's sheet take and how they color by themselves, as far as the grid has the like. */
export function readRules(
  sheet: Sheet,
  sheetId: string,
  extent: Extent,
  theme: readonly string[] | undefined,
): { rules: SheetRules; left: LeftRules } {
  const inFile = { entries: sheet.dataValidations ?? [], conditions: sheet.conditionalRules ?? [] };
  const entries = inFile.entries
    .map((entry, index) => gridEntry(entry, extent, `${sheetId}-entry${index}`))
    .filter((rule) => rule !== undefined);
  const conditions = [...inFile.conditions]
    .sort((a, b) => a.priority - b.priority)
    .map((rule, index) => gridCondition(rule, extent, theme, `${sheetId}-tone${index}`))
    .filter((rule) => rule !== undefined);
  return {
    rules: { entries: [...entries, ...styledCheckBoxes(sheet, entries, `${sheetId}-boxes`)], conditions },
    left: { entries: inFile.entries.length - entries.length, conditions: inFile.conditions.length - conditions.length },
  };
}
