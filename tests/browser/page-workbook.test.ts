import { afterAll, beforeAll } from "vitest";
import { describeWorkbook } from "../contract/workbook-contract.ts";
import { openInPage } from "./page/contract-host.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";

// In Chromium over the built page: the grid's own undo, calculation and selection take part as they do for a visitor.
let browser: PageBrowser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openPageBrowser();
  // A small window: every workbook that is opened is drawn.
  opened = await browser.open({ viewport: { width: 640, height: 400 } });
});
afterAll(() => browser.close());

describeWorkbook("the page", {
  open: (sheets) => openInPage(opened.page, sheets),
  lacks: {
    protection: "the page's grid has no protected cells",
    notes: "the open grid has no notes",
    charts: "the open grid has no charts",
    "late functions": "the page's functions are there before any formula",
  },
  runs: 12,
});
