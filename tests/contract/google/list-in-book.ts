import { googleServer, googleWorkbook } from "../../../apps-script/sidebar-client.ts";
import type { CellValue, Table, Workbook, WriteRequest, WriteResult } from "../../../sidebar/workbook.ts";
import type { SeedCell } from "../workbook-contract.ts";
import type { FakeBook } from "./fake/book.ts";
import { builtFiles, execute } from "./fake/project.ts";
import { scriptRunner } from "./fake/script-run.ts";
import { bookOf } from "./google-host.ts";

export const files = builtFiles();

export function workbookOf(book: FakeBook): Workbook {
  return googleWorkbook(googleServer({ run: scriptRunner({ call: (name, args) => execute(files, book, "FULL", name, args) }) }));
}

export const rows: SeedCell[][] = [
  ["Program", "Average", "Category"],
  ["Northfield", 247, "target"],
  ["Lakeshore", "", "007"],
  ["St. Alder", 238, ""],
];
export const listOf = (cells: SeedCell[][] = rows): FakeBook => bookOf({ name: "List", rows: cells });

export const writing = (table: Table, values: (CellValue | null)[]): WriteRequest => ({
  sheetId: table.sheetId,
  fingerprint: table.fingerprint,
  headerRow: 0,
  columns: [{ header: "Category", index: 2, values }],
});

/** Everything that a book holds, for comparing before and after. */
export const picture = (book: FakeBook): unknown =>
  book.sheets.map((sheet) => [sheet.name, [...sheet.cells].sort(([a], [b]) => a.localeCompare(b))]);

export async function sort(book: FakeBook, values: (CellValue | null)[] = ["Reach", "No data", "Safer"]): Promise<WriteResult> {
  const workbook = workbookOf(book);
  return workbook.writeColumns(writing(await workbook.readTable(), values));
}
