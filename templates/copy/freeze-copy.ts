/** A copy in which every result stands as a value: it shows the same with nothing installed, and no longer follows an edit. */
import type { Shown } from "../../core/cells/cell.ts";
import type { BookSheet } from "../../core/sheets/book-copy.ts";
import type { Area, SheetDefinition } from "../../core/sheets/sheet-definition.ts";

const narrowest = 8;
const widest = 48;

/** The port hands over a date as yyyy-mm-dd. */
const day = /^\d{4}-\d{2}-\d{2}$/;

function widthsOf(cells: BookSheet["cells"]): number[] {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...cells.map((row) => String(row[column] ?? "").length));
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

function dates(cells: BookSheet["cells"]): (Area & { format: "date" })[] {
  return cells.flatMap((row, at) =>
    row.flatMap((value: Shown, column) =>
      typeof value === "string" && day.test(value) ? [{ row: at, column, format: "date" as const }] : [],
    ),
  );
}

/** A sheet of MatchSheet's: by its name and its first row, for anybody may call a list Programs. */
function isOwn({ name, rows }: SheetDefinition, sheetName: string, cells: BookSheet["cells"]): boolean {
  const first = rows[0] ?? [];
  return name.toLowerCase() === sheetName.toLowerCase() && first.every((cell, column) => cell === (cells[0]?.[column] ?? ""));
}

/** What MatchSheet's own sheets look like is kept; of other sheets only what their cells show. */
export function freezeBook(sheets: readonly BookSheet[], own: readonly SheetDefinition[]): SheetDefinition[] {
  return sheets.map(({ sheetName, cells }) => {
    const known = own.find((sheet) => isOwn(sheet, sheetName, cells));
    const looks = known
      ? { looks: known.looks, tones: known.tones, charts: known.charts, frozenRows: known.frozenRows, hiddenColumns: known.hiddenColumns }
      : {};
    const given = Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined));
    return {
      ...given,
      name: sheetName,
      rows: cells.map((row) => [...row]),
      names: [],
      widths: known?.widths ?? widthsOf(cells),
      formats: dates(cells),
    };
  });
}
