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

/** What cells hold, in Excel's own terms: a constant's formula is the constant itself. */
export interface Contents {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly formats: string[][];
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

async function readAtOnce(sheet: Excel.Worksheet, area: Area): Promise<Contents> {
  const range = rangeOf(sheet, area);
  range.load("values, formulas, numberFormat");
  await sheet.context.sync();
  // Past its own limits Excel answers null instead of an error.
  if (range.values === null)
    throw new WorkbookError("unavailable", "This sheet is more than Excel hands over. Work on a copy with fewer rows.");
  return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
}

function joined(upper: Contents, lower: Contents): Contents {
  return {
    values: [...upper.values, ...lower.values],
    formulas: [...upper.formulas, ...lower.formulas],
    formats: [...upper.formats, ...lower.formats],
  };
}

/** Reads an area in pieces that Excel can hand over: each is a request of its own, and one that is still too big is halved. */
export async function readContents(sheet: Excel.Worksheet, area: Area): Promise<Contents> {
  const upperRows = area.rows * area.columns > cellsAtOnce ? Math.ceil(area.rows / 2) : area.rows;
  if (upperRows === area.rows) {
    try {
      return await readAtOnce(sheet, area);
    } catch (error) {
      if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || area.rows === 1) throw error;
    }
  }
  const half = Math.ceil(area.rows / 2);
  const upper = await readContents(sheet, { ...area, rows: half });
  return joined(upper, await readContents(sheet, { ...area, row: area.row + half, rows: area.rows - half }));
}

/** A text that reads like a formula holds itself; a formula holds what it gives. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

const lineOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));

const halvesOf = (area: Area): Area[] => {
  const rows = Math.ceil(area.rows / 2);
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
};

/**
 * The areas where formulas spill. Excel says of an area that all of it spills, none of it, or some (null), so the mixed ones are divided:
 * by columns, then in halves, all of one size in one request.
 */
export async function spilledAreas(sheet: Excel.Worksheet, whole: Area): Promise<Area[]> {
  const found: Area[] = [];
  let open = [whole];
  for (let divide = lineOf; open.length > 0; divide = halvesOf) {
    const asked = open.map((area) => ({ area, range: rangeOf(sheet, area) }));
    for (const { range } of asked) range.load("hasSpill");
    await sheet.context.sync();
    const answered = asked.map(({ area, range }) => ({ area, spills: range.hasSpill as boolean | null }));
    found.push(...answered.filter(({ spills }) => spills === true).map(({ area }) => area));
    open = answered.filter(({ spills }) => spills === null).flatMap(({ area }) => divide(area));
  }
  return found;
}

/** A sheet as it stands: what the sidebar gets, and what is kept to write beside it. */
export interface ReadSheet {
  readonly table: Table;
  readonly contents: Contents;
  readonly isProtected: boolean;
}

function tableOf(sheet: Excel.Worksheet, contents: Contents, spilled: readonly Area[], selected?: [number, number]): Table {
  const cells = contents.values.map((row, r) => row.map((value, c): CellValue => shownValue(value, contents.formats[r]?.[c] ?? "General")));
  const spills = new Set(spilled.flatMap((area) => cellsOf(area).map(([row, column]) => `${row},${column}`)));
  const formulas = contents.formulas.flatMap((row, r) =>
    row.flatMap((formula, c): [number, number][] =>
      isFormula(formula, contents.values[r]?.[c]) || spills.has(`${r},${c}`) ? [[r, c]] : [],
    ),
  );
  const table = { sheetName: sheet.name, sheetId: sheet.id, cells, formulas, fingerprint: fingerprint({ cells, formulas }) };
  return selected ? { ...table, selected } : table;
}

export function cellsOf({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

/** Reads a whole sheet from its first cell to the last one used. */
export async function readSheet(host: ExcelHost, sheet: Excel.Worksheet, selected?: [number, number]): Promise<ReadSheet> {
  sheet.load("id, name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex, columnIndex, rowCount, columnCount");
  await sheet.context.sync();
  const isProtected = sheet.protection.protected;
  if (used.isNullObject) {
    return {
      table: tableOf(sheet, { values: [], formulas: [], formats: [] }, [], selected),
      contents: { values: [], formulas: [], formats: [] },
      isProtected,
    };
  }
  const area = { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
  const contents = await readContents(sheet, area);
  const spilled = host.supports("1.12") ? await spilledAreas(sheet, area) : [];
  return { table: tableOf(sheet, contents, spilled, selected), contents, isProtected };
}
