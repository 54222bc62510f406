import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longList } from "../sidebar/long-lists.ts";
import { atList, cells, focused, goTo, tabTo } from "./sidebar/drive-sidebar.ts";
import { googleWidth, openBrowser, type SidebarBrowser, type SidebarSeed } from "./sidebar/open-sidebar.ts";

const programs = 9000;
const long: SidebarSeed = { rows: longList(programs), profile: { score: 245, specialty: "Internal Medicine" } };

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Stops a job where it lets the pane have its turn, so that it can be looked at; `goOn()` gives the turn back. What others wait for goes on. */
async function holdTurns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { setTimeout } = globalThis;
    const waiting: (() => void)[] = [];
    const isTurn = (run: unknown, after: unknown): run is () => void => after === undefined && /native code/.test(String(run));
    const hold = (...asked: Parameters<typeof setTimeout>): unknown => {
      const [run, after] = asked;
      return isTurn(run, after) ? waiting.push(run) : setTimeout(...asked);
    };
    const goOn = (): void => {
      globalThis.setTimeout = setTimeout;
      for (const run of waiting) run();
    };
    Object.assign(globalThis, { setTimeout: hold, goOn });
  });
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe(`a list of ${programs} programs, by keyboard alone`, () => {
  test("says how far it is, and is called off with nothing written", async () => {
    const page = await atList(browser.open(long, { viewport: googleWidth }));
    await page.getByText(`${programs} rows under them.`).waitFor();
    await tabTo(page, "Sort my list");
    await holdTurns(page);
    await page.keyboard.press("Enter");
    await page.getByText(`500 of ${programs}`).waitFor();
    expect(await page.getByRole("progressbar", { name: "Progress" }).getAttribute("max")).toBe(String(programs));
    expect(await axe(page)).toEqual([]);
    await tabTo(page, "Cancel");
    await page.keyboard.press("Enter");
    await page.getByText("Sorting was cancelled. Nothing was written.").waitFor();
    expect(await focused(page)).toBe("Sorting was cancelled. Nothing was written.");
    await page.evaluate("goOn()");
    expect((await cells(page))[0]).toHaveLength(9);
  });

  test("is sorted, and shows no more of it at once than a pane can hold", async () => {
    const page = await atList(browser.open(long, { viewport: googleWidth }));
    await tabTo(page, "Sort my list");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect(await focused(page)).toBe("Result");
    expect((await cells(page)).slice(1).filter((row) => row[9] === "")).toEqual([]);
    expect(await page.locator(".checks li").count()).toBe(20);
    await page.getByRole("button", { name: "Show 20 more" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".checks li").count()).toBe(40);
    expect(await page.locator("#sidebar *").count()).toBeLessThan(1500);
  });

  test("is chosen from while the wishes change, the last one counting", async () => {
    const page = await browser.open(long, { viewport: googleWidth });
    await goTo(page, "Choose");
    await tabTo(page, "How many programs");
    await page.keyboard.type("12");
    await page.getByText("12 proposed. You have chosen none yet.").waitFor();
    expect(await focused(page)).toBe("How many programs");
    await tabTo(page, "Interest: 3 of 5");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Interest: 5 of 5");
    await page.getByText("Choosing…").waitFor({ state: "detached" });
    expect(await page.locator(".chosen li").count()).toBe(12);
    expect(await axe(page)).toEqual([]);
  });

  test("is called off while it is chosen from, and there is a way on", async () => {
    const page = await atList(browser.open(long, { viewport: googleWidth }));
    await page.getByText(`${programs} rows under them.`).waitFor();
    await holdTurns(page);
    await goTo(page, "Choose");
    await page.getByText("Choosing…").waitFor();
    await tabTo(page, "Cancel");
    await page.keyboard.press("Enter");
    await page.getByText("Choosing was cancelled.").waitFor();
    expect(await focused(page)).toMatch(/^Choosing was cancelled/);
    await page.evaluate("goOn()");
    await tabTo(page, "Propose for these wishes");
    await page.keyboard.press("Enter");
    await page.getByText("25 proposed.").waitFor();
  });
});

test("a sheet that is slow to read is let go of, and what was read before stays", async () => {
  const page = await atList(browser.open(long, { viewport: googleWidth }));
  await page.evaluate(() => {
    globalThis.sidebarPage.workbook.holdNext("readTable");
  });
  await tabTo(page, "Read the sheet again");
  await page.keyboard.press("Enter");
  await page.getByText("Reading the sheet…").waitFor();
  await page.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Reading was cancelled.").waitFor();
  expect(await focused(page)).toMatch(/^Reading was cancelled/);
  await page.getByText(`${programs} rows under them.`).waitFor();
});
