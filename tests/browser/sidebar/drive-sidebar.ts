import type { Page } from "playwright-core";

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
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at === name) return;
    passed.push(at);
  }
  throw new Error(`Tab never came to "${name}", only to ${passed.join(", ")}.`);
}

/** What the sheet holds. */
export function cells(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => globalThis.sidebarPage.workbook.sheet.cells);
}

/** The same page, with its list sorted. */
export async function sorted(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Sort my list" }).click();
  await page.getByRole("heading", { name: "Result" }).waitFor();
  return page;
}
