import type { Page } from "playwright-core";
import { profileFields } from "../../../core/profile/fields.ts";
import { autumnList } from "../../sidebar/lists.ts";
import { goTo } from "../sidebar/drive-sidebar.ts";
import type { OfficeSeed } from "./office-stub.ts";
import type { Pane, PaneBrowser } from "./open-taskpane.ts";

export const autumn: OfficeSeed = { place: "Excel", sheets: [{ name: "Internal Medicine", rows: autumnList }] };
/** Waits until the questions can be answered. */
export async function answering(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Next: Your score" }).waitFor();
}

/** Answers both questions and waits until the workbook has them. */
export async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Step 2 CK score").fill("245");
  await page.getByLabel("Target specialty").fill("Internal Medicine");
  await page.getByLabel("Target specialty").blur();
  await page.waitForFunction(
    (specialtyRow) =>
      globalThis.officePage.excel.isIdle &&
      globalThis.officePage.excel.book.sheetNamed("Profile")?.at(specialtyRow, 1).value === "Internal Medicine",
    profileFields.findIndex(({ key }) => key === "specialty") + 1,
  );
  await page.getByText("Saved in the Profile sheet.").waitFor();
  await goTo(page, "Your list");
}

/** A pane whose questions can be answered. */
export async function openReady(browser: PaneBrowser, seed = autumn): Promise<Pane> {
  const pane = await browser.open(seed);
  await answering(pane.page);
  return pane;
}
