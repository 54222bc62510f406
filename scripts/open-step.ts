import type { Page } from "playwright-core";

/** Opens a step of the sidebar by its button in the navigation. */
export async function openStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("button", { name: new RegExp(`^\\d ${title}$`) })
    .click();
  await page.getByRole("heading", { name: title, exact: true, level: 2 }).waitFor();
}
