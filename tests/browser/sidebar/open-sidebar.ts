import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/chromium.ts";
import { root } from "../../../scripts/root.ts";
import type { CellValue, ProfileValues } from "../../../sidebar/workbook.ts";
import type { SidebarPage } from "./page.ts";
import { sidebarStyles } from "./sidebar-styles.ts";

declare global {
  var sidebarPage: SidebarPage;
}

/** The sidebar's page as text: nothing is served, so anything it asks of a network fails. */
async function pageText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests/browser/sidebar/page.ts")],
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
  });
  const [css, firstPaint] = await Promise.all([sidebarStyles(), readFile(join(root, "sidebar", "first-paint.html"), "utf8")]);
  const script = outputFiles[0]?.text ?? "";
  if (script.includes("</script")) throw new Error("The bundle would end its own script element.");
  return `<!DOCTYPE html><html lang="en"><head><title>MatchSheet</title><meta name="viewport" content="width=device-width">
<style>${css}</style></head><body>${firstPaint}<script>${script}</script></body></html>`;
}

export interface SidebarSeed {
  readonly rows: readonly (readonly CellValue[])[];
  readonly sheetName?: string;
  readonly profile?: ProfileValues;
  /** Further sheets, by name. */
  readonly others?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
}

export interface SidebarBrowser {
  /** A page of the given size with the sidebar's first paint; nothing has started yet. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** The same with the sidebar started over a workbook of one sheet. */
  open(seed: SidebarSeed, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export const googleWidth = { width: 300, height: 600 };

export async function openBrowser(): Promise<SidebarBrowser> {
  const text = await pageText();
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: googleWidth, offline: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    await page.setContent(text);
    return page;
  };
  const open = async (seed: SidebarSeed, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await blank(options);
    await startOver(page, seed);
    await page.locator("nav button:enabled").first().waitFor();
    await page.getByText("Reading").waitFor({ state: "detached" });
    return page;
  };
  return { blank, open, close: () => browser.close() };
}

export async function startOver(page: Page, seed: SidebarSeed): Promise<void> {
  await page.evaluate(({ rows, sheetName, profile, others = {} }) => {
    const { MemoryWorkbook, sheetOf, start } = globalThis.sidebarPage;
    const workbook = new MemoryWorkbook(
      [sheetOf(rows, sheetName), ...Object.entries(others).map(([name, cells]) => sheetOf(cells, name))],
      profile,
    );
    globalThis.sidebarPage.workbook = workbook;
    start(workbook);
  }, seed);
}
