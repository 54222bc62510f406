import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { type StepId, steps } from "../sidebar/steps.ts";
import { findChromium } from "./chromium.ts";
import { openStep } from "./open-step.ts";
import { root } from "./root.ts";
import { bringUpToDate, servePage } from "./start-page.ts";

const folder = join(root, "docs", "images");
const window = { width: 1280, height: 800 };
/** Tall enough that each step of the sidebar shows whole. */
const tall = { width: 1280, height: 2400 };
const margin = 16;

/** The sample list, sorted for an invented applicant. */
async function sortSample(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Step 2 CK score", { exact: true }).fill("247");
  await page.getByLabel("Target specialty").fill("Internal Medicine");
  await openStep(page, "Your list");
  await page.getByText("headers in row").waitFor();
  await page.getByRole("button", { name: "Sort my list" }).click();
  await page.getByRole("heading", { name: "Result" }).waitFor();
}

/** Asks why the first program is in its bucket. */
async function explainFirst(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.matchsheet.workbook.selectCell(1, 8));
  await page.getByRole("button", { name: "Why does the selected cell say this?" }).click();
  await page.getByText("Rule:").first().waitFor();
}

/** What a step needs before its picture is taken. */
const ready: Partial<Record<StepId, (page: Page) => Promise<void>>> = {
  explain: explainFirst,
  plans: (page) => page.getByRole("button", { name: "Advisor page" }).waitFor(),
  workbook: (page) => page.getByRole("button", { name: "Add the sheets" }).waitFor(),
};

/** One plan as it is read, with the tree of Match Week open. */
async function openContingency(page: Page): Promise<void> {
  await openStep(page, "Plans");
  await page.locator("#matchsheet-open-contingency").click();
  await page.getByText("Match Week, decided beforehand").click();
}

/** The sidebar down to its last line. */
async function shownPart(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const whole = await page.locator("#sidebar").boundingBox();
  const last = await page.locator("#sidebar > :last-child").boundingBox();
  if (!whole || !last) throw new Error("The page shows no sidebar.");
  return { ...whole, height: Math.min(whole.height, last.y + last.height - whole.y + margin) };
}

/** Takes the pictures of README and docs from the page in use: the whole window, and each step of the sidebar. */
export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await bringUpToDate();
  const server = await servePage(0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: window, colorScheme: "light" });
    await sortSample(page, server.address);
    await page.getByRole("heading", { name: "Result" }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(folder, "page.png") });
    await page.setViewportSize(tall);
    for (const [place, { id, title }] of steps.entries()) {
      await openStep(page, title);
      await page.waitForTimeout(500);
      await ready[id]?.(page);
      await page.screenshot({ path: join(folder, `step-${place + 1}-${id}.png`), clip: await shownPart(page) });
    }
    await openContingency(page);
    await page.screenshot({ path: join(folder, "plan-contingency.png"), clip: await shownPart(page) });
    console.log(`docs/images: the page and ${steps.length} steps.`);
  } finally {
    await browser.close();
    await server.close();
  }
}
