import type { ISheetDataValidationRule, IWorkbookData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";

/** What a sheet takes and how it colors by itself, which the grid keeps apart from the cells. The first condition that holds wins. */
export interface SheetRules {
  readonly entries: readonly ISheetDataValidationRule[];
  readonly conditions: readonly IConditionFormattingRule[];
}

const resourceNames = { entries: "SHEET_DATA_VALIDATION_PLUGIN", conditions: "SHEET_CONDITIONAL_FORMATTING_PLUGIN" } as const;

/** The rules of a whole workbook as its snapshot holds them, by the sheets' ids. */
export function rulesAsResources(bySheet: Readonly<Record<string, SheetRules>>): NonNullable<IWorkbookData["resources"]> {
  const parts = Object.entries(resourceNames) as [keyof SheetRules, string][];
  return parts.map(([part, name]) => ({
    name,
    data: JSON.stringify(Object.fromEntries(Object.entries(bySheet).map(([id, rules]) => [id, rules[part]]))),
  }));
}
