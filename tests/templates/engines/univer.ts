/** The page's own formula engine, without a browser: the packages that playground/grid.ts builds on. */
import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type { Book, Content, Sheet, Shown } from "./book.ts";

const require = createRequire(import.meta.url);

type CellData = Core.ICellData;

/** Text stays text, whatever it looks like, and a formula starts without a result unless a wrong one is planted. */
function cellData(content: Content): CellData | undefined {
  if (content === null || content === "") return undefined;
  if (content instanceof Date) return { v: content.getTime() / 86_400_000 + 25_569, t: 2 };
  if (typeof content === "string") return { v: content, t: 1 };
  if (typeof content === "number") return { v: content, t: 2 };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: 3 };
  // The grid has errors as results of formulas only.
  if ("error" in content) return { f: content.error === "#N/A" ? "=NA()" : "=1/0" };
  return { f: `=${content.formula}`, ...(content.cached === undefined ? {} : { v: content.cached }) };
}

function sheetData({ name, rows }: Sheet, at: number): Partial<Core.IWorksheetData> {
  const cellDataOf = rows.map((row) =>
    Object.fromEntries(
      row.flatMap((content, column) => {
        const cell = cellData(content);
        return cell === undefined ? [] : [[column, cell]];
      }),
    ),
  );
  return {
    id: `s${at}`,
    name,
    rowCount: rows.length + 1,
    columnCount: Math.max(...rows.map((row) => row.length)) + 1,
    cellData: { ...cellDataOf },
  };
}

function shownValue(cell: CellData | null | undefined): string {
  const value = cell?.v ?? "";
  return cell?.t === 3 ? (value ? "TRUE" : "FALSE") : String(value);
}

export async function recalculateInUniver(book: Book): Promise<Shown> {
  const { Univer, LocaleType, LogLevel, UniverInstanceType } = require("@univerjs/core") as typeof Core;
  const { FUniver } = require("@univerjs/core/facade");
  const { UniverFormulaEnginePlugin } = require("@univerjs/engine-formula");
  const { UniverSheetsPlugin } = require("@univerjs/sheets");
  const { CalculationMode, UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula");
  for (const facade of ["@univerjs/sheets/facade", "@univerjs/engine-formula/facade", "@univerjs/sheets-formula/facade"]) require(facade);
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  try {
    const api = FUniver.newAPI(univer);
    const ended = new Promise((resolve) => api.getFormula().calculationEnd(resolve));
    const sheets = Object.fromEntries(book.sheets.map((sheet, at) => [`s${at}`, sheetData(sheet, at)]));
    const names = Object.fromEntries(
      book.names.map(({ name, range }, at) => [
        `n${at}`,
        { id: `n${at}`, name, formulaOrRefString: range, localSheetId: "AllDefaultWorkbook" },
      ]),
    );
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: "book",
      sheetOrder: book.sheets.map((_, at) => `s${at}`),
      sheets,
      resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) }],
    });
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const workbook = api.getActiveWorkbook();
    return Object.fromEntries(
      book.sheets.map(({ name, rows }) => {
        const sheet = workbook.getSheetByName(name);
        const matrix = sheet.getSheet().getCellMatrix();
        return [name, rows.map((row, at) => row.map((_, column) => shownValue(matrix.getValue(at, column))))];
      }),
    );
  } finally {
    univer.dispose();
  }
}
