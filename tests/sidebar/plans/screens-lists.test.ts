import { describe, expect, test } from "vitest";
import { dayOf } from "../../../core/cells/day.ts";
import { planFacts } from "../../../core/plans/facts.ts";
import { readProfile } from "../../../core/profile/read-profile.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import type { LaterContext, OpenList } from "../../../sidebar/later.ts";
import { type BookPrograms, bookPrograms } from "../../../sidebar/plans/book-programs.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { savePlanSheets } from "../../../sidebar/plans/save-plans.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";
import { type MemorySheet, MemoryWorkbook, sheetOf } from "../memory-workbook.ts";

const header = ["Program", "Step 2 average"];
const im = sheetOf([header, ["Prairie", 240], ["Harbor", 236], ["Hill", 231]], "Internal Medicine");
const fm = sheetOf([header, ["Valley", 221], ["Lake", 219]], "Family Medicine");

function contextOf(workbook: MemoryWorkbook, list?: OpenList): LaterContext {
  const unused = () => undefined;
  return { workbook, profile: {}, list, settings: defaultSettings, today: 0, goTo: unused, wrote: unused, undid: unused };
}

function read(sheets: readonly MemorySheet[], list?: OpenList): Promise<BookPrograms> {
  return bookPrograms(contextOf(new MemoryWorkbook(sheets), list));
}

/** The fields that a plan would count. */
function counted({ programs }: BookPrograms): readonly string[] {
  const { fields } = planFacts(readProfile({}).profile, defaultSettings, programs);
  return (fields?.fields ?? []).map(({ name, programs: count }) => `${name} ${count}`);
}

describe("the programs that plans are made from", () => {
  test("are those of every list, whichever sheet is open", async () => {
    const book = await read([im, fm]);
    expect(book.sheetNames).toEqual(["Internal Medicine", "Family Medicine"]);
    expect(counted(book)).toEqual(["Internal Medicine 3", "Family Medicine 2"]);
  });

  test("are counted once where a sheet has a copy", async () => {
    const copy = { ...im, id: "copy", name: "Internal Medicine (2)" };
    expect(counted(await read([im, copy, fm]))).toEqual(["Internal Medicine 3", "Family Medicine 2"]);
  });

  test("come from no sheet that is no list: notes, answers, plans made earlier", async () => {
    const workbook = new MemoryWorkbook([
      im,
      sheetOf([["Call the dean", "Monday"]], "Notes"),
      sheetOf([["Step 2 CK score", 245]], "Profile"),
    ]);
    const [first] = profiles;
    if (!first) throw new Error("There is no invented person.");
    await savePlanSheets(workbook, planSheets(factsOf(first), dayOf(2026, 7, 20) ?? 0));
    expect(workbook.sheets).toHaveLength(7);
    expect((await bookPrograms(contextOf(workbook))).sheetNames).toEqual(["Internal Medicine"]);
  });

  test("come from the open list as the user confirmed its columns", async () => {
    const [{ name: sheetName, id: sheetId }] = [im];
    const own = (await read([im])).programs?.slice(0, 1) ?? [];
    const book = await read([im, fm], { sheetId, sheetName, programs: own });
    expect(counted(book)).toEqual(["Family Medicine 2", "Internal Medicine 1"]);
  });

  test("are none where no sheet holds a list", async () => {
    expect(await read([sheetOf([["Hello"]], "Notes")])).toEqual({ programs: undefined, sheetNames: [] });
  });
});
