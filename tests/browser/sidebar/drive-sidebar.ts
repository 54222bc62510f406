import type { Page } from "playwright-core";
import { expect } from "vitest";
import { steps } from "../../../sidebar/steps.ts";

/** What a screen reader would call the element that has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : null;
    return (label ?? element)?.textContent?.trim() ?? "";
  });
}

/** Goes on with the Tab key alone until the element of that name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at === name) return;
    passed.push(at);
  }
  throw new Error(`Tab never came to "${name}", only to ${passed.join(", ")}.`);
}

/** By keyboard alone: answers the two questions that are needed, and goes on by Next as far as the list. */
export async function keyToList(page: Page, score: string, at: (title: string) => Promise<void> = async () => undefined): Promise<void> {
  await tabTo(page, "Step 2 CK score");
  await page.keyboard.type(score);
  await tabTo(page, "Target specialty");
  await page.keyboard.type("Internal Medicine");
  for (const title of ["Your score", "Decision", "Your list"]) {
    await tabTo(page, `Next: ${title}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(title);
    await at(title);
  }
}

/** What the navigation calls a step. */
export function stepName(title: (typeof steps)[number]["title"]): string {
  return `${steps.findIndex((step) => step.title === title) + 1} ${title}`;
}

/** Opens a step by its button in the navigation. */
export async function goTo(page: Page, title: (typeof steps)[number]["title"]): Promise<void> {
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("button", { name: stepName(title) })
    .click();
  await page.getByRole("heading", { name: title, exact: true, level: 2 }).waitFor();
}

/** What the sheet holds. */
export function cells(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => globalThis.sidebarPage.workbook.sheet.cells);
}

/** The page of a workbook, with the step of the list opened. */
export async function atList(opening: Promise<Page>): Promise<Page> {
  const page = await opening;
  await goTo(page, "Your list");
  return page;
}

/** The same page, with its list sorted. */
export async function sorted(page: Page): Promise<Page> {
  await goTo(page, "Your list");
  await page.getByRole("button", { name: "Sort my list" }).click();
  await page.getByRole("heading", { name: "Result" }).waitFor();
  return page;
}
