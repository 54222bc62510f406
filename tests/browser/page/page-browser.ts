import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { OpenPage } from "../../../playground/open-page.ts";
import { findChromium } from "../../../scripts/chromium.ts";
import { type RunningPage, servePage } from "../../../scripts/start-page.ts";

declare global {
  var matchsheet: Pick<OpenPage, "grid" | "workbook">;
}

/** What went wrong or went out while a page was open. */
export interface Seen {
  /** Requests that are not for the page's own server. */
  readonly outside: string[];
  readonly violations: string[];
  readonly errors: string[];
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly seen: Seen;
}

export interface PageBrowser {
  readonly address: string;
  /** A visit in a browser of its own: nothing is kept from others. */
  open(options?: BrowserContextOptions): Promise<OpenedPage>;
  /** One more tab of the same visitor, or the same after a reload. */
  tab(context: BrowserContext): Promise<OpenedPage>;
  close(): Promise<void>;
}

const usualWindow = { width: 1280, height: 800 };

function record(page: Page, address: string): Seen {
  const seen: Seen = { outside: [], violations: [], errors: [] };
  page.on("request", (request) => {
    const own = [address, "data:", "blob:"].some((start) => request.url().startsWith(start));
    if (!own) seen.outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.text().startsWith("violation: ")) seen.violations.push(message.text());
    else if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  return seen;
}

/** Waits until the grid has a workbook and its formulas show what they give. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.matchsheet !== undefined, undefined, { timeout: 40_000 });
  await page.evaluate(() => globalThis.matchsheet.grid.settled());
}

async function visit(context: BrowserContext, address: string): Promise<OpenedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = record(page, address);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.log(`violation: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(address);
  await untilReady(page);
  return { page, context, seen };
}

/** The built page on a server of its own, in a Chromium of its own. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const server: RunningPage = await servePage(0);
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  return {
    address: server.address,
    open: async (options = {}) =>
      visit(await browser.newContext({ viewport: usualWindow, acceptDownloads: true, ...options }), server.address),
    tab: (context) => visit(context, server.address),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
