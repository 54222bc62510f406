import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { autumnList } from "../sidebar/lists.ts";
import { longList } from "../sidebar/long-lists.ts";
import { atList, focused, goTo, sorted, tabTo } from "./sidebar/drive-sidebar.ts";
import { googleWidth, openBrowser, type SidebarBrowser, type SidebarSeed } from "./sidebar/open-sidebar.ts";
import { filled } from "./sidebar/seeds.ts";

const wider = [
  ["Setting", "Value"],
  ["Core margin", 12],
];
const broken = [...wider, ["Near passing", "a few"]];
const two: SidebarSeed = {
  rows: autumnList,
  sheetName: "EM",
  profile: { score: 245, specialty: "EM" },
  others: { "Fam Med": autumnList, Rules: wider },
};

let browser: SidebarBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** Whether anything has to be scrolled to sideways. */
function tooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    () => (document.querySelector("#sidebar")?.scrollWidth ?? 0) > (document.querySelector("#sidebar")?.clientWidth ?? 0),
  );
}

describe("a sheet for each specialty, by keyboard alone", () => {
  test("the other list is looked for, opened, measured for what its name says, and gone back from", async () => {
    const page = await atList(browser.open(two, { viewport: googleWidth }));
    await tabTo(page, "Look for other lists");
    await page.keyboard.press("Enter");
    await page.getByText("Other sheets with programs: 1.").waitFor();
    expect(await focused(page)).toBe("Look for other lists");
    await page.getByText("Family Medicine, 12 rows, not sorted here yet").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Open Fam Med" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("“Fam Med” has been read.").waitFor();
    expect(await focused(page)).toBe("Your list");
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.sheet.name)).toBe("Fam Med");
    await page
      .getByText("The sheet’s name says Family Medicine, so this list is measured for that. Your target is Emergency Medicine.")
      .waitFor();
    await sorted(page);
    await page.getByText("Sheet “Fam Med”, score 245, for Family Medicine.").waitFor();
    await page.getByRole("button", { name: "Open EM" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Family Medicine, 12 rows, sorted").waitFor();
    expect(await page.getByText("so this list is measured for").count()).toBe(0);
  });

  test("without another list, that is said", async () => {
    const page = await atList(browser.open(filled));
    await page.getByRole("button", { name: "Look for other lists" }).click();
    await page.getByText("No other sheet of this workbook holds a list of programs.").waitFor();
  });
});

describe("the Rules sheet", () => {
  test("is told by what it changes wherever it counts", async () => {
    const page = await browser.open(two);
    for (const title of ["Your score", "Decision", "Your list", "Choose", "Explain"] as const) {
      await goTo(page, title);
      await page.getByText("By your Rules sheet: Core margin 12 instead of 8.").waitFor();
    }
    await goTo(page, "You");
    expect(await page.getByText("By your Rules sheet").count()).toBe(0);
  });

  test("with a cell that can't be read is told with that cell, and leads to its sheet", async () => {
    const page = await browser.open({ ...two, others: { Rules: broken } }, { viewport: googleWidth });
    for (const title of ["Your list", "Decision"] as const) {
      await goTo(page, title);
      await page.getByText('“Rules”: row 3 of the range, Near passing: "a few" won\'t do').waitFor();
      expect(await axe(page)).toEqual([]);
    }
    await tabTo(page, "Go to the Rules sheet");
    await page.keyboard.press("Enter");
    await page.getByText("Cell A1 is selected in the sheet.").waitFor();
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.sheet.name)).toBe("Rules");
    expect(await focused(page)).toBe("Go to the Rules sheet");
  });
});

describe("the sheet as a table", () => {
  const table = (page: Page) => page.getByRole("table", { name: /^The sheet’s programs as they stand/ });

  test("tells every program with its numbers, its bucket and why, and leads to its cell", async () => {
    const page = await sorted(await browser.open(filled, { viewport: googleWidth }));
    await page.locator("summary", { hasText: "Read the sheet as a table" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Programs 1 to 11 of 11 in “Internal Medicine”").waitFor();
    const row = table(page).getByRole("row", { name: /^Northfield Medical Center/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["252", "230", "Reach"]);
    const [why] = await table(page).locator("tr.why td").all();
    expect(await why?.textContent()).toMatch(/^Reach: 245 /);
    const [rowHead = "", whyHead = ""] = (await why?.getAttribute("headers"))?.split(" ") ?? [];
    expect(await page.locator(`#${rowHead}`).textContent()).toBe("Northfield Medical Center go to A2");
    expect(await page.locator(`#${whyHead}`).textContent()).toBe("Why");
    expect(await axe(page)).toEqual([]);
    await tabTo(page, "St. Alder Hospital go to A4");
    await page.keyboard.press("Enter");
    await page.getByText("Cell A4 is selected in the sheet.").waitFor();
    expect(await page.evaluate(() => globalThis.sidebarPage.workbook.selected)).toEqual([3, 0]);
    expect(await focused(page)).toBe("St. Alder Hospital go to A4");
    const found: string[] = [];
    for (const width of [300, 320, 160]) {
      await page.setViewportSize({ width, height: 600 });
      if (await tooWide(page)) found.push(`it scrolls sideways at ${width}`);
    }
    expect(found).toEqual([]);
  });

  test("of a long list comes page by page, and the button keeps the focus", async () => {
    const page = await atList(browser.open({ rows: longList(45), profile: { score: 245 } }));
    await page.locator("summary", { hasText: "Read the sheet as a table" }).click();
    await page.getByText("Programs 1 to 20 of 45").waitFor();
    expect(await table(page).getByRole("cell", { name: "not sorted" }).count()).toBe(20);
    for (const shown of ["Programs 21 to 40 of 45", "Programs 41 to 45 of 45", "Programs 41 to 45 of 45"]) {
      await page.getByRole("button", { name: "Rows after" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText(shown).waitFor();
      expect(await focused(page)).toBe("Rows after");
    }
    expect(await page.getByRole("button", { name: "Rows after" }).getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("button", { name: "Rows before" }).click();
    await page.getByText("Programs 21 to 40 of 45").waitFor();
  });
});

test("what is weighed is kept with the profile, and found again", async () => {
  const page = await browser.open({ ...filled, rows: longList(40) }, { viewport: googleWidth });
  await goTo(page, "Choose");
  await page.getByLabel("How many programs").fill("9");
  await tabTo(page, "Interest: 3 of 5");
  await page.keyboard.press("ArrowRight");
  const kept = () => page.evaluate(() => JSON.parse(String(globalThis.sidebarPage.workbook.profile.wizard)));
  await expect.poll(kept).toMatchObject({ step: "choose", wishes: { total: "9", weights: { interest: 4, type: 0 } } });
  await page.evaluate(() => globalThis.sidebarPage.start(globalThis.sidebarPage.workbook));
  await page.getByLabel("Interest: 4 of 5").waitFor();
  expect(await page.getByLabel("How many programs").inputValue()).toBe("9");
});
