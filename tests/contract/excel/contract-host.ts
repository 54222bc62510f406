import { isDateFormat } from "../../../office-addin/number-formats.ts";
import { ExcelWorkbook } from "../../../office-addin/workbook.ts";
import type { ContractHost, Held, SeedCell, SeedFormula, SeedSheet } from "../workbook/contract-host.ts";
import { type FakeCell, type FakeSheet, placeOf } from "./fake-book.ts";
import { dayOfSerial, serialOf } from "./fake-entry.ts";
import { FakeExcel, type FakeExcelOptions } from "./fake-excel.ts";

const isFormula = (cell: SeedCell): cell is SeedFormula => typeof cell === "object" && "formula" in cell;

/** Text that Excel would read as something else got there with an apostrophe, or under the text format: here by turns. */
function seedText(text: string, place: number): FakeCell {
  return place % 2 === 0 ? { value: text, format: "@" } : { value: text, format: "General", quoted: true };
}

function seedCell(cell: SeedCell, place: number): FakeCell | undefined {
  if (cell === "") return undefined;
  if (isFormula(cell)) return { value: cell.shows, formula: cell.formula, format: "General" };
  if (typeof cell === "object") return { value: serialOf(cell.date), format: "yyyy-mm-dd" };
  return typeof cell === "string" ? seedText(cell, place) : { value: cell, format: "General" };
}

export function seed(sheet: FakeSheet, row: number, column: number, cell: SeedCell): void {
  const held = seedCell(cell, row + column);
  const place = placeOf(row, column);
  if (held) sheet.cells.set(place, held);
  else sheet.cells.delete(place);
  if (!isFormula(cell) || !cell.spills) return;
  for (const [r, values] of cell.spills.entries()) {
    for (const [c, value] of values.entries()) {
      const first = r === 0 && c === 0 ? { formula: cell.formula } : {};
      sheet.cells.set(placeOf(row + r, column + c), { value, format: "General", spilledFrom: place, ...first });
    }
  }
}

export function seedSheets(excel: FakeExcel, sheets: readonly SeedSheet[]): void {
  for (const { name, rows } of sheets) {
    const sheet = excel.book.addSheet(name);
    const spilling: (() => void)[] = [];
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const put = (): void => seed(sheet, row, column, cell);
        if (isFormula(cell)) spilling.push(put);
        else put();
      }
    }
    for (const put of spilling) put();
  }
}

function heldOf({ value, formula, format }: Readonly<FakeCell>): Held {
  const shown = typeof value === "number" && isDateFormat(format) ? dayOfSerial(value) : value;
  const style = format === "General" ? "" : format;
  return {
    value: shown,
    ...(formula === undefined ? {} : { formula }),
    format: style,
  };
}

/** A workbook of these sheets in a model of Excel, driven through the add-in's port. */
export function openInExcel(sheets: readonly SeedSheet[], options?: FakeExcelOptions): ContractHost & { readonly excel: FakeExcel } {
  const excel = new FakeExcel(options);
  seedSheets(excel, sheets);
  const named = (name: string): FakeSheet => {
    const sheet = excel.book.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  };
  return {
    excel,
    workbook: new ExcelWorkbook(excel.host),
    held: async (name) => {
      const used = named(name).used(false);
      const [rows, columns] = used ? [used.row + used.rows, used.column + used.columns] : [0, 0];
      return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => heldOf(named(name).at(row, column))));
    },
    sheetNames: async () => excel.book.sheets.map((sheet) => sheet.name),
    edit: async (name, row, column, cell) => seed(named(name), row, column, cell),
    activate: async (name, row, column) => {
      excel.book.active = named(name).id;
      excel.book.selection = { row, column };
    },
    selected: async () => [excel.book.selection.row, excel.book.selection.column],
    rename: async (from, to) => {
      named(from).name = to;
    },
    protect: async (name) => {
      named(name).isProtected = true;
    },
    close: async () => {
      if (!excel.isIdle) throw new Error("A run was still open at the end.");
    },
  };
}
