/** A sheet's cells as a file holds them: values, formulas with what they show, and what they look like. */

import type { Cell, CellStyle, CellValue } from "hucre";
import type { Shown } from "../../core/cells/cell.ts";
import { serialOf1970 } from "../../core/cells/date.ts";
import { dayOf } from "../../core/cells/day.ts";
import { addressOf, columnLetters } from "../../core/sheets/cell-address.ts";
import type { Area, SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { callsOwn, fileFormula } from "./file-formula.ts";
import { lookStyles, numberFormats } from "./looks.ts";

export type FileCells = Map<string, Partial<Cell>>;

/** Excel reads such a group of characters as the code of one. */
const readAsCode = /_x[0-9A-Fa-f]{4}_/g;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

function fileText(text: string): string {
  return text.replace(readAsCode, (code) => `_x005F${code}`);
}

/** The places of an area, row by row. */
function placesOf({ row, column, rows = 1, columns = 1 }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)]);
}

/** An area's addressOf, with the signs that keep it in place where it is asked for. */
export function areaText({ row, column, rows = 1, columns = 1 }: Area, fixed: "" | "$" = ""): string {
  const corner = (atRow: number, atColumn: number): string => `${fixed}${columnLetters(atColumn)}${fixed}${atRow + 1}`;
  const first = corner(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** A day as its serial number; undefined for a text that is none. */
function serialOf(text: string): number | undefined {
  const [, year, month, date] = isoDay.exec(text) ?? [];
  const day = year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date));
  return day === undefined ? undefined : day + serialOf1970;
}

function fileValue(value: Shown, isDate: boolean): CellValue {
  if (value === "") return null;
  if (typeof value !== "string") return value;
  return (isDate ? serialOf(value) : undefined) ?? fileText(value);
}

function put(cells: FileCells, row: number, column: number, cell: Partial<Cell>): void {
  const key = `${row},${column}`;
  cells.set(key, { ...cells.get(key), ...cell });
}

function putStyles(cells: FileCells, { looks = [], formats = [] }: SheetDefinition): void {
  const style = (area: Area, part: CellStyle): void => {
    for (const [row, column] of placesOf(area)) {
      put(cells, row, column, { style: { ...cells.get(`${row},${column}`)?.style, ...part } });
    }
  };
  for (const area of looks) style(area, lookStyles[area.look]);
  for (const area of formats) style(area, { numFmt: numberFormats[area.format] });
}

function putValues(cells: FileCells, { rows, formats = [] }: SheetDefinition): void {
  const dates = new Set(formats.filter(({ format }) => format === "date").flatMap((area) => placesOf(area).map(String)));
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== "") put(cells, row, column, { value: fileValue(value, dates.has(`${row},${column}`)) });
    }
  }
}

function putFormulas(cells: FileCells, { rows, formulas = [], spills = [] }: SheetDefinition): void {
  for (const [row, column, formula] of formulas) {
    const shown = rows[row]?.[column] ?? "";
    const own = callsOwn(formula) ? { formulaType: "array" as const, formulaRef: addressOf(row, column), formulaDynamic: true } : {};
    put(cells, row, column, { ...own, value: null, formula: fileFormula(formula), formulaResult: shown });
  }
  for (const { row, column, values } of spills) {
    const ref = areaText({ row, column, rows: values.length, columns: values[0]?.length ?? 1 });
    for (const [down, line] of values.entries()) {
      for (const [across, value] of line.entries()) put(cells, row + down, column + across, { value: fileValue(value, false) });
    }
    put(cells, row, column, { formulaRef: ref, value: null, formulaResult: values[0]?.[0] ?? "" });
  }
}

export function fileCells(sheet: SheetDefinition): FileCells {
  const cells: FileCells = new Map();
  putStyles(cells, sheet);
  putValues(cells, sheet);
  putFormulas(cells, sheet);
  for (const { row, column, text } of sheet.notes ?? []) put(cells, row, column, { comment: { author: "MatchSheet", text } });
  return cells;
}
