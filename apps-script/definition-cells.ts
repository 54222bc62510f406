import type { Area } from "../core/sheets/sheet-definition.ts";
import type { SheetDefinition } from "../sidebar/workbook.ts";
import { dateFormat, defaultFormat, formatFor, growGrid, putCells, textFormat } from "./cell-writing.ts";
import { toDate } from "./dates.ts";
import { type CellPatch, toBlocks } from "./patch.ts";
import { rangeOf } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Format = NonNullable<SheetDefinition["formats"]>[number];

const numberFormats: Readonly<Record<Format["format"], string>> = { date: dateFormat, text: textFormat, number: defaultFormat };

/** A new sheet may end before a definition does. */
export function makeRoom(sheet: Sheet, definition: SheetDefinition): void {
  const {
    names,
    widths,
    formulas = [],
    looks = [],
    formats = [],
    entries = [],
    tones = [],
    notes = [],
    charts = [],
    hiddenColumns = [],
  } = definition;
  const charted = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
  const areas: Area[] = [...names, ...looks, ...formats, ...entries, ...tones, ...notes, ...charted];
  const columns = [widths.length - 1, ...hiddenColumns].map((column) => ({ row: 0, column }));
  const computed = formulas.map(([row, column]) => ({ row, column }));
  const corners = areas.map(({ row, column, rows = 1, columns = 1 }) => ({ row: row + rows - 1, column: column + columns - 1 }));
  growGrid(sheet, [...corners, ...columns, ...computed]);
}

/** Values as they are, with the formats of whole areas, blank cells too. */
export function putValues(sheet: Sheet, { rows, formulas = [], formats = [] }: SheetDefinition): void {
  for (const { format, ...area } of formats) rangeOf(sheet, area).setNumberFormat(numberFormats[format]);
  const computed = new Set(formulas.map(([row, column]) => `${row},${column}`));
  const patches = rows.flatMap((cells, row) =>
    cells.flatMap((value, column): CellPatch[] => {
      if (value === "" || computed.has(`${row},${column}`)) return [];
      const format = formats.find((area) => covers(area, row, column))?.format;
      const held = format === "date" ? (toDate(value) ?? value) : value;
      return [{ row, column, value: held, format: formatFor(held, format === undefined ? defaultFormat : numberFormats[format]) }];
    }),
  );
  putCells(sheet, patches);
}

/** With its equals sign, which a definition may leave out. */
export const signed = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

export function putFormulas(sheet: Sheet, { formulas = [] }: SheetDefinition): void {
  for (const { row, column, cells } of toBlocks(
    formulas.map(([row, column, value]) => ({ row, column, value: signed(value), format: "" })),
  )) {
    rangeOf(sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 }).setFormulas(
      cells.map((line) => line.map(({ value }) => String(value))),
    );
  }
}

function covers({ row: top, column: left, rows = 1, columns = 1 }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
