/** Writes sheets as an Excel file, in a browser as well as in Node. The same sheets give the same bytes. */
import type { ConditionalRule, NamedRange, PageSetup, SheetChart, WriteSheet } from "hucre";
import { writeXlsx as writeFile } from "hucre/xlsx";
import type { ChartDefinition, SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { areaText, fileCells } from "./xlsx/cells.ts";
import { fileEntry, LongLists } from "./xlsx/entries.ts";
import { callsOwn } from "./xlsx/file-formula.ts";
import { toneStyles, usualFont } from "./xlsx/looks.ts";
import { finishPackage } from "./xlsx/package.ts";
import { rowHeights } from "./xlsx/row-heights.ts";

/** A name or place in another sheet. */
function inSheet(name: string, text: string): string {
  return `${/^[A-Za-z]\w*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`}!${text}`;
}

function fileChart({ title, row, column, categories, series }: ChartDefinition, sheet: string): SheetChart {
  const place = (area: ChartDefinition["categories"]): string => inSheet(sheet, areaText(area, "$"));
  return {
    type: "column",
    title,
    altText: title,
    anchor: { from: { row, col: column }, to: { row: row + chartSize.rows, col: column + chartSize.columns } },
    series: series.map(({ name, values }) => ({ name, values: place(values), categories: place(categories) })),
    legend: "bottom",
  };
}

const chartSize = { rows: 16, columns: 6 } as const;

function conditions({ tones = [] }: SheetDefinition): ConditionalRule[] {
  return tones.map(({ formula, tone, ...area }, at) => ({
    type: "expression",
    priority: at + 1,
    formula,
    style: toneStyles[tone],
    range: areaText(area),
  }));
}

/** How many characters fit on a page's width at a size that can be read. */
const pageWidth = { upright: 95, across: 190 } as const;

/** One page wide where that can be read; the headings again on every page. */
function pageSetup({ widths, hiddenColumns = [], frozenRows = 0 }: SheetDefinition): PageSetup {
  const width = widths.reduce((sum, one, column) => (hiddenColumns.includes(column) ? sum : sum + one), 0);
  const across = width > pageWidth.upright;
  const pages = Math.max(1, Math.ceil(width / pageWidth.across));
  return {
    paperSize: "letter",
    orientation: across ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
    ...(frozenRows > 0 ? { printTitlesRow: `$1:$${frozenRows}` } : {}),
  };
}

/** Sheets with more rows than this are longer than what is in them, as a rule: rows of formulas wait for more. */
const longSheet = 200;

function fileSheet(sheet: SheetDefinition, lists: LongLists): WriteSheet {
  const { name, widths, charts = [], entries = [], tones = [], frozenRows = 0, hiddenColumns = [], hidden } = sheet;
  return {
    name,
    rows: [],
    cells: fileCells(sheet),
    columns: widths.map((width, column) => ({ width, ...(hiddenColumns.includes(column) ? { hidden: true } : {}) })),
    rowDefs: rowHeights(sheet, longSheet),
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    ...(hidden ? { hidden } : {}),
    ...(frozenRows > 0 ? { freezePane: { rows: frozenRows } } : {}),
    ...(charts.length > 0 ? { charts: charts.map((chart) => fileChart(chart, name)) } : {}),
    ...(entries.length > 0 ? { dataValidations: entries.map((entry) => fileEntry(entry, lists)) } : {}),
    ...(tones.length > 0 ? { conditionalRules: conditions(sheet) } : {}),
  };
}

/** What a long sheet prints: down to the last row with something in its first column. */
function printArea({ name, rows, widths, hidden, hiddenColumns = [] }: SheetDefinition): NamedRange[] {
  if (rows.length <= longSheet || hidden) return [];
  const first = inSheet(name, areaText({ row: 0, column: 0, rows: rows.length }, "$"));
  const columns = Math.max(...widths.map((_, column) => (hiddenColumns.includes(column) ? 0 : column + 1)));
  const range = `OFFSET(${inSheet(name, "$A$1")},0,0,SUMPRODUCT(MAX((${first}<>"")*ROW(${first}))),${columns})`;
  return [{ name: "_xlnm.Print_Area", range, scope: name }];
}

function namedRanges(sheets: readonly SheetDefinition[]): NamedRange[] {
  const named = sheets.flatMap((sheet) =>
    sheet.names.map(({ name, ...area }) => ({ name, range: inSheet(sheet.name, areaText(area, "$")) })),
  );
  return [...named, ...sheets.flatMap(printArea)];
}

const written = new Date("2026-01-01T00:00:00Z");
/** Nobody's name, and the same time in every file. */
const properties = { title: "MatchSheet", creator: "MatchSheet", created: written, modified: written };

/**
 * The sheets as an .xlsx file. With MatchSheet's own functions in it the values stand until somebody edits, since a program without the
 * functions would make errors of them; otherwise the program that opens the file calculates it.
 */
export async function writeXlsx(sheets: readonly SheetDefinition[]): Promise<Uint8Array> {
  const lists = new LongLists();
  const written = sheets.map((sheet) => fileSheet(sheet, lists));
  const more = lists.sheet();
  const bytes = await writeFile({
    sheets: more === undefined ? written : [...written, more],
    namedRanges: namedRanges(sheets),
    properties,
    defaultFont: usualFont,
    activeSheet: 0,
  });
  const own = sheets.some(({ formulas = [] }) => formulas.some(([, , formula]) => callsOwn(formula)));
  return finishPackage(bytes, { onOpening: !own });
}
