import type { FUniver } from "@univerjs/core/facade";
import { ConditionalFormattingRuleModel } from "@univerjs/preset-sheets-conditional-formatting";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { SheetRules } from "./sheet-rules.ts";

const addEntry = "data-validation.mutation.addRule";
const addCondition = "sheet.mutation.add-conditional-rule";

/** Gives rules to a sheet of the open workbook. */
export function addRules(api: FUniver, unitId: string, subUnitId: string, { entries, conditions }: SheetRules): void {
  for (const rule of entries) api.syncExecuteCommand(addEntry, { unitId, subUnitId, rule });
  // Each one is put before the others.
  for (const rule of [...conditions].reverse()) api.syncExecuteCommand(addCondition, { unitId, subUnitId, rule });
}

/** The rules of a sheet of the open workbook. */
export function rulesOf(sheet: FWorksheet): SheetRules {
  const [unitId, sheetId] = [sheet.getWorkbook().getUnitId(), sheet.getSheetId()];
  return {
    entries: sheet.getInject().get(SheetDataValidationModel).getRules(unitId, sheetId),
    conditions: sheet.getInject().get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [],
  };
}
