import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../chromium.ts";
import { openStep } from "../open-step.ts";
import { root } from "../root.ts";
import { servePage } from "../start-page.ts";
import { type Effort, efforts } from "./effort.ts";
import { asText, grouped, type ResultTable, spreadCells, spreadHeader } from "./table.ts";
import { spreadOf } from "./timing.ts";

/** The part of the page's global handle that is used here. */
interface PageHandle {
  readonly grid: { settled(): Promise<void>; api: { getActiveWorkbook(): Book | null } };
  readonly workbook: { readTable(): Promise<{ cells: unknown[][] }>; selectCell(row: number, column: number): Promise<void> };
}
interface Book {
  getSheetByName(name: string): Sheet | null;
  getActiveSheet(): Sheet;
}
interface Sheet {
  getRange(address: string): { getValue(): unknown };
}
interface PageElement {
  readonly textContent: string | null;
  click(): void;
}
/** Scripts are typed without a browser; these two are what the functions that run in the page need of one. */
declare global {
  var matchsheet: PageHandle;
  var document: { querySelector(selector: string): PageElement | null; querySelectorAll(selector: string): Iterable<PageElement> };
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

type PickedFile = Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0];

/** From picking a file until the sidebar has its rows. */
async function opening(page: Page, file: PickedFile, rows: number): Promise<number> {
  await openStep(page, "Your list");
  const began = performance.now();
  await page.locator("#file").setInputFiles(file);
  await page.locator("#notices").getByText("is open.").waitFor();
  await openStep(page, "Your list");
  await page.locator("#sidebar").getByText(`${rows} rows under them`).waitFor();
  return performance.now() - began;
}

/** An invented list, whose averages are in column C. Buckets go to column D. */
function listOf(rows: number): { name: string; mimeType: string; buffer: Buffer } {
  const lines = Array.from({ length: rows }, (_, index) => `Program ${index + 1},OH,${220 + ((index * 7) % 45)}`);
  return { name: `${rows}.csv`, mimeType: "text/csv", buffer: Buffer.from(["Program,State,Step 2 average", ...lines].join("\n")) };
}

async function tellAboutMe(page: Page, score: number): Promise<void> {
  await openStep(page, "You");
  await page.getByLabel("Step 2 CK score", { exact: true }).fill(String(score));
  await page.getByLabel("Target specialty").fill("Internal Medicine");
  await openStep(page, "Your list");
  await page.evaluate(() => globalThis.matchsheet.workbook.readTable());
  await page.waitForTimeout(1000);
}

/** From the press on Sort: until the first verdict stands in its cell, and until the sidebar shows the result. */
const sorting = (page: Page): Promise<{ verdict: number; result: number }> =>
  page.evaluate(async () => {
    const button = [...document.querySelectorAll("#sidebar button")].find((one) => one.textContent === "Sort my list");
    const said = (): boolean => /Sorted \d+ rows/.test(document.querySelector("#sidebar")?.textContent ?? "");
    const began = performance.now();
    button?.click();
    const sheet = globalThis.matchsheet.grid.api.getActiveWorkbook()?.getActiveSheet();
    for (let verdict = 0; ; await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (verdict === 0 && sheet?.getRange("D2").getValue()) verdict = performance.now() - began;
      if (verdict > 0 && said()) return { verdict, result: performance.now() - began };
    }
  });

/** A list that is opened and sorted anew, so often. */
async function listRows(page: Page, rows: number, runs: number): Promise<string[][]> {
  const times: { opened: number; verdict: number; result: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const opened = await opening(page, listOf(rows), rows);
    await tellAboutMe(page, 235 + run);
    times.push({ opened, ...(await sorting(page)) });
  }
  const row = (what: string, pick: (time: (typeof times)[number]) => number): string[] => [what, ...spreadCells(spreadOf(times.map(pick)))];
  const list = `a list of ${grouped(rows)} rows`;
  return [
    row(`${list} (.csv): until the sidebar has it`, ({ opened }) => opened),
    row(`${list}, Sort: until the first verdict stands in its cell`, ({ verdict }) => verdict),
    row(`${list}, Sort: until the sidebar shows the result`, ({ result }) => result),
  ];
}

async function measured(browser: Browser, address: string, { runs, lists }: Effort["page"]): Promise<string[][]> {
  const loads: number[] = [];
  for (let load = 1; load < runs; load++) {
    const { page, milliseconds } = await firstCell(browser, address);
    loads.push(milliseconds);
    await page.context().close();
  }
  const { page, milliseconds } = await firstCell(browser, address);
  page.setDefaultTimeout(120_000);
  const found = [["address to first calculated cell", ...spreadCells(spreadOf([...loads, milliseconds]))]];
  for (const rows of lists) found.push(...(await listRows(page, rows, runs)));
  return found;
}

/** How long the page takes, in a real browser on this machine. */
export async function pageSpeed({ page }: Pick<Effort, "page">): Promise<ResultTable> {
  const shared = { title: "The page, in Chromium", header: ["what", ...spreadHeader] };
  if (!existsSync(join(root, "dist", "page", "index.html")))
    return { ...shared, notes: [], rows: [["NOT BUILT", "missing: dist/page", ""]] };
  const server = await servePage(0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const notes = [
      `Headless, a window of 1280 × 800; ${page.runs} runs each, the page loaded by a browser that has nothing of it yet.`,
      "Each run opens the list anew and sorts it for the first time: bucket and reason are written for every row.",
    ];
    return { ...shared, notes, rows: await measured(browser, server.address, page) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Prints that table alone. */
export async function main(): Promise<void> {
  console.log(asText(await pageSpeed(efforts.full)));
}
