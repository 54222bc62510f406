import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import { steps } from "../../sidebar/steps.ts";
import { autumnList } from "../sidebar/lists.ts";
import { cells, focused, goTo, stepName, tabTo } from "./sidebar/drive-sidebar.ts";
import { openBrowser, type SidebarBrowser, type SidebarSeed } from "./sidebar/open-sidebar.ts";

const told = { score: 238, specialty: "Orthopedic Surgery", step1: 246, secondChoice: "General Surgery", honors: true };
const rows = autumnList.map((row, place) => [...row, place === 0 ? "Interest" : place % 6]);
const ortho: SidebarSeed = { rows, sheetName: "My list", profile: told };

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

function profile(page: Page): Promise<unknown> {
  return page.evaluate(() => globalThis.sidebarPage.workbook.profile);
}

describe("by keyboard alone", () => {
  test("through every step by Next, each with its heading focused, and back", async () => {
    const page = await browser.open(ortho);
    for (const { title } of steps.slice(1)) {
      await tabTo(page, `Next: ${title}`);
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe(title);
      expect(await page.locator("nav [aria-current=step]").textContent()).toBe(stepName(title));
    }
    await tabTo(page, "Back: Plans");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Plans");
    expect(await profile(page)).toMatchObject({ wizard: '{"step":"plans"}' });
  });

  test("a score is tried out, with what it would change, and nothing is written", async () => {
    const page = await browser.open(ortho);
    await goTo(page, "Decision");
    const before = await cells(page);
    await tabTo(page, "Step 2 CK score: 238");
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Step 2 CK score: 250");
    await page.getByText(/verdicts above would change, and \d+ rows of 11 in your list would move/).waitFor();
    expect([await cells(page), await profile(page)]).toEqual([before, { ...told, wizard: '{"step":"decision"}' }]);
    await tabTo(page, "Back to my own");
    await page.keyboard.press("Enter");
    await page.getByText("No verdict would change").waitFor();
    expect(await focused(page)).toBe("Back to my own");
  });

  test("programs are accepted one by one and all together, and undone", async () => {
    const page = await browser.open(ortho);
    await goTo(page, "Choose");
    const before = await cells(page);
    await tabTo(page, "How many programs");
    await page.keyboard.type("4");
    await tabTo(page, "Accept Prairie State Consortium");
    await page.keyboard.press("Enter");
    await page.getByText("1 row chosen, in the column “Apply”.").waitFor();
    expect(await focused(page)).toBe("Take off Prairie State Consortium");
    await tabTo(page, "Accept all");
    await page.keyboard.press("Enter");
    await page.getByText(/^\d rows? chosen, in the column “Apply”\.$/).waitFor();
    expect((await cells(page)).filter((row) => row[8] === "Yes").length).toBeGreaterThan(1);
    for (const left of [1, 0]) {
      await tabTo(page, "Undo");
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        (count) => globalThis.sidebarPage.workbook.calls.filter((call) => call === "undo").length === 2 - count,
        left,
      );
    }
    await expect.poll(() => cells(page)).toEqual(before);
    await expect.poll(() => focused(page)).toBe("Choose");
  });

  test("the selected cell is explained, and its formula inserted", async () => {
    const page = await browser.open(ortho);
    await goTo(page, "Explain");
    await page.evaluate(() => Object.assign(globalThis.sidebarPage.workbook, { selected: [3, 2] }));
    await tabTo(page, "Why does the selected cell say this?");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "St. Alder Hospital" }).waitFor();
    await tabTo(page, "As a formula for Bucket");
    await page.keyboard.press("Enter");
    await tabTo(page, "Insert formula for Bucket");
    await page.keyboard.press("Enter");
    await page.getByText("=BUCKET(MatchSheet_Score, D4, F4, E4) now stands in A1.").waitFor();
    expect(await focused(page)).toBe("Insert formula for Bucket");
  });

  test("boxes and choices about the user are saved as they are set", async () => {
    const page = await browser.open({ rows });
    await tabTo(page, "Strengths");
    await page.keyboard.press("Enter");
    await tabTo(page, "Honors in core clerkships");
    await page.keyboard.press("Space");
    await tabTo(page, "About you");
    await page.keyboard.press("Enter");
    await tabTo(page, "Applicant type");
    await page.keyboard.type("US DO");
    await expect.poll(() => profile(page)).toEqual({ honors: true, applicantType: "US DO" });
  });
});

test("the columns are confirmed once, and the focus goes to the heading", async () => {
  const page = await browser.open(ortho);
  await goTo(page, "Your list");
  await tabTo(page, "The columns are right");
  await page.keyboard.press("Enter");
  await page.getByText("Confirmed. MatchSheet will remember").waitFor();
  expect(await focused(page)).toBe("Your list");
  expect(await page.getByLabel("Step 2 average").isVisible()).toBe(false);
});

test("each picture has a name and tells the same in words", async () => {
  const page = await browser.open(ortho);
  await goTo(page, "Your score");
  expect(await page.getByRole("img").getAttribute("aria-label")).toBe("Your score of 238 against ranges");
  expect(await page.locator("figcaption li").allTextContents()).toContainEqual(expect.stringMatching(/^Ultra-Competitive, 255 to 260/));
  await goTo(page, "Your list");
  await page.getByRole("button", { name: "Sort my list" }).click();
  expect(await page.getByRole("img").getAttribute("aria-label")).toMatch(/^Have and want: Reach \d+ of \d+, Core/);
});

test("pictures of every step are made for looking at", async () => {
  const folder = join(root, "dist", "pictures");
  await mkdir(folder, { recursive: true });
  const looks = { light: {}, dark: { colorScheme: "dark" }, forced: { forcedColors: "active" } } as const;
  for (const [name, look] of Object.entries(looks)) {
    const page = await browser.open(ortho, { viewport: { width: 300, height: 900 }, ...look });
    for (const { id, title } of steps) {
      await goTo(page, title);
      if (id === "list") await page.getByRole("button", { name: "Sort my list" }).click();
      if (id === "explain") await page.getByRole("button", { name: "Why does" }).click();
      await page.getByRole("heading", { name: id === "list" ? "Result" : title, exact: true }).waitFor();
      const height = await page.evaluate(() => document.querySelector("#sidebar")?.scrollHeight ?? 0);
      await page.setViewportSize({ width: 300, height });
      await page.screenshot({ path: join(folder, `sidebar-${id}-${name}.png`) });
      await page.setViewportSize({ width: 300, height: 900 });
      expect(height).toBeGreaterThanOrEqual(900);
    }
  }
});
