import { readFile } from "node:fs/promises";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { whole } from "../contract/workbook/whole-sheets.ts";
import { madeSheet } from "./page/made-sheet.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser, untilReady } from "./page/page-browser.ts";

let browser: PageBrowser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  browser = await openPageBrowser();
  opened = await browser.open();
  page = opened.page;
});
beforeEach(async () => {
  await page.getByRole("button", { name: "Sample list" }).click();
  await page.evaluate(() => globalThis.matchsheet.grid.settled());
});
afterAll(() => browser.close());

const add = (definition: SheetDefinition): Promise<boolean> =>
  page.evaluate((sheet) => globalThis.matchsheet.workbook.addSheet(sheet), definition);

const cellsOf = (name: string): Promise<unknown> =>
  page.evaluate(async (sheet) => (await globalThis.matchsheet.workbook.readSheet(sheet))?.cells, name);

async function goTo(name: string, row: number, column: number): Promise<void> {
  await page.evaluate(
    async ([sheet, r, c]) => {
      const { workbook } = globalThis.matchsheet;
      await workbook.selectCell(r, c, (await workbook.readSheet(sheet))?.sheetId);
    },
    [name, row, column] as const,
  );
}

/** What the sheet is without the words that it was asked for with, so that it can be compared after a file or a visit. */
const madeOf = (name: string) => madeSheet(page, name);

describe("a sheet that MatchSheet made", () => {
  test("is there whole after a reload, with what its cells take and how they color", async () => {
    await add(whole);
    const before = [await madeOf("My plan"), await cellsOf("My plan")];
    await page.waitForTimeout(900);
    await page.reload();
    await untilReady(page);
    expect([await madeOf("My plan"), await cellsOf("My plan")]).toEqual(before);
  });

  test("is whole in a file that is saved, and in the page that opens it", async () => {
    await add(whole);
    const before = [await madeOf("My plan"), await cellsOf("My plan")];
    await page.getByRole("button", { name: "Save…" }).click();
    await page.locator('#save-dialog input[value="formulas"]').check();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save", exact: true }).click()]);
    const buffer = await readFile(await download.path());
    await page.locator("#file").setInputFiles({ name: "again.xlsx", mimeType: "", buffer });
    await page.getByText("“again.xlsx” is open.").waitFor();
    expect([await madeOf("My plan"), await cellsOf("My plan")]).toEqual(before);
    const sheet = (await readXlsx(buffer, { readStyles: true })).sheets.find(({ name }) => name === "My plan");
    expect(sheet?.cells?.get("3,2")).toMatchObject({ value: true, checkbox: true });
    expect(sheet?.dataValidations?.map(({ type, range }) => [type, range])).toEqual([
      ["list", "C3:C5"],
      ["list", "D3:D5"],
      ["decimal", "E3:E5"],
      ["date", "B3:B5"],
    ]);
  });

  test("ticks as TRUE when its box is pressed, by the mouse and by the keyboard's word", async () => {
    await add({ ...whole, hiddenColumns: [] });
    await goTo("My plan", 2, 2);
    const box = await page.evaluate(() => {
      const sheet = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getActiveSheet();
      const { left = 0, top = 0, width = 0 } = sheet?.getRange(2, 2).getCellRect() ?? {};
      return { x: left + width / 2, y: top + 8 };
    });
    await page.mouse.click(box.x, box.y);
    await page.waitForFunction(async () => (await globalThis.matchsheet.workbook.readSheet("My plan"))?.cells[2]?.[2] === true);
    await page.mouse.click(box.x, box.y);
    await page.waitForFunction(async () => (await globalThis.matchsheet.workbook.readSheet("My plan"))?.cells[2]?.[2] === false);
    await page.keyboard.type("true");
    await page.keyboard.press("Enter");
    await page.waitForFunction(async () => (await globalThis.matchsheet.workbook.readSheet("My plan"))?.cells[2]?.[2] === true);
  });

  test("grows by rows that look like the last one, and Ctrl+Z in the grid takes them back in one step", async () => {
    await add(whole);
    const before = [await madeOf("My plan"), await cellsOf("My plan")];
    await page.evaluate(async () => {
      const { workbook } = globalThis.matchsheet;
      const table = await workbook.readSheet("My plan");
      if (!table) throw new Error("There is no plan.");
      const { sheetId, fingerprint } = table;
      const columns = [
        { header: "Task", index: 0, values: [null, null, null, "One more"] },
        { header: "By", index: 1, values: [null, null, null, "2026-10-01"], kind: "date" as const },
        { header: "Done", index: 2, values: [null, null, null, true], kind: "check" as const },
      ];
      await workbook.writeColumns({ sheetId, fingerprint, headerRow: 1, columns });
    });
    const styles = await page.evaluate(() => {
      const sheet = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName("My plan");
      return [4, 5].map((row) => sheet?.getRange(row, 0).getCellStyleData()?.it);
    });
    expect(styles).toEqual([1, 1]);
    await goTo("My plan", 0, 0);
    await page.locator("#grid").click({ position: { x: 300, y: 300 } });
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(300);
    expect([await madeOf("My plan"), await cellsOf("My plan")]).toEqual(before);
  });
});

test("a formula pasted under the name that it has in Excel is repaired, and keeps its place's look", async () => {
  await page.evaluate(async () => {
    const { grid } = globalThis.matchsheet;
    const sheet = grid.api.getActiveWorkbook()?.getSheetByName("Programs");
    sheet?.getRange("R2").setValue({ f: "=MATCHSHEET.STEP2TIER(247)", s: { bl: 1 } });
    sheet?.getRange("R3").setValue({ f: "=NOSUCH(1)" });
    await grid.settled();
  });
  const column = (): Promise<unknown> =>
    page.evaluate(() => {
      const sheet = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName("Programs");
      return ["R2", "R3"].map((at) => [sheet?.getRange(at).getValue(), sheet?.getRange(at).getFormula()]);
    });
  expect(await column()).toEqual([
    ["#NAME?", "=MATCHSHEET.STEP2TIER(247)"],
    ["#NAME?", "=NOSUCH(1)"],
  ]);
  expect(await page.evaluate(() => globalThis.matchsheet.workbook.repairFormulas())).toEqual({ ok: true, cells: 1, left: [] });
  expect(await column()).toEqual([
    ["High-Competitive", "=STEP2TIER(247)"],
    ["#NAME?", "=NOSUCH(1)"],
  ]);
  const bold = await page.evaluate(
    () => globalThis.matchsheet.grid.api.getActiveWorkbook()?.getSheetByName("Programs")?.getRange("R2").getCellStyleData()?.bl,
  );
  expect(bold).toBe(1);
});

describe("a file that MatchSheet made", () => {
  const offer = (name: string, type: string, bytes: readonly number[]): Promise<void> =>
    page.evaluate(
      ([fileName, kind, content]) =>
        globalThis.matchsheet.workbook.offerFile({ name: fileName, type: kind, bytes: Uint8Array.from(content) }),
      [name, type, bytes] as const,
    );

  test("goes to the downloads, byte for byte", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), offer("plan.ics", "text/calendar", [66, 69, 71, 0, 255])]);
    expect(download.suggestedFilename()).toBe("plan.ics");
    expect([...(await readFile(await download.path()))]).toEqual([66, 69, 71, 0, 255]);
    await page.getByText("“plan.ics” went to your browser's downloads.").waitFor();
    expect(await page.getByRole("button", { name: "Open it here" }).count()).toBe(0);
  });

  test("opens in the grid as well when it is a workbook and the visitor wants that", async () => {
    const bytes = [...(await writeXlsx({ sheets: [{ name: "Start", rows: [["Welcome"]] }] }))];
    await offer("matchsheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
    await page.getByRole("button", { name: "Open it here" }).click();
    await page.getByText("“matchsheet.xlsx” is open.").waitFor();
    expect(await cellsOf("Start")).toEqual([["Welcome"]]);
    await page.getByRole("button", { name: "Bring back what was open" }).click();
    expect(await cellsOf("Start")).toBeUndefined();
  });
});

test("nothing of this was an error, or went out", () => {
  expect(opened.seen).toEqual({ outside: [], violations: [], errors: [] });
});
