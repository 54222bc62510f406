import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, type WriteOptions, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import type { CellValue, Table } from "../../sidebar/workbook.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";
import { goTo } from "./sidebar/drive-sidebar.ts";

let browser: PageBrowser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openPageBrowser();
  opened = await browser.open();
});
afterAll(() => browser.close());

interface File {
  readonly name: string;
  readonly buffer: Buffer;
}

const textFile = (name: string, text: string): File => ({ name, buffer: Buffer.from(text) });
const bookFile = async (name: string, sheets: WriteOptions["sheets"]): Promise<File> => ({
  name,
  buffer: Buffer.from(await writeXlsx({ sheets })),
});

/** Hands the page a file as its Open button does, and gives what the page then says. */
async function openInPage(page: Page, { name, buffer }: File): Promise<string> {
  await page.evaluate(() => document.querySelector("#notices")?.replaceChildren());
  await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  const notice = page.locator("#notices .notice p");
  await notice.waitFor();
  return notice.innerText();
}

const tableOf = (page: Page): Promise<Table> => page.evaluate(() => globalThis.matchsheet.workbook.readTable());

async function save(
  page: Page,
  format: "xlsx" | "csv",
  contents: "values" | "formulas",
): Promise<{ bytes: Buffer; name: string; said: string }> {
  await page.evaluate(() => document.querySelector("#notices")?.replaceChildren());
  await page.getByRole("button", { name: "Save…" }).click();
  await page.locator(`#save-dialog input[value="${format}"]`).check();
  await page.locator(`#save-dialog input[value="${contents}"]`).check();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save", exact: true }).click()]);
  const notice = page.locator("#notices .notice p");
  await notice.waitFor();
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename(), said: await notice.innerText() };
}

describe("opening", () => {
  test("a CSV gives its rows, texts as they were and scores as numbers", async () => {
    const said = await openInPage(
      opened.page,
      textFile("my list.csv", 'Program,Average,Code\r\n"North, field",247,007\r\nLakeshore,=1+1,1-2\r\n'),
    );
    expect(said).toBe("“my list.csv” is open.");
    const table = await tableOf(opened.page);
    expect([table.sheetName, table.cells, table.formulas]).toEqual([
      "my list",
      [
        ["Program", "Average", "Code"],
        ["North, field", 247, "007"],
        ["Lakeshore", "=1+1", "1-2"],
      ],
      [],
    ]);
  });

  test("an Excel workbook gives all its sheets, and tells what it leaves out", async () => {
    const file = await bookFile("specialties.xlsx", [
      {
        name: "EM",
        rows: [
          ["Program", "Average"],
          ["a", 240],
        ],
        cells: new Map([["2,1", { formula: "B2+1", formulaResult: 0 }]]),
      },
      { name: "FM", rows: [["Program"], ["b"]], dataValidations: [{ type: "time", formula1: "0.5", range: "A9" }] },
    ]);
    const said = await openInPage(opened.page, file);
    expect(said).toContain("1 drop-down or input rule was not opened.");
    const table = await tableOf(opened.page);
    expect([table.sheetName, table.cells[2], table.formulas]).toEqual(["EM", ["", 241], [[2, 1]]]);
    const names = await opened.page.evaluate(() =>
      globalThis.matchsheet.grid.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
    expect(names).toEqual(["EM", "FM"]);
  });

  test("a file that is dropped on the page opens as well", async () => {
    const { page } = opened;
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Program,Average\nDropped,251\n"], "dropped.csv"));
      return transfer;
    });
    await page.dispatchEvent("#grid", "dragover", { dataTransfer: data });
    await page.getByText("Drop a CSV, TSV or XLSX file to open it").waitFor();
    await page.dispatchEvent("#grid", "drop", { dataTransfer: data });
    await page.getByText("“dropped.csv” is open.").waitFor();
    expect((await tableOf(page)).cells[1]).toEqual(["Dropped", 251]);
  });

  test.each<[string, () => Promise<File> | File, RegExp]>([
    ["an open quotation mark", () => textFile("a.csv", 'a,b\nc,"d\ne,f\n'), /Line 2 opens a quotation mark/],
    [
      "a damaged workbook",
      async () => ({ name: "a.xlsx", buffer: (await bookFile("a", [{ name: "A", rows: [["x"]] }])).buffer.subarray(0, 400) }),
      /damaged or is no \.xlsx/,
    ],
    [
      "a password",
      async () => ({
        name: "a.xlsx",
        buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "x", spinCount: 1000 } })),
      }),
      /protected with a password/,
    ],
    ["a picture", () => ({ name: "a.png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2]) }), /not a text file/],
    ["nothing", () => textFile("a.csv", ""), /This file is empty/],
    ["blank rows alone", () => textFile("a.csv", ",,\n,,\n"), /holds no rows/],
  ])("a file with %s is a sentence, and what was open stays", async (_, file, sentence) => {
    await openInPage(opened.page, textFile("before.csv", "Program\nstays\n"));
    const said = await openInPage(opened.page, await file());
    expect(said).toMatch(/was not opened\./);
    expect(said).toMatch(sentence);
    expect((await tableOf(opened.page)).cells).toEqual([["Program"], ["stays"]]);
  });

  test("a file of 26 MB is a sentence", async () => {
    const { page } = opened;
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(26 * 1_048_576)], "big.csv"));
      return transfer;
    });
    await page.dispatchEvent("#grid", "drop", { dataTransfer: data });
    await page.getByText("“big.csv” was not opened. This file is 26 MB; this page opens up to 25 MB.").waitFor();
  });

  test("what was open before comes back at one press", async () => {
    const { page } = opened;
    await openInPage(page, textFile("first.csv", "Program\nmine\n"));
    await openInPage(page, textFile("second.csv", "Program\nother\n"));
    await page.getByRole("button", { name: "Bring back what was open" }).click();
    await page.getByText("Your earlier list is back.").waitFor();
    expect((await tableOf(page)).cells).toEqual([["Program"], ["mine"]]);
  });
});

describe("saving", () => {
  const rows: CellValue[][] = [
    ["Program", "Average", "Mine", "Text"],
    ["Northfield", 247, true, "007"],
    ["Lakeshore", 238.5, false, "=1+1"],
    ["漢字 &amp; <b>", -5, "", "two\nlines"],
  ];

  async function openWithFormulas(): Promise<void> {
    await openInPage(
      opened.page,
      await bookFile("rich.xlsx", [
        { name: "List", rows, columns: [{ width: 30 }] },
        { name: "Second", rows: [["x"]] },
      ]),
    );
    await opened.page.evaluate(async () => {
      const { grid } = globalThis.matchsheet;
      const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange("F1").setValue({ v: "Bucket", t: 1 });
      sheet?.getRange("F2").setValue({ f: "=BUCKET(245,B2:B3)" });
      sheet?.getRange("G2").setValue({ f: "=SUM(B2:B3)" });
      sheet?.getRange("G3").setValue({ f: "=1/0" });
      sheet?.getRange("H2").setValue({ v: 46000, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } });
      await grid.settled();
    });
  }

  test("as an Excel workbook with values keeps every cell, in any program", async () => {
    await openWithFormulas();
    const { bytes, name, said } = await save(opened.page, "xlsx", "values");
    expect([name, said]).toEqual(["rich.xlsx", "“rich.xlsx” went to your browser's downloads."]);
    const book = await readXlsx(bytes, { readStyles: true });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["List", "Second"]);
    expect(book.sheets[0]?.rows.map((row) => row.slice(0, 4).map((cell) => cell ?? ""))).toEqual(rows);
    expect(book.sheets[0]?.rows[1]?.slice(5, 8)).toEqual(["Reach", 485.5, new Date(Date.UTC(2025, 11, 9))]);
    expect(book.sheets[0]?.rows[2]?.slice(5, 7)).toEqual(["Core", "#DIV/0!"]);
    expect([...(book.sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
    expect(book.sheets[0]?.columns?.[0]?.width).toBeCloseTo(30, 0);
  });

  test("with formulas stores ours under the add-in's names beside their last values, and says what that means", async () => {
    await openWithFormulas();
    const { bytes, said } = await save(opened.page, "xlsx", "formulas");
    expect(said).toContain("1 formula uses MatchSheet's functions: without MatchSheet they show #NAME? once they are calculated again.");
    const cells = (await readXlsx(bytes, { readStyles: true })).sheets[0]?.cells;
    expect(cells?.get("1,5")).toMatchObject({
      formula: "_xldudf_MATCHSHEET_BUCKET(245,B2:B3)",
      formulaRef: "F2:F3",
      formulaDynamic: true,
      value: "Reach",
    });
    expect(cells?.get("1,6")).toMatchObject({ formula: "SUM(B2:B3)", value: 485.5 });
  });

  test("and opening again gives the same sheet, formulas and spills included", async () => {
    await openWithFormulas();
    const before = await tableOf(opened.page);
    const { bytes } = await save(opened.page, "xlsx", "formulas");
    await openInPage(opened.page, { name: "rich.xlsx", buffer: bytes });
    const after = await tableOf(opened.page);
    expect([after.cells, after.formulas]).toEqual([before.cells, before.formulas]);
  });

  test("keeps a text that Excel would read as a character's code", async () => {
    await openInPage(opened.page, textFile("codes.csv", "Program\na_x0041_b\n_x005F_\n"));
    const { bytes } = await save(opened.page, "xlsx", "values");
    await openInPage(opened.page, { name: "codes.xlsx", buffer: bytes });
    expect((await tableOf(opened.page)).cells).toEqual([["Program"], ["a_x0041_b"], ["_x005F_"]]);
  });

  test("as CSV saves the sheet in sight and says that others are not in it", async () => {
    await openWithFormulas();
    const values = await save(opened.page, "csv", "values");
    expect(values.said).toContain("A CSV holds one sheet: “List” was saved, 1 other sheet was not.");
    expect(values.bytes.toString()).toContain("Northfield,247,TRUE,007,,Reach,485.5,2025-12-09\r\n");
    const formulas = await save(opened.page, "csv", "formulas");
    expect(formulas.bytes.toString()).toContain('"=BUCKET(245,B2:B3)",=SUM(B2:B3)');
  });
});

const sharedData = join(root, "..", "shared", "data");
const realList = join(sharedData, "re-internal-medicine.xlsx");

describe("a stranger's real list", () => {
  test(`opens whole, and no average is invented${existsSync(realList) ? "" : " (DID NOT RUN: there is no ../shared/data here)"}`, async ({
    skip,
  }) => {
    if (!existsSync(realList)) skip("did not run: there is no ../shared/data here");
    const { page } = opened;
    const said = await openInPage(page, { name: "re-internal-medicine.xlsx", buffer: readFileSync(realList) });
    expect(said).toContain("“re-internal-medicine.xlsx” is open.");
    const { cells } = await tableOf(page);
    expect(cells).toHaveLength(511);
    await goTo(page, "Your list");
    await page.locator("#sidebar").getByText("510 rows").waitFor();
    const chosen = (label: string) => page.getByLabel(label, { exact: true }).locator("option:checked").innerText();
    expect(await chosen("Step 2 average")).toMatch(/none|not in|no column|–|—/i);
    expect(await chosen("Step 2 minimum")).not.toMatch(/none|not in|no column|–|—/i);
  });
});
