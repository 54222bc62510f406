import { describe, expect, test } from "vitest";
import type { Table, Workbook } from "../../../sidebar/workbook.ts";
import { riskyTexts } from "../workbook/cases.ts";
import { execute } from "./fake/project.ts";
import { files, listOf, picture, rows, sort, workbookOf, writing } from "./list-in-book.ts";

describe("two people at once", () => {
  test.each([
    ["writing", (workbook: Workbook, table: Table) => workbook.writeColumns(writing(table, ["Reach", "", ""]))],
    ["undo", (workbook: Workbook) => workbook.undo()],
    ["a formula", (workbook: Workbook) => workbook.insertFormula("=STEP2TIER(B2)")],
  ])("%s waits its turn in words while somebody else holds the lock", async (_, act) => {
    const book = listOf();
    const workbook = workbookOf(book);
    const table = await workbook.readTable();
    const before = picture(book);
    book.lock = "held by somebody else";
    expect(await act(workbook, table)).toEqual({ ok: false, code: "busy", message: expect.stringContaining("try again") });
    expect(picture(book)).toEqual(before);
  });

  test("saving the profile waits as well", async () => {
    const book = listOf();
    book.lock = "held by somebody else";
    await expect(workbookOf(book).saveProfile({ score: 247 })).rejects.toMatchObject({ name: "WorkbookError", code: "busy" });
  });

  test("the lock is given back after a write, a refusal and a failure", async () => {
    const book = listOf();
    await sort(book);
    expect(book.lock).toBe("free");
    await workbookOf(book).undo();
    expect(book.lock).toBe("free");
    book.failsAfterWrites = 0;
    await sort(book);
    expect(book.lock).toBe("free");
    expect(book.unlockedWrites).toEqual([]);
  });

  test("where Google gives no lock, the work is done all the same", async () => {
    const book = listOf();
    book.lock = "none";
    expect(await sort(book)).toMatchObject({ ok: true, cells: 3 });
  });
});

describe("cells that do not take what is written", () => {
  const closed = { canEdit: false, warningOnly: false, description: "Averages", open: [] as [number, number][] };

  test("a protected sheet is named, and its open cells are written", async () => {
    const book = listOf();
    const area = { kind: "SHEET", row: 0, column: 0, rows: 1, columns: 1 } as const;
    book.sheet("List").protections.push({
      ...closed,
      ...area,
      open: [
        [1, 2],
        [2, 2],
      ],
    });
    expect(await sort(book)).toMatchObject({
      ok: false,
      code: "protected",
      message: expect.stringContaining("The sheet “List” (“Averages”)"),
    });
    expect(await sort(book, ["Reach", "Core", null])).toMatchObject({ ok: true, cells: 2 });
  });

  test("a protection that only warns, or that this user may pass, stops nothing", async () => {
    const book = listOf();
    const area = { kind: "RANGE", row: 0, column: 2, rows: 4, columns: 1 } as const;
    book.sheet("List").protections.push({ ...closed, ...area, warningOnly: true }, { ...closed, ...area, canEdit: true });
    expect(await sort(book)).toMatchObject({ ok: true });
  });

  test("a drop-down that refuses a value leaves everything as it was, with nothing to undo", async () => {
    const book = listOf();
    book.sheet("List").put(2, 2, { rule: { kind: "list", values: ["target", "007"], allowInvalid: false, help: "" } });
    const before = picture(book);
    expect(await sort(book)).toMatchObject({ ok: false, code: "unavailable", message: expect.stringContaining("put back") });
    expect(picture(book)).toEqual(before);
    expect(await workbookOf(book).undo()).toMatchObject({ ok: false, code: "nothing" });
  });

  test("wherever Google fails in a write, everything is as it was", async () => {
    const outcomes: boolean[] = [];
    for (let call = 0; call < 12; call++) {
      const book = listOf([...rows, ["Riverside", 251, 0.5]]);
      const before = picture(book);
      const workbook = workbookOf(book);
      const table = await workbook.readTable();
      book.failsAfterWrites = call;
      const result = await workbook.writeColumns({
        ...writing(table, ["Reach", null, "", "1-2"]),
        columns: [...writing(table, ["Reach", null, "", "1-2"]).columns, { header: "Why", values: ["=a", 2, true, "d"] }],
      });
      outcomes.push(result.ok);
      if (!result.ok) {
        expect(result).toMatchObject({ code: "unavailable", message: expect.stringContaining("put back") });
        expect(picture(book)).toEqual(before);
      }
    }
    // The write takes fewer calls than were tried, so some failed and some did not get to fail.
    expect(new Set(outcomes).size).toBe(2);
  });

  test("what cannot be put back at once is one undo away", async () => {
    const book = listOf();
    const before = picture(book);
    const workbook = workbookOf(book);
    const table = await workbook.readTable();
    book.failsAfterWrites = 3;
    book.failures = 2;
    const request = writing(table, ["Reach", "Core", "Safer"]);
    const why = { header: "Why", values: ["1", "2", "3"] };
    const stuck = await workbook.writeColumns({ ...request, columns: [...request.columns, why] });
    expect(stuck).toMatchObject({ ok: false, code: "unavailable", message: expect.stringContaining("could not be put back yet") });
    expect(picture(book)).not.toEqual(before);
    expect(await workbook.undo()).toMatchObject({ ok: true });
    expect(picture(book)).toEqual(before);
  });

  test("a chart on a tab of its own is no list", async () => {
    const book = listOf();
    book.sheet("List").kind = "OBJECT";
    await expect(workbookOf(book).readTable()).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("is a chart"),
    });
  });
});

describe("text that Sheets would read as something else", () => {
  test.each(["hidden", "kept"] as const)("stays text when a text cell's apostrophe is %s", async (apostrophe) => {
    const book = listOf([["Program", "Average", "Category"], ...riskyTexts.map((text) => [text])]);
    book.apostrophe = apostrophe;
    expect(await sort(book, [...riskyTexts])).toMatchObject({ ok: true, cells: riskyTexts.length });
    const { cells, formulas } = await workbookOf(book).readTable();
    expect(cells.slice(1).map((row) => row[2])).toEqual([...riskyTexts]);
    expect(formulas).toEqual([]);
  });

  test("stays text when it is another language's word for TRUE", async () => {
    const book = listOf();
    expect(await sort(book, ["Vrai", "faux", "Reach"])).toMatchObject({ ok: true, cells: 3 });
    expect((await workbookOf(book).readTable()).cells.map((row) => row[2])).toEqual(["Category", "Vrai", "faux", "Reach"]);
  });

  test("makes way for a number, whose cell is an ordinary one then", async () => {
    const book = listOf();
    await sort(book, ["1-2", "3/4", "007"]);
    await sort(book, [7, 8, true]);
    expect([1, 2, 3].map((row) => book.sheet("List").own(row, 2))).toMatchObject(
      [7, 8, true].map((value) => ({ value, format: "General" })),
    );
  });

  test("leaves a cell's format alone when it is plain words", async () => {
    const book = listOf();
    await sort(book, ["Reach", "at or below its average", "247 is at its average"]);
    const formats = [1, 2, 3].map((row) => book.sheet("List").own(row, 2).format);
    expect(formats).toEqual(["General", "General", "@"]);
  });

  test("is what it was after an undo, in cells that are not text", async () => {
    const book = listOf([["Program", "Average", "Category"], ...riskyTexts.map((text) => ["x", "", text])]);
    const before = picture(book);
    await sort(
      book,
      riskyTexts.map(() => 7),
    );
    await workbookOf(book).undo();
    expect(picture(book)).toEqual(before);
  });

  test("an emptied cell is empty, and no cell that holds an empty text", async () => {
    const book = listOf();
    await sort(book, ["", "", ""]);
    expect([1, 2, 3].map((row) => book.sheet("List").own(row, 2))).toEqual(Array(3).fill(expect.objectContaining({ value: "" })));
    expect([1, 2, 3].filter((row) => book.sheet("List").own(row, 2).emptyText)).toEqual([]);
  });
});

describe("formulas and what they fill", () => {
  const filled = { formula: '=ARRAYFORMULA(B2:B4&"")', shows: "a", spills: [["a"], [""], ["c"]] };

  test.each([
    ["ARRAYFORMULA, also over a blank row", filled, ["2,2", "3,2", "1,2"]],
    [
      "one of MatchSheet's own over a range",
      { formula: "=BUCKET(247, B2:B4)", shows: "Core", spills: [["Core"], ["No data"], ["Safer"]] },
      ["1,2", "2,2", "3,2"],
    ],
    ["a formula for one cell", { formula: "=SUM(B2:B4)", shows: 485 }, ["1,2"]],
    ["an error", { formula: "=FILTER(A2:A4, B2:B4>300)", shows: "#N/A" }, ["1,2"]],
  ])("%s is told with the cells it fills", async (_, formula, places) => {
    const book = listOf(rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 2), at === 1 ? formula : ""])));
    expect((await workbookOf(book).readTable()).formulas.map(String).sort()).toEqual([...places].sort());
  });

  test("a list that is itself a formula's answer takes new columns, again and again", async () => {
    const whole = {
      formula: '=IMPORTRANGE("x", "List!A1:B3")',
      shows: "Program",
      spills: [
        ["Program", "Average"],
        ["Northfield", 247],
        ["Lakeshore", ""],
      ],
    };
    const book = listOf([[whole], []]);
    const workbook = workbookOf(book);
    const first = await workbook.readTable();
    const added = { ...writing(first, []), columns: [{ header: "Category", values: ["Reach", "No data"] }] };
    expect(await workbook.writeColumns(added)).toMatchObject({ ok: true, columns: [2] });
    expect(await workbook.writeColumns(writing(await workbook.readTable(), ["Core", "Core"]))).toMatchObject({ ok: true });
    expect(book.sheet("List").shown(2, 0)).toBe("Lakeshore");
  });

  test("a formula that turns out to need the cells gets them back", async () => {
    // Nothing in this formula's name tells that it fills three cells.
    const secret = { formula: "=MYOWN(B2:B4)", shows: 1, spills: [[1], [2], [3]] };
    const book = listOf(rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 2), at === 1 ? secret : ""])));
    const before = picture(book);
    expect(await sort(book, [null, "Core", "Safer"])).toMatchObject({ ok: false, code: "formula", message: expect.stringContaining("C2") });
    expect(picture(book)).toEqual(before);
    expect(book.sheet("List").shown(3, 2)).toBe(3);
    expect(await workbookOf(book).undo()).toMatchObject({ ok: false, code: "nothing" });
  });
});

describe("dates on the sheet", () => {
  test("are read in the spreadsheet's time zone, and come back as the dates they were", async () => {
    const book = listOf([
      ["Program", "Average", "Category"],
      ["Northfield", 247, { date: "2026-11-01" }],
      ["Lakeshore", "", { date: "2027-03-14" }],
    ]);
    const before = picture(book);
    expect((await workbookOf(book).readTable()).cells.map((row) => row[2])).toEqual(["Category", "2026-11-01", "2027-03-14"]);
    expect(await sort(book, ["Reach", "Core"])).toMatchObject({ ok: true });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true, cells: 2 });
    expect(picture(book)).toEqual(before);
  });
});

describe("the sheet's edges", () => {
  test("are moved for a column that has no room", async () => {
    const book = listOf();
    book.sheet("List").maxColumns = 3;
    const workbook = workbookOf(book);
    const result = await workbook.writeColumns({
      ...writing(await workbook.readTable(), []),
      columns: [{ header: "Why", values: ["a", "b", "c"] }],
    });
    expect([result, book.sheet("List").maxColumns]).toEqual([expect.objectContaining({ ok: true, columns: [3] }), 4]);
  });

  test("a cell beyond them is not there to be shown", async () => {
    await expect(workbookOf(listOf()).selectCell(5000, 0)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("A5001"),
    });
  });
});

describe("what reaches the server from elsewhere", () => {
  test.each([
    ["no JSON", "matchSheetWriteColumns", "not json"],
    ["nothing", "matchSheetWriteColumns", undefined],
    ["a stray key", "matchSheetWriteColumns", JSON.stringify({ sheetId: "0", fingerprint: "", headerRow: 0, columns: [], extra: 1 })],
    ["a text that is no formula", "matchSheetInsertFormula", JSON.stringify("BUCKET(C2)")],
    ["a place off the sheet", "matchSheetSelectCell", "[-1, 0]"],
    ["a request where there is none", "matchSheetReadTable", JSON.stringify({ sheet: 1 })],
  ])("%s is refused in words", (_, name, text) => {
    const reply = JSON.parse(execute(files, listOf(), "FULL", name, text === undefined ? [] : [text]) as string) as unknown;
    expect(reply).toEqual({
      ok: false,
      code: "unavailable",
      message: expect.stringMatching(/^MatchSheet's sidebar asked .*open it again\.$/),
    });
  });

  test("typed into a cell as a formula, an endpoint changes nothing and says so", async () => {
    const book = listOf();
    const { sheetId, fingerprint } = await workbookOf(book).readTable();
    const before = picture(book);
    const request = JSON.stringify({ sheetId, fingerprint, headerRow: 0, columns: [{ header: "Category", index: 2, values: ["x"] }] });
    const reply = JSON.parse(execute(files, book, "CUSTOM_FUNCTION", "matchSheetWriteColumns", [request]) as string) as {
      ok: boolean;
      value?: unknown;
    };
    expect(JSON.stringify(reply)).toContain('"ok":false');
    expect(picture(book)).toEqual(before);
  });

  test("a fault of MatchSheet itself is told calmly, with its kind and version and nothing of the sheet", () => {
    const book = listOf();
    book.properties.set("MatchSheet.undo", "{broken");
    const reply = JSON.parse(execute(files, book, "FULL", "matchSheetUndo", ["null"]) as string) as { code: string; message: string };
    expect(reply).toMatchObject({ ok: false, code: "defect" });
    expect(reply.message).toMatch(/^MatchSheet could not work this out\. .*"undo, SyntaxError, version /);
  });
});
