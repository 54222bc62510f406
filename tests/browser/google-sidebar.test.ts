import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import type { FakeBook, FakeSheet } from "../contract/google/fake/book.ts";
import { builtFiles, type ProjectFiles } from "../contract/google/fake/project.ts";
import { bookOf } from "../contract/google/google-host.ts";
import { htmlService } from "./google/html-service.ts";
import { type GoogleBrowser, openGoogleBrowser } from "./google/open-google-sidebar.ts";
import { goTo, stepName } from "./sidebar/drive-sidebar.ts";
import { keyThroughAll } from "./sidebar/whole-path.ts";

const files = builtFiles();
const built = files["sidebar.html"] ?? "";

const newBook = (): FakeBook =>
  bookOf({
    name: "Internal Medicine",
    rows: [
      ["Program", "State", "Step 2 average", "Interview"],
      ["Northfield Medical Center", "OH", 252, { date: "2026-11-03" }],
      ["Lakeshore Regional", "MI", "", ""],
      ["=St. Alder Hospital", "PA", 236, { date: "2026-12-01" }],
      ["Riverside University", "OH", 246, ""],
    ],
  });

let browser: GoogleBrowser;
beforeAll(async () => {
  browser = await openGoogleBrowser();
});
afterAll(async () => {
  await browser.close();
});

const categories = (book: FakeBook): unknown[] => {
  const sheet = book.sheet("Internal Medicine");
  return [0, 1, 2, 3, 4].map((row) => [sheet.shown(row, 4), sheet.shown(row, 5)].map((cell) => String(cell).split(":")[0]));
};

const cellsOf = (sheet: FakeSheet): unknown[][] =>
  Array.from({ length: sheet.lastRow() }, (_, row) => Array.from({ length: sheet.lastColumn() }, (_, column) => sheet.shown(row, column)));

describe("the built sidebar in Google's frame", () => {
  test("is whole after all that HtmlService is reported to do to it", () => {
    const spared = (page: string): string => page.replace(/<meta charset[^>]*>/, "").replace(/<!--.*?-->/gs, "");
    expect(htmlService(built)).toBe(spared(built));
    expect(htmlService(built)).not.toBe(built);
  });

  test("shows its questions before and without any script", async () => {
    const { page } = await browser.open(htmlService(built), files, newBook(), { javaScriptEnabled: false });
    expect(await page.getByLabel("Step 2 CK score").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: stepName("Your list") }).isVisible()).toBe(true);
  });

  test("is gone through by keyboard alone, from the first question to a workbook set up, asking nothing of a network", async () => {
    const book = newBook();
    const list = book.sheet("Internal Medicine");
    const { page, errors, requests } = await browser.open(htmlService(built), files, book);
    await page.getByLabel("Step 2 CK score", { exact: true }).and(page.locator(":enabled")).waitFor();
    const before = cellsOf(list);
    const select = async (row: number, column: number): Promise<void> => {
      list.active = [row, column];
    };
    const sheetNames = async (): Promise<string[]> => book.sheets.map(({ name }) => name);
    const { seen, wrong } = await keyThroughAll({ page, cells: async () => cellsOf(list), select, sheetNames }, "247");
    expect([wrong, seen.length]).toEqual([[], 12]);
    expect(categories(book)).toEqual([
      ["Category", "Why"],
      ["Reach", "Reach"],
      ["No data", "No data"],
      ["Safer", "Safer"],
      ["Core", "Core"],
    ]);
    expect(book.sheet("Profile").shown(1, 1)).toBe(247);
    expect(cellsOf(list).map((row) => row.slice(0, 4))).toEqual(before);
    const inserted = [...list.cells.values()].flatMap(({ formula }) => (formula === "" ? [] : formula));
    expect(inserted).toEqual([expect.stringMatching(/^=BUCKET\(MatchSheet_Score, C2/)]);
    expect([errors, requests.filter((url) => url !== "about:blank")]).toEqual([[], []]);
  }, 120_000);

  test("tells in words that Google took the wrong account", async () => {
    const denied: ProjectFiles = {
      ...files,
      "Code.js": `${files["Code.js"]}\nfunction matchSheetReadTable() { throw new Error("PERMISSION_DENIED"); }`,
    };
    const { page } = await browser.open(htmlService(built), denied, newBook());
    await goTo(page, "Your list");
    await page.getByText("Open this sheet in a window where only this account is signed in").first().waitFor();
  });
});

describe("what the frame would do otherwise", () => {
  test("a sidebar that is built as usual does not survive it", async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, "apps-script", "sidebar.ts")],
      bundle: true,
      minify: true,
      format: "iife",
      jsx: "automatic",
      jsxImportSource: "preact",
      write: false,
    });
    const script = outputFiles[0]?.text ?? "";
    const usual = built.replace(/<script>.*<\/script>/s, () => `<script>\n${script}\n</script>`);
    const { page, errors } = await browser.open(htmlService(usual), files, newBook());
    await expect.poll(() => errors).not.toEqual([]);
    expect(await page.getByRole("button", { name: "Next: Your score" }).count()).toBe(0);
  });

  test.each([
    ["a Date", "new Date(0)"],
    ["a Date deep inside", "[{ a: [new Date(0)] }]"],
    ["a function", "() => 1"],
    ["a Map", "new Map()"],
    ["an element of the page", "document.body"],
    ["a typed array", "new Uint8Array(2)"],
  ])("%s sent to the server fails at once", async (_, value) => {
    const { page } = await browser.open("<p>x</p>", files, newBook());
    await expect(page.evaluate(`google.script.run.matchSheetUndo(${value})`)).rejects.toThrow("illegal value");
  });

  test("a Date in an answer turns all of it into null, and undefined arrives as null", async () => {
    const echo: ProjectFiles = {
      ...files,
      "Code.js": "function dated() { return { sheet: 'List', cells: [[1, new Date(0)]] }; } function echo(x) { return [x]; }",
    };
    const { page } = await browser.open("<p>x</p>", echo, newBook());
    const ask = (call: string): Promise<unknown> =>
      page.evaluate(`new Promise((ok, fail) => google.script.run.withSuccessHandler(ok).withFailureHandler(fail).${call})`);
    expect(await ask("echo(undefined)")).toEqual([null]);
    expect(await ask("dated()")).toBeNull();
  });
});
