import { menuItems } from "../../../apps-script/menu-items.ts";
import { googleWorkbook } from "../../../apps-script/sidebar-client.ts";
import type { CellValue } from "../../../sidebar/workbook.ts";
import type { ContractHost, Held, SeedCell, SeedSheet } from "../workbook-contract.ts";
import { defaultFormat, FakeBook, type FakeSheet, type HeldValue } from "./fake/book.ts";
import { execute, type ProjectFiles } from "./fake/project.ts";
import { scriptRunner } from "./fake/script-run.ts";
import { formatDate } from "./fake/zone.ts";

export const handlers = Object.fromEntries(menuItems.map(({ calls, handler }) => [calls, handler])) as Record<
  (typeof menuItems)[number]["calls"],
  string
>;

/** A book of the given sheets. A seeded text is text, as if typed with an apostrophe. */
export function bookOf(...sheets: readonly SeedSheet[]): FakeBook {
  const book = new FakeBook();
  for (const { name, rows } of sheets) {
    const sheet = book.addSheet(name);
    for (const [row, cells] of rows.entries()) for (const [column, cell] of cells.entries()) seed(sheet, row, column, cell);
  }
  return book;
}

/** What a person types, past the script. */
export function seed(sheet: FakeSheet, row: number, column: number, cell: SeedCell): void {
  if (typeof cell !== "object") {
    sheet.put(row, column, { value: cell, formula: "" });
  } else if ("date" in cell) {
    sheet.put(row, column, { value: sheet.book.atMidnight(cell.date), formula: "", format: "yyyy-mm-dd" });
  } else {
    sheet.book.formulas.set(cell.formula, cell.spills ? { shows: cell.shows, spills: cell.spills } : { shows: cell.shows });
    sheet.put(row, column, { value: "", formula: cell.formula });
  }
}

/** The real client over the built server, joined as google.script.run joins them. Every call is an execution of its own. */
export function googleHost(files: ProjectFiles, book: FakeBook): ContractHost {
  const run = scriptRunner({ call: (name, args) => execute(files, book, "FULL", name, args) });
  return {
    workbook: googleWorkbook({ run }),
    held: async (name) => {
      const sheet = book.sheet(name);
      const rows = Array.from({ length: sheet.lastRow() }, (_, row) => row);
      return rows.map((row) => Array.from({ length: sheet.lastColumn() + 3 }, (_, column) => heldAt(sheet, row, column)));
    },
    sheetNames: async () => book.sheets.map((sheet) => sheet.name),
    edit: async (name, row, column, cell) => seed(book.sheet(name), row, column, cell),
    activate: async (name, row, column) => {
      book.active = book.sheets.indexOf(book.sheet(name));
      book.activeSheet().active = [row, column];
    },
    selected: async () => book.activeSheet().active,
    rename: async (from, to) => {
      book.sheet(from).name = to;
    },
    protect: async (name, row, column, rows, columns) => {
      const area = { kind: "RANGE", row, column, rows, columns } as const;
      book.sheet(name).protections.push({ ...area, description: "", canEdit: false, warningOnly: false, open: [] });
    },
    close: async () => {
      if (book.unlockedWrites.length > 0) throw new Error(`Written without the lock: ${book.unlockedWrites.join(", ")}.`);
    },
  };
}

function heldAt(sheet: FakeSheet, row: number, column: number): Held {
  const { formula, format } = sheet.own(row, column);
  return { value: plain(sheet, sheet.shown(row, column)), formula, format: format === defaultFormat ? "" : format };
}

function plain(sheet: FakeSheet, value: HeldValue): CellValue {
  return typeof value === "object" ? formatDate(value, sheet.book.timeZone, "yyyy-MM-dd") : value;
}
