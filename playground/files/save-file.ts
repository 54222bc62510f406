import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { CellValue } from "../../sidebar/workbook.ts";
import { writeCsv } from "../../templates/files/csv.ts";
import { readSheet } from "../sheet-reading.ts";
import type { Contents } from "./write-xlsx.ts";

export interface SaveChoice {
  readonly format: "xlsx" | "csv";
  readonly contents: Contents;
}

export interface SavedFile {
  readonly blob: Blob;
  readonly name: string;
  readonly told: readonly string[];
}

const types = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv;charset=utf-8" } as const;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** A sheet's rows; with formulas, each formula's text in the place of what it shows. */
function rowsOf(book: FWorkbook, sheet: FWorksheet, contents: Contents): CellValue[][] {
  const { cells, formulas } = readSheet(book, sheet);
  if (contents === "values") return cells;
  for (const [row, column] of formulas) {
    const formula = sheet.getRange(row, column).getFormula();
    const line = cells[row];
    if (line && formula) line[column] = formula;
  }
  return cells;
}

function saveCsv(book: FWorkbook, contents: Contents): SavedFile {
  const sheet = book.getActiveSheet();
  const others = book.getSheets().length - 1;
  const text = writeCsv(rowsOf(book, sheet, contents));
  return {
    blob: new Blob([text], { type: types.csv }),
    name: `${sheet.getSheetName()}.csv`,
    told:
      others === 0
        ? []
        : [`A CSV holds one sheet: “${sheet.getSheetName()}” was saved, ${count(others, "other sheet was", "other sheets were")} not.`],
  };
}

async function saveXlsx(book: FWorkbook, contents: Contents): Promise<SavedFile> {
  const { writeXlsx } = await import("./write-xlsx.ts");
  const { bytes, losses } = await writeXlsx(book, contents);
  const told: string[] = [];
  if (losses.ownFunctions > 0) {
    told.push(
      `${count(losses.ownFunctions, "formula uses", "formulas use")} MatchSheet's functions: without MatchSheet they show #NAME? once they are calculated again.`,
    );
  }
  if (losses.written > 0)
    told.push(`${count(losses.written, "formula with LET or LAMBDA was", "formulas with LET or LAMBDA were")} saved as values.`);
  if (losses.rules > 0)
    told.push(
      `${count(losses.rules, "rule", "rules")} for typing or for colors can't stand in a file and ${losses.rules === 1 ? "was" : "were"} left out.`,
    );
  const name = book.getName().replace(/\.(xlsx|csv|tsv|txt|tab)$/i, "");
  return { blob: new Blob([bytes.slice().buffer], { type: types.xlsx }), name: `${name || "MatchSheet"}.xlsx`, told };
}

/** The open workbook as a file for the user. */
export function saveFile(book: FWorkbook, { format, contents }: SaveChoice): Promise<SavedFile> {
  return format === "csv" ? Promise.resolve(saveCsv(book, contents)) : saveXlsx(book, contents);
}

/** Hands a file to the browser's downloads. */
export function download({ blob, name }: Pick<SavedFile, "blob" | "name">): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
