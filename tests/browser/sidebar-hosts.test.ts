import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atList, cells, focused, sorted } from "./sidebar/drive-sidebar.ts";
import { openBrowser, type SidebarBrowser } from "./sidebar/open-sidebar.ts";
import { filled } from "./sidebar/seeds.ts";

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("a host that", () => {
  test("is slow: says so, keeps the focus, and does nothing twice", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => {
      Object.assign(globalThis, { release: globalThis.sidebarPage.workbook.holdNext("writeColumns") });
    });
    const button = page.getByRole("button", { name: "Sort my list" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Writing… It is too late to cancel").waitFor();
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Sort my list");
    await page.evaluate("release()");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.calls.filter((call) => call === "writeColumns"))).toHaveLength(1);
  });

  test("is slow while the user has gone on to the sheet: nobody is called back", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => {
      Object.assign(globalThis, { release: globalThis.sidebarPage.workbook.holdNext("writeColumns") });
      document.body.insertAdjacentHTML("beforeend", '<button type="button" id="sheet">the sheet</button>');
    });
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.locator("#sheet").focus();
    await page.evaluate("release()");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect(await focused(page)).toBe("the sheet");
  });

  test("refuses: its own sentence, and a way to try again", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => {
      globalThis.sidebarPage.workbook.refuseNext("writeColumns", "protected", "This sheet is protected. Unprotect it, or use a copy.");
    });
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText("This sheet is protected.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
  });

  test("has changed: nothing is written, and it is said", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => globalThis.sidebarPage.workbook.edit(1, 3, 240));
    await page.getByRole("button", { name: "Sort my list" }).click();
    await page.getByText("The sheet changed after it was read, so nothing was written.").waitFor();
    expect((await cells(page))[0]).toHaveLength(7);
  });

  test("breaks: a calm sentence, with details but no stack", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => globalThis.sidebarPage.workbook.failNext("readTable", new TypeError("undefined is not a function")));
    await page.getByRole("button", { name: "Read the sheet again" }).click();
    await page.getByText("The sheet could not be read, for a reason that MatchSheet does not know. Nothing was changed.").waitFor();
    expect(await page.getByText("undefined is not a function").isVisible()).toBe(false);
    await page.getByText("Details", { exact: true }).click();
    expect(await page.getByText("undefined is not a function").textContent()).toBe("TypeError: undefined is not a function");
  });

  test("hands over what can't be drawn: a sentence and a new start instead of an empty pane", async () => {
    const page = await atList(browser.open(filled));
    await page.evaluate(() => {
      const { workbook } = globalThis.sidebarPage;
      const readTable = workbook.readTable.bind(workbook);
      workbook.readTable = async () => {
        workbook.readTable = readTable;
        const { sheetName, ...table } = await readTable();
        let asked = 0;
        const get = (): string => {
          if (asked++ > 0) throw new RangeError("no name the second time");
          return sheetName;
        };
        return Object.defineProperty(table, "sheetName", { get }) as Awaited<ReturnType<typeof readTable>>;
      };
    });
    await page.getByRole("button", { name: "Read the sheet again" }).click();
    await page.getByText("MatchSheet could not show this").waitFor();
    await page.getByRole("button", { name: "Start again" }).click();
    await page.getByText("headers in row 1, 12 rows under them.").waitFor();
    await sorted(page);
  });
});
