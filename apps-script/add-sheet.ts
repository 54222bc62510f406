import type { SheetDefinition } from "../sidebar/workbook.ts";
import { makeRoom, putFormulas, putValues } from "./definition-cells.ts";
import { putEntries } from "./definition-entries.ts";
import { putCharts, putLooks, putTones, putWidths } from "./definition-looks.ts";
import { whileLocked } from "./lock.ts";
import { rangeOf, sheetNamed } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** false, and nothing changes, where a sheet of that name is. */
export function addSheet(definition: SheetDefinition): boolean {
  return addSheets([definition]).length === 1;
}

/** Adds the sheets that are missing, all of them or none, and answers their names. */
export function addSheets(definitions: readonly SheetDefinition[]): string[] {
  return whileLocked(() => {
    const missing = definitions.filter(({ name }) => sheetNamed(name) === undefined);
    makeSheets(missing);
    return missing.map(({ name }) => name);
  });
}

/** Makes the sheets last of all and leaves the user where they are. If one could not be filled, all are taken away again. */
export function makeSheets(definitions: readonly SheetDefinition[]): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = SpreadsheetApp.getActiveSheet();
  const made: [Sheet, SheetDefinition][] = [];
  try {
    for (const definition of definitions) {
      const sheet = spreadsheet.insertSheet(definition.name, spreadsheet.getNumSheets());
      made.push([sheet, definition]);
      fill(sheet, definition);
    }
    // Only now is every name there that a formula may use.
    for (const [sheet, definition] of made) putFormulas(sheet, definition);
  } catch (error) {
    for (const [sheet] of made) spreadsheet.deleteSheet(sheet);
    throw error;
  } finally {
    spreadsheet.setActiveSheet(active);
  }
}

/** Values before the rules on what may be typed, so that no rule stands in their way. */
function fill(sheet: Sheet, definition: SheetDefinition): void {
  makeRoom(sheet, definition);
  putValues(sheet, definition);
  putNames(sheet, definition);
  putEntries(sheet, definition);
  putLooks(sheet, definition);
  putWidths(sheet, definition);
  putTones(sheet, definition);
  putCharts(sheet, definition);
}

function putNames(sheet: Sheet, { names }: SheetDefinition): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // A name that somebody already uses stays theirs. All are looked up first: Google saves what is pending whenever a script reads.
  const free = names.filter(({ name }) => spreadsheet.getRangeByName(name) === null);
  for (const { name, ...area } of free) spreadsheet.setNamedRange(name, rangeOf(sheet, area));
}
