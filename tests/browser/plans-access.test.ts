import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planKinds } from "../../sidebar/plans/kinds.ts";
import { openBrowser, type PlansBrowser, type PlansSeed } from "./plans/open-plans.ts";

/** Every part of every plan has something to say about this person. */
const seed: PlansSeed = {
  profile: {
    score: 224,
    step1: 240,
    examDate: "2026-09-22",
    applicantType: "US MD",
    specialty: "Emergency Medicine",
    secondChoice: "Internal Medicine",
    geography: "One area",
    clinicalRecord: "Weak",
    weakLetters: true,
  },
};

let browser: PlansBrowser;
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

/** The list, then each plan with everything opened. */
async function eachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<number> {
  await look("list");
  for (const { id } of planKinds) {
    await page.locator(`#matchsheet-open-${id}`).click();
    await openAll(page);
    await look(id);
    await page.getByRole("button", { name: "All plans" }).click();
  }
  return planKinds.length + 1;
}

test.each(["list", ...planKinds.map(({ id }) => id)])("axe finds nothing on the screen %s, in light or in dark colors", async (screen) => {
  const page = await browser.open(seed);
  if (screen !== "list") await page.locator(`#matchsheet-open-${screen}`).click();
  await openAll(page);
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  expect([light, dark].map(({ passes }) => passes.some(({ id }) => id === "color-contrast"))).toEqual([true, true]);
  const violations = [...light.violations, ...dark.violations];
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
});

// 320 pixels at 200 % zoom leave 160; doubled text leaves the width and takes twice the room in it.
const widths = [
  [300, 1],
  [160, 1],
  [320, 2],
] as const;

test("nothing is cut off, at Google's width, at 200 % zoom or with doubled text", async () => {
  const page = await browser.open(seed);
  const found: string[] = [];
  await eachScreen(page, async (screen) => {
    for (const [width, scale] of widths) {
      await page.setViewportSize({ width, height: 600 });
      const wide = await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${16 * size}px`;
        const sidebar = document.querySelector("#sidebar");
        if (!sidebar) return ["no sidebar"];
        const over = [...sidebar.querySelectorAll("*")].filter(
          (element) => element.getBoundingClientRect().right > sidebar.clientWidth + 1,
        );
        return [
          ...(sidebar.scrollWidth > sidebar.clientWidth ? ["it scrolls sideways"] : []),
          ...over.map((element) => element.outerHTML.slice(0, 80)),
        ];
      }, scale);
      found.push(...wide.map((what) => `${screen} at ${width}, text times ${scale}: ${what}`));
    }
  });
  expect(found).toEqual([]);
});

test("headings are in order, at most one button is blue, and every control has a label that can be seen", async () => {
  const page = await browser.open(seed);
  const found: string[] = [];
  await eachScreen(page, async (screen) => {
    const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    if (levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1)) found.push(`${screen}: ${levels.join(" ")}`);
    if ((await page.locator("button.primary").count()) > 1) found.push(`${screen}: more than one blue button`);
    const unnamed = await page.locator("#sidebar :is(input, select, button, summary)").evaluateAll((all) =>
      all.flatMap((element) => {
        const label = element.matches("button, summary") ? element : document.querySelector(`label[for="${element.id}"]`);
        const box = label?.getBoundingClientRect();
        return box && box.width > 1 && box.height > 1 && label?.textContent?.trim() ? [] : [element.outerHTML.slice(0, 80)];
      }),
    );
    found.push(...unnamed.map((what) => `${screen}: ${what}`));
  });
  expect(found).toEqual([]);
});

test("the focus can be seen wherever it comes to", async () => {
  const page = await browser.open(seed);
  await page.locator("#matchsheet-open-contingency").click();
  const outlines = new Set<string>();
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press("Tab");
    outlines.add(
      await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      }),
    );
  }
  expect([...outlines]).toEqual(["solid 3px"]);
});
