import { describe, expect, test, vi } from "vitest";
import { Session } from "../../sidebar/session.ts";
import { staleness } from "../../sidebar/staleness.ts";
import { type ProfileValues, WorkbookError } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { columnsWritten, type Opened, openSession, textOf } from "./open-session.ts";

describe("sorting", () => {
  test("writes the two columns, tells the result and asks for the focus", async () => {
    const { workbook, session } = await openSession();
    const { turn } = session.state.focus;
    await session.sort();
    expect(columnsWritten(workbook).slice(0, 3)).toEqual([
      ["Category", "Why"],
      ["Reach", expect.stringMatching(/^Reach: 245 /)],
      ["Reach", expect.stringMatching(/^Reach: 245 /)],
    ]);
    expect(textOf(session.state.lines.sort)).toMatch(/^Sorted 11 rows: 3 Reach, 2 Core, 2 Safer/);
    expect(session.state.focus).toEqual({ on: "result", turn: turn + 1 });
    expect(session.state.sorted?.sheetName).toBe("Programs");
  });

  test("twice writes the same and takes nothing for the user's own", async () => {
    const { workbook, session } = await openSession();
    await session.sort();
    const once = columnsWritten(workbook);
    await session.sort();
    expect(columnsWritten(workbook)).toEqual(once);
    expect(session.state.list?.own.byHand.size).toBe(0);
  });

  test("again with another score replaces the old buckets and keeps one set by hand", async () => {
    const { workbook, session } = await openSession();
    await session.sort();
    workbook.edit(1, 7, "Core");
    await session.readSheet();
    session.type("score", "260");
    await session.sort();
    expect(columnsWritten(workbook)[1]).toEqual(["Core", expect.stringMatching(/^Set by hand\. By the numbers it is Core: 260/)]);
    expect(columnsWritten(workbook)[2]?.[0]).toBe("Safer");
    expect(session.state.sorted?.result.kept).toBe(1);
  });

  test("replaces what was set by hand when the user says so, once", async () => {
    const rows = autumnList.map((row, place) => [...row, place === 0 ? "Category" : "safety"]);
    const { workbook, session } = await openSession(undefined, rows);
    expect(session.state.list?.own.byHand.size).toBe(11);
    session.replaceByHand(true);
    await session.sort();
    expect(workbook.sheet.cells[1]?.[7]).toBe("Reach");
    expect(workbook.sheet.cells[6]?.[7]).toBe("safety");
    expect(session.state.replaceByHand).toBe(false);
  });

  test("uses the columns that the user chose", async () => {
    const { workbook, session } = await openSession();
    session.chooseColumn("average", 4);
    await session.sort();
    expect(columnsWritten(workbook)[1]?.[0]).toBe("Safer");
  });

  test("reads a score that is still being typed", async () => {
    const { workbook, session } = await openSession({});
    session.type("score", "260");
    await session.sort();
    expect(workbook.profile).toMatchObject({ score: 260 });
    expect(session.state.sorted?.you.score.value).toBe(260);
  });

  test("does one thing at a time", async () => {
    const { workbook, session } = await openSession();
    const release = workbook.holdNext("writeColumns");
    const first = session.sort();
    await vi.waitFor(() => expect(workbook.calls).toContain("writeColumns"));
    await Promise.all([session.sort(), session.readSheet(), session.undo()]);
    release();
    await first;
    expect(workbook.calls).toEqual(["readProfile", "readTable", "readSheet", "writeColumns", "saveProfile"]);
  });
});

describe("sorting does not begin", () => {
  const noScores = [
    ["Program", "City"],
    ["Northfield", "Alder"],
  ];
  test.each([
    ["without a score", {}, autumnList, "Enter your Step 2 CK score first.", "score"],
    ["with a score that can't be read", { score: "high" }, autumnList, "Your score can't be read yet", "score"],
    ["with a specialty that can't be read", { score: 245, specialty: "?x" }, autumnList, "Your specialty can't be read yet", "specialty"],
    ["without headers", { score: 245 }, [["Northfield", 245]], "No row of headers was found.", undefined],
    ["without scores of programs", { score: 245 }, noScores, "There is nothing to sort by yet", undefined],
    ["without programs", { score: 245 }, [["Program", "Step 2 average"]], "No program was found", undefined],
  ])("%s", async (_, profile, rows, text, focus) => {
    const { workbook, session } = await openSession(profile as ProfileValues, rows);
    const { turn } = session.state.focus;
    await session.sort();
    expect(textOf(session.state.lines.sort)).toContain(text);
    expect(session.state.focus.turn === turn ? undefined : session.state.focus.on).toBe(focus);
    expect(workbook.calls).not.toContain("writeColumns");
  });

  test("before the sheet was read", async () => {
    const workbook = new MemoryWorkbook([sheetOf(autumnList)], { score: 245 });
    workbook.failNext("readTable", new WorkbookError("busy", "The sheet is busy. Try again in a moment."));
    const session = new Session(workbook);
    await session.open();
    await session.sort();
    expect(textOf(session.state.lines.sort)).toBe("The sheet has not been read yet. Read it first.");
  });
});

describe("a sheet that changed meanwhile", () => {
  test("is not written: it is read again and said so, and the next sorting works", async () => {
    const { workbook, session } = await openSession();
    session.chooseColumn("competitive", undefined);
    workbook.edit(1, 3, 240);
    const before = JSON.stringify(workbook.sheet.cells);
    await session.sort();
    expect(JSON.stringify(workbook.sheet.cells)).toBe(before);
    expect(textOf(session.state.lines.sort)).toMatch(
      /^The sheet changed after it was read, so nothing was written\. “Programs” has been read again/,
    );
    expect(session.state.list?.table.cells[1]?.[3]).toBe(240);
    await session.sort();
    expect(columnsWritten(workbook)[1]?.[0]).toBe("Core");
    expect(columnsWritten(workbook)[4]?.[0]).toBe("Core");
  });
});

describe("undo", () => {
  test("brings the sheet back and reads it again", async () => {
    const { workbook, session } = await openSession();
    const before = JSON.stringify(workbook.sheet.cells);
    await session.sort();
    await session.undo();
    expect(JSON.stringify(workbook.sheet.cells)).toBe(before);
    expect(session.state.sorted).toBeUndefined();
    expect(textOf(session.state.lines.result)).toBe("Undone: 24 cells are as before.");
    expect(session.state.list?.table.cells[0]).not.toContain("Category");
  });

  test("that is refused says why and keeps the result", async () => {
    const { workbook, session } = await openSession();
    await session.sort();
    workbook.edit(1, 0, "Northfield, new name");
    await session.undo();
    expect(textOf(session.state.lines.result)).toBe("The sheet has changed since, so nothing was undone.");
    expect(session.state.sorted).toBeDefined();
  });
});

describe("the result", () => {
  const cases: [string, (opened: Opened) => Promise<void> | void, RegExp | undefined][] = [
    ["holds while nothing changed", () => undefined, undefined],
    ["holds when the same sheet is read again", ({ session }) => session.readSheet(), undefined],
    [
      "is old once the sheet has another content",
      async ({ workbook, session }) => {
        workbook.edit(1, 3, 240);
        await session.readSheet();
      },
      /has changed since it was sorted/,
    ],
    [
      "is old once the score is another",
      async ({ session }) => {
        session.type("score", "250");
        await session.leave("score");
      },
      /What you told about yourself has changed/,
    ],
  ];
  test.each(cases)("%s", async (_, change, says) => {
    const opened = await openSession();
    await opened.session.sort();
    await change(opened);
    const told: string | undefined = staleness(opened.session.state);
    if (says) expect(told).toMatch(says);
    else expect(told).toBeUndefined();
  });

  test("leads to a cell", async () => {
    const { workbook, session } = await openSession();
    await session.sort();
    await session.showCell(9, 3);
    expect(workbook.selected).toEqual([9, 3]);
    expect(textOf(session.state.lines.checks)).toBe("Cell D10 is selected in the sheet.");
  });
});
