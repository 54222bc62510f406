import type { Access } from "./access.ts";
import type { FakeProtection, FakeSheet } from "./book.ts";
import { chartBehind, chartBuilder } from "./chart.ts";
import { ruleBuilder } from "./entry-rules.ts";
import { formatRuleBehind, formatRuleBuilder, formatRuleObject } from "./format-rules.ts";
import { GoogleException } from "./google-exception.ts";
import { type Place, placeBehind, type RangeLike } from "./place.ts";
import { clearContent, clearRules, rangeOf } from "./range.ts";
import { strict } from "./strict.ts";

const protectionTypes = { RANGE: "RANGE", SHEET: "SHEET" } as const;
const sheetTypes = { GRID: "GRID", OBJECT: "OBJECT" } as const;

/** SpreadsheetApp over a book, as one execution may use it. */
export function spreadsheetApp(access: Access): object {
  const { book, may } = access;
  const objects = new Map<FakeSheet, object>();
  const sheetObject = (sheet: FakeSheet): object => {
    const known = objects.get(sheet) ?? sheetOf(access, sheet, () => sheetObject(sheet));
    objects.set(sheet, known);
    return known;
  };
  const sheetBehind = (object: object): FakeSheet => {
    for (const [sheet, known] of objects) if (known === object) return sheet;
    throw new Error("That is no sheet of this spreadsheet.");
  };
  const spreadsheet = spreadsheetOf(access, sheetObject, sheetBehind);
  return strict("SpreadsheetApp", {
    ProtectionType: strict("ProtectionType", protectionTypes),
    SheetType: strict("SheetType", sheetTypes),
    getActiveSpreadsheet: () => {
      may("read", "SpreadsheetApp.getActiveSpreadsheet");
      return spreadsheet;
    },
    getActiveSheet: () => {
      may("read", "SpreadsheetApp.getActiveSheet");
      return sheetObject(book.activeSheet());
    },
    flush: () => {
      may("read", "SpreadsheetApp.flush");
      book.unflushed = 0;
    },
    newDataValidation: ruleBuilder,
    newConditionalFormatRule: formatRuleBuilder,
    getUi: () => uiOf(access),
  });
}

function spreadsheetOf(access: Access, sheetObject: (sheet: FakeSheet) => object, sheetBehind: (object: object) => FakeSheet): object {
  const { book, may } = access;
  return strict("Spreadsheet", {
    getSheets: () => book.sheets.map(sheetObject),
    getNumSheets: () => book.sheets.length,
    getSpreadsheetTimeZone: () => book.timeZone,
    getSheetByName: (name: string) => {
      const found = book.sheets.find((sheet) => sheet.name === name);
      return found ? sheetObject(found) : null;
    },
    insertSheet: (name: string, at: number) => {
      may("write", "Spreadsheet.insertSheet");
      const sheet = book.addSheet(name, at);
      book.active = book.sheets.indexOf(sheet);
      return sheetObject(sheet);
    },
    deleteSheet: (object: object) => {
      may("write", "Spreadsheet.deleteSheet");
      const sheet = sheetBehind(object);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      for (const [name, place] of book.names) if (place.sheet === sheet) book.names.delete(name);
      book.active = Math.min(book.active, book.sheets.length - 1);
    },
    setActiveSheet: (object: object) => {
      may("select", "Spreadsheet.setActiveSheet");
      const sheet = sheetBehind(object);
      if (sheet.hidden) throw new Error("What Sheets does with a hidden sheet that is made the active one is not known.");
      book.active = book.sheets.indexOf(sheet);
      return object;
    },
    getRangeByName: (name: string) => {
      const place = book.names.get(name);
      if (!place) return null;
      return rangeOf(access, place.sheet, { rows: 1, columns: 1, ...place }, () => sheetObject(place.sheet));
    },
    setNamedRange: (name: string, range: RangeLike & { getSheet(): object }) => {
      may("write", "Spreadsheet.setNamedRange");
      book.names.set(name, { sheet: sheetBehind(range.getSheet()), ...placeBehind(range) });
    },
  });
}

function sheetOf(access: Access, sheet: FakeSheet, self: () => object): object {
  const { may } = access;
  const range = (row: number, column: number, rows = 1, columns = 1): object =>
    rangeOf(access, sheet, { row: row - 1, column: column - 1, rows, columns }, self);
  const grid = <T>(give: () => T): T => {
    if (sheet.kind !== "GRID") throw new GoogleException("This operation is not supported on a sheet of this type.");
    return give();
  };
  return strict("Sheet", {
    getType: () => sheet.kind,
    getName: () => sheet.name,
    getSheetId: () => sheet.id,
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    getLastRow: () => sheet.lastRow(),
    getDataRange: () => grid(() => range(1, 1, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()))),
    getRange: (row: number, column: number, rows?: number, columns?: number) => grid(() => range(row, column, rows, columns)),
    getRangeList: (addresses: string[]) => rangeListOf(access, sheet, addresses.map(placeOf)),
    getActiveCell: () => range(sheet.active[0] + 1, sheet.active[1] + 1),
    setCurrentCell: (cell: { getRow(): number; getColumn(): number }) => {
      may("select", "Sheet.setCurrentCell");
      sheet.active = [cell.getRow() - 1, cell.getColumn() - 1];
    },
    insertRowsAfter: (after: number, count: number) => {
      may("write", "Sheet.insertRowsAfter");
      if (after !== sheet.maxRows) throw new Error("The fake host grows a sheet at its end only.");
      sheet.maxRows += count;
    },
    insertColumnsAfter: (after: number, count: number) => {
      may("write", "Sheet.insertColumnsAfter");
      if (after !== sheet.maxColumns) throw new Error("The fake host grows a sheet at its end only.");
      sheet.maxColumns += count;
    },
    setColumnWidth: (column: number, width: number) => {
      may("write", "Sheet.setColumnWidth");
      sheet.widths.set(column, width);
    },
    isSheetHidden: () => sheet.hidden,
    setFrozenRows: (rows: number) => {
      may("write", "Sheet.setFrozenRows");
      if (rows >= sheet.maxRows) throw new GoogleException("You can't freeze all visible rows on a sheet.");
      sheet.frozenRows = rows;
    },
    hideColumns: (column: number) => {
      may("write", "Sheet.hideColumns");
      if (column < 1 || column > sheet.maxColumns) throw new GoogleException("Those columns are out of bounds.");
      sheet.hiddenColumns.add(column - 1);
    },
    getConditionalFormatRules: () => sheet.formatRules.map(formatRuleObject),
    setConditionalFormatRules: (rules: object[]) => {
      may("write", "Sheet.setConditionalFormatRules");
      sheet.formatRules = rules.map(formatRuleBehind);
    },
    newChart: chartBuilder,
    insertChart: (chart: object) => {
      may("write", "Sheet.insertChart");
      sheet.charts.push(chartBehind(chart));
    },
    getProtections: (type: "RANGE" | "SHEET") =>
      sheet.protections.filter(({ kind }) => kind === type).map((known) => protectionOf(access, sheet, known, self)),
  });
}

function rangeListOf(access: Access, sheet: FakeSheet, places: readonly Place[]): object {
  return strict("RangeList", {
    clearContent: () => {
      access.may("write", "RangeList.clearContent");
      for (const place of places) clearContent(sheet, place);
    },
    clearDataValidations: () => {
      access.may("write", "RangeList.clearDataValidations");
      for (const place of places) clearRules(sheet, place);
    },
    setNumberFormat: (format: string) => {
      for (const place of places) {
        const range = rangeOf(access, sheet, place, () => ({})) as { setNumberFormat(format: string): void };
        range.setNumberFormat(format);
      }
    },
  });
}

function protectionOf(access: Access, sheet: FakeSheet, known: FakeProtection, self: () => object): object {
  return strict("Protection", {
    isWarningOnly: () => known.warningOnly,
    canEdit: () => known.canEdit,
    getDescription: () => known.description,
    getProtectionType: () => protectionTypes[known.kind],
    getRange: () => {
      const whole = { row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns };
      return rangeOf(access, sheet, known.kind === "SHEET" ? whole : known, self);
    },
    getUnprotectedRanges: () => known.open.map(([row, column]) => rangeOf(access, sheet, { row, column, rows: 1, columns: 1 }, self)),
  });
}

function placeOf(address: string): Place {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!match) throw new Error(`Range not found: ${address}`);
  const column = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const [row, first] = [Number(top) - 1, column(left)];
  return { row, column: first, rows: Number(bottom) - row, columns: column(right) - first + 1 };
}

function uiOf({ book, may }: Access): object {
  const menu = (title: string): object => {
    may("menu", "Ui.createMenu");
    const items: [string, string][] = [];
    const self: object = strict("Menu", {
      addItem: (label: string, handler: string) => {
        items.push([label, handler]);
        return self;
      },
      addToUi: () => void book.menus.push({ title, items }),
    });
    return self;
  };
  return strict("Ui", {
    ButtonSet: strict("ButtonSet", { OK: "OK" }),
    createMenu: menu,
    createAddonMenu: () => menu("(Extensions)"),
    alert: (title: string, text: string) => {
      may("dialog", "Ui.alert");
      book.alerts.push(`${title}: ${text}`);
    },
    showSidebar: (page: { title: string; html: string }) => {
      may("sidebar", "Ui.showSidebar");
      book.sidebar = { title: page.title, html: page.html };
    },
  });
}
