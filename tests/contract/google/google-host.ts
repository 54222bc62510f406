import { menuItems } from "../../../apps-script/menu-items.ts";
import { googleServer, googleWorkbook } from "../../../apps-script/sidebar-client.ts";
import type { Accepts } from "../../../core/sheets/sheet-definition.ts";
import type { CellValue } from "../../../sidebar/workbook.ts";
import type { ContractHost, Held, Made, SeedCell, SeedSheet } from "../workbook-contract.ts";
import { defaultFormat, FakeBook, type FakeSheet, type HeldValue } from "./fake/book.ts";
import type { FakeRule } from "./fake/entry-rules.ts";
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
    const late = cell.anew !== undefined;
    const shows = cell.anew ?? cell.shows;
    sheet.book.formulas.set(cell.formula, cell.spills ? { shows, spills: cell.spills } : { shows });
    sheet.put(row, column, { value: "", formula: cell.formula, late });
  }
}

/** The real client over the built server, joined as google.script.run joins them. Every call is an execution of its own. */
export function googleHost(files: ProjectFiles, book: FakeBook): ContractHost {
  const run = scriptRunner({ call: (name, args) => execute(files, book, "FULL", name, args) });
  return {
    workbook: googleWorkbook(googleServer({ run })),
    held: async (name) => {
      const sheet = book.sheet(name);
      const places = [...sheet.cells.keys()].map((place) => place.split(",").map(Number));
      const [height, width] = [0, 1].map((axis) => Math.max(0, ...places.map((place) => (place[axis] ?? 0) + 1)));
      const rows = Array.from({ length: Math.max(height ?? 0, sheet.lastRow()) }, (_, row) => row);
      const columns = Math.max(width ?? 0, sheet.lastColumn()) + 3;
      return rows.map((row) => Array.from({ length: columns }, (_, column) => heldAt(sheet, row, column)));
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
    hide: async (name) => {
      book.sheet(name).hidden = true;
    },
    made: async (name) => madeOf(book.sheet(name)),
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
  const { formula, format, rule } = sheet.own(row, column);
  const shown = sheet.shown(row, column);
  const kind = rule?.kind === "check" ? "check" : typeof shown === "object" ? "date" : undefined;
  return { value: plain(sheet, shown), formula, format: format === defaultFormat ? "" : format, ...(kind ? { kind } : {}) };
}

function madeOf(sheet: FakeSheet): Made {
  const cells = [...sheet.cells].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return { ...cell, row, column };
  });
  const single = { rows: 1, columns: 1 };
  return {
    names: [...sheet.book.names].flatMap(([name, { sheet: home, ...place }]) => (home === sheet ? [{ name, ...single, ...place }] : [])),
    entries: cells.flatMap(({ row, column, rule }) =>
      rule === undefined ? [] : [{ row, column, ...single, accepts: acceptedBy(rule), strict: !rule.allowInvalid, help: rule.help }],
    ),
    tones: sheet.formatRules.flatMap(({ formula, places }) => places.map((place) => ({ ...place, formula }))),
    notes: cells.flatMap(({ row, column, note }) => (note === undefined ? [] : [{ row, column, text: note }])),
    charts: sheet.charts.map(({ options, places }) => ({ title: String(options.title), series: places.length - 1 })),
    frozenRows: sheet.frozenRows,
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function acceptedBy({ kind, values = [], least = 0, most = 0 }: FakeRule): Accepts {
  if (kind === "list") return { kind, values: [...values] };
  return kind === "number" ? { kind, least, most } : { kind };
}

function plain(sheet: FakeSheet, value: HeldValue): CellValue {
  return typeof value === "object" ? formatDate(value, sheet.book.timeZone, "yyyy-MM-dd") : value;
}
