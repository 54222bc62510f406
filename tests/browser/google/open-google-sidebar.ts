import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/chromium.ts";
import { root } from "../../../scripts/root.ts";
import type { FakeBook } from "../../contract/google/fake/book.ts";
import { execute, type ProjectFiles } from "../../contract/google/fake/project.ts";
import { toClient } from "../../contract/google/fake/script-run.ts";

import type { CallServer } from "./bridge.ts";

/** What happened in a page that should not have. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

export interface GoogleBrowser {
  /** A page as HtmlService shows it beside a book: 300 pixels wide, with google.script.run over the built server. */
  open(html: string, files: ProjectFiles, book: FakeBook, options?: BrowserContextOptions): Promise<Watched>;
  close(): Promise<void>;
}

/** Google fixes the width; the height is a small laptop's. */
const sidebarSize = { width: 300, height: 600 };

export async function openGoogleBrowser(): Promise<GoogleBrowser> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests", "browser", "google", "bridge.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  const bridge = outputFiles[0]?.text ?? "";
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const open = async (html: string, files: ProjectFiles, book: FakeBook, options: BrowserContextOptions = {}): Promise<Watched> => {
    const context = await browser.newContext({ viewport: sidebarSize, offline: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    page.on("request", (request) => requests.push(request.url()));
    const callServer: CallServer = async (name, args) => toClient(execute(files, book, "FULL", name, args));
    await page.exposeFunction("callServer", callServer);
    await page.addInitScript(bridge);
    // Init scripts run in documents that are navigated to, not in those that are set.
    await page.goto("about:blank");
    await page.setContent(html);
    return { page, errors, requests };
  };
  return { open, close: () => browser.close() };
}
