import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../chromium.ts";
import { openStep } from "../open-step.ts";
import { root } from "../root.ts";
import { servePage } from "../start-page.ts";

const times = 5;
const rowsSorted = 300;
const realList = join(root, "..", "shared", "data", "re-internal-medicine.xlsx");

/** The part of the page's global handle that is used here. */
interface PageHandle {
  readonly grid: { settled(): Promise<void>; api: { getActiveWorkbook(): { getSheetByName(name: string): Sheet | null } | null } };
  readonly workbook: { readTable(): Promise<{ cells: unknown[][] }>; selectCell(row: number, column: number): Promise<void> };
}
interface Sheet {
  getRange(address: string): { getValue(): unknown };
}
interface PageElement {
  readonly textContent: string | null;
  readonly ariaDisabled: string | null;
  click(): void;
}
/** Scripts are typed without a browser; these two are what the functions that run in the page need of one. */
declare global {
  var matchsheet: PageHandle;
  var document: { querySelector(selector: string): PageElement | null; querySelectorAll(selector: string): Iterable<PageElement> };
}

function summary(what: string, milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const [least, most] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
  return `${what.padEnd(58)} ${Math.round(median).toString().padStart(6)} ms  (${Math.round(least)} to ${Math.round(most)}, n = ${sorted.length})`;
}

/** From the address to the first calculated cell, in a browser that has nothing of the page yet. */
async function firstCell(browser: Browser, address: string): Promise<{ page: Page; milliseconds: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(address);
  const milliseconds = await page.evaluate(async () => {
    for (;;) {
      const sheet = globalThis.matchsheet?.grid.api.getActiveWorkbook()?.getSheetByName("Try the functions");
      if (sheet?.getRange("C9").getValue()) return performance.now();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  return { page, milliseconds };
}

async function opening(page: Page, file: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0], said: string): Promise<number> {
  const began = performance.now();
  await page.locator("#file").setInputFiles(file);
  await page.getByText(said).waitFor();
  await page.evaluate(() => globalThis.matchsheet.workbook.readTable());
  return performance.now() - began;
}

const list = (): Buffer => {
  const rows = Array.from({ length: rowsSorted }, (_, index) => `Program ${index + 1},OH,${220 + ((index * 7) % 45)}`);
  return Buffer.from(["Program,State,Step 2 average", ...rows].join("\n"));
};

/** From the press on Sort to the last category in its cell and the result in the sidebar. */
async function sorting(page: Page, score: number): Promise<number> {
  await openStep(page, "You");
  await page.getByLabel("Step 2 CK score", { exact: true }).fill(String(score));
  await openStep(page, "Your list");
  await page.evaluate(() => globalThis.matchsheet.workbook.readTable());
  await page.waitForTimeout(500);
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll("#sidebar button")].find((one) => one.textContent === "Sort my list");
    const shown = (): string => document.querySelector("#sidebar")?.textContent ?? "";
    const before = shown();
    const began = performance.now();
    button?.click();
    for (let text = before, steady = 0; steady < 3; text = shown()) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const isDone = shown() === text && text !== before && button?.ariaDisabled !== "true";
      steady = isDone ? steady + 1 : 0;
    }
    return performance.now() - began;
  });
}

/** Prints how long the page takes, in a real browser on this machine. */
export async function main(): Promise<void> {
  const server = await servePage(0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const loads: number[] = [];
    for (let load = 1; load < times; load++) {
      const { page, milliseconds } = await firstCell(browser, server.address);
      loads.push(milliseconds);
      await page.context().close();
    }
    const { page, milliseconds } = await firstCell(browser, server.address);
    console.log(summary("address to first calculated cell", [...loads, milliseconds]));
    if (existsSync(realList))
      console.log(
        summary("opening a real list of 510 rows (.xlsx)", [await opening(page, realList, "“re-internal-medicine.xlsx” is open.")]),
      );
    else console.log("DID NOT RUN: opening a real list, because ../shared/data is not here");
    await opening(page, { name: "list.csv", mimeType: "text/csv", buffer: list() }, "“list.csv” is open.");
    await page.getByLabel("Target specialty").fill("Internal Medicine");
    await sorting(page, 240);
    const sorts: number[] = [];
    for (let sort = 0; sort < times; sort++) sorts.push(await sorting(page, 241 + sort));
    console.log(summary(`a changed score sorts ${rowsSorted} rows again`, sorts));
  } finally {
    await browser.close();
    await server.close();
  }
}
