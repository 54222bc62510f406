import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { autumnList } from "../sidebar/lists.ts";
import { atList, goTo } from "./sidebar/drive-sidebar.ts";
import { googleWidth, openBrowser, type SidebarBrowser, type SidebarSeed } from "./sidebar/open-sidebar.ts";

// Everything that the sidebar can show at once: a mistake, buckets by hand, open details, a result with rows to check, a refusal.
const rows = autumnList.map((row, place) => [...row, place === 0 ? "Category" : place === 1 ? "safety" : ""]);
const seed: SidebarSeed = {
  rows,
  sheetName: "Internal Medicine",
  profile: { score: 245, specialty: "Internal Medicine", step1: 252, examDate: "2026-06-15", clinicalRecord: "Weak" },
};

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openAll(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
}

async function openStep(page: Page, title: Parameters<typeof goTo>[1]): Promise<void> {
  await goTo(page, title);
  await openAll(page);
}

const states: readonly [string, (page: Page) => Promise<void>][] = [
  ["as it opens", async () => undefined],
  [
    "with a result, a refusal and everything opened",
    async (page) => {
      await goTo(page, "Your list");
      await page.getByRole("button", { name: "Sort my list" }).click();
      await page.getByRole("heading", { name: "Result" }).waitFor();
      await page.evaluate(() => {
        globalThis.sidebarPage.workbook.refuseNext("undo", "busy", "The sheet is busy. Try again in a moment.");
        globalThis.sidebarPage.workbook.failNext("readTable", new Error("broken"));
      });
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("The sheet is busy.").waitFor();
      await page.getByRole("button", { name: "Read the sheet again" }).click();
      await page.getByText("The sheet could not be read").waitFor();
      await openAll(page);
    },
  ],
  ["at your score", (page) => openStep(page, "Your score")],
  ["at the decision", (page) => openStep(page, "Decision")],
  [
    "at the choice, with some chosen and a type weighed",
    async (page) => {
      await goTo(page, "Choose");
      await page.getByLabel("Program type").fill("2");
      await page.getByRole("button", { name: "Accept all" }).click();
      await page.getByText("rows chosen, in the column").waitFor();
      await page.getByLabel("How many programs").fill("4");
      await page.getByRole("button", { name: "Take off" }).first().click();
      await page.getByText("1 row taken off").waitFor();
      await openAll(page);
    },
  ],
  [
    "at an explanation",
    async (page) => {
      await goTo(page, "Explain");
      await page.evaluate(() => Object.assign(globalThis.sidebarPage.workbook, { selected: [3, 2] }));
      await page.getByRole("button", { name: "Why does" }).click();
      await page.getByText("This is about C4").waitFor();
      await openAll(page);
    },
  ],
  [
    "with a mistake in an answer and every question opened",
    async (page) => {
      await page.getByLabel("Target specialty").fill("dermatologie");
      await page.getByLabel("Step 2 CK score").focus();
      await page.getByText("no specialty of that name").waitFor();
      await openAll(page);
    },
  ],
];
// 320 pixels at 200 % zoom leave 160; doubled text leaves the width and takes twice the room in it.
const widths = [
  ["Google's 300", 300, 1],
  ["320", 320, 1],
  ["360", 360, 1],
  ["320 at 200 % zoom", 160, 1],
  ["320 with doubled text", 320, 2],
] as const;

/** What reaches over the sidebar's right edge, what would have to be scrolled to sideways, or by a second scroll bar. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sidebar = document.querySelector("#sidebar");
    if (!sidebar) return ["no sidebar"];
    const over = [...sidebar.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > sidebar.clientWidth + 1);
    const scrolls = document.documentElement.scrollWidth > innerWidth || sidebar.scrollWidth > sidebar.clientWidth;
    const twice = document.documentElement.scrollHeight > innerHeight;
    return [
      ...(scrolls ? ["it scrolls sideways"] : []),
      ...(twice ? ["the page scrolls beside the sidebar"] : []),
      ...over.map((element) => element.outerHTML.slice(0, 80)),
    ];
  });
}

describe.each(states)("%s", (_, reach) => {
  test("axe finds nothing, in light or in dark colors", async () => {
    const page = await browser.open(seed, { viewport: googleWidth });
    await reach(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    }
  });

  test("every control has a label that can be seen, and nothing is cut off at any width", async () => {
    const page = await browser.open(seed);
    await reach(page);
    const controls = await page.locator("#sidebar :is(input, select, textarea, button, summary)").evaluateAll((elements) =>
      elements.map((element) => {
        const label = element.matches("button, summary") ? element : document.querySelector(`label[for="${element.id}"]`);
        const box = label?.getBoundingClientRect();
        const seen = label && box && box.width > 1 && box.height > 1 && getComputedStyle(label).visibility === "visible";
        const named = seen && (label.textContent ?? "").trim() !== "" && !element.hasAttribute("placeholder");
        return { html: element.outerHTML.slice(0, 80), named: Boolean(named) };
      }),
    );
    expect(controls.length).toBeGreaterThan(8);
    expect(controls.filter(({ named }) => !named)).toEqual([]);

    const found: string[] = [];
    for (const [name, width, text] of widths) {
      await page.setViewportSize({ width, height: 600 });
      await page.evaluate((scale) => document.documentElement.style.setProperty("font-size", `${16 * scale}px`), text);
      found.push(...(await tooWide(page)).map((what) => `${name}: ${what}`));
    }
    expect(found).toEqual([]);
  });
});

test("headings are in order, and at most one button is blue", async () => {
  const page = await atList(browser.open(seed));
  await page.getByRole("button", { name: "Sort my list" }).click();
  await page.getByRole("heading", { name: "Result" }).waitFor();
  const levels = await page.locator("h1, h2, h3").evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  expect(await page.locator("button.primary").count()).toBe(1);
});

test("the focus can be seen on every control", async () => {
  const page = await atList(browser.open(seed));
  const seen: string[] = [];
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press("Tab");
    seen.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body
          ? `${getComputedStyle(element).outlineStyle} ${getComputedStyle(element).outlineWidth}`
          : "";
      }),
    );
  }
  expect(seen.filter((outline) => outline !== "").length).toBeGreaterThan(9);
  expect([...new Set(seen.filter((outline) => outline !== ""))]).toEqual(["solid 3px"]);
});

test("nothing turns for those who asked for less motion", async () => {
  const page = await atList(browser.open(seed, { reducedMotion: "reduce" }));
  await page.evaluate(() => {
    globalThis.sidebarPage.workbook.holdNext("writeColumns");
  });
  await page.getByRole("button", { name: "Sort my list" }).click();
  const turning = () => page.locator(".line.busy p").evaluate((line) => getComputedStyle(line, "::before").animationName);
  expect(await turning()).toBe("none");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await turning()).toBe("matchsheet-turn");
});
