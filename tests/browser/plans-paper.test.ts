import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dropped, lastFile, openPlan, seedOf } from "./plans/drive-plans.ts";
import { openBrowser, type PlansBrowser } from "./plans/open-plans.ts";

let browser: PlansBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("as a file", () => {
  test("the dated tasks are offered as a calendar, without words that tell the score unless that is wished", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "fortnight");
    await page.getByText("Print or save as a file").click();
    await page.getByRole("button", { name: "Save as calendar file" }).click();
    await page.getByText("matchsheet-fortnight.ics is ready.").waitFor();
    const plain = await lastFile(page);
    expect([plain.name, plain.type]).toEqual(["matchsheet-fortnight.ics", "text/calendar;charset=utf-8"]);
    expect(plain.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(plain.text).not.toMatch(/Emergency Medicine|\b224\b/);
    await page.getByLabel("Whole words in the calendar").check();
    await page.getByRole("button", { name: "Save as calendar file" }).click();
    await expect.poll(() => page.evaluate(() => globalThis.plansPage.files.length)).toBe(2);
    expect((await lastFile(page)).text.replace(/\r\n /g, "")).toMatch(/Emergency Medicine/);
  });

  test("a plan without dates offers no calendar, and a host without the library no PDF", async () => {
    const page = await browser.open({ ...dropped, withoutPdf: true });
    await openPlan(page, "advisor-page");
    expect(await page.locator(".papers button").allTextContents()).toEqual(["Print"]);
  });

  test.each(["US Letter", "A4"])("the advisor page is a PDF of one page on %s", async (paper) => {
    const page = await browser.open(dropped);
    await openPlan(page, "advisor-page");
    await page.getByLabel("Paper of the PDF").selectOption({ label: paper });
    await page.getByRole("button", { name: "Save as PDF" }).click();
    await page.getByText("matchsheet-advisor-page.pdf is ready: 1 page.").waitFor();
    const { name, type, text } = await lastFile(page);
    expect([name, type, text.slice(0, 5)]).toEqual(["matchsheet-advisor-page.pdf", "application/pdf", "%PDF-"]);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(/\/MediaBox \[0 0 (\d+)/.exec(text)?.[1]).toBe(paper === "A4" ? "595" : "612");
  });
});

/** Presses Print with the browser's dialog left out; what would be printed stays until the browser says it is done. */
async function pressPrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event("beforeprint"));
  });
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.locator(".matchsheet-paper").waitFor({ state: "attached" });
}

/** What can be seen on paper. */
async function printedWords(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const words = await page.locator("body").innerText();
  await page.emulateMedia({ media: "screen" });
  return words;
}

describe("on paper", () => {
  test.each(["em-224-dropped", "im-219-img", "ent-229-late", "blank"])(
    "the advisor page of %s is one page, on A4 and on US Letter",
    async (id) => {
      const page = await browser.open(seedOf(id));
      await openPlan(page, "advisor-page");
      for (const format of ["A4", "Letter"]) {
        await pressPrint(page);
        const pdf = await page.pdf({ format });
        expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
        // The browser has said that it is done.
        expect(await page.locator(".matchsheet-paper").count()).toBe(0);
      }
    },
  );

  test("nothing else of the page is printed, and nothing of it is seen on the screen", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "advisor-page");
    await pressPrint(page);
    expect(await page.locator(".matchsheet-paper").isVisible()).toBe(false);
    const words = await printedWords(page);
    expect(words).toMatch(/^Advisor page\n/);
    expect(words).toContain("Step 2 CK: 224; percentile about 4.");
    expect(words).not.toMatch(/All plans|Put into|Next: Workbook/);
    expect(await page.title()).toBe("MatchSheet: Advisor page");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect([await page.title(), await page.locator(".matchsheet-paper").count()]).toEqual(["MatchSheet", 0]);
  });

  test("without scores no number of theirs is on it", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "advisor-page");
    await page.getByLabel("Show my scores").uncheck();
    expect(await page.locator(".part").allTextContents()).not.toContain("224");
    await pressPrint(page);
    const words = await printedWords(page);
    expect(words).toContain("With Step 1 at [not shown] and Step 2 CK at [not shown]");
    expect(words).not.toMatch(/\b(224|240|16)\b/);
  });

  test("a long plan goes on over its pages, with its tree", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "contingency");
    await page.getByText("Print or save as a file").click();
    await pressPrint(page);
    expect(await page.locator(".matchsheet-paper svg").count()).toBe(1);
    const pdf = await page.pdf({ format: "Letter" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(1);
  });

  test.each([
    ["has no way to print", () => Object.assign(window, { print: undefined })],
    ["prints nothing when it is asked", () => Object.assign(window, { print: () => undefined })],
  ])("where the window %s, that is said with another way", async (_, spoil) => {
    const page = await browser.open(dropped);
    await openPlan(page, "worksheet");
    await page.getByText("Print or save as a file").click();
    await page.evaluate(spoil);
    await page.getByRole("button", { name: "Print", exact: true }).click();
    await page
      .getByText("This window can’t print. You can save it as PDF, or put the plan into the workbook and print that sheet.")
      .waitFor();
    expect(await page.locator(".matchsheet-paper").count()).toBe(0);
  });
});
