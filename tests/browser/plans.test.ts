import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Choices, planKinds } from "../../sidebar/plans/kinds.ts";
import { factsOf } from "../fixtures/plans/profiles.ts";
import { dropped, openPlan, profileOf, said, seedOf, sheetNames } from "./plans/drive-plans.ts";
import { openBrowser, type PlansBrowser } from "./plans/open-plans.ts";
import { focused, tabTo } from "./sidebar/drive-sidebar.ts";

let browser: PlansBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("by keyboard alone", () => {
  test("through the list, into every plan and back to its button", async () => {
    const page = await browser.open(dropped);
    await page.getByRole("heading", { name: "Plans", exact: true }).focus();
    for (const { id, title } of await listed(page)) {
      await tabTo(page, title);
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe(title);
      if ((await page.locator(".part").count()) > 1) {
        await tabTo(page, "Open all parts");
        await page.keyboard.press("Enter");
        expect(await focused(page)).toBe("Close all parts");
      }
      expect(await page.locator("details.part:not([open])").count()).toBe(0);
      await page.locator("#matchsheet-plan").focus();
      await page.keyboard.press("Shift+Tab");
      expect(await focused(page)).toBe("All plans");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`matchsheet-open-${id}`);
    }
  });

  test("the first day is typed, and every date follows", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "fortnight");
    await tabTo(page, "First day");
    await page.keyboard.type("12312027");
    await page.getByText("Fri, Dec 31, 2027", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Open all parts" }).click();
    expect(await page.locator(".days").last().textContent()).toMatch(/Jan (1[0-9]|[1-9]), 2028$/);
    await page.getByRole("button", { name: "All plans" }).click();
    await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "1 You" }).click();
    await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "7 Plans" }).click();
    await openPlan(page, "fortnight");
    expect(await page.getByLabel("First day").inputValue()).toBe("2027-12-31");
  });
});

async function listed(page: Page): Promise<{ id: string; title: string }[]> {
  return page
    .locator(".plans button")
    .evaluateAll((buttons) => buttons.map(({ id, textContent }) => ({ id: id.replace("matchsheet-open-", ""), title: textContent ?? "" })));
}

describe.each(["blank", "em-224-dropped", "derm-262-strong", "fm-212-fail", "em-not-yet"])("for %s", (id) => {
  test("every plan opens with all its parts, items, dates and reasons", async () => {
    const page = await browser.open(seedOf(id));
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    const facts = factsOf(profileOf(id));
    expect((await listed(page)).map((plan) => plan.id).sort()).toEqual(planKinds.map((kind) => kind.id).sort());
    for (const kind of planKinds) {
      await openPlan(page, kind.id);
      const today = await page.evaluate(() => Date.UTC(new Date().getFullYear(), new Date().getMonth(), new Date().getDate()) / 86_400_000);
      const choices: Choices = { start: today, questions: undefined, pair: undefined, showsScores: true };
      const plan = kind.make(facts, choices);
      expect(await page.locator("#matchsheet-plan").textContent()).toBe(plan.title);
      expect(await page.locator(".part h4").allTextContents()).toEqual(plan.sections.map(({ heading }) => heading));
      const items = plan.sections.flatMap((section) => section.items);
      expect(await page.locator(".part .items > li").count()).toBe(items.length);
      const words = (await page.locator(".part .items > li").allTextContents()).join("\n");
      expect(items.filter(({ text, why = "" }) => !words.includes(text) || !words.includes(why)).map((item) => item.id)).toEqual([]);
      expect(await page.locator(".days").count()).toBe(items.filter(({ from }) => from !== undefined).length);
      expect(await page.locator(".blank").count()).toBe(items.flatMap(({ text }) => text.match(/\[[^\]]+\]/g) ?? []).length);
      await page.getByRole("button", { name: "All plans" }).click();
    }
    expect(errors).toEqual([]);
  });
});

test("without a score or a target the list says what would make the plans more exact, and leads there", async () => {
  const page = await browser.open({});
  await page.getByText("The plans get more exact with your Step 2 CK score and a target specialty.").waitFor();
  await page.getByRole("button", { name: "Tell it under You" }).click();
  await page.getByLabel("Step 2 CK score", { exact: true }).waitFor();
  expect(await focused(page)).toBe("You");
});

describe("into the workbook", () => {
  test("a plan makes its sheet, is up to date when run again, and keeps what the user wrote", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "contingency");
    const put = page.getByRole("button", { name: "Put into the workbook" });
    await put.click();
    await page.getByText("“Contingency” is a new sheet.").waitFor();
    expect(await focused(page)).toBe("Put into the workbook");
    expect(await sheetNames(page)).toEqual(["Programs", "Contingency"]);
    await put.click();
    await page.getByText("“Contingency” was up to date already").waitFor();

    const before = await page.evaluate(() => structuredClone(globalThis.plansPage.workbook.sheets[1]?.cells));
    await page.getByLabel("The specialty and the location").check();
    await put.click();
    await page.getByText("“Contingency” is up to date: ").waitFor();
    expect(await said(page)).toMatch(/1 row brought up to date, 2 rows marked as no longer needed/);
    await tabTo(page, "Undo");
    await page.keyboard.press("Enter");
    await page.getByText(/^Undone: \d+ cells are as before\.$/).waitFor();
    expect(await page.evaluate(() => globalThis.plansPage.workbook.sheets[1]?.cells)).toEqual(before);
    expect(await page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(0);
    expect(await focused(page)).toBe("Put into the workbook");
  });

  test("what was written before a failure is taken back, and nothing besides", async () => {
    const page = await browser.open(dropped);
    const put = page.getByRole("button", { name: "Put all plans into the workbook" });
    await put.click();
    await page.getByText("“Contingency” is a new sheet.").waitFor();
    const book = () => page.evaluate(() => structuredClone(globalThis.plansPage.workbook.sheets.map(({ cells }) => cells)));
    const before = await book();
    await openPlan(page, "fortnight");
    await page.getByLabel("First day").fill("2027-03-01");
    await page.getByRole("button", { name: "All plans" }).click();
    await openPlan(page, "contingency");
    await page.getByLabel("The specialty and the location").check();
    await page.getByRole("button", { name: "All plans" }).click();
    // The first sheet is written, the next that would be is not.
    await page.evaluate(() => {
      const { workbook } = globalThis.plansPage;
      const write = workbook.writeColumns.bind(workbook);
      let writes = 0;
      workbook.writeColumns = async (request) => {
        if (writes++ === 1) throw new Error("broken");
        return write(request);
      };
    });
    await put.click();
    await page.getByText("Writing stopped, for a reason").waitFor();
    expect(await book()).not.toEqual(before);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText(/^Undone: /).waitFor();
    expect(await book()).toEqual(before);
    expect(await page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(0);
  });

  test("a writing of many sheets is stopped between two of them", async () => {
    const page = await browser.open(dropped);
    await page.evaluate(() => Object.assign(globalThis, { release: globalThis.plansPage.workbook.holdNext("addSheet") }));
    await page.getByRole("button", { name: "Put all plans into the workbook" }).click();
    await page.getByText("Writing sheet 1 of 4…").waitFor();
    await tabTo(page, "Stop after this sheet");
    await page.keyboard.press("Enter");
    await page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
    await page.getByText("“Plan” is a new sheet. Stopped: the other sheets were not touched.").waitFor();
    expect(await sheetNames(page)).toEqual(["Programs", "Plan"]);
    expect(await focused(page)).toBe("Put all plans into the workbook");
  });

  test("all plans make their four sheets, told one by one", async () => {
    const page = await browser.open(dropped);
    await page.getByRole("button", { name: "Put all plans into the workbook" }).click();
    await page.getByText("“Contingency” is a new sheet.").waitFor();
    expect(await sheetNames(page)).toEqual(["Programs", "Plan", "Worksheet", "Narrative", "Contingency"]);
  });

  test("a refusal is told in the host's words, and trying again works", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "worksheet");
    await page.evaluate(() => globalThis.plansPage.workbook.failNext("readBook", new Error("broken")));
    await page.getByRole("button", { name: "Put into the workbook" }).click();
    await page.getByText("Writing stopped, for a reason that MatchSheet does not know.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("“Worksheet” is a new sheet.").waitFor();
  });

  test("what a plan wrote is the first that the list's own Undo names", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "fortnight");
    const put = page.getByRole("button", { name: "Put into the workbook" });
    await put.click();
    await page.getByText("“Plan” is a new sheet.").waitFor();
    await page.getByLabel("First day").fill("2027-03-01");
    await put.click();
    await page.getByText("“Plan” is up to date: ").waitFor();
    await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "4 Your list" }).click();
    await page.getByRole("button", { name: "Undo what was written in “Plan”" }).waitFor();
  });
});

describe("words to use", () => {
  test("are copied with their blanks, and the focus stays", async () => {
    const page = await browser.open(dropped, { permissions: ["clipboard-read", "clipboard-write"] });
    await openPlan(page, "narrative");
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) },
      });
    });
    const button = page.getByRole("button", { name: /^Copy/ }).first();
    const wanted = await page.locator(".is-text .words").first().textContent();
    await button.click();
    await page.getByText("Copied. Fill each blank before you send it.").waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(wanted);
    expect(await focused(page)).toMatch(/^Copy: /);
  });

  test("are copied in the old way where the clipboard is closed to the frame", async () => {
    const page = await browser.open(dropped);
    await openPlan(page, "narrative");
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.addEventListener("copy", () =>
        Object.assign(globalThis, { copied: String(getSelection()) || (document.activeElement as HTMLTextAreaElement).value }),
      );
    });
    await page.getByRole("button", { name: /^Copy/ }).first().click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(
      await page.locator(".is-text .words").first().textContent(),
    );
    expect(await focused(page)).toMatch(/^Copy: /);
    expect(await page.locator("textarea").count()).toBe(0);
  });
});

test("a number of questions is shared out over the weeks, and a mistake is told under its field", async () => {
  const page = await browser.open(seedOf("em-not-yet"));
  await openPlan(page, "before-exam");
  await page.getByRole("button", { name: "Open all parts" }).click();
  await page.getByLabel("Practice questions left").fill("880");
  await page.getByText("Do 240 questions this week").first().waitFor();
  await page.getByLabel("Practice questions left").fill("lots");
  await page.getByText('Practice questions left: "lots"').waitFor();
  expect(await page.getByLabel("Practice questions left").getAttribute("aria-invalid")).toBe("true");
});

test("a script that does not come is told, and comes when it is tried again", async () => {
  const page = await browser.open(dropped);
  const steps = page.getByRole("navigation", { name: "Steps" });
  await page.evaluate(() => {
    globalThis.plansPage.isGone = true;
  });
  await steps.getByRole("button", { name: "8 Workbook" }).click();
  await page.getByText("This screen could not be loaded, for a reason that MatchSheet does not know.").waitFor();
  await page.evaluate(() => {
    globalThis.plansPage.isGone = false;
  });
  await tabTo(page, "Try again");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add the sheets" }).waitFor();
  // The button has gone, and the focus is not lost with it.
  expect(await focused(page)).toBe("Workbook");
});

test("lists that can't be read are told, the open one counts meanwhile, and trying again reads them", async () => {
  const page = await browser.open(dropped);
  const steps = page.getByRole("navigation", { name: "Steps" });
  await page.getByText("and 6 programs of “Programs”").waitFor();
  await steps.getByRole("button", { name: "6 Explain" }).click();
  await page.evaluate(() => {
    const { workbook, sheetOf } = globalThis.plansPage;
    workbook.sheets.push(
      sheetOf(
        [
          ["Program", "Step 2 average"],
          ["Prairie", 231],
          ["Harbor", 229],
        ],
        "Family Medicine",
      ),
    );
    workbook.failNext("readBook", new Error("broken"));
  });
  await steps.getByRole("button", { name: "7 Plans" }).click();
  await page.getByText("The workbook’s lists could not be read").waitFor();
  await page.getByText("and 6 programs of “Programs”").waitFor();
  await tabTo(page, "Try again");
  await page.keyboard.press("Enter");
  await page.getByText("and 8 programs of “Programs” and “Family Medicine”").waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest(".said") !== null)).toBe(true);
});

test("whoever left off at the plans is there again, once profile and sheet are read", async () => {
  const page = await browser.open({ ...dropped, profile: { ...dropped.profile, wizard: '{"step":"plans"}' } });
  await page.getByText("Your score is in category B for Emergency Medicine").waitFor();
});
