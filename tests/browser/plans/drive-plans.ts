import type { Page } from "playwright-core";
import type { ProfileValues } from "../../../sidebar/workbook.ts";
import { type InventedProfile, profiles } from "../../fixtures/plans/profiles.ts";
import type { PlansSeed } from "./open-plans.ts";

export function profileOf(id: string): InventedProfile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) throw new Error(`Nobody is called ${id}.`);
  return found;
}

/** The invented person with their list as the sheet has it. */
export function seedOf(id: string): PlansSeed {
  const { values, list } = profileOf(id);
  const programs = (list ?? []).flatMap(({ specialty, averages }) =>
    averages.map((average, place) => [`${specialty || "Unnamed"} Program ${place + 1}`, specialty, average]),
  );
  return { profile: values as ProfileValues, ...(list ? { rows: [["Program", "Specialty", "Step 2 average"], ...programs] } : {}) };
}

export const dropped = seedOf("em-224-dropped");

export async function openPlan(page: Page, id: string): Promise<void> {
  await page.locator(`#matchsheet-open-${id}`).click();
  await page.locator("#matchsheet-plan").waitFor();
}

/** What the line says. */
export function said(page: Page): Promise<string> {
  return page.locator(".said [role=status]").last().innerText();
}

export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.plansPage.workbook.sheets.map(({ name }) => name));
}

export function lastFile(page: Page): Promise<{ name: string; type: string; text: string }> {
  return page.evaluate(() => {
    const file = globalThis.plansPage.files.at(-1);
    if (!file) throw new Error("No file was offered.");
    return { name: file.name, type: file.type, text: new TextDecoder("latin1").decode(file.bytes) };
  });
}
