import { type FakeBook, type FakeCell, officeError } from "./fake-book.ts";
import { charts, freezePanes, notes } from "./fake-charts.ts";
import { conditionalFormats, control, dataValidation, format, writeColumnHidden, writeControl } from "./fake-dressing.ts";
import { lastRow, type RangeHost, rangeAt, type SheetHost } from "./fake-ranges.ts";
import { hostBehind, type Spec } from "./fake-session.ts";

interface NameHost {
  readonly book: FakeBook;
  readonly name: string;
}

const gridOf = <T>(range: RangeHost, read: (cell: Readonly<FakeCell>, row: number, column: number) => T): T[][] =>
  Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_, c) => read(range.sheet.at(range.row + r, range.column + c), range.row + r, range.column + c)),
  );

/** Every cell of what is set: null leaves a cell, and another size than the range's is an error. */
function eachSet(range: RangeHost, given: unknown, set: (row: number, column: number, value: unknown) => void): void {
  if (range.sheet.isProtected) throw officeError("AccessDenied");
  const rows = given as unknown[][];
  if (!Array.isArray(rows) || rows.length !== range.rows || rows.some((row) => !Array.isArray(row) || row.length !== range.columns)) {
    throw officeError("InvalidArgument", "The values do not have the size of the range.");
  }
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) if (value !== null) set(range.row + r, range.column + c, value);
  }
}

const enter = (range: RangeHost, given: unknown): void =>
  eachSet(range, given, (row, column, value) => range.book.enter(range.sheet, row, column, value));

/** All cells of a range spill, none, or some, which is null. */
function hasSpill(range: RangeHost): boolean | null {
  const spills = new Set(gridOf(range, (cell) => cell.spilledFrom !== undefined).flat());
  return spills.size > 1 ? null : spills.has(true);
}

/** What a formula cell shows as its formula. The other cells of a spill show what they hold, which makes them look like constants. */
const formulaOf = (cell: Readonly<FakeCell>): unknown => cell.formula ?? cell.value;

const letters = (index: number): string => (index < 0 ? "" : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26)));

const range: Spec<RangeHost> = {
  name: "Range",
  reads: {
    values: (range) => gridOf(range, (cell) => cell.value),
    formulas: (range) => gridOf(range, formulaOf),
    numberFormat: (range) => gridOf(range, (cell) => cell.format),
    rowIndex: (range) => range.row,
    columnIndex: (range) => range.column,
    rowCount: (range) => range.rows,
    columnCount: (range) => range.columns,
    hasSpill,
    control,
    address: ({ sheet, row, column, rows, columns }) => {
      const first = `${letters(column)}${row + 1}`;
      return `${sheet.name}!${rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`}`;
    },
  },
  writes: {
    values: enter,
    formulas: enter,
    numberFormat: (range, given) =>
      eachSet(range, given, (row, column, value) => {
        if (typeof value !== "string" || value === "") throw officeError("InvalidArgument");
        range.book.setFormat(range.sheet, row, column, value);
      }),
    control: writeControl,
    columnHidden: writeColumnHidden,
  },
  links: {
    worksheet: ({ to }) => to(worksheet, ({ book, sheet }) => ({ book, sheet })),
    format: ({ to }) => to(format, (range) => range),
    dataValidation: ({ to }) => to(dataValidation, (range) => range),
    conditionalFormats: ({ to }) => to(conditionalFormats, (range) => range),
  },
  calls: {
    getEntireColumn: ({ to }) => to(range, (host) => ({ ...host, row: 0, rows: lastRow })),
    select: ({ act }) =>
      act((range) => {
        if (range.book.active !== range.sheet.id) throw officeError("InvalidSelection", "The sheet is not the active one.");
        range.book.selection = { row: range.row, column: range.column };
      }),
  },
  since: { hasSpill: "1.12", control: "1.18", dataValidation: "1.8", conditionalFormats: "1.6" },
};

const protection: Spec<SheetHost> = { name: "WorksheetProtection", reads: { protected: ({ sheet }) => sheet.isProtected } };

const usedRange = (host: SheetHost, valuesOnly: boolean): RangeHost | null => {
  const used = host.sheet.used(valuesOnly);
  return used && rangeAt(host, used.row, used.column, used.rows, used.columns);
};

const worksheet: Spec<SheetHost> = {
  name: "Worksheet",
  reads: { id: ({ sheet }) => sheet.id, name: ({ sheet }) => sheet.name, visibility: ({ sheet }) => sheet.visibility },
  links: {
    protection: ({ to }) => to(protection, (host) => host),
    notes: ({ to }) => to(notes, (host) => host),
    charts: ({ to }) => to(charts, (host) => host),
    freezePanes: ({ to }) => to(freezePanes, (host) => host),
  },
  since: { notes: "1.18", freezePanes: "1.7" },
  calls: {
    getRangeByIndexes: ({ to }, row: number, column: number, rows: number, columns: number) =>
      to(range, (host) => rangeAt(host, row, column, rows, columns)),
    getCell: ({ to }, row: number, column: number) => to(range, (host) => rangeAt(host, row, column, 1, 1)),
    getUsedRangeOrNullObject: ({ to }, valuesOnly = false) => to(range, (host) => usedRange(host, valuesOnly), true),
    getUsedRange: ({ to }, valuesOnly = false) => to(range, (host) => usedRange(host, valuesOnly) ?? rangeAt(host, 0, 0, 1, 1)),
    activate: ({ act }) =>
      act(({ book, sheet }) => {
        if (sheet.visibility !== "Visible") throw officeError("InvalidOperation", "A hidden sheet cannot be shown.");
        if (book.active !== sheet.id) book.selection = { row: 0, column: 0 };
        book.active = sheet.id;
      }),
    delete: ({ act }) =>
      act(
        ({ book, sheet }) => {
          if (book.isStructureProtected) throw officeError("AccessDenied");
          if (book.sheets.length === 1) throw officeError("InvalidOperation");
          book.deleteSheet(sheet);
        },
        { breaksUndo: true },
      ),
  },
};

const hostOf = (book: FakeBook, key: string): SheetHost | null => {
  if (key === "") throw officeError("InvalidArgument", "A sheet's key is empty.");
  const sheet = book.sheetNamed(key);
  return sheet ? { book, sheet } : null;
};

const worksheets: Spec<FakeBook> = {
  name: "WorksheetCollection",
  items: { list: (book) => book.sheets.map((sheet) => ({ book, sheet })), spec: worksheet as Spec<never> },
  calls: {
    getActiveWorksheet: ({ to }) => to(worksheet, (book) => ({ book, sheet: book.activeSheet })),
    getItem: ({ to }, key: string) => to(worksheet, (book) => hostOf(book, key)),
    getItemOrNullObject: ({ to }, key: string) => to(worksheet, (book) => hostOf(book, key), true),
    add: ({ to, act }, name: string) => {
      act((book) => void book.addSheet(name), { breaksUndo: true });
      return to(worksheet, (book) => hostOf(book, name));
    },
  },
};

const namedItem: Spec<NameHost> = {
  name: "NamedItem",
  reads: {
    name: ({ name }) => name,
    formula: ({ book, name }) => {
      const target = book.names.find((known) => known.name === name)?.target ?? "=#REF!";
      return typeof target === "string" ? target : `=Sheet!$A$${target.row + 1}`;
    },
  },
  calls: {
    getRangeOrNullObject: ({ to }) =>
      to(
        range,
        ({ book, name }) => {
          const target = book.names.find((known) => known.name === name)?.target;
          const block = typeof target === "string" ? undefined : target;
          const host = block ? hostOf(book, block.sheetId) : null;
          return block && host ? rangeAt(host, block.row, block.column, block.rows, block.columns) : null;
        },
        true,
      ),
    delete: ({ act }) =>
      act(({ book, name }) => {
        book.names = book.names.filter((known) => known.name !== name);
      }),
  },
};

const names: Spec<FakeBook> = {
  name: "NamedItemCollection",
  calls: {
    getItemOrNullObject: ({ to }, key: string) =>
      to(
        namedItem,
        (book) => {
          const known = book.names.find((item) => item.name.toLowerCase() === key.toLowerCase());
          return known ? { book, name: known.name } : null;
        },
        true,
      ),
    add: ({ act }, name: string, target: object) => {
      const find = hostBehind(target);
      act((book) => {
        if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw officeError("InvalidArgument");
        if (book.names.some((known) => known.name.toLowerCase() === name.toLowerCase()))
          throw officeError("InvalidArgument", "The name exists.");
        const { sheet, row, column, rows, columns } = find() as RangeHost;
        book.names.push({ name, target: { sheetId: sheet.id, row, column, rows, columns } });
      });
    },
  },
};

const application: Spec<FakeBook> = { name: "Application", reads: { calculationMode: () => "Automatic" } };

export const workbook: Spec<FakeBook> = {
  name: "Workbook",
  links: {
    worksheets: ({ to }) => to(worksheets, (book) => book),
    names: ({ to }) => to(names, (book) => book),
    application: ({ to }) => to(application, (book) => book),
  },
  calls: {
    getActiveCell: ({ to }) =>
      to(range, (book) => rangeAt({ book, sheet: book.activeSheet }, book.selection.row, book.selection.column, 1, 1)),
  },
};
