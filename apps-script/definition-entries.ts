import type { Accepts } from "../core/sheets/sheet-definition.ts";
import type { SheetDefinition } from "../sidebar/workbook.ts";
import { rangeOf } from "./sheets.ts";

type Rule = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const rules: { readonly [K in Accepts["kind"]]: (rule: Rule, accepts: Extract<Accepts, { kind: K }>) => Rule } = {
  check: (rule) => rule.requireCheckbox(),
  list: (rule, { values }) => rule.requireValueInList(values, true),
  number: (rule, { least, most }) => rule.requireNumberBetween(least, most),
  date: (rule) => rule.requireDate(),
};

/** What cells take. What is not strict is marked by Sheets in the cell's corner and stays. */
export function putEntries(sheet: GoogleAppsScript.Spreadsheet.Sheet, { entries = [] }: SheetDefinition): void {
  for (const { accepts, strict, help, ...area } of entries) {
    const rule = ruled(accepts).setAllowInvalid(!strict).setHelpText(help).build();
    rangeOf(sheet, area).setDataValidation(rule);
  }
}

function ruled<K extends Accepts["kind"]>(accepts: Extract<Accepts, { kind: K }>): Rule {
  return (rules[accepts.kind as K] as (rule: Rule, accepts: Extract<Accepts, { kind: K }>) => Rule)(
    SpreadsheetApp.newDataValidation(),
    accepts,
  );
}
