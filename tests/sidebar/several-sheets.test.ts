import { describe, expect, test } from "vitest";
import { indexOf } from "../../sidebar/columns.ts";
import { columnsToRemember, isConfirmed } from "../../sidebar/confirmed-columns.ts";
import { measuredFor, otherLists } from "../../sidebar/other-sheets.ts";
import { Session } from "../../sidebar/session.ts";
import type { State } from "../../sidebar/state.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { autumnList, minimumList } from "./lists.ts";
import { type MemorySheet, MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openSession, textOf } from "./open-session.ts";

function confirmed({ list, kept }: State): boolean {
  return list !== undefined && isConfirmed(list.columns, kept.columns?.[list.table.sheetName]);
}

describe("columns are confirmed once for a sheet", () => {
  test("and remembered some other day, with what the user chose", async () => {
    const { workbook, session } = await openSession();
    session.chooseColumn("average", 4);
    expect(confirmed(session.state)).toBe(false);
    await session.confirmColumns();
    expect(confirmed(session.state)).toBe(true);
    const later = new Session(workbook);
    await later.open();
    expect([confirmed(later.state), later.state.list && indexOf(later.state.list.columns, "average")]).toEqual([true, 4]);
  });

  test("in either order in which profile and sheet arrive", async () => {
    const { workbook, session } = await openSession();
    session.chooseColumn("competitive", undefined);
    await session.confirmColumns();
    const release = workbook.holdNext("readProfile");
    const later = new Session(workbook);
    const opening = later.open();
    await later.readSheet();
    release();
    await opening;
    expect([confirmed(later.state), later.state.list && indexOf(later.state.list.columns, "competitive")]).toEqual([true, undefined]);
  });

  test("by sorting too, and the columns that sorting adds change nothing", async () => {
    const { workbook, session } = await openSession();
    await session.sort();
    expect(confirmed(session.state)).toBe(true);
    const later = new Session(workbook);
    await later.open();
    expect(confirmed(later.state)).toBe(true);
  });

  test("until a header changes", async () => {
    const { workbook, session } = await openSession();
    await session.confirmColumns();
    workbook.edit(0, 4, "Step 2 floor");
    await session.readSheet();
    expect(confirmed(session.state)).toBe(false);
  });

  test("for that sheet alone", async () => {
    const { workbook, session } = await openSession();
    await session.confirmColumns();
    workbook.active = 1;
    await session.readSheet();
    expect(confirmed(session.state)).toBe(false);
    expect(session.state.list && columnsToRemember(session.state.list.columns)).toMatchObject({ minimum: "Minimum Step 2 Score" });
  });
});

describe("several sheets, one a specialty", () => {
  async function openTwo() {
    const workbook = new MemoryWorkbook([sheetOf(autumnList, "EM"), sheetOf(autumnList, "Fam Med")], { score: 245, specialty: "EM" });
    const session = new Session(workbook);
    await session.open();
    return { workbook, session };
  }

  test("each is measured by the specialty that its name tells", async () => {
    const { workbook, session } = await openTwo();
    await session.sort();
    expect(session.state.sorted?.specialty).toBe("Emergency Medicine");
    workbook.active = 1;
    await session.readSheet();
    expect(session.state.sorted).toBeUndefined();
    await session.sort();
    expect(session.state.sorted?.specialty).toBe("Family Medicine");
  });

  test("each keeps its columns and its result while the other is read", async () => {
    const { workbook, session } = await openTwo();
    session.chooseColumn("competitive", undefined);
    await session.sort();
    workbook.active = 1;
    await session.readSheet();
    expect(Object.values(session.state.others).map(({ sorted }) => sorted?.sheetName)).toEqual(["EM"]);
    workbook.active = 0;
    await session.readSheet();
    expect(session.state.sorted?.specialty).toBe("Emergency Medicine");
    expect(session.state.list && indexOf(session.state.list.columns, "competitive")).toBeUndefined();
  });

  test("what was said of one is no news of the other", async () => {
    const { workbook, session } = await openTwo();
    await session.sort();
    expect(textOf(session.state.lines.sort)).toMatch(/^Sorted 11 rows/);
    await session.readSheet();
    expect(textOf(session.state.lines.sort)).toMatch(/^Sorted 11 rows/);
    workbook.active = 1;
    await session.readSheet();
    expect(session.state.lines.sort.kind).toBe("quiet");
  });

  test("it is said what a list is measured for, where that is not the target", async () => {
    const { workbook, session } = await openTwo();
    expect(measuredFor(session.state)).toBeUndefined();
    workbook.active = 1;
    await session.readSheet();
    expect(measuredFor(session.state)).toBe(
      "The sheet’s name says Family Medicine, so this list is measured for that. Your target is Emergency Medicine.",
    );
    await session.answer("specialty", "");
    expect(measuredFor(session.state)).toBe("The sheet’s name says Family Medicine, so this list is measured for that.");
  });

  test("what was written last is undone, on whichever sheet it was", async () => {
    const { workbook, session } = await openTwo();
    const before = JSON.stringify(workbook.sheets[0]?.cells);
    await session.sort();
    workbook.active = 1;
    await session.readSheet();
    await session.undo();
    expect(JSON.stringify(workbook.sheets[0]?.cells)).toBe(before);
    expect([session.state.written, Object.values(session.state.others).map(({ sorted }) => sorted)]).toEqual([[], [undefined]]);
    expect(textOf(session.state.lines.result)).toMatch(/^Undone: 24 cells/);
  });

  test("a sheet whose name tells nothing is measured by the target", async () => {
    const workbook = new MemoryWorkbook([sheetOf(minimumList, "My list")], { score: 245, specialty: "Neurology" });
    const session = new Session(workbook);
    await session.open();
    await session.sort();
    expect(session.state.sorted?.specialty).toBe("Neurology");
  });
});

describe("the other lists of a workbook", () => {
  async function openMany() {
    const hidden: MemorySheet = { ...sheetOf(autumnList, "Old"), hidden: true };
    const sheets = [
      sheetOf(autumnList, "EM"),
      sheetOf(
        [
          ["Field", "Value"],
          ["Step 2 CK score", 245],
        ],
        "Profile",
      ),
      sheetOf(minimumList, "Gen Surg"),
      hidden,
      sheetOf(
        [
          ["Program", "City"],
          ["Northfield", "Alder"],
        ],
        "Names",
      ),
    ];
    const workbook = new MemoryWorkbook(sheets, { score: 245, specialty: "EM" });
    const session = new Session(workbook);
    await session.open();
    return { workbook, session };
  }

  test("are found by what they hold: no hidden sheet, none without scores of programs", async () => {
    const { session } = await openMany();
    expect([otherLists(session.state), session.state.found]).toEqual([[], undefined]);
    await session.findLists();
    expect(session.state.found?.map(({ sheetName }) => sheetName)).toEqual(["EM", "Gen Surg"]);
    expect(otherLists(session.state)).toEqual([
      { sheetId: "id-of-Gen Surg", sheetName: "Gen Surg", words: "General Surgery, 3 rows, not sorted here yet" },
    ]);
    expect(textOf(session.state.lines.sheets)).toBe("Other sheets with programs: 1.");
  });

  test("are gone to and read in one go, and back; what was read before is known without looking", async () => {
    const { workbook, session } = await openMany();
    await session.sort();
    await session.openSheet("id-of-Gen Surg");
    expect([workbook.sheet.name, session.state.list?.table.sheetName, session.state.focus.on]).toEqual(["Gen Surg", "Gen Surg", "list"]);
    expect(otherLists(session.state)).toEqual([{ sheetId: "id-of-EM", sheetName: "EM", words: "Emergency Medicine, 12 rows, sorted" }]);
    await session.openSheet("id-of-EM");
    expect(session.state.sorted?.sheetName).toBe("EM");
  });

  test("that are gone by then are told in the host's words, and the list at hand stays", async () => {
    const { workbook, session } = await openMany();
    await session.findLists();
    workbook.sheets.splice(2, 1);
    await session.openSheet("id-of-Gen Surg");
    expect(textOf(session.state.lines.list)).toBe("That sheet is no longer in the workbook. Read the sheet again.");
    expect(session.state.list?.table.sheetName).toBe("EM");
  });

  test("do not take a cell that is shown away from the list it is about", async () => {
    const { workbook, session } = await openMany();
    workbook.active = 2;
    await session.showCell(9, 3);
    expect([workbook.sheet.name, workbook.selected]).toEqual(["EM", [9, 3]]);
    await session.showCell(1, 0, "id-of-Profile");
    expect(workbook.sheet.name).toBe("Profile");
    workbook.failNext("selectCell", new WorkbookError("busy", "The workbook is busy."));
    await session.showCell(2, 2, "id-of-Gen Surg");
    await session.again("show-cell");
    expect([workbook.sheet.name, workbook.selected]).toEqual(["Gen Surg", [2, 2]]);
  });
});
