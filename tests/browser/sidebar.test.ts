import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { autumnList } from "../sidebar/lists.ts";
import { atList, cells, focused, goTo, sorted, stepName, tabTo } from "./sidebar/drive-sidebar.ts";
import { openBrowser, type SidebarBrowser, startOver } from "./sidebar/open-sidebar.ts";
import { autumn, filled } from "./sidebar/seeds.ts";

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("the first paint", () => {
  test("stands without any script, and the script takes over the same questions", async () => {
    const page = await browser.blank();
    const labels = () => page.locator("nav button, label:visible").allTextContents();
    const before = await labels();
    expect(await page.getByRole("status").textContent()).toBe("Loading…");
    expect(await page.locator("input:enabled, button:enabled").count()).toBe(0);
    await startOver(page, autumn);
    await page.getByLabel("I do not have it yet").waitFor();
    expect((await labels()).slice(0, before.length)).toEqual(before);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.getByText("Loading").count()).toBe(0);
  });
});

describe("by keyboard alone", () => {
  test("from empty to sorted and undone", async () => {
    const page = await browser.open(autumn);
    const before = await cells(page);
    await tabTo(page, "Step 2 CK score");
    await page.keyboard.type("245");
    await tabTo(page, "Target specialty");
    await page.keyboard.type("im");
    await tabTo(page, stepName("Your list"));
    expect(await page.getByLabel("Target specialty").inputValue()).toBe("Internal Medicine");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Your list");
    await tabTo(page, "Sort my list");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect(await focused(page)).toBe("Result");
    expect((await cells(page))[1]?.slice(7)).toEqual(["Reach", expect.stringMatching(/^Reach: 245/)]);
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.profile)).toMatchObject({
      score: 245,
      specialty: "Internal Medicine",
    });

    await tabTo(page, "Go to D10");
    await page.keyboard.press("Enter");
    await page.getByText("Cell D10 is selected").waitFor();
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.selected)).toEqual([9, 3]);
    expect(await focused(page)).toBe("Go to D10");

    await tabTo(page, "Undo");
    await page.keyboard.press("Space");
    await page.getByText(/^Undone: 24 cells/).waitFor();
    expect(await focused(page)).toBe("Result");
    expect(await cells(page)).toEqual(before);
  });

  test("another column is chosen, and the sorting follows it", async () => {
    const page = await atList(browser.open(filled));
    await tabTo(page, "Step 2 average");
    await page.keyboard.type("E");
    expect(await page.getByLabel("Step 2 average").inputValue()).toBe("4");
    expect(await page.getByLabel("Step 2 minimum").inputValue()).toBe("");
    await tabTo(page, "Sort my list");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect((await cells(page))[1]?.[7]).toBe("Safer");
  });

  test("a mistake is told under its field, tied to it, and the focus comes to it", async () => {
    const page = await browser.open(autumn);
    await tabTo(page, "Step 2 CK score");
    await page.keyboard.type("24o");
    await goTo(page, "Your list");
    await tabTo(page, "Sort my list");
    await page.keyboard.press("Enter");
    await page.getByText("Your score can't be read yet").waitFor();
    expect(await focused(page)).toBe("Step 2 CK score");
    const input = page.getByLabel("Step 2 CK score");
    expect(await input.getAttribute("aria-invalid")).toBe("true");
    const [errorId = ""] = (await input.getAttribute("aria-describedby"))?.split(" ") ?? [];
    expect(await page.locator(`#${errorId}`).textContent()).toMatch(/^Step 2 CK score: "24o" can't be read/);
  });

  test("trying again and going on with a long list never loses the focus", async () => {
    const rows = [
      ["Program", "Step 2 average"],
      ...Array.from({ length: 120 }, (_, place) => [`Program ${place}`, place < 45 ? "soon" : 240]),
    ];
    const page = await atList(browser.open({ rows, profile: { score: 245 } }));
    await page.evaluate(() => {
      const { workbook, WorkbookError } = globalThis.sidebarPage;
      workbook.failNext("writeColumns", new WorkbookError("busy", "The sheet did not answer in time. Try again in a moment."));
      Object.assign(globalThis, { release: workbook.holdNext("writeColumns") });
    });
    await tabTo(page, "Sort my list");
    await page.keyboard.press("Enter");
    await page.getByText("did not answer in time").waitFor();
    await tabTo(page, "Try again");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/^Writing…/);
    await page.evaluate("release()");
    await page.getByRole("heading", { name: "Result" }).waitFor();
    expect(await focused(page)).toBe("Result");
    const items = page.locator(".checks li");
    expect(await items.count()).toBe(20);
    for (const [button, count] of [
      ["Show 20 more", 40],
      ["Show 5 more", 45],
    ] as const) {
      await tabTo(page, button).catch(() => page.getByRole("button", { name: button }).focus());
      await page.keyboard.press("Enter");
      await expect.poll(() => items.count()).toBe(count);
      expect(await focused(page)).toMatch(/^Program/);
    }
  });
});

describe("buckets set by hand", () => {
  const rows = autumnList.map((row, place) => [...row, place === 0 ? "Category" : place === 1 ? "safety" : ""]);

  test("stay unless the box is ticked, which says how many there are", async () => {
    const page = await atList(browser.open({ ...filled, rows }));
    const box = page.getByLabel("Replace the 1 bucket already there");
    expect(await box.isChecked()).toBe(false);
    await sorted(page);
    expect((await cells(page))[1]?.[7]).toBe("safety");
    await page.getByText("1 row keeps the bucket that you set by hand.").waitFor();
    await box.check();
    await page.getByRole("button", { name: "Sort my list" }).click();
    await expect.poll(async () => (await cells(page))[1]?.[7]).toBe("Reach");
    expect(await box.count()).toBe(0);
  });
});

test("what the list holds is shown as text, never as markup", async () => {
  const nasty = '<img src="x" onerror="document.title=1">';
  const rows = [
    ["Program", "Step 2 average", nasty],
    [nasty, "see website", nasty],
    ["Northfield", 250, ""],
    ["Lakeshore", 240, ""],
  ];
  const page = await browser.open({ rows, sheetName: nasty, profile: { score: 245 } });
  await sorted(page);
  expect(await page.locator(".checks strong").textContent()).toBe(nasty);
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.title()).toBe("MatchSheet");
});

test("the lines that are said aloud are the same elements before and after", async () => {
  const page = await atList(browser.open(filled));
  const lines = page.locator("[role=status]");
  expect(await lines.count()).toBe(5);
  await lines.evaluateAll((elements) => {
    for (const element of elements) element.setAttribute("data-kept", "yes");
  });
  await sorted(page);
  expect(await page.locator("[role=status][data-kept]").allTextContents()).toEqual([
    "",
    "",
    expect.stringMatching(/^Sorted 11 rows/),
    "",
    "",
  ]);
});
