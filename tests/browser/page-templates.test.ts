import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Area, SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { forms } from "../../templates/form.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { writeXlsx } from "../../templates/write-xlsx.ts";
import { madeSheet } from "./page/made-sheet.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";

let browser: PageBrowser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openPageBrowser();
});
afterAll(() => browser.close());

const size = ({ row, column, rows = 1, columns = 1 }: Area): Required<Area> => ({ row, column, rows, columns });
const byPlace = (one: Required<Area>, other: Required<Area>): number => one.row - other.row || one.column - other.column;
const kindOf = ({ accepts, ...area }: NonNullable<SheetDefinition["entries"]>[number]) => ({ ...size(area), kind: accepts.kind });

/** What the definition says beside its cells, as far as a file can carry it. */
const askedOf = ({ names, entries = [], tones = [], frozenRows = 0, hiddenColumns = [] }: SheetDefinition) => ({
  names: names.map(({ name, ...area }) => ({ name, ...size(area) })).sort(byPlace),
  entries: entries.map(kindOf).sort(byPlace),
  tones: tones.map(({ formula, tone: _, ...area }) => ({ ...size(area), formula: formula.replace(/^=?/, "=") })),
  frozenRows,
  hiddenColumns,
});

/** Formulas that show something else than the definition says they give. */
async function wrongIn(page: Page, sheets: readonly SheetDefinition[]): Promise<string[]> {
  const books = await page.evaluate(() => globalThis.matchsheet.workbook.readBook());
  return sheets.flatMap((sheet) => {
    const cells = books.find(({ sheetName }) => sheetName === sheet.name)?.cells ?? [];
    return (sheet.formulas ?? []).flatMap(([row, column, formula]) => {
      const [is, said] = [cells[row]?.[column] ?? "", sheet.rows[row]?.[column] ?? ""];
      return String(is) === String(said)
        ? []
        : [`${sheet.name} ${row},${column}: ${JSON.stringify(is)} for ${JSON.stringify(said)}, ${formula.slice(0, 200)}`];
    });
  });
}

async function openFile(page: Page, name: string, sheets: readonly SheetDefinition[]): Promise<void> {
  const buffer = Buffer.from(await writeXlsx(sheets));
  await page.evaluate(() => document.querySelector("#notices")?.replaceChildren());
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer });
  await page.getByText(`“${name}” is open.`).waitFor({ timeout: 60_000 });
}

test("one form opened after the other shows what it shows alone", async () => {
  const { page, context } = await browser.open();
  for (const form of ["plain", "functions"] as const) await openFile(page, `${form}.xlsx`, workbookSheets(form));
  expect((await wrongIn(page, workbookSheets("functions"))).slice(0, 12)).toEqual([]);
  await context.close();
});

describe.each(forms)("the workbook in its form “%s”", (form) => {
  const sheets = workbookSheets(form);
  beforeAll(async () => {
    opened = await browser.open();
  });
  afterAll(() => opened.context.close());

  test("opens with every sheet, name, input rule, conditional format, frozen row and hidden column", async () => {
    const { page } = opened;
    await openFile(page, `${form}.xlsx`, sheets);
    for (const sheet of sheets) {
      const { notes: _, charts: __, entries, tones, names, ...rest } = await madeSheet(page, sheet.name);
      const found = {
        ...rest,
        names: [...names].sort(byPlace),
        entries: entries.map(kindOf).sort(byPlace),
        tones: tones.map(({ tone: ___, ...tone }) => tone),
      };
      expect.soft(found, sheet.name).toEqual(askedOf(sheet));
    }
  });

  test("shows what its formulas were said to give", async () => {
    expect((await wrongIn(opened.page, sheets)).slice(0, 12)).toEqual([]);
  });

  test("logs no error", () => {
    expect(opened.seen).toEqual({ outside: [], violations: [], errors: [] });
  });
});
