import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";
import { goTo } from "./sidebar/drive-sidebar.ts";

let browser: PageBrowser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  browser = await openPageBrowser();
  opened = await browser.open();
  page = opened.page;
});
afterAll(() => browser.close());

/** Scripts that the page has asked for by now. */
const scripts = (): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType("resource").flatMap(({ name }) => (name.endsWith(".js") ? [name] : [])));

describe("the screens that come late", () => {
  test.each(["Plans", "Workbook"] as const)("%s is fetched when it is first opened, and shows something to do", async (title) => {
    const before = await scripts();
    await goTo(page, title);
    await page.locator("#sidebar section > div button").first().waitFor();
    expect((await scripts()).length).toBeGreaterThan(before.length);
  });

  test("work within the page's policy and log no error", () => {
    expect(opened.seen).toEqual({ outside: [], violations: [], errors: [] });
  });
});

test("a screen that can't be fetched says so, and the page goes on", async () => {
  const { page: cut, context } = await browser.open();
  await context.route(/start-plans/, (route) => route.abort());
  await goTo(cut, "Plans");
  await cut.getByText("This part did not load. Check your connection and reload the page, then try again.").waitFor();
  await goTo(cut, "You");
  await context.close();
});

describe("a list of 9,000 rows", () => {
  const rows = 9000;
  const lines = Array.from({ length: rows }, (_, index) => `Program ${index + 1},OH,${220 + ((index * 7) % 45)}`);
  const buffer = Buffer.from(["Program,State,Step 2 average", ...lines].join("\n"));

  test("opens, is sorted to its last row and is taken back", async () => {
    await page.locator("#file").setInputFiles({ name: "long.csv", mimeType: "text/csv", buffer });
    await page.getByText("“long.csv” is open.").waitFor();
    await goTo(page, "You");
    await page.getByLabel("Step 2 CK score", { exact: true }).fill("240");
    await page.getByLabel("Target specialty").fill("Internal Medicine");
    await goTo(page, "Your list");
    await page.getByText("9000 rows under them").waitFor();
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText(/^Sorted 9000 rows: /).waitFor({ timeout: 60_000 });
    const read = () => page.evaluate(() => globalThis.matchsheet.workbook.readTable());
    const { cells } = await read();
    const buckets = cells.slice(1).map((row) => row[3]);
    expect([cells[0]?.slice(3), buckets.length, new Set(buckets)]).toEqual([
      ["Category", "Why"],
      rows,
      new Set(["Reach", "Core", "Safer"]),
    ]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Undone: 18002 cells are as before.").waitFor({ timeout: 60_000 });
    expect((await read()).cells[0]).toEqual(["Program", "State", "Step 2 average"]);
  });
});
