import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/chromium.ts";
import { root } from "../../../scripts/root.ts";
import type { CellValue, ProfileValues } from "../../../sidebar/workbook.ts";
import { sidebarStyles } from "../sidebar/sidebar-styles.ts";
import type { PlansPage } from "./page.ts";

declare global {
  var plansPage: PlansPage;
}

/** The library's own ways to paint pages, which nothing here uses. */
const unused = ["html2canvas", "dompurify", "canvg"];

interface PageParts {
  readonly html: string;
  readonly script: string;
}

/** The sidebar with the plans in it, as text: nothing is served, so anything it asks of a network fails. */
async function pageParts(): Promise<PageParts> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests/browser/plans/page.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: unused,
    write: false,
  });
  const styles = await sidebarStyles();
  const firstPaint = await readFile(join(root, "sidebar", "first-paint.html"), "utf8");
  const html = `<!DOCTYPE html><html lang="en"><head><title>MatchSheet</title><meta name="viewport" content="width=device-width">
<style>${styles}</style></head><body>${firstPaint}</body></html>`;
  return { html, script: outputFiles[0]?.text ?? "" };
}

export interface PlansSeed {
  readonly profile?: ProfileValues;
  readonly rows?: readonly (readonly CellValue[])[];
  readonly withoutPdf?: true;
}

export interface PlansBrowser {
  /** The sidebar at its step Plans. */
  open(seed: PlansSeed, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const googleWidth = { width: 300, height: 600 };

export async function openBrowser(): Promise<PlansBrowser> {
  const { html, script } = await pageParts();
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const open = async (seed: PlansSeed, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: googleWidth, offline: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.setContent(html);
    await page.addScriptTag({ content: script });
    await start(page, seed);
    await page.locator("nav button:enabled").first().waitFor();
    await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "7 Plans" }).click();
    await page.getByRole("button", { name: "Advisor page" }).waitFor();
    return page;
  };
  return { open, close: () => browser.close() };
}

/** Starts the sidebar over a workbook of one sheet; what it offers as a file is kept for the test. */
async function start(page: Page, seed: PlansSeed): Promise<void> {
  await page.evaluate(({ rows = [[""]], profile, withoutPdf }) => {
    const { MemoryWorkbook, sheetOf, files, start } = globalThis.plansPage;
    const workbook = new MemoryWorkbook([sheetOf(rows, "Programs")], profile);
    workbook.offerFile = async (file) => void files.push(file);
    globalThis.plansPage.workbook = workbook;
    start(workbook, withoutPdf !== true);
  }, seed);
}
