import type { Area as Spot } from "../core/sheets/sheet-definition.ts";
import { fingerprint } from "../sidebar/fingerprint.ts";
import { type CellValue, type Table, WorkbookError } from "../sidebar/workbook.ts";
import { type ExcelHost, excelCode } from "./excel-run.ts";
import { shownValue } from "./number-formats.ts";

/** Far below the 5 MB that Excel on the web hands over at once: three texts a cell, most of them short. */
const cellsAtOnce = 30_000;

/** A rectangle counted from 0 at the sheet's first cell. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area of a sheet's definition in full: one without a size is a single cell. */
export function wholeArea({ row, column, rows = 1, columns = 1 }: Spot): Area {
  return { row, column, rows, columns };
}

/** What cells hold, in Excel's own terms: a constant's formula is the constant itself. */
export interface Contents {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly formats: string[][];
}

const nothing: Contents = { values: [], formulas: [], formats: [] };

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** An area of one sheet. */
export interface Place extends Area {
  readonly sheet: Excel.Worksheet;
}

/** One request for all of these places, which are of one workbook. */
async function readAtOnce(places: readonly Place[]): Promise<Contents[]> {
  const ranges = places.map((place) => rangeOf(place.sheet, place));
  for (const range of ranges) range.load("values, formulas, numberFormat");
  await places[0]?.sheet.context.sync();
  return ranges.map(({ values, formulas, numberFormat }) => {
    // Past its own limits Excel answers null instead of an error.
    if (values === null)
      throw new WorkbookError("unavailable", "This sheet is more than Excel hands over. Work on a copy with fewer rows.");
    return { values, formulas, formats: numberFormat };
  });
}

function joined(upper: Contents, lower: Contents): Contents {
  return {
    values: [...upper.values, ...lower.values],
    formulas: [...upper.formulas, ...lower.formulas],
    formats: [...upper.formats, ...lower.formats],
  };
}

const cellCount = (places: readonly Area[]): number => places.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

async function readEach(places: readonly Place[]): Promise<Contents[]> {
  const contents: Contents[] = [];
  for (const place of places) contents.push(...(await readPlaces([place])));
  return contents;
}

/** Reads places in pieces that Excel can hand over: together where they fit, else each by itself, and one that is still too big in halves. */
export async function readPlaces(places: readonly Place[]): Promise<Contents[]> {
  const [place] = places;
  if (!place) return [];
  const isLeast = places.length === 1 && place.rows === 1;
  if (isLeast || cellCount(places) <= cellsAtOnce) {
    try {
      return await readAtOnce(places);
    } catch (error) {
      if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || isLeast) throw error;
    }
  }
  if (places.length > 1) return readEach(places);
  const [upper = nothing, lower = nothing] = await readEach(halvesOf(place));
  return [joined(upper, lower)];
}

/** A text that reads like a formula holds itself; a formula holds what it gives. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

const linesOf = <T extends Area>(area: T): T[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));

const halvesOf = <T extends Area>(area: T): T[] => {
  const rows = Math.ceil(area.rows / 2);
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
};

/**
 * Where formulas spill. Excel says of an area that all of it spills, none of it, or some (null), so the mixed ones are divided: by columns,
 * then in halves, all of one size in one request.
 */
export async function spilledPlaces(whole: readonly Place[]): Promise<Place[]> {
  const found: Place[] = [];
  let open = whole;
  for (let divide: (place: Place) => Place[] = linesOf; open.length > 0; divide = halvesOf) {
    const asked = open.map((place) => ({ place, range: rangeOf(place.sheet, place) }));
    for (const { range } of asked) range.load("hasSpill");
    await open[0]?.sheet.context.sync();
    const answered = asked.map(({ place, range }) => ({ place, spills: range.hasSpill as boolean | null }));
    found.push(...answered.filter(({ spills }) => spills === true).map(({ place }) => place));
    open = answered.filter(({ spills }) => spills === null).flatMap(({ place }) => divide(place));
  }
  return found;
}

/** A sheet as it stands: what the sidebar gets, and what is needed to write beside it. */
export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly table: Table;
  readonly contents: Contents;
  readonly isProtected: boolean;
}

function tableOf(sheet: Excel.Worksheet, contents: Contents, spilled: readonly Area[]): Table {
  const cells = contents.values.map((row, r) => row.map((value, c): CellValue => shownValue(value, contents.formats[r]?.[c] ?? "General")));
  const spills = new Set(spilled.flatMap((area) => cellsOf(area).map(([row, column]) => `${row},${column}`)));
  const formulas = contents.formulas.flatMap((row, r) =>
    row.flatMap((formula, c): [number, number][] =>
      isFormula(formula, contents.values[r]?.[c]) || spills.has(`${r},${c}`) ? [[r, c]] : [],
    ),
  );
  const table = { sheetName: sheet.name, sheetId: sheet.id, cells, formulas, fingerprint: fingerprint({ cells, formulas }) };
  return sheet.visibility === "Visible" ? table : { ...table, hidden: true };
}

export function cellsOf({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

/** Reads whole sheets of one workbook, each from its first cell to the last one used. */
export async function readSheets(host: ExcelHost, sheets: readonly Excel.Worksheet[]): Promise<ReadSheet[]> {
  const asked = sheets.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { sheet, used } of asked) {
    sheet.load("id, name, visibility");
    sheet.protection.load("protected");
    used.load("rowIndex, columnIndex, rowCount, columnCount");
  }
  await sheets[0]?.context.sync();
  const places = asked.flatMap(({ sheet, used }): Place[] => {
    if (used.isNullObject) return [];
    return [{ sheet, row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount }];
  });
  const contents = await readPlaces(places);
  const spilled = host.supports("1.12") ? await spilledPlaces(places) : [];
  return sheets.map((sheet) => {
    const held = contents[places.findIndex((place) => place.sheet === sheet)] ?? nothing;
    const spills = spilled.filter((place) => place.sheet === sheet);
    return { sheet, table: tableOf(sheet, held, spills), contents: held, isProtected: sheet.protection.protected };
  });
}

export async function readSheet(host: ExcelHost, sheet: Excel.Worksheet): Promise<ReadSheet> {
  const [read] = await readSheets(host, [sheet]);
  if (!read) throw new Error("Excel answered for no sheet.");
  return read;
}
