import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { dayOf } from "../core/cells/day.ts";
import type { CellValue } from "../sidebar/workbook.ts";

/** The grid's kinds of cell. A text of kind 1 is never read again as a number, a date or a formula. */
export const kind = { text: 1, number: 2, truth: 3, forcedText: 4 } as const;

export type SheetSnapshot = Partial<IWorksheetData> & Pick<IWorksheetData, "id" | "name">;

/** A value as a cell that stays what it is. */
export function cellData(value: CellValue): ICellData {
  if (typeof value === "string") return value === "" ? {} : { v: value, t: kind.text };
  if (typeof value === "number") return { v: value, t: kind.number };
  return { v: value ? 1 : 0, t: kind.truth };
}

/** The grid counts days as files do. */
export const serialOf1970 = 25_569;
/** From here on the grid's day numbers agree with the calendar: day 60 is a 29 February 1900 that never was. */
export const firstTrueSerial = 61;
export const dayPattern = "yyyy-mm-dd";

/** A day written yyyy-mm-dd as the number that the grid keeps, or undefined where the text is no day. */
export function dayData(text: string): ICellData | undefined {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  const serial = (dayOf(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN) ?? Number.NaN) + serialOf1970;
  return serial >= firstTrueSerial ? { v: serial, t: kind.number } : undefined;
}

export type CellRows = Record<number, Record<number, ICellData>>;

export function cellRows(rows: readonly (readonly CellValue[])[]): CellRows {
  const cells: CellRows = {};
  for (const [row, values] of rows.entries()) {
    cells[row] = {};
    for (const [column, value] of values.entries()) if (value !== "") cells[row][column] = cellData(value);
  }
  return cells;
}

const spareRows = 50;
const spareColumns = 6;
const fewestRows = 100;
const fewestColumns = 20;

/** A size with room to work in beside what is there. */
export function roomFor(rows: number, columns: number): Pick<IWorksheetData, "rowCount" | "columnCount"> {
  return { rowCount: Math.max(fewestRows, rows + spareRows), columnCount: Math.max(fewestColumns, columns + spareColumns) };
}

const pixelsACharacter = 7;
const cellPadding = 5;
export const pixelWidth = (characters: number): number => Math.round(characters * pixelsACharacter + cellPadding);
export const characterWidth = (pixels: number): number => Math.max(1, Math.round(((pixels - cellPadding) / pixelsACharacter) * 100) / 100);

export function columnWidths(characters: readonly number[]): Record<number, { w: number }> {
  return Object.fromEntries(characters.map((width, column) => [column, { w: pixelWidth(width) }]));
}

/** Keeps the first rows and columns in sight while the others scroll. */
export const frozen = (rows: number, columns: number): IWorksheetData["freeze"] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows || -1,
  startColumn: columns || -1,
});

/** A whole workbook of these sheets, in their order. */
export function workbookOf(
  name: string,
  sheets: readonly SheetSnapshot[],
  styles: Record<string, IStyleData> = {},
  more: Pick<Partial<IWorkbookData>, "resources"> = {},
): IWorkbookData {
  return {
    id: `matchsheet-${Math.random().toString(36).slice(2)}`,
    name,
    appVersion: "0.25.1",
    locale: "enUS" as LocaleType,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    ...more,
  };
}
