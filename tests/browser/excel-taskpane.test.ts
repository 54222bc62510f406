import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../core/functions.ts";
import { answering, autumn, fillIn, openReady } from "./excel/autumn-pane.ts";
import type { OfficeSeed, Place } from "./excel/office-stub.ts";
import { openPaneBrowser, type Pane, type PaneBrowser } from "./excel/open-taskpane.ts";
import { keyThroughAll } from "./sidebar/whole-path.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await openPaneBrowser();
});
afterAll(async () => {
  await browser.close();
});

const at = (place: Place): OfficeSeed => ({ ...autumn, place });

/** The model's sheet, as the user sees it beside the pane. */
const sheet = (page: Page): Promise<{ values: unknown[][]; formats: string[][] }> =>
  page.evaluate(() => {
    const { activeSheet } = globalThis.officePage.excel.book;
    const used = activeSheet.used(false);
    const rows = Array.from({ length: used ? used.row + used.rows : 0 }, (_, row) => row);
    const columns = Array.from({ length: used ? used.column + used.columns : 0 }, (_, column) => column);
    const read = <T>(what: (cell: { value: unknown; format: string }) => T): T[][] =>
      rows.map((row) => columns.map((column) => what(activeSheet.at(row, column))));
    return { values: read(({ value }) => value), formats: read(({ format }) => format) };
  });

const outsideExcel = "Open this pane from Excel: Home > Open MatchSheet.";

describe("the pane in Excel", () => {
  test("is gone through by keyboard alone, from the first question to a workbook set up, asking nothing of any network", async () => {
    const { page, errors, outside } = await openReady(browser);
    const before = await sheet(page);
    const cells = async (): Promise<unknown[][]> => (await sheet(page)).values;
    const select = (row: number, column: number): Promise<void> =>
      page.evaluate((at) => Object.assign(globalThis.officePage.excel.book, { selection: at }), { row, column }).then(() => undefined);
    const sheetNames = (): Promise<string[]> => page.evaluate(() => globalThis.officePage.excel.book.sheets.map(({ name }) => name));
    const { seen, wrong } = await keyThroughAll({ page, cells, select, sheetNames }, "245");
    expect([wrong, seen.length]).toEqual([[], 12]);
    const after = await sheet(page);
    expect(after.values.slice(0, 5).map((row) => [row[0], row[7], String(row[8]).split(":")[0]])).toEqual([
      ["Program", "Category", "Why"],
      ["Northfield Medical Center", "Reach", "Reach"],
      ["Lakeshore Regional", "Reach", "Reach"],
      ["St. Alder Hospital", "Core", "Core"],
      ["Harbor University", "Reach", "Reach"],
    ]);
    expect(after.values.map((row) => row.slice(0, 7))).toEqual(before.values);
    const inserted = await page.evaluate(() =>
      [...globalThis.officePage.excel.book.activeSheet.cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(inserted).toEqual([expect.stringMatching(/^=MATCHSHEET\.BUCKET\(MatchSheet_Score, D2/)]);
    expect([errors, outside]).toEqual([[], []]);
  }, 120_000);

  test("keeps the profile in the workbook and finds it there again", async () => {
    const { page } = await openReady(browser);
    await fillIn(page);
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    const names = await page.evaluate(() => globalThis.officePage.excel.book.names.map(({ name }) => name));
    expect(names).toContain("MatchSheet_Score");
    expect(await page.evaluate(() => globalThis.officePage.excel.book.sheetNamed("Profile")?.at(1, 1).value)).toBe(245);
    expect(await page.evaluate(() => globalThis.officePage.excel.book.activeSheet.name)).toBe("Internal Medicine");
  });

  test("registers the functions in the same page", async () => {
    const { page } = await openReady(browser);
    expect(await page.evaluate(() => globalThis.officePage.associated)).toEqual(functions.map(({ name }) => name));
  });

  test("lets Excel's own styles in, and no frame and no script from elsewhere", async () => {
    const { page, outside } = await openReady(browser);
    const color = await page.evaluate(async () => {
      const notice = Object.assign(document.createElement("p"), { className: "office-notice" });
      const frame = Object.assign(document.createElement("iframe"), { src: "https://telemetryservice.firstpartyapps.oaspapps.com/" });
      const script = Object.assign(document.createElement("script"), { src: "https://example.org/evil.js" });
      document.body.append(notice, frame, script);
      await fetch("https://example.org/beacon").catch(() => undefined);
      return getComputedStyle(notice).color;
    });
    expect([color, outside]).toEqual(["rgb(1, 2, 3)", []]);
  });

  test("tells a protected sheet in words, and works once the protection is off", async () => {
    const { page } = await openReady(browser);
    await fillIn(page);
    await page.evaluate(() => {
      globalThis.officePage.excel.book.activeSheet.isProtected = true;
    });
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText("This sheet is protected, so nothing was written.").waitFor();
    await page.evaluate(() => {
      globalThis.officePage.excel.book.activeSheet.isProtected = false;
    });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
  });

  test("waits while a cell is being edited, and goes on by itself", async () => {
    const { page } = await openReady(browser);
    await fillIn(page);
    await page.evaluate(() => Object.assign(globalThis, { finishEditing: globalThis.officePage.excel.startEditing() }));
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText("Writing…").waitFor();
    expect((await sheet(page)).values[0]).toHaveLength(7);
    await page.evaluate("finishEditing()");
    await page.getByRole("heading", { name: "Result" }).waitFor();
  });

  test("gives up waiting after 20 seconds, in words, and never writes later", async () => {
    const { page } = await browser.open(autumn, { before: (page) => page.clock.install() });
    await answering(page);
    await fillIn(page);
    await page.evaluate(() => Object.assign(globalThis, { finishEditing: globalThis.officePage.excel.startEditing() }));
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText("Writing…").waitFor();
    await page.clock.fastForward(20_000);
    await page
      .getByText("Excel has not answered. If a cell is being edited, press Enter or Esc in the sheet, then try again.")
      .first()
      .waitFor();
    await page.evaluate("finishEditing()");
    await page.waitForFunction(() => globalThis.officePage.excel.isIdle);
    expect((await sheet(page)).values[0]).toHaveLength(7);
  });
});

describe("the pane elsewhere", () => {
  test("says at once that it belongs into Excel when office.js does not load", async () => {
    const { page, outside } = await browser.open(autumn, { library: false });
    await page.getByRole("alert").getByText(outsideExcel).waitFor();
    expect(outside).toEqual([]);
  });

  test.each<Place>(["a browser", "Word"])("says so in %s", async (place) => {
    const { page, errors } = await browser.open(at(place));
    await page.getByRole("alert").getByText(outsideExcel).waitFor();
    expect(errors).toEqual([]);
  });

  test("says so after three seconds without a word from Office, and opens when the word comes after all", async () => {
    const frozen = async (page: Page): Promise<void> => {
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1_000);
    };
    const { page } = await browser.open(at("silence"), { before: frozen });
    await page.clock.runFor(2_900);
    expect(await page.getByText(outsideExcel).count()).toBe(0);
    expect(await page.getByRole("status").first().textContent()).toBe("Loading…");
    await page.clock.runFor(200);
    await page.getByRole("alert").getByText(outsideExcel).waitFor();
    await page.clock.resume();
    await page.evaluate(() => globalThis.officePage.speak());
    await answering(page);
    expect(await page.getByText(outsideExcel).count()).toBe(0);
  });

  test("shows its questions before any script has run", async () => {
    const { page } = await browser.open(autumn, { javaScriptEnabled: false });
    expect(await page.getByLabel("Step 2 CK score").isVisible()).toBe(true);
  });
});

describe("everybody can use it", () => {
  const states: readonly [string, () => Promise<Pane>][] = [
    ["the pane", () => openReady(browser)],
    [
      "the pane with a result",
      async () => {
        const pane = await openReady(browser);
        await fillIn(pane.page);
        await pane.page.getByRole("button", { name: "Sort my list" }).click();
        await pane.page.getByRole("heading", { name: "Result" }).waitFor();
        return pane;
      },
    ],
    ["the notice outside Excel", () => browser.open(at("a browser"))],
    [
      "the help page",
      async () => {
        const pane = await browser.open(autumn);
        await pane.page.goto(pane.page.url().replace("taskpane.html", "help.html"));
        return pane;
      },
    ],
  ];

  test.each(states)("%s: axe finds nothing in light and dark, and nothing is wider than 320 pixels", async (_, reach) => {
    const { page } = await reach();
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
