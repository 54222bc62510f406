import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CellValue } from "../../sidebar/workbook.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser, type Seen, untilReady } from "./page/page-browser.ts";
import { sorted } from "./sidebar/drive-sidebar.ts";

let browser: PageBrowser;
const visits: OpenedPage[] = [];

beforeAll(async () => {
  browser = await openPageBrowser();
});
afterEach(async () => {
  await Promise.all(visits.splice(0).map(({ context }) => context.close()));
});
afterAll(() => browser.close());

async function visit(options?: Parameters<PageBrowser["open"]>[0]): Promise<OpenedPage> {
  const opened = await browser.open(options);
  visits.push(opened);
  return opened;
}

const firstCells = (page: Page): Promise<CellValue[]> =>
  page.evaluate(async () => (await globalThis.matchsheet.workbook.readTable()).cells.slice(0, 2).map((row) => row[0] ?? ""));

/** Types into a cell as a visitor does. */
async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await page.evaluate(([r, c]) => globalThis.matchsheet.workbook.selectCell(r, c), [row, column] as const);
  await enterGrid(page);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function sortWith(page: Page, score: string): Promise<void> {
  await page.getByLabel("Step 2 CK score", { exact: true }).fill(score);
  await page.getByLabel("Target specialty").fill("Internal Medicine");
  await sorted(page);
}

const isInGrid = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("#grid-side")?.contains(document.activeElement) ?? false);

async function enterGrid(page: Page): Promise<void> {
  for (let presses = 0; presses < 3 && !(await isInGrid(page)); presses++) await page.keyboard.press("F6");
}

const nothingWrong: Seen = { outside: [], violations: [], errors: [] };

describe("a first visit", () => {
  test("shows toolbar and sidebar before the grid is there", async () => {
    const { page } = await visit();
    const first = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const page = new DOMParser().parseFromString(text, "text/html");
      return [...page.querySelectorAll("h1, [role=toolbar] button")].map((element) => element.textContent);
    });
    expect(first).toEqual(["Open…", "Save…", "Sample list", "Start over…", "MatchSheet"]);
  });

  test("opens the sample list, asks no other host for anything and breaks no rule of its policy", async () => {
    const { page, seen } = await visit();
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
    await sortWith(page, "247");
    expect(seen).toEqual(nothingWrong);
  });

  test("sorts the list: every program has a category and a reason, and one undo takes both back", async () => {
    const { page } = await visit();
    const before = await page.evaluate(() => globalThis.matchsheet.workbook.readTable());
    await sortWith(page, "247");
    const after = await page.evaluate(() => globalThis.matchsheet.workbook.readTable());
    const categories = after.cells.slice(1).map((row) => row[8]);
    expect(new Set(categories)).toEqual(
      new Set(
        ["Reach", "Core", "Safer", "No data"]
          .filter((word) => categories.includes(word))
          .concat(categories.filter((word) => String(word).startsWith("Check: ")).map(String)),
      ),
    );
    expect(after.cells.slice(1, 14).every((row) => row[8] !== "" && row[9] !== "")).toBe(true);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction(
      async (print) => (await globalThis.matchsheet.workbook.readTable()).fingerprint === print,
      before.fingerprint,
    );
  });
});

describe("the work", () => {
  test("survives a reload, typed a moment before", async () => {
    const { page } = await visit();
    await typeInto(page, 1, 0, "My own program");
    await page.reload();
    await untilReady(page);
    expect(await firstCells(page)).toEqual(["Program", "My own program"]);
  });

  test("that can't be read is put aside, told, and can be saved", async () => {
    const { page } = await visit();
    await typeInto(page, 1, 0, "x");
    await page.waitForTimeout(900);
    await page.evaluate(async () => {
      const opening = indexedDB.open("matchsheet", 1);
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const table = opening.result.transaction("kept", "readwrite").objectStore("kept");
      await new Promise((resolve) => table.put({ version: 99, odd: true }, "workbook").addEventListener("success", resolve));
      opening.result.close();
    });
    await page.reload();
    await page.getByText("The work of your last visit could not be opened, so it was put aside.").waitFor();
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save that copy" }).click()]);
    expect(download.suggestedFilename()).toBe("matchsheet-kept-aside.json");
    const aside = await page.evaluate(async () => {
      const opening = indexedDB.open("matchsheet", 1);
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const asked = opening.result.transaction("kept").objectStore("kept").get("kept-aside");
      await new Promise((resolve) => asked.addEventListener("success", resolve));
      opening.result.close();
      return asked.result as unknown;
    });
    expect(aside).toEqual([{ version: 99, odd: true }]);
  });

  test("is not overwritten by a second tab, which says so", async () => {
    const { page, context } = await visit();
    await typeInto(page, 1, 0, "First tab");
    await page.waitForTimeout(900);
    const second = await browser.tab(context);
    await second.page.getByText("MatchSheet is open in another tab of this browser too.").waitFor();
    await typeInto(second.page, 1, 0, "Second tab");
    await second.page.waitForTimeout(900);
    await second.page.close();
    await page.reload();
    await untilReady(page);
    expect(await firstCells(page)).toEqual(["Program", "First tab"]);
  });

  test("is told to end with the page where the browser keeps nothing", async () => {
    const { page, context } = await visit();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        value: {
          open: () => {
            throw new DOMException("not here", "SecurityError");
          },
        },
      });
    });
    await page.reload();
    await page.getByText("This browser does not let the page keep your work").waitFor();
    await untilReady(page);
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
  });

  test("is emptied only after a question, and can be brought back", async () => {
    const { page } = await visit();
    await page.getByRole("button", { name: "Start over…" }).click();
    await page.getByRole("button", { name: "Keep my work" }).click();
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
    await page.getByRole("button", { name: "Start over…" }).click();
    await page.getByRole("button", { name: "Start over", exact: true }).click();
    await page.getByText("The grid is empty.").waitFor();
    expect(await firstCells(page)).toEqual([]);
    await page.getByRole("button", { name: "Bring back what was open" }).click();
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
  });
});

describe("by keyboard", () => {
  test("F6 goes from toolbar to grid to sidebar and around, Shift+F6 back, also while a cell is being typed", async () => {
    const { page } = await visit();
    const where = (): Promise<string> =>
      page.evaluate(
        () =>
          ["toolbar", "grid-side", "sidebar-side"].find((id) => document.getElementById(id)?.contains(document.activeElement)) ?? "nowhere",
      );
    const path: string[] = [await where()];
    const said: string[] = [];
    for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6", "Shift+F6"]) {
      await page.keyboard.press(key);
      path.push(await where());
      said.push(await page.locator("#region-news").innerText());
    }
    const announced = ["Toolbar", "Spreadsheet", "Sidebar", "Toolbar", "Sidebar", "Spreadsheet", "Toolbar"];
    expect(said).toEqual(announced.map((title) => `${title}. F6 goes on, Shift+F6 back.`));
    expect(path).toEqual(["nowhere", "toolbar", "grid-side", "sidebar-side", "toolbar", "sidebar-side", "grid-side", "toolbar"]);
    await enterGrid(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("half");
    await page.keyboard.press("F6");
    expect(await where()).toBe("sidebar-side");
    expect(await firstCells(page)).toEqual(["Program", "half"]);
  });

  test("arrow keys move in the grid, and the line under it says where one is, with the row's category", async () => {
    const { page } = await visit();
    await page.evaluate(() => {
      globalThis.matchsheet.grid.api.getActiveWorkbook()?.getActiveSheet().getRange("I3").setValue({ v: "Reach", t: 1 });
    });
    await enterGrid(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.locator("#cell-status").getByText("A3 Program: Quillstone Medical Center · Reach").waitFor();
  });

  test("the skip links lead into grid and sidebar", async () => {
    const { page } = await visit();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the grid");
    await page.keyboard.press("Enter");
    expect(await isInGrid(page)).toBe(true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator("[data-skip=sidebar]").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.querySelector("#sidebar")?.contains(document.activeElement))).toBe(true);
  });

  test("a sheet that comes in leaves the focus, and the letters, to who is typing in the sidebar", async () => {
    const { page } = await visit();
    const field = page.getByLabel("Target specialty");
    await field.focus();
    await page.evaluate(() => globalThis.matchsheet.workbook.addSheet({ name: "Rules", rows: [["a"]], names: [], widths: [9] }));
    await page.keyboard.type("Neurology");
    expect(await field.inputValue()).toBe("Neurology");
    expect(await firstCells(page)).toEqual(["Program", "Harrowgate University Hospital"]);
  });

  test("the fields that take the grid's keys have names", async () => {
    const { page } = await visit();
    const names = await page
      .locator("[data-u-comp=editor]")
      .evaluateAll((all) => all.map((editor) => `${editor.getAttribute("role")}: ${editor.getAttribute("aria-label")}`));
    expect(names.sort()).toEqual([
      "textbox: Cell of the grid. Arrow keys move, typing fills the cell, F6 leaves the grid.",
      "textbox: Formula of the selected cell. F6 leaves the grid.",
    ]);
  });
});

// The grid's inside is Univer's own and a picture for the most part: what it shows is said in the line under it and in the sidebar.
const ownParts = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).exclude("#grid > *").exclude("[data-u-comp]").exclude("#univer-popup-portal");

describe("for everyone", () => {
  const looks = [
    ["a usual window", { viewport: { width: 1280, height: 800 } }],
    ["a narrow window", { viewport: { width: 390, height: 800 } }],
    ["a dark one", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
  ] as const;

  test.each(looks)("axe finds nothing in %s, with a message and each dialog open", async (_, options) => {
    const { page } = await visit(options);
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      const { violations } = await ownParts(page).analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${state}: ${id}: ${html.slice(0, 120)}`)));
    };
    await page.getByRole("button", { name: "Sample list" }).click();
    await page.getByText("The sample list is open.").waitFor();
    await look("message");
    await page.getByRole("button", { name: "Save…" }).click();
    await look("save");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Start over…" }).click();
    await look("start over");
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
