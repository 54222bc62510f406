import type { CellValue, Sheet } from "hucre";
import type { Shown } from "../../core/cells/cell.ts";
import { type Read, readAs } from "../../core/cells/read.ts";
import type { BookSheet } from "../../core/sheets/book-copy.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode-text.ts";
import { isWorkbook, sheetNameOf } from "./file-kind.ts";
import { FileProblem } from "./file-problem.ts";
import { parseXlsx } from "./parse-xlsx.ts";

function shown(value: CellValue | undefined): Shown {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** Rows of one length. */
function squared(rows: readonly (readonly (CellValue | undefined)[])[]): Shown[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => shown(row[column])));
}

function sheetOf(sheet: Sheet): BookSheet {
  const formulas = [...(sheet.cells ?? [])].flatMap(([key, cell]): [number, number][] => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return cell.formula === undefined && cell.formulaSharedIndex === undefined ? [] : [[row, column]];
  });
  const hidden = sheet.hidden === true || sheet.veryHidden === true ? { hidden: true as const } : {};
  return { sheetName: sheet.name, cells: squared(sheet.rows), formulas, ...hidden };
}

async function sheetsIn(fileName: string, bytes: Uint8Array): Promise<BookSheet[]> {
  if (isWorkbook(bytes)) return (await parseXlsx(bytes)).sheets.map(sheetOf);
  return [{ sheetName: sheetNameOf(fileName), cells: readCsv(decodeText(bytes).text, fileName), formulas: [] }];
}

/** The sheets of an .xlsx, CSV or TSV file as their cells show them. */
export async function readBook(fileName: string, bytes: Uint8Array): Promise<Read<readonly BookSheet[]>> {
  try {
    return readAs(await sheetsIn(fileName, bytes));
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, error: error.message };
    throw error;
  }
}
