import { DataValidationErrorStyle, type DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import type { DataValidation } from "hucre";
import { checkBox } from "../entry-rules.ts";
import { dayData } from "../snapshot.ts";
import { type Extent, rangesAsText, rangesIn } from "./file-ranges.ts";
import { fromFileFormula, toFileFormula } from "./formula-names.ts";

type Demand = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator">;
type FileDemand = Pick<DataValidation, "type" | "formula1" | "formula2" | "operator" | "values">;

const plainNumber = /^-?\d+(\.\d+)?$/;
const trueAndFalse = "TRUE,FALSE";
/** A file asks of every day that it comes after the first one. */
const firstDay: FileDemand = { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
/** Excel opens no file in which one of these is longer. */
const longest = { list: 255, prompt: 255, error: 225 } as const;

const gridOperand = (text: string | undefined): string | undefined =>
  text === undefined || plainNumber.test(text) ? text : fromFileFormula(text);

function gridDemand({ type, operator, formula1, formula2, values }: DataValidation): Demand | undefined {
  if (type === "time") return undefined;
  if (type === "list" && values)
    return values.join().toUpperCase() === trueAndFalse ? checkBox : { type, formula1: JSON.stringify(values) };
  if (type === "date" && operator === firstDay.operator && formula1 === firstDay.formula1) return { type };
  const [first, second] = [gridOperand(formula1), gridOperand(formula2)];
  if (first === undefined) return undefined;
  return {
    type,
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
    // A file leaves out the operator that it means by itself.
    ...(type === "list" || type === "custom" ? {} : { operator: (operator ?? "between") as DataValidationOperator }),
  };
}

const errorStyles = [
  ["information", DataValidationErrorStyle.INFO],
  ["stop", DataValidationErrorStyle.STOP],
  ["warning", DataValidationErrorStyle.WARNING],
] as const;

const gridErrorStyle = ({ showErrorMessage, errorStyle = "stop" }: DataValidation): DataValidationErrorStyle =>
  (showErrorMessage ? errorStyles.find(([name]) => name === errorStyle)?.[1] : undefined) ?? DataValidationErrorStyle.INFO;

/** What cells of a file take, as a rule of the grid; undefined where the grid has no such rule. */
export function gridEntry(entry: DataValidation, extent: Extent, id: string): ISheetDataValidationRule | undefined {
  const [demand, ranges] = [gridDemand(entry), rangesIn(entry.range, extent)];
  if (!demand || !ranges) return undefined;
  return {
    ...demand,
    uid: id,
    ranges,
    allowBlank: entry.allowBlank ?? false,
    errorStyle: gridErrorStyle(entry),
    showErrorMessage: entry.showErrorMessage ?? false,
    showInputMessage: entry.showInputMessage ?? false,
    ...(entry.errorMessage ? { error: entry.errorMessage } : {}),
    ...(entry.errorTitle ? { errorTitle: entry.errorTitle } : {}),
    ...(entry.inputMessage ? { prompt: entry.inputMessage } : {}),
    ...(entry.inputTitle ? { promptTitle: entry.inputTitle } : {}),
  };
}

function fileOperand(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (text.startsWith("=")) return toFileFormula(text);
  return String(dayData(text.slice(0, 10))?.v ?? text);
}

/** A list whose words hold a comma, or are too many, can't be told in a file. */
function fileList(formula: string): FileDemand | undefined {
  if (formula.startsWith("=")) return { type: "list", formula1: toFileFormula(formula) };
  const values: readonly string[] = formula.startsWith("[") ? JSON.parse(formula) : formula.split(",");
  const isPlain = values.length > 0 && values.every((value) => !/[,"]/.test(value)) && values.join().length <= longest.list;
  return isPlain ? { type: "list", values: [...values] } : undefined;
}

const sameTypes = new Set<string>(["whole", "decimal", "date", "textLength", "custom"]);

function fileDemand({ type, operator, formula1, formula2 }: ISheetDataValidationRule): FileDemand | undefined {
  if (type === DataValidationType.CHECKBOX) return fileList(`${formula1 ?? checkBox.formula1},${formula2 ?? checkBox.formula2}`);
  if (type === DataValidationType.LIST) return fileList(formula1 ?? "");
  if (!sameTypes.has(type)) return undefined;
  if (type === DataValidationType.DATE && !operator) return firstDay;
  const [first, second] = [fileOperand(formula1), fileOperand(formula2)];
  if (first === undefined) return undefined;
  return {
    type: type as DataValidation["type"],
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
    ...(operator ? { operator } : {}),
  };
}

/** A rule of the grid as a file holds it; undefined where a file can't. */
export function fileEntry(rule: ISheetDataValidationRule): DataValidation | undefined {
  const demand = fileDemand(rule);
  if (!demand || rule.ranges.length === 0) return undefined;
  const { error, errorTitle, prompt, promptTitle, errorStyle, showErrorMessage, showInputMessage, allowBlank } = rule;
  const style = errorStyles.find(([, number]) => number === errorStyle)?.[0];
  return {
    ...demand,
    range: rangesAsText(rule.ranges),
    allowBlank: allowBlank ?? true,
    showErrorMessage: showErrorMessage ?? true,
    showInputMessage: showInputMessage ?? false,
    ...(style ? { errorStyle: style } : {}),
    ...(error ? { errorMessage: error.slice(0, longest.error) } : {}),
    ...(errorTitle ? { errorTitle } : {}),
    ...(prompt ? { inputMessage: prompt.slice(0, longest.prompt) } : {}),
    ...(promptTitle ? { inputTitle: promptTitle } : {}),
  };
}
