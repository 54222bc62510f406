import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbookSheets } from "../../templates/workbook.ts";
import type { FakeBook } from "../contract/google/fake/book.ts";
import { builtFiles, type ProjectFiles } from "../contract/google/fake/project.ts";
import { bookOf } from "../contract/google/google-host.ts";
import { htmlService } from "./google/html-service.ts";
import { type GoogleBrowser, openGoogleBrowser, type Watched } from "./google/open-google-sidebar.ts";
import { goTo } from "./sidebar/drive-sidebar.ts";

const files = builtFiles();

const newBook = (): FakeBook =>
  bookOf({
    name: "Internal Medicine",
    rows: [
      ["Program", "State", "Step 2 average"],
      ["Northfield Medical Center", "OH", 252],
      ["Lakeshore Regional", "MI", 238],
    ],
  });

let browser: GoogleBrowser;
beforeAll(async () => {
  browser = await openGoogleBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function opened(book: FakeBook, pushed: ProjectFiles = files): Promise<Watched> {
  const watched = await browser.open(htmlService(pushed["sidebar.html"] ?? ""), pushed, book);
  await watched.page.getByLabel("Step 2 CK score", { exact: true }).and(watched.page.locator(":enabled")).waitFor();
  return watched;
}

const loaded = (watched: Watched): Promise<string[]> =>
  watched.page.evaluate(() => Object.keys((globalThis as { MatchSheetLate?: object }).MatchSheetLate ?? {}));

describe("the late screens in Google's frame", () => {
  test("come when they are first opened, once each, and ask nothing of a network", async () => {
    const watched = await opened(newBook());
    const { page, errors, requests } = watched;
    expect(await loaded(watched)).toEqual([]);
    await goTo(page, "Plans");
    await expect.poll(() => loaded(watched)).toEqual(["plans"]);
    await goTo(page, "Workbook");
    await page.getByRole("button", { name: "Add the sheets" }).waitFor();
    expect(await loaded(watched)).toEqual(["plans", "tools"]);
    await goTo(page, "Plans");
    expect(await page.locator("head script").count()).toBe(0);
    expect([errors, requests.filter((url) => !/^(about:blank|blob:|data:)/.test(url))]).toEqual([[], []]);
  });

  test("survive what HtmlService is reported to do to scripts, too", () => {
    const late = ["plans.html", "tools.html"].map((name) => `<script>\n${files[name]}\n</script>`);
    expect(late.map(htmlService)).toEqual(late);
    expect(late.join("").length).toBeGreaterThan(100_000);
  });

  test("set the workbook up in the open spreadsheet", async () => {
    const book = newBook();
    const { page, errors } = await opened(book);
    await goTo(page, "Workbook");
    await page.getByRole("button", { name: "Add the sheets" }).click();
    await page.getByText(/^Added: /).waitFor();
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Internal Medicine", ...workbookSheets("functions").map(({ name }) => name)]);
    expect(errors).toEqual([]);
  });

  test("save a file through the browser, whole", async () => {
    const { page, errors } = await opened(newBook());
    await goTo(page, "Workbook");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Make a frozen copy" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("matchsheet-frozen.xlsx");
    const bytes = readFileSync(await file.path());
    expect([bytes.subarray(0, 2).toString("latin1"), bytes.length > 1000]).toEqual(["PK", true]);
    expect(errors).toEqual([]);
  });

  test("say so in words when Google does not give their script", async () => {
    const { page } = await opened(newBook(), {
      ...files,
      "Code.js": `${files["Code.js"]}\nfunction matchSheetScript() { throw new Error("x"); }`,
    });
    await goTo(page, "Plans");
    await page.getByText("Google Sheets could not be reached or stopped the work").first().waitFor();
  });
});
