import type { ChartDefinition } from "../core/sheets/sheet-definition.ts";
import { lookStyles, type SheetStyle, toneStyles } from "../core/sheets/sheet-looks.ts";
import type { SheetDefinition } from "../sidebar/workbook.ts";
import { signed } from "./definition-cells.ts";
import { rangeOf } from "./sheets.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** A character's width and a cell's padding in the sheet's usual font, in pixels. */
const pixels = { character: 7, padding: 10 } as const;

function putStyle(range: Range, { bold, italic, struck, size, ink, fill, wrapped }: SheetStyle): void {
  if (bold) range.setFontWeight("bold");
  if (italic) range.setFontStyle("italic");
  if (struck) range.setFontLine("line-through");
  if (size !== undefined) range.setFontSize(size);
  if (ink !== undefined) range.setFontColor(ink);
  if (fill !== undefined) range.setBackground(fill);
  if (wrapped) range.setWrap(true).setVerticalAlignment("top");
}

function toned(rule: Rule, { bold, struck, ink, fill }: SheetStyle): Rule {
  if (bold) rule.setBold(true);
  if (struck) rule.setStrikethrough(true);
  if (ink !== undefined) rule.setFontColor(ink);
  if (fill !== undefined) rule.setBackground(fill);
  return rule;
}

export function putLooks(sheet: Sheet, { looks: wanted = [], notes = [], frozenRows = 0, hiddenColumns = [] }: SheetDefinition): void {
  for (const { look, ...area } of wanted) putStyle(rangeOf(sheet, area), lookStyles[look]);
  for (const { text, ...area } of notes) rangeOf(sheet, area).setNote(text);
  if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
  for (const column of hiddenColumns) sheet.hideColumns(column + 1);
}

export function putWidths(sheet: Sheet, { widths }: SheetDefinition): void {
  for (const [column, width] of widths.entries()) sheet.setColumnWidth(column + 1, width * pixels.character + pixels.padding);
}

/** Setting replaces all the rules of a sheet, so those that it has come first. */
export function putTones(sheet: Sheet, { tones: wanted = [] }: SheetDefinition): void {
  if (wanted.length === 0) return;
  const added = wanted.map(({ formula, tone, ...area }) =>
    toned(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(signed(formula)), toneStyles[tone])
      .setRanges([rangeOf(sheet, area)])
      .build(),
  );
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...added]);
}

export function putCharts(sheet: Sheet, { charts = [] }: SheetDefinition): void {
  for (const chart of charts) sheet.insertChart(builtChart(sheet, chart));
}

/** The first column names the bars; a series without a header row takes its name from the options. */
function builtChart(sheet: Sheet, { title, row, column, categories, series }: ChartDefinition): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const named = Object.fromEntries(series.map(({ name }, at) => [at, { labelInLegend: name }]));
  const builder = sheet.newChart().asColumnChart().addRange(rangeOf(sheet, categories));
  for (const { values } of series) builder.addRange(rangeOf(sheet, values));
  return builder
    .setNumHeaders(0)
    .setOption("title", title)
    .setOption("useFirstColumnAsDomain", true)
    .setOption("series", named)
    .setPosition(row + 1, column + 1, 0, 0)
    .build();
}
