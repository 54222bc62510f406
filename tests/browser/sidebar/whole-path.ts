import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { steps } from "../../../sidebar/steps.ts";
import { focused, keyToList, tabTo } from "./drive-sidebar.ts";

/** A sidebar in its host's page, beside the host's sheet. */
export interface BesideSheet {
  readonly page: Page;
  /** What the list's sheet holds. */
  cells(): Promise<unknown[][]>;
  /** The user clicks a cell of the sheet. */
  select(row: number, column: number): Promise<void>;
  sheetNames(): Promise<readonly string[]>;
}

type Title = (typeof steps)[number]["title"];

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

async function nextTo(page: Page, title: Title): Promise<void> {
  await press(page, `Next: ${title}`);
  await expect.poll(() => focused(page)).toBe(title);
}

/** The sidebar's page by page as it is gone through, and whether it can be used by everybody. */
class Looks {
  readonly wrong: string[] = [];
  readonly seen: string[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async at(moment: string): Promise<void> {
    const { violations, passes } = await new AxeBuilder({ page: this.page }).analyze();
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    this.seen.push(moment);
    if (!passes.some(({ id }) => id === "color-contrast")) this.wrong.push(`${moment}: no color was looked at`);
    if (wide > 0) this.wrong.push(`${moment}: ${wide} pixels too wide`);
    this.wrong.push(...violations.map(({ id, nodes }) => `${moment}: ${id} ${nodes.map((node) => node.html).join(" ")}`));
  }
}

async function sortUndoSort({ page, cells }: BesideSheet, looks: Looks): Promise<void> {
  const before = await cells();
  await press(page, "The columns are right");
  await page.getByText("Confirmed. MatchSheet will remember").waitFor();
  await press(page, "Sort my list");
  await page.getByRole("heading", { name: "Result" }).waitFor();
  const sorted = await cells();
  expect(sorted).not.toEqual(before);
  await looks.at("the result");
  await press(page, "Undo");
  await page.getByText(/^Undone/).waitFor();
  expect(await cells()).toEqual(before);
  await press(page, "Sort my list");
  await page.getByRole("heading", { name: "Result" }).waitFor();
  expect(await cells()).toEqual(sorted);
}

async function choose({ page, cells }: BesideSheet, looks: Looks): Promise<void> {
  const chosen = async (): Promise<number> => (await cells()).flat().filter((cell) => cell === "Yes").length;
  await tabTo(page, "How many programs");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const [first = ""] = await page.getByRole("button", { name: /^Accept (?!all)/ }).allTextContents();
  await press(page, first);
  await page.getByText(/^1 row chosen, in the column/).waitFor();
  expect(await chosen()).toBe(1);
  await press(page, "Accept all");
  await page.getByText(/^[12] rows? chosen, in the column/).waitFor();
  expect(await chosen()).toBeGreaterThan(1);
  await looks.at("the choice");
}

async function explainAndInsert({ page, select, cells }: BesideSheet, looks: Looks): Promise<void> {
  await select(1, 0);
  await press(page, "Why does the selected cell say this?");
  await page.getByRole("heading", { name: "Northfield Medical Center" }).waitFor();
  await looks.at("the explanation");
  const [header = []] = await cells();
  await select(1, header.length + 1);
  await press(page, "As a formula for Bucket");
  await press(page, "Insert formula for Bucket");
  await page.getByText(/^=BUCKET\(.* now stands in /).waitFor();
}

/** The two screens whose scripts come when they are opened. */
async function plansAndWorkbook({ page, sheetNames }: BesideSheet, looks: Looks): Promise<void> {
  await nextTo(page, "Plans");
  await page.getByRole("button", { name: "Put all plans into the workbook" }).waitFor();
  await looks.at("Plans");
  await press(page, "Put all plans into the workbook");
  await expect.poll(sheetNames, { timeout: 20_000 }).toEqual(expect.arrayContaining(["Plan", "Worksheet", "Narrative", "Contingency"]));
  await page.getByText("“Contingency” is a new sheet.").waitFor();
  await looks.at("the plans as sheets");
  await nextTo(page, "Workbook");
  await page.getByRole("button", { name: "Add the sheets" }).waitFor();
  await looks.at("Workbook");
  await press(page, "Add the sheets");
  await page.getByText(/^Added: /).waitFor({ timeout: 20_000 });
  expect(await sheetNames()).toEqual(expect.arrayContaining(["Start", "Programs", "Summary", "Rules"]));
  await looks.at("the workbook set up");
}

/** The whole way through the sidebar without a mouse, from the first question to a workbook set up; answers what was looked at on it. */
export async function keyThroughAll(beside: BesideSheet, score: string): Promise<Pick<Looks, "seen" | "wrong">> {
  const { page } = beside;
  const looks = new Looks(page);
  await looks.at("You");
  await keyToList(page, score, (title) => looks.at(title));
  await sortUndoSort(beside, looks);
  await nextTo(page, "Choose");
  await looks.at("Choose");
  await choose(beside, looks);
  await nextTo(page, "Explain");
  await explainAndInsert(beside, looks);
  await plansAndWorkbook(beside, looks);
  return looks;
}
