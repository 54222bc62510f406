import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBook } from "../../templates/files/read-book.ts";
import { openBrowser, type PlansBrowser } from "./plans/open-plans.ts";
import { tabTo } from "./sidebar/drive-sidebar.ts";

let browser: PlansBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const rows = [
  ["Program", "City", "Step 2 average", "Notes", "Website"],
  ["Lakeview Medicine", "Erie", 245, "my 229 is low here", "lakeview.example"],
  ["Quarry Hill", "Marlow", "240-250", "", ""],
];

async function open(): Promise<Page> {
  const page = await browser.open({ rows, profile: { score: 229, specialty: "Internal Medicine" } });
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "8 Workbook" }).click();
  await page.getByRole("button", { name: "Add the sheets" }).waitFor();
  return page;
}

/** What came of a task, once it is done. */
async function told(page: Page, title: string): Promise<string> {
  const task = page.getByRole("region", { name: title });
  await task.locator(".line.done, .line.trouble").waitFor();
  return task.innerText();
}

async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

async function offered(page: Page) {
  const file = await page.evaluate(() => {
    const last = globalThis.plansPage.files.at(-1);
    return last && { name: last.name, bytes: [...last.bytes] };
  });
  if (!file) throw new Error("No file was offered.");
  const read = await readBook(file.name, Uint8Array.from(file.bytes));
  if (!read.ok) throw new Error(read.error);
  return { name: file.name, sheets: read.value };
}

test("by keyboard: the sheets are added once, and what is there stays", async () => {
  const page = await open();
  await press(page, "Add the sheets");
  expect(await told(page, "Set up this workbook")).toMatch(/Added: “Start”, “Profile”, “Summary”, “Rules”\.\s*Already there.*“Programs”\./);
  await press(page, "Add the sheets");
  expect(await told(page, "Set up this workbook")).toContain("Every sheet is there already");
});

test("a copy to share holds the programs and neither score nor notes, and says what stayed behind", async () => {
  const page = await open();
  await press(page, "Make a copy to share");
  const said = await told(page, "Prepare to share");
  expect(said).toContain("Your own workbook is untouched.");
  expect(said).toContain("These columns stayed behind: “Notes”, “Website”.");
  const { name, sheets } = await offered(page);
  expect(name).toBe("matchsheet-to-share.xlsx");
  const programs = sheets.find(({ sheetName }) => sheetName === "Programs")?.cells ?? [];
  expect(programs.slice(1, 3).map((row) => row[0])).toEqual(["Lakeview Medicine", "Quarry Hill"]);
  const texts = sheets.flatMap(({ cells }) => cells.flat().map(String));
  expect(texts.filter((text) => /(?<![\d.])229(?![\d.])|lakeview\.example/.test(text))).toEqual([]);
});

test("a frozen copy shows what the workbook shows", async () => {
  const page = await open();
  await press(page, "Make a frozen copy");
  expect(await told(page, "Freeze")).toContain("your score and notes too");
  const { sheets } = await offered(page);
  expect(sheets.find(({ sheetName }) => sheetName === "Programs")?.cells).toEqual(rows);
  expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
});

test("a list is brought in from a file, with every column, and a file that is none is told", async () => {
  const page = await open();
  const file = page.getByLabel(/A list or an older MatchSheet workbook/);
  await file.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("Program,Step 2 avg,Rank\nWindward,238,3\n") });
  await press(page, "From the chosen file");
  expect(await told(page, "Bring in a list")).toContain("1 program from “list”.");
  const { sheets } = await offered(page);
  const programs = sheets.find(({ sheetName }) => sheetName === "Programs")?.cells ?? [];
  expect(programs.slice(0, 2).map((row) => [row[0], row[5], row.at(-1)])).toEqual([
    ["Program", "Step 2 average", "Rank"],
    ["Windward", 238, 3],
  ]);
  await file.setInputFiles({ name: "broken.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 no") });
  await press(page, "From the chosen file");
  expect(await told(page, "Bring in a list")).toMatch(/damaged/);
});

test("without a file the button says what is missing", async () => {
  const page = await open();
  await press(page, "From the chosen file");
  expect(await told(page, "Bring in a list")).toContain("No file is chosen yet");
});

test("nothing for axe to find, and nothing cut off at 300 pixels", async () => {
  const page = await open();
  await press(page, "Make a copy to share");
  await told(page, "Prepare to share");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
