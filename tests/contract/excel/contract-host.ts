import { functions } from "../../../core/functions.ts";
import type { Accepts } from "../../../core/sheets/sheet-definition.ts";
import { prefixFunctions } from "../../../office-addin/formula-names.ts";
import { isDateFormat } from "../../../office-addin/number-formats.ts";
import { ExcelWorkbook } from "../../../office-addin/workbook.ts";
import type { CellValue } from "../../../sidebar/workbook.ts";
import type { ContractHost, Held, Made, SeedCell, SeedFormula, SeedSheet } from "../workbook/contract-host.ts";
import { type FakeCell, type FakeSheet, placeOf, type Validation } from "./fake-book.ts";
import { dayOfSerial, serialOf } from "./fake-entry.ts";
import { FakeExcel, type FakeExcelOptions } from "./fake-excel.ts";

const names = functions.map(({ name }) => name);
const asHeld = (formula: string): string => prefixFunctions(formula, names);

const isFormula = (cell: SeedCell): cell is SeedFormula => typeof cell === "object" && "formula" in cell;

/** Text that Excel would read as something else got there with an apostrophe, or under the text format: here by turns. */
function seedText(text: string, place: number): FakeCell {
  return place % 2 === 0 ? { value: text, format: "@" } : { value: text, format: "General", quoted: true };
}

function seedCell(cell: SeedCell, place: number): FakeCell | undefined {
  if (cell === "") return undefined;
  if (isFormula(cell)) return { value: cell.shows, formula: asHeld(cell.formula), format: "General" };
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
      const first = r === 0 && c === 0 ? { formula: asHeld(cell.formula) } : {};
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

/** What formulas show once they are entered anew. */
function answersOf(sheets: readonly SeedSheet[]): Map<string, CellValue> {
  const formulas = sheets.flatMap(({ rows }) => rows.flat()).filter(isFormula);
  return new Map(formulas.flatMap(({ formula, anew }) => (anew === undefined ? [] : [[asHeld(formula), anew]])));
}

const isCheck = ({ rule }: Validation): boolean => (rule?.list as { source?: string } | undefined)?.source === "TRUE,FALSE";

function heldOf(sheet: FakeSheet, row: number, column: number): Held {
  const { value, formula, format } = sheet.at(row, column);
  const isDate = typeof value === "number" && isDateFormat(format);
  const kind = isDate ? "date" : isCheck(sheet.validations.get(placeOf(row, column)) ?? {}) ? "check" : undefined;
  return {
    value: isDate ? dayOfSerial(value) : value,
    ...(formula === undefined ? {} : { formula }),
    format: format === "General" ? "" : format,
    ...(kind ? { kind } : {}),
  };
}

function acceptedBy(validation: Validation): Accepts {
  const { list, decimal, date } = (validation.rule ?? {}) as Record<string, { source: string; formula1: number; formula2: number }>;
  if (isCheck(validation)) return { kind: "check" };
  if (list) return { kind: "list", values: list.source.split(",") };
  if (decimal) return { kind: "number", least: decimal.formula1, most: decimal.formula2 };
  if (date) return { kind: "date" };
  throw new Error("A cell has no rule.");
}

const placed = (place: string): { row: number; column: number } => {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return { row, column };
};

function madeOf(excel: FakeExcel, sheet: FakeSheet): Made {
  const entries = [...sheet.validations].map(([place, validation]) => ({
    ...placed(place),
    rows: 1,
    columns: 1,
    accepts: acceptedBy(validation),
    strict: validation.errorAlert?.style === "Stop",
    help: validation.prompt?.message ?? "",
  }));
  const names = excel.book.names.flatMap(({ name, target }) => {
    if (typeof target === "string" || target?.sheetId !== sheet.id) return [];
    const { sheetId: _, ...block } = target;
    return [{ name, ...block }];
  });
  return {
    names,
    entries,
    tones: sheet.tones.map(({ style: _, formula = "", ...block }) => ({ ...block, formula })),
    notes: [...sheet.notes].map(([place, text]) => ({ ...placed(place), text })),
    charts: sheet.charts.map(({ title = "", series }) => ({ title, series: series.length })),
    frozenRows: sheet.frozenRows,
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

/** A workbook of these sheets in a model of Excel, driven through the add-in's port. */
export function openInExcel(sheets: readonly SeedSheet[], options?: FakeExcelOptions): ContractHost & { readonly excel: FakeExcel } {
  const excel = new FakeExcel(options);
  seedSheets(excel, sheets);
  const answers = answersOf(sheets);
  const otherwise = excel.book.evaluate;
  excel.book.evaluate = (formula) => answers.get(formula) ?? otherwise(formula);
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
      return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => heldOf(named(name), row, column)));
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
    hide: async (name) => {
      named(name).visibility = "Hidden";
    },
    made: async (name) => madeOf(excel, named(name)),
    protect: async (name) => {
      named(name).isProtected = true;
    },
    close: async () => {
      if (!excel.isIdle) throw new Error("A run was still open at the end.");
    },
  };
}
