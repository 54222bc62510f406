/** LibreOffice opens the plain file, works every formula out anew, shows what the definition shows, and lays it out on pages. */
import { describe, expect, it } from "vitest";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { findTool } from "../../scripts/debian-tools.ts";
import { convertInLibreOffice } from "../../scripts/libre-office.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { writeXlsx } from "../../templates/write-xlsx.ts";
import { type ContentName, contents } from "./contents.ts";
import { parseCsv } from "./engines/csv.ts";
import { shownCells } from "./shown-cells.ts";

const program = findTool("soffice");
if (program === undefined) {
  console.warn("DID NOT RUN: the plain file in LibreOffice. Install libreoffice-calc, or give the path of soffice in SOFFICE_PATH.");
}

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const stale = "not worked out anew";

/** The same with a wrong result beside every formula, to see that none is trusted. */
function withStaleResults(sheet: SheetDefinition): SheetDefinition {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [row, column] of sheet.formulas ?? []) {
    const cells = rows[row];
    if (cells) cells[column] = stale;
  }
  return { ...sheet, rows };
}

function text(cell: unknown): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}

/** Where a visible sheet shows something else than its definition. */
function differences(sheet: SheetDefinition, csv: string): string[] {
  const read = parseCsv(csv);
  return shownCells(sheet).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (sheet.hiddenColumns?.includes(c)) return [];
      const [wanted, got] = [text(cell), read[r]?.[c] ?? ""];
      // Why a cell can't be read is said in fewer words by the native formula.
      const said = sheet.name === "Programs" && c === 9 && got.includes("can't be read:");
      return wanted === got || said ? [] : [`${sheet.name} ${r},${c}: ${wanted} | ${got}`];
    }),
  );
}

/** One of each kind: each takes LibreOffice a while. */
const names: readonly ContentName[] = [
  "as it is handed out",
  "no score yet",
  "a constraining score with a failed Step 1",
  "other rules",
  "a thousand programs",
];

describe.skipIf(program === undefined)("the plain file in LibreOffice", () => {
  it("shows the core's answers in every cell, worked out anew", async () => {
    const books = names.map((name) => ({ name, sheets: workbookSheets("plain", contents[name]()) }));
    const files = new Map<string, Uint8Array>();
    for (const [at, { sheets }] of books.entries()) files.set(`book${at}.xlsx`, await writeXlsx(sheets.map(withStaleResults)));
    const written = await convertInLibreOffice(program ?? "", files, "text");
    let compared = 0;
    const different = books.flatMap(({ name, sheets }, at) =>
      sheets
        .filter(({ hidden }) => !hidden)
        .flatMap((sheet) => {
          compared += sheet.formulas?.length ?? 0;
          const csv = written.get(`book${at}-${sheet.name}.csv`);
          return csv === undefined
            ? [`${name}: ${sheet.name} was not written.`]
            : differences(sheet, csv.toString("utf8")).map((one) => `${name}: ${one}`);
        }),
    );
    console.log(`LibreOffice worked out ${compared} formulas anew.`);
    expect(different.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(70_000);
  }, 300_000);

  it("lays every visible sheet out on pages that say which sheet they are", async () => {
    const sheets = workbookSheets("plain", contents["a score in range"]());
    const pdf = (await convertInLibreOffice(program ?? "", new Map([["book.xlsx", await writeXlsx(sheets)]]), "pages")).get("book.pdf");
    const pages = pagesOf(pdf ?? Buffer.alloc(0));
    expect(pages).toBeGreaterThan(sheets.filter(({ hidden }) => !hidden).length);
  }, 120_000);
});
