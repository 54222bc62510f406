import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import { cellsOfBook, changedCells } from "./page/cells-before.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";
import { goTo } from "./sidebar/drive-sidebar.ts";

const folder = join(root, "..", "shared", "data");
const present = existsSync(folder);
const absent = "the real lists are not in this project and not beside it";
const files = present ? readdirSync(folder).filter((name) => /\.(csv|xlsx)$/.test(name)) : ["(no real lists here)"];

if (!present) console.warn(`tests/browser/real-lists.test.ts did not run: ${absent}.`);

let browser: PageBrowser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  if (!present) return;
  browser = await openPageBrowser();
  opened = await browser.open();
  page = opened.page;
});
beforeEach(({ skip }) => {
  if (!present) skip(`did not run: ${absent}`);
});
afterAll(async () => {
  if (present) await browser.close();
});

const sheetNames = (): Promise<string[]> =>
  page.evaluate(async () => (await globalThis.matchsheet.workbook.readBook()).map(({ sheetName }) => sheetName));

/** The visitor goes to a cell of a sheet. */
const goToCell = (sheet: string, row: number, column: number): Promise<void> =>
  page.evaluate(
    async ([name, r, c]) => {
      const { workbook } = globalThis.matchsheet;
      await workbook.selectCell(r, c, (await workbook.readSheet(name))?.sheetId);
    },
    [sheet, row, column] as const,
  );

const sizeOf = (sheet: string): Promise<{ rows: number; columns: number }> =>
  page.evaluate(async (name) => {
    const cells = (await globalThis.matchsheet.workbook.readSheet(name))?.cells ?? [];
    return { rows: cells.length, columns: cells[0]?.length ?? 0 };
  }, sheet);

/** The Profile sheet is MatchSheet's own. */
const listCells = (sheet: string) => cellsOfBook(page, sheet, ["Profile"]);

const said = (text: RegExp) => page.locator("#sidebar [role=status]").filter({ hasText: text });

/** What the sidebar says went wrong, in any of its lines. */
const troubles = (): Promise<string[]> => page.locator("#sidebar .line.trouble [role=status]").allInnerTexts();

async function press(name: string | RegExp): Promise<void> {
  await page
    .locator("#sidebar")
    .getByRole("button", { name, exact: typeof name === "string" })
    .click();
}

async function open(file: string): Promise<void> {
  await page.evaluate(() => document.querySelector("#notices")?.replaceChildren());
  await page.locator("#file").setInputFiles(join(folder, file));
  await page.getByText(`“${file}” is open.`).waitFor();
}

async function tellAboutMe(): Promise<void> {
  await goTo(page, "You");
  await page.getByLabel("Step 2 CK score", { exact: true }).fill("238");
  await page.getByLabel("Target specialty").fill("Orthopedic Surgery");
  for (const title of ["Your score", "Decision"] as const) {
    await goTo(page, title);
    expect(await troubles()).toEqual([]);
  }
}

/** Reads the sheet in sight and confirms its columns. */
async function confirmColumns(rows: number): Promise<void> {
  await goTo(page, "Your list");
  await press("Read the sheet again");
  await page
    .locator("#sidebar")
    .getByText(`${rows - 1} rows under them`)
    .waitFor();
  // What was read at the opening says the same; a confirmation in the midst of reading would be read over.
  await page.waitForFunction(() => document.querySelector("#sidebar .line.busy") === null);
  const confirm = page.locator("#sidebar").getByRole("button", { name: "The columns are right" });
  if (await confirm.isVisible()) {
    await confirm.click();
    await said(/^Confirmed\./).waitFor();
  }
}

async function undoAll(): Promise<number> {
  await goTo(page, "Your list");
  const undo = page.locator("#sidebar").getByRole("button", { name: "Undo", exact: true });
  let undone = 0;
  for (; await undo.isVisible(); undone++) {
    await undo.click();
    await said(/^Undone: /).waitFor();
    await page.waitForFunction(() => document.querySelector("#sidebar [aria-disabled=true]") === null);
  }
  return undone;
}

/** Only these lists hold programs' scores; of the others the sidebar says that there is nothing to sort by. */
const holdsScores = (file: string): boolean => file.startsWith("re-");

async function sort(file: string): Promise<void> {
  await press("Sort my list");
  await said(holdsScores(file) ? /^Sorted \d+ rows?: / : /^There is nothing to sort by yet: /).waitFor();
}

/** The steps of the sidebar over one sheet, and what went wrong in them. */
async function wholePath(file: string, sheet: string): Promise<string[]> {
  const size = await sizeOf(sheet);
  await goToCell(sheet, 1, 0);
  const before = await listCells(sheet);
  const isNew = (column: number): boolean => column >= size.columns;
  await confirmColumns(size.rows);
  await sort(file);
  const wrong = changedCells(before, await listCells(sheet), isNew);
  await goTo(page, "Choose");
  await page.getByLabel("How many programs").fill("5");
  await press("Accept all");
  await said(/^5 rows chosen/).waitFor();
  await goTo(page, "Explain");
  await goToCell(sheet, 1, 0);
  await press("Why does the selected cell say this?");
  await said(/^This is about A2 in /).waitFor();
  wrong.push(...changedCells(before, await listCells(sheet), isNew), ...(await troubles()));
  const [undone, writes] = [await undoAll(), holdsScores(file) ? 2 : 1];
  if (undone !== writes) wrong.push(`${undone} writes were undone, not ${writes}`);
  const left = changedCells(before, await listCells(sheet));
  return [...wrong, ...left].map((what) => `${sheet}: ${what}`);
}

describe("a stranger's real list goes through every step in the page", () => {
  test.each(files)("%s", { timeout: 600_000 }, async (file) => {
    await open(file);
    await tellAboutMe();
    const names = (await sheetNames()).filter((name) => name !== "Profile");
    const wrong: string[] = [];
    for (const name of names) wrong.push(...(await wholePath(file, name)));
    expect(wrong).toEqual([]);
    expect(names.length).toBe(file === "signal-analysis-2024.xlsx" ? 22 : 1);
    expect(opened.seen).toEqual({ outside: [], violations: [], errors: [] });
  });

  test("all eight of them", () => {
    expect(files).toHaveLength(8);
  });
});
