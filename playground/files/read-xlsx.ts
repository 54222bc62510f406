import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Cell, Workbook as FileBook, CellValue as FileValue, Sheet } from "hucre";
import { FileProblem } from "../../templates/files/file-problem.ts";
import { parseXlsx } from "../../templates/files/parse-xlsx.ts";
import { wrappedHeights } from "../row-heights.ts";
import { rulesAsResources, type SheetRules } from "../sheet-rules.ts";
import {
  type CellRows,
  cellData,
  dayPattern,
  frozen,
  kind,
  pixelWidth,
  roomFor,
  type SheetSnapshot,
  serialOf1970,
  workbookOf,
} from "../snapshot.ts";
import { fromFileFormula } from "./formula-names.ts";
import { notOpened } from "./not-opened.ts";
import { type LeftRules, readRules } from "./read-rules.ts";
import { gridStyle } from "./styles.ts";

const mostCells = 400_000;
const millisecondsADay = 86_400_000;
const pixelsAPoint = 4 / 3;

/** Styles under short names: a thousand cells share one. */
class Styles {
  readonly table: Record<string, IStyleData> = {};
  readonly #names = new Map<string, string>();

  name(style: IStyleData | undefined): string | undefined {
    if (!style) return undefined;
    const key = JSON.stringify(style);
    const known = this.#names.get(key) ?? `style${this.#names.size}`;
    this.#names.set(key, known);
    this.table[known] = style;
    return known;
  }
}

function valueData(value: FileValue): ICellData {
  if (value === null) return {};
  if (value instanceof Date) return { v: value.getTime() / millisecondsADay + serialOf1970, t: kind.number };
  return cellData(value);
}

const placeOf = (key: string): [number, number] => {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
};

/** The cells of a range such as B2:B9, other than its first. */
function spilledPlaces(range: string | undefined): string[] {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range ?? "");
  if (!match) return [];
  const column = (letters = ""): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const places: string[] = [];
  for (let row = Number(match[2]) - 1; row < Number(match[4]); row++) {
    for (let at = column(match[1]); at <= column(match[3]); at++) places.push(`${row},${at}`);
  }
  return places.slice(1);
}

/** What a formula spilled stands in the file as plain values; here the formula spills anew and needs its place free. */
function freedPlaces(sheet: Sheet): Set<string> {
  const cells = [...(sheet.cells?.values() ?? [])];
  return new Set(cells.flatMap((cell) => (cell.formulaType === "array" ? spilledPlaces(cell.formulaRef) : [])));
}

function formulaData(cell: Cell, sheetIndex: number): ICellData {
  const shared = cell.formulaSharedIndex === undefined ? {} : { si: `${sheetIndex}-${cell.formulaSharedIndex}` };
  return cell.formula ? { f: fromFileFormula(cell.formula), ...shared } : shared;
}

/** A formula that gave an empty text has a result; one that was never calculated has none. */
function resultData({ formula, formulaResult, value }: Cell): ICellData {
  const result = formulaResult ?? value;
  return formula !== undefined && result === "" ? { v: "", t: kind.text } : valueData(result);
}

function dateStyle(value: FileValue, style: IStyleData | undefined): IStyleData | undefined {
  return value instanceof Date && !style?.n ? { ...style, n: { pattern: dayPattern } } : style;
}

function readCells(sheet: Sheet, sheetIndex: number, styles: Styles, theme: readonly string[] | undefined): CellRows {
  const cells: CellRows = {};
  const free = freedPlaces(sheet);
  const put = (row: number, column: number, data: ICellData): void => {
    if (Object.keys(data).length === 0) return;
    cells[row] ??= {};
    cells[row][column] = data;
  };
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const style = styles.name(dateStyle(value, undefined));
      if (!free.has(`${row},${column}`)) put(row, column, { ...valueData(value), ...(style && { s: style }) });
    }
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = placeOf(key);
    const style = styles.name(dateStyle(cell.value, gridStyle(cell.style, theme)));
    const formula = cell.formula === undefined ? {} : formulaData(cell, sheetIndex);
    const value = free.has(key) ? {} : resultData(cell);
    put(row, column, { ...value, ...formula, ...(style && { s: style }) });
  }
  return cells;
}

interface Layout extends Partial<IWorksheetData> {
  readonly columnData: Record<number, Partial<IColumnData>>;
  readonly rowData: Record<number, Partial<IRowData>>;
}

function layout(sheet: Sheet): Layout {
  const columns = (sheet.columns ?? []).map(({ width, hidden }, index) => [
    index,
    { ...(width && { w: pixelWidth(width) }), ...(hidden && { hd: 1 }) },
  ]);
  const rows = [...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [
    row,
    { ...(height && { h: Math.round(height * pixelsAPoint), ia: 0 }), ...(hidden && { hd: 1 }) },
  ]);
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freezePane ?? {};
  return {
    columnData: Object.fromEntries(columns),
    rowData: Object.fromEntries(rows),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    ...(frozenRows || frozenColumns ? { freeze: frozen(frozenRows, frozenColumns) } : {}),
    ...(sheet.hidden || sheet.veryHidden ? { hidden: 1 } : {}),
  };
}

interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly rules: SheetRules;
  readonly left: LeftRules;
}

function readSheetOf(sheet: Sheet, index: number, styles: Styles, theme: readonly string[] | undefined): ReadSheet {
  const id = `sheet${index + 1}`;
  const cellData = readCells(sheet, index, styles, theme);
  const room = roomFor(sheet.rows.length, Math.max(0, ...sheet.rows.map((row) => row.length)));
  const { columnData, rowData, ...rest } = layout(sheet);
  const wrapped = wrappedHeights(cellData, columnData, ({ s }) => styles.table[String(s)]);
  return {
    snapshot: { id, name: sheet.name, cellData, columnData, rowData: { ...wrapped, ...rowData }, ...rest, ...room },
    ...readRules(sheet, id, { rows: room.rowCount, columns: room.columnCount }, theme),
  };
}

interface StoredName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

/** Excel's own names (print areas, filters) and names that hold a formula of their own are not taken over. */
function namesOf(book: FileBook): { kept: Record<string, StoredName>; left: number } {
  const given = (book.namedRanges ?? []).filter(({ name }) => !name.startsWith("_xlnm."));
  const plain = given.filter(({ range }) => /^('(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(range));
  const kept = plain.map(({ name, range, scope }, index): StoredName => {
    const sheet = scope === undefined ? -1 : book.sheets.findIndex((known) => known.name === scope);
    return { id: `name${index}`, name, formulaOrRefString: range, ...(sheet >= 0 ? { localSheetId: `sheet${sheet + 1}` } : {}) };
  });
  return { kept: Object.fromEntries(kept.map((stored) => [stored.id, stored])), left: given.length - plain.length };
}

export interface OpenedBook {
  readonly snapshot: IWorkbookData;
  /** What the user should know about what was read. */
  readonly told: readonly string[];
}

/** Opens an Excel workbook: every sheet, values and formulas, and the looks that the grid has too. */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  const book = await parseXlsx(bytes, { readStyles: true });
  if (book.sheets.length === 0) throw new FileProblem("This workbook holds no sheet with cells. Open one that holds a list.");
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((width, row) => width + row.length, 0), 0);
  if (cells > mostCells) {
    throw new FileProblem(
      `This workbook has about ${cells.toLocaleString("en-US")} cells, more than the ${mostCells.toLocaleString("en-US")} that this page can hold. Save only the list's sheet in a file of its own, then open that.`,
    );
  }
  const styles = new Styles();
  const sheets = book.sheets.map((sheet, index) => readSheetOf(sheet, index, styles, book.themeColors));
  const rules = Object.fromEntries(sheets.map((sheet) => [sheet.snapshot.id, sheet.rules]));
  const { kept, left } = namesOf(book);
  const resources = [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(kept) }, ...rulesAsResources(rules)];
  const names = left === 0 ? [] : [left === 1 ? "1 name of a formula was not opened." : `${left} names of formulas were not opened.`];
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  const told = notOpened(
    book,
    sheets.map(({ left }) => left),
  );
  return { snapshot: workbookOf(fileName, snapshots, styles.table, { resources }), told: [...told, ...names] };
}
