import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from "playwright-core";
import { localUrl } from "../../../scripts/build/excel/hosted-manifest.ts";
import { findChromium } from "../../../scripts/chromium.ts";
import { root } from "../../../scripts/root.ts";
import type { OfficeSeed } from "./office-stub.ts";

const folder = join(root, "dist", "office-addin");
const library = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".png": "image/png",
};

/** A pane, and what happened in it that should not have. */
export interface Pane {
  readonly page: Page;
  readonly errors: string[];
  /** Addresses outside the add-in, office.js aside. */
  readonly outside: string[];
}

export interface PaneOptions extends BrowserContextOptions {
  /** The network lets office.js through. */
  readonly library?: boolean;
  /** Called before the page is loaded. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface PaneBrowser {
  open(seed: OfficeSeed, options?: PaneOptions): Promise<Pane>;
  close(): Promise<void>;
}

/** The narrowest pane that Office gives. */
const paneSize = { width: 320, height: 640 };

function answer(route: Route): Promise<void> {
  const path = new URL(route.request().url()).pathname;
  const file = join(folder, path);
  if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? "application/octet-stream" });
}

/** Chromium with the built add-in under its own address, so that its content policy holds as it will; nothing else is let through. */
export async function openPaneBrowser(): Promise<PaneBrowser> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests", "browser", "excel", "office-stub.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  const stub = outputFiles[0]?.text ?? "";
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const open = async (seed: OfficeSeed, { library: letThrough = true, before, ...options }: PaneOptions = {}): Promise<Pane> => {
    const context = await browser.newContext({ viewport: paneSize, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const pane: Pane = { page, errors: [], outside: [] };
    page.on("pageerror", (error) => pane.errors.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && pane.errors.push(message.text())));
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(`${localUrl}/`)) return answer(route);
      if (url.startsWith("blob:")) return route.continue();
      if (url === library && letThrough) return route.fulfill({ body: stub, contentType: "text/javascript" });
      if (url !== library) pane.outside.push(url);
      return route.abort();
    });
    await page.addInitScript((given) => Object.assign(globalThis, { officeSeed: given }), seed);
    await before?.(page);
    await page.goto(`${localUrl}/taskpane.html?_host_Info=excel|web|16.01|en-us|test|`);
    return pane;
  };
  return { open, close: () => browser.close() };
}
