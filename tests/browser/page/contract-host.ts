import type { Page } from "playwright-core";
import { cellData, type SheetSnapshot, workbookOf } from "../../../playground/snapshot.ts";
import { type Refusal, type Workbook, WorkbookError } from "../../../sidebar/workbook.ts";
import type { ContractHost, Held, SeedCell, SeedSheet } from "../../contract/workbook-contract.ts";
import { madeSheet } from "./made-sheet.ts";

const serialOf1970 = 25_569;
const millisecondsADay = 86_400_000;
const dateFormat = "yyyy-mm-dd";

function seedData(cell: SeedCell) {
  if (typeof cell !== "object") return cellData(cell);
  if ("formula" in cell) return { f: cell.formula };
  return { v: Date.parse(cell.date) / millisecondsADay + serialOf1970, t: 2, s: { n: { pattern: dateFormat } } };
}

function snapshotOf(sheets: readonly SeedSheet[]) {
  const made = sheets.map(({ name, rows }, index): SheetSnapshot => {
    const cells = rows.map((row) => row.map((cell): [SeedCell, ReturnType<typeof seedData>] => [cell, seedData(cell)]));
    const cellsByRow = cells.map((row, at) => [
      at,
      Object.fromEntries(row.flatMap(([cell, data], column) => (cell === "" ? [] : [[column, data]]))),
    ]);
    return { id: `sheet${index}`, name, cellData: Object.fromEntries(cellsByRow), rowCount: 60, columnCount: 20 };
  });
  return workbookOf("contract", made);
}

type Answered = { readonly answer: unknown } | { readonly code: Refusal; readonly message: string };

/** The port, each call carried into the page and its answer back as the JSON that it is; a refusal is thrown anew on this side. */
function portOf(page: Page): Workbook {
  const call = async (method: keyof Workbook, ...args: unknown[]): Promise<never> => {
    const answered = await page.evaluate(
      async ([name, given]): Promise<Answered> => {
        const workbook = globalThis.matchsheet.workbook as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
        try {
          return { answer: await workbook[name as string]?.(...(given as unknown[])) };
        } catch (error) {
          if (error instanceof Error && error.name === "WorkbookError")
            return { code: (error as Error & { code: Refusal }).code, message: error.message };
          throw error;
        }
      },
      [method, args] as const,
    );
    if ("code" in answered) throw new WorkbookError(answered.code, answered.message);
    return answered.answer as never;
  };
  return {
    readTable: () => call("readTable"),
    readSheet: (name) => call("readSheet", name),
    readBook: () => call("readBook"),
    writeColumns: (request) => call("writeColumns", request),
    undo: () => call("undo"),
    readProfile: () => call("readProfile"),
    saveProfile: (values) => call("saveProfile", values),
    addSheet: (sheet) => call("addSheet", sheet),
    selectCell: (row, column, sheetId) => call("selectCell", row, column, ...(sheetId === undefined ? [] : [sheetId])),
    insertFormula: (formula) => call("insertFormula", formula),
    repairFormulas: () => call("repairFormulas"),
    offerFile: (file) => call("offerFile", file),
  };
}

/** Looked at through the grid's own interface, not through the code under test. */
function heldCells(page: Page, sheetName: string): Promise<Held[][]> {
  return page.evaluate((name) => {
    const sheet = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    const range = sheet.getRange(0, 0, Math.max(34, sheet.getLastRow() + 1), Math.max(8, sheet.getLastColumn() + 1));
    const styles = sheet.getWorkbook().getStyles();
    const boxes = sheet
      .getDataValidations()
      .filter(({ rule }) => rule.type === "checkbox")
      .flatMap(({ rule }) => rule.ranges);
    const isBox = (r: number, c: number): boolean =>
      boxes.some(({ startRow, endRow, startColumn, endColumn }) => r >= startRow && r <= endRow && c >= startColumn && c <= endColumn);
    return range.getCellDataGrid().map((row, r) =>
      row.map((cell, c): Held => {
        const format = (cell && styles.getStyleByCell(cell)?.n?.pattern) ?? "";
        const day =
          format === "yyyy-mm-dd" && typeof cell?.v === "number"
            ? new Date((cell.v - 25_569) * 86_400_000).toISOString().slice(0, 10)
            : undefined;
        const value = day ?? (cell?.t === 3 ? Boolean(cell.v) : (cell?.v ?? ""));
        const formula = cell?.f ? sheet.getRange(r, c).getFormula() : "";
        const kind = day === undefined ? (isBox(r, c) ? "check" : undefined) : "date";
        return { value, format, ...(formula ? { formula } : {}), ...(kind ? { kind } : {}) };
      }),
    );
  }, sheetName);
}

/** A workbook of these sheets in the open page. */
export async function openInPage(page: Page, sheets: readonly SeedSheet[]): Promise<ContractHost> {
  await page.evaluate(async (snapshot) => {
    const { grid } = globalThis.matchsheet;
    grid.open(snapshot);
    await grid.settled();
  }, snapshotOf(sheets));
  return {
    workbook: portOf(page),
    held: (sheetName) => heldCells(page, sheetName),
    sheetNames: () =>
      page.evaluate(() => (globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName())),
    edit: (sheetName, row, column, cell) =>
      page.evaluate(
        async ([name, r, c, data]) => {
          const { grid } = globalThis.matchsheet;
          grid.api.getActiveWorkbook()?.getSheetByName(name)?.getRange(r, c).setValue(data);
          await grid.settled();
        },
        [sheetName, row, column, seedData(cell)] as const,
      ),
    activate: (sheetName, row, column) =>
      page.evaluate(
        ([name, r, c]) => {
          const book = globalThis.matchsheet.grid.api.getActiveWorkbook();
          const sheet = book?.getSheetByName(name);
          if (!book || !sheet) throw new Error(`There is no sheet ${name}.`);
          book.setActiveSheet(sheet);
          sheet.getRange(r, c).activate();
        },
        [sheetName, row, column] as const,
      ),
    selected: () =>
      page.evaluate((): [number, number] => {
        const range = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getRange();
        return [range?.startRow ?? -1, range?.startColumn ?? -1];
      }),
    rename: (from, to) =>
      page.evaluate(
        ([old, name]) => {
          globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName(old)?.setName(name);
        },
        [from, to] as const,
      ),
    hide: (sheetName) =>
      page.evaluate((name) => {
        globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName(name)?.hideSheet();
      }, sheetName),
    made: (sheetName) => madeSheet(page, sheetName),
    protect: () => Promise.reject(new Error("The page has no protected cells.")),
    close: () => Promise.resolve(),
  };
}
