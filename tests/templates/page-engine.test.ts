/** The form of functions in the page's own engine: the native formulas around MatchSheet's functions, whose answers stand as values here. */
import { expect, it } from "vitest";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { areaText } from "../../templates/xlsx/cells.ts";
import { callsOwn } from "../../templates/xlsx/file-formula.ts";
import { type ContentName, contents } from "./contents.ts";
import type { Book, Content, Sheet } from "./engines/book.ts";
import { recalculateInUniver } from "./engines/univer.ts";
import { shownCells } from "./shown-cells.ts";

const stale = "not worked out anew";

function native({ formulas = [] }: SheetDefinition): readonly [number, number, string][] {
  return formulas.filter(([, , formula]) => !callsOwn(formula));
}

function bookSheet(sheet: SheetDefinition): Sheet {
  const width = Math.max(sheet.widths.length, ...sheet.rows.map((row) => row.length));
  const rows: Content[][] = shownCells(sheet).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  for (const [row, column, formula] of native(sheet)) {
    const cells = rows[row];
    if (cells) cells[column] = { formula, cached: stale };
  }
  return { name: sheet.name, rows };
}

function text(cell: unknown): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}

const names = [
  "as it is handed out",
  "a score in range",
  "a score as text, and no target",
  "other rules",
] as const satisfies readonly ContentName[];

it.each(names)(
  "shows the core's answers in every native cell: %s",
  async (name) => {
    const sheets = workbookSheets("functions", contents[name]()).filter((sheet) => sheet.name !== "Programs");
    const book: Book = {
      sheets: sheets.map(bookSheet),
      names: sheets.flatMap((sheet) => sheet.names.map(({ name, ...area }) => ({ name, range: `${sheet.name}!${areaText(area, "$")}` }))),
    };
    const shown = await recalculateInUniver(book);
    const cells = sheets.flatMap((sheet) =>
      native(sheet).map(([row, column]) => ({
        at: `${sheet.name} ${row},${column}`,
        wanted: text(sheet.rows[row]?.[column]),
        got: shown[sheet.name]?.[row]?.[column],
      })),
    );
    expect(cells.filter(({ wanted, got }) => wanted !== got)).toEqual([]);
    expect(cells.length).toBeGreaterThan(90);
  },
  60_000,
);
