import type { IStyleData } from "@univerjs/core";
import {
  type CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type CFTextOperator,
  CFValueType,
  type IColorScale,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IDataBar,
  type IHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { CellStyle, ConditionalRule } from "hucre";
import { addressOf } from "../../core/sheets/cell-address.ts";
import { type Extent, rangesAsText, rangesIn } from "./file-ranges.ts";
import { callsOwn, fromFileFormula, toFileFormula } from "./formula-names.ts";
import { fileStyle, gridStyle } from "./styles.ts";

type Config = IConditionalFormattingRuleConfig;
type Theme = readonly string[] | undefined;

const plainNumber = /^-?\d+(\.\d+)?$/;
const signs = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
} as const;

/** What a condition says of the first cell of its range, as a formula. */
const saysOf: Readonly<Record<string, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
  equal: (cell, text) => `${cell}=${text}`,
  notEqual: (cell, text) => `${cell}<>${text}`,
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const operandsOf = ({ formula = [] }: ConditionalRule): string[] => (Array.isArray(formula) ? formula : [formula]);

function compared(rule: ConditionalRule, cell: string): string | undefined {
  const [first, second] = operandsOf(rule);
  if (first === undefined) return undefined;
  if (rule.operator === "between" || rule.operator === "notBetween") {
    const inside = `AND(${cell}>=${first},${cell}<=${second ?? first})`;
    return rule.operator === "between" ? inside : `NOT(${inside})`;
  }
  return `${cell}${signs[rule.operator ?? "equal"]}${first}`;
}

/** A comparison with plain numbers stays one; any other condition becomes the formula that it stands for. */
function gridHighlight(rule: ConditionalRule, cell: string, style: IStyleData): Config | undefined {
  const highlight = { type: CFRuleType.highlightCell, style } as const;
  if (rule.type === "duplicateValues") return { ...highlight, subType: CFSubRuleType.duplicateValues };
  if (rule.type === "uniqueValues") return { ...highlight, subType: CFSubRuleType.uniqueValues };
  const numbers = operandsOf(rule).filter((operand) => plainNumber.test(operand));
  const [first, second] = numbers.map(Number);
  if (rule.type === "cellIs" && first !== undefined && numbers.length === operandsOf(rule).length) {
    const operator = (rule.operator ?? "equal") as CFNumberOperator;
    const value = second === undefined ? first : [first, second];
    return { ...highlight, subType: CFSubRuleType.number, operator, value } as Config;
  }
  const says = rule.type === "cellIs" ? compared(rule, cell) : (operandsOf(rule)[0] ?? saysOf[rule.type]?.(cell, quoted(rule.text ?? "")));
  return says === undefined ? undefined : { ...highlight, subType: CFSubRuleType.formula, value: fromFileFormula(says) };
}

type Point = { readonly type: string; readonly value?: string };
const gridPoint = ({ type, value }: Point) => ({
  type: type as CFValueType,
  ...(value === undefined ? {} : { value: Number(value) }),
});
const gridColor = (color: string): string => `#${color.replace(/^#/, "").slice(-6)}`;

function gridScale({ colorScale: { cfvo = [], colors = [] } = { cfvo: [], colors: [] } }: ConditionalRule): Config | undefined {
  if (cfvo.length < 2 || colors.filter(Boolean).length < cfvo.length) return undefined;
  const config = cfvo.map((point, index) => ({ index, color: gridColor(colors[index] ?? ""), value: gridPoint(point) }));
  return { type: CFRuleType.colorScale, config };
}

function gridBar({ dataBar }: ConditionalRule): Config | undefined {
  const [min, max] = dataBar?.cfvo ?? [];
  if (!dataBar?.color || !min || !max) return undefined;
  const color = gridColor(dataBar.color);
  const config = { min: gridPoint(min), max: gridPoint(max), isGradient: true, positiveColor: color, nativeColor: color };
  return { type: CFRuleType.dataBar, isShowValue: true, config };
}

/** The grid's conditions of these kinds need what the reader of files leaves out. */
const leftOut = new Set<ConditionalRule["type"]>(["iconSet", "top10", "aboveAverage"]);

/** In a conditional format, the fill's second color is the one that is seen. */
function conditionalStyle(style: CellStyle | undefined, theme: Theme): IStyleData {
  const { fill, ...rest } = style ?? {};
  const color = fill?.type === "pattern" && fill.pattern !== "none" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const solid: CellStyle = color ? { fill: { type: "pattern", pattern: "solid", fgColor: color } } : {};
  return gridStyle({ ...rest, ...solid }, theme) ?? {};
}

/** A conditional format of a file as a rule of the grid; undefined where the grid has no such rule. */
export function gridCondition(rule: ConditionalRule, extent: Extent, theme: Theme, id: string): IConditionFormattingRule | undefined {
  const ranges = rangesIn(rule.range, extent);
  const [first] = ranges ?? [];
  if (leftOut.has(rule.type) || !ranges || !first) return undefined;
  const makers: Partial<Record<ConditionalRule["type"], () => Config | undefined>> = {
    colorScale: () => gridScale(rule),
    dataBar: () => gridBar(rule),
  };
  const highlight = (): Config | undefined =>
    gridHighlight(rule, addressOf(first.startRow, first.startColumn), conditionalStyle(rule.style, theme));
  const config = (makers[rule.type] ?? highlight)();
  return config && { cfId: id, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: config };
}

type FileCondition = Pick<ConditionalRule, "type" | "operator" | "formula" | "colorScale" | "dataBar">;

function fileConditionStyle(style: IStyleData): CellStyle {
  const { fill, ...rest } = fileStyle(style) ?? {};
  const color = fill?.type === "pattern" ? fill.fgColor : undefined;
  return { ...rest, ...(color ? { fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color } } : {}) };
}

function fileHighlight(rule: IHighlightCell, cell: string): FileCondition | undefined {
  const { subType, operator, value } = rule as IHighlightCell & { operator?: string; value?: unknown };
  if (subType === CFSubRuleType.duplicateValues || subType === CFSubRuleType.uniqueValues) return { type: subType };
  if (subType === CFSubRuleType.number && value !== undefined) {
    return { type: "cellIs", operator: operator as keyof typeof signs, formula: [value].flat().map(String) };
  }
  if (subType === CFSubRuleType.text && operator !== undefined) {
    const says = saysOf[operator as CFTextOperator]?.(cell, quoted(String(value ?? "")));
    return says === undefined ? undefined : { type: "expression", formula: says };
  }
  // A file's conditional format can't call the add-in's functions.
  if (subType !== CFSubRuleType.formula || callsOwn(String(value))) return undefined;
  return { type: "expression", formula: toFileFormula(String(value)) };
}

type FilePointType = "min" | "max" | "num" | "percent" | "percentile";
const filePoint = ({ type, value }: { type: CFValueType; value?: number | string }) => ({
  type: type as FilePointType,
  ...(value === undefined ? {} : { value: String(value) }),
});
const fileColor = (color: string): string => `FF${color.replace(/^#/, "").slice(0, 6).toUpperCase()}`;
const isFormulaPoint = ({ type }: { type: CFValueType }): boolean => type === CFValueType.formula;

function fileScale({ config }: IColorScale): FileCondition | undefined {
  if (config.some(({ value }) => isFormulaPoint(value))) return undefined;
  const cfvo = config.map(({ value }) => filePoint(value));
  return { type: "colorScale", colorScale: { cfvo, colors: config.map(({ color }) => fileColor(color)) } };
}

function fileBar({ config: { min, max, positiveColor } }: IDataBar): FileCondition | undefined {
  if (isFormulaPoint(min) || isFormulaPoint(max)) return undefined;
  return { type: "dataBar", dataBar: { cfvo: [filePoint(min), filePoint(max)], color: fileColor(positiveColor) } };
}

function fileConfig(rule: Config, cell: string): FileCondition | undefined {
  if (rule.type === CFRuleType.colorScale) return fileScale(rule as IColorScale);
  if (rule.type === CFRuleType.dataBar) return fileBar(rule as IDataBar);
  return rule.type === CFRuleType.highlightCell ? fileHighlight(rule as IHighlightCell, cell) : undefined;
}

/** A conditional format of the grid as a file holds it; undefined where a file can't. */
export function fileCondition({ ranges, stopIfTrue, rule }: IConditionFormattingRule, priority: number): ConditionalRule | undefined {
  const [first] = ranges;
  const config = first && fileConfig(rule, addressOf(first.startRow, first.startColumn));
  if (!config) return undefined;
  const style = rule.type === CFRuleType.highlightCell ? { style: fileConditionStyle((rule as IHighlightCell).style) } : {};
  return { ...config, ...style, priority, range: rangesAsText(ranges), ...(stopIfTrue ? { stopIfTrue } : {}) };
}
