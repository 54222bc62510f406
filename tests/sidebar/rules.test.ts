import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { defaultSettings } from "../../core/rules/settings.ts";
import { proposalOf } from "../../sidebar/choice.ts";
import { factsFrom } from "../../sidebar/facts.ts";
import { changedSettings, ownRules, rulesFrom } from "../../sidebar/rules.ts";
import { Session } from "../../sidebar/session.ts";
import { staleness } from "../../sidebar/staleness.ts";
import { type CellValue, WorkbookError } from "../../sidebar/workbook.ts";
import { rulesSheet } from "../../templates/sheets/rules.ts";
import { autumnList } from "./lists.ts";
import { sheetFrom } from "./memory-sheet.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { tableOf } from "./open-list.ts";

const wider: CellValue[][] = [
  ["Setting", "Value", "Default"],
  ["Core margin", 12, 8],
  ["Reach margin", "", 0],
];
const broken: CellValue[][] = [...wider, ["Near passing", "a few", 3]];

async function openWith(rules: CellValue[][] | undefined) {
  const sheets = [sheetOf(autumnList), ...(rules ? [sheetOf(rules, "rules")] : [])];
  const workbook = new MemoryWorkbook(sheets, { score: 245, specialty: "Internal Medicine" });
  const session = new Session(workbook);
  await session.open();
  return { workbook, session };
}

describe("the Rules sheet", () => {
  test.each<[string, CellValue[][] | undefined, number, RegExp | undefined]>([
    ["that is not there leaves MatchSheet's own settings", undefined, 8, undefined],
    ["that is empty does so too", [], 8, undefined],
    ["counts by its first two columns, and blank values keep the default", wider, 12, undefined],
    ["may have a title over its header", [["My own rules"], [], ...wider], 12, undefined],
    [
      "with one cell that can't be read counts for nothing at all",
      broken,
      8,
      /^“rules”: row 4 of the range, Near passing: "a few" won't do; give/,
    ],
    [
      "with a name nobody knows says so",
      [
        ["Setting", "Value"],
        ["Coer margin", 9],
      ],
      8,
      /row 2 of the range, "Coer margin": there is no setting/,
    ],
    ["with a title over it names the sheet's own row", [["Mine"], ...broken], 8, /row 5 of the range, Near passing/],
    [
      "whose settings contradict each other says which",
      [
        ["Setting", "Value"],
        ["Core margin", 0],
      ],
      8,
      /Reach margin must be under Core margin/,
    ],
  ])("%s", (_, rows, coreMargin, trouble) => {
    const rules = rulesFrom(rows && tableOf(rows, "rules"));
    expect(rules.settings).toEqual({ ...defaultSettings, coreMargin });
    if (trouble) expect(rules.trouble).toMatch(trouble);
    else expect(rules.trouble).toBeUndefined();
    if (trouble) expect(rules.trouble).toMatch(/ Until then MatchSheet goes by its own settings\.$/);
  });

  test("is read as MatchSheet's own workbook has it, with a title, checks and notes around", () => {
    const settings = { ...defaultSettings, coreMargin: 11, mixReach: 20, mixCore: 55 };
    const sheet = sheetFrom(rulesSheet(settings, "functions"));
    expect(rulesFrom(tableOf(sheet.cells, "Rules"))).toMatchObject({ settings, trouble: undefined });
  });

  test("is told by what it changes", () => {
    expect(changedSettings(rulesFrom(tableOf(wider, "Rules")))).toEqual(["Core margin 12 instead of 8"]);
    expect(changedSettings(ownRules)).toEqual([]);
  });
});

describe("the sidebar by the Rules sheet", () => {
  test("sorts and proposes with its settings", async () => {
    // 245 over an average of 235 is 10 points: Safer by 8, Core by 12.
    const [theirs, own] = [await openWith(wider), await openWith(undefined)];
    for (const { workbook, session } of [theirs, own]) {
      workbook.edit(7, 3, 235);
      await session.readSheet();
      await session.sort();
    }
    expect([theirs, own].map(({ workbook }) => workbook.sheet.cells[7]?.[7])).toEqual(["Core", "Safer"]);
    const [proposed] = [theirs, own].map(({ session: { state } }) => {
      const { chosen } = (state.list && proposalOf(state.list, factsFrom(state), state.wishes)) ?? { chosen: [] };
      return chosen.find(({ program }) => program.name === "Cedar Valley Health")?.counts;
    });
    expect(proposed).toBe("Core");
  });

  test("reads it anew with the list, and says that what was sorted is old", async () => {
    const { workbook, session } = await openWith(wider);
    await session.sort();
    expect(staleness(session.state)).toBeUndefined();
    workbook.edit(1, 1, 10, workbook.sheets[1]);
    await session.readSheet();
    expect(session.state.rules.settings.coreMargin).toBe(10);
    expect(staleness(session.state)).toMatch(/^The settings of the Rules sheet have changed since/);
  });

  test("falls back as a whole when it is broken, and takes it up once it is mended", async () => {
    const { workbook, session } = await openWith(broken);
    expect([session.state.rules.settings, session.state.rules.sheetId]).toEqual([defaultSettings, "id-of-rules"]);
    workbook.edit(3, 1, 4, workbook.sheets[1]);
    await session.readSheet();
    expect(session.state.rules).toMatchObject({ settings: { coreMargin: 12, nearPassing: 4 }, trouble: undefined });
  });
});

describe("a Rules sheet out of reach", () => {
  let complaints: MockInstance;
  beforeEach(() => {
    complaints = vi.spyOn(console, "error").mockReturnValue(undefined);
  });
  afterEach(() => {
    complaints.mockRestore();
  });

  test.each([
    [
      "refused in words",
      new WorkbookError("busy", "The workbook is busy."),
      /^The Rules sheet could not be read\. The workbook is busy\. Until/,
      0,
    ],
    ["a defect", new TypeError("x is not a function"), /^The Rules sheet could not be read\. Until/, 1],
  ])("%s: the list is read all the same, and it is told", async (_, error, says, logged) => {
    const workbook = new MemoryWorkbook([sheetOf(autumnList), sheetOf(wider, "Rules")], { score: 245 });
    workbook.failNext("readSheet", error);
    const session = new Session(workbook);
    await session.open();
    expect(session.state.list?.programs.programs).toHaveLength(11);
    expect(session.state.rules).toMatchObject({ settings: defaultSettings, trouble: expect.stringMatching(says) });
    expect(complaints).toHaveBeenCalledTimes(logged);
  });
});
