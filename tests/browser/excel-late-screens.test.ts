import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { autumn, fillIn, openReady } from "./excel/autumn-pane.ts";
import { openPaneBrowser, type PaneBrowser } from "./excel/open-taskpane.ts";
import { goTo } from "./sidebar/drive-sidebar.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await openPaneBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("the pane's late screens", () => {
  test("come from the pane's own release, and says so when one does not come", async () => {
    const { page, errors } = await openReady(browser);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route("**/plans.js*", (route) => route.abort(), { times: 1 });
    await goTo(page, "Plans");
    await page.getByText("This screen did not load. Check your connection, then try again.").waitFor();
    expect(errors.splice(0)).not.toEqual([]);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "For you now" }).waitFor();
    await goTo(page, "You");
    await goTo(page, "Plans");
    await page.getByRole("heading", { name: "For you now" }).waitFor();
    const own = await page.evaluate(() => document.querySelector<HTMLScriptElement>("script[src*=taskpane]")?.src ?? "");
    expect(asked).toEqual(Array(2).fill(own.replace("taskpane.js", "plans.js")));
    expect([errors, own]).toEqual([[], expect.stringMatching(/\?v=\d/)]);
  });

  test("opens a copy to share beside the workbook", async () => {
    const { page } = await openReady(browser);
    await goTo(page, "Workbook");
    await page.getByRole("button", { name: "Make a copy to share" }).click({ timeout: 50_000 });
    await page.getByText("“matchsheet-to-share.xlsx” was made. Your own workbook is untouched.").waitFor({ timeout: 50_000 });
    const opened = await page.evaluate(() => globalThis.officePage.excel.opened.map((base64) => atob(base64).slice(0, 2)));
    expect(opened).toEqual(["PK"]);
  });

  test.each([
    ["OfficeOnline", false],
    ["PC", true],
  ] as const)("saves a calendar as a download, and on %s shows its text: %s", async (platform, shown) => {
    const { page, errors } = await openReady(browser, { ...autumn, platform });
    await fillIn(page);
    await goTo(page, "Plans");
    await page.getByRole("button", { name: "Your next 14 days" }).click();
    await page.getByText("Print or save as a file").click();
    const save = page.getByRole("button", { name: "Save as calendar file" });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const dialog = page.getByRole("dialog", { name: download.suggestedFilename() });
    expect(await dialog.count()).toBe(shown ? 1 : 0);
    if (shown) {
      expect(await dialog.getByRole("textbox").inputValue()).toMatch(/^BEGIN:VCALENDAR/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await dialog.count()).toBe(0);
      expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    expect(errors).toEqual([]);
  });
});
