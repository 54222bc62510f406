import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import type { Accepts, SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { rangeOf } from "./ranges.ts";

type Entry = NonNullable<SheetDefinition["entries"]>[number];
type Demand = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator">;

/** The grid writes these words into a cell that is clicked, and reads them back as true and false; its own default leaves 1 and 0. */
export const checkBox: Demand = { type: DataValidationType.CHECKBOX, formula1: "TRUE", formula2: "FALSE" };

type Make<Kind extends Accepts["kind"]> = (accepts: Extract<Accepts, { kind: Kind }>) => Demand;
const demands: { readonly [Kind in Accepts["kind"]]: Make<Kind> } = {
  check: () => checkBox,
  date: () => ({ type: DataValidationType.DATE }),
  list: ({ values }) => ({ type: DataValidationType.LIST, formula1: JSON.stringify(values) }),
  number: ({ least, most }) => ({
    type: DataValidationType.DECIMAL,
    operator: DataValidationOperator.BETWEEN,
    formula1: String(least),
    formula2: String(most),
  }),
};

const demandOf = (accepts: Accepts): Demand => (demands[accepts.kind] as (accepts: Accepts) => Demand)(accepts);

/** What may be typed into cells, as a rule of the grid. The help is what it says when something else is typed. */
export function entryRule({ accepts, strict, help, ...area }: Entry, id: string): ISheetDataValidationRule {
  return {
    ...demandOf(accepts),
    uid: id,
    ranges: [rangeOf(area)],
    allowBlank: true,
    errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    error: help,
    showInputMessage: help !== "",
    prompt: help,
  };
}

/** A check box in each of these cells. */
export const checkBoxRule = (cells: readonly { row: number; column: number }[], id: string): ISheetDataValidationRule => ({
  ...checkBox,
  uid: id,
  ranges: cells.map(({ row, column }) => rangeOf({ row, column })),
  allowBlank: true,
});
