import { describe, expect, test } from "vitest";
import { indexOf } from "../../sidebar/columns.ts";
import { columnsToRemember, isConfirmed } from "../../sidebar/confirmed-columns.ts";
import { Session } from "../../sidebar/session.ts";
import type { State } from "../../sidebar/state.ts";
import { autumnList, minimumList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
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
