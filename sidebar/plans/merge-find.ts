/** Finds a sheet made earlier, and its columns, by their headers: sheets may be renamed, columns moved and rows put above. */
import type { CellValue, Table } from "../workbook.ts";
import { digestOf, readIdCell } from "./merge-ids.ts";
import { type Field, idHeader, type PlanColumn, type PlanSheet } from "./plan-sheet.ts";

/** Where one of MatchSheet's columns stands now. */
export interface FoundColumn extends PlanColumn {
  readonly index: number;
  /** As the cell reads, for the write. */
  readonly written: string;
}

export interface FoundSheet {
  readonly table: Table;
  readonly headerRow: number;
  readonly columns: readonly FoundColumn[];
  /** Cells that hold a formula, as "row,column". */
  readonly formulas: ReadonlySet<string>;
  /** Columns that the user took away or gave another header, by the name they had. */
  readonly missing: readonly string[];
}

const plain = (cell: CellValue | undefined): string =>
  String(cell ?? "")
    .trim()
    .toLowerCase();

function laneNames({ lanes }: PlanSheet): string[] {
  return Object.keys(lanes);
}

/** The row that holds the header of an id column. */
function headerRowOf(table: Table, sheet: PlanSheet): number {
  const markers = laneNames(sheet).map((lane) => plain(idHeader(sheet.id, lane)));
  return table.cells.findIndex((row) => row.some((cell) => markers.includes(plain(cell))));
}

/** In how many rows a column still holds what MatchSheet wrote into that field. */
function agreement(rows: Table["cells"], ids: number, index: number, field: Field): number {
  return rows.filter((row) => readIdCell(row[ids] ?? "")?.digests[field] === digestOf(row[index] ?? "")).length;
}

/** Where a header stands. Of several, one of them the user's own, the one with MatchSheet's words, or else the one beside the ids. */
function placeOf({ field, header }: PlanColumn, rows: Table["cells"], headers: readonly CellValue[], ids: number): number | undefined {
  const places = headers.flatMap((cell, index) => (plain(cell) === plain(header) ? [index] : []));
  if (places.length < 2) return places[0];
  const ranked = places.map((index) => ({ index, agrees: agreement(rows, ids, index, field), far: Math.abs(ids - index) }));
  return ranked.sort((a, b) => b.agrees - a.agrees || a.far - b.far)[0]?.index;
}

function findColumns(table: Table, headerRow: number, sheet: PlanSheet): FoundColumn[] {
  const headers = table.cells[headerRow] ?? [];
  const rows = table.cells.slice(headerRow + 1);
  return sheet.columns.flatMap((column) => {
    const ids = headers.findIndex((cell) => plain(cell) === plain(idHeader(sheet.id, column.lane)));
    const index = column.field === "id" ? ids : (placeOf(column, rows, headers, ids) ?? -1);
    return index < 0 ? [] : [{ ...column, index, written: String(headers[index]) }];
  });
}

/** What MatchSheet once made of this sheet in that table; undefined where the table is another sheet. */
export function findIn(table: Table, sheet: PlanSheet): FoundSheet | undefined {
  const headerRow = headerRowOf(table, sheet);
  if (headerRow < 0) return undefined;
  const columns = findColumns(table, headerRow, sheet);
  const missing = sheet.columns.filter(({ header }) => !columns.some((column) => column.header === header)).map(({ header }) => header);
  return { table, headerRow, columns, missing, formulas: new Set(table.formulas.map(([row, column]) => `${row},${column}`)) };
}

/** Among copies the one that still has its name, then the first that is not hidden, then the first. */
export function findSheet(book: readonly Table[], sheet: PlanSheet): FoundSheet | undefined {
  const found = book.flatMap((table) => findIn(table, sheet) ?? []);
  return found.find(({ table }) => plain(table.sheetName) === plain(sheet.name)) ?? found.find(({ table }) => !table.hidden) ?? found[0];
}

export function columnOf({ columns }: FoundSheet, lane: string, field: Field): FoundColumn | undefined {
  return columns.find((column) => column.lane === lane && column.field === field);
}
