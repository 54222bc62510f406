import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { profileFields } from "../../../core/profile/fields.ts";
import { profileSheet } from "../../../core/profile/profile-sheet.ts";
import { cellsOf, spilledPlaces } from "../../../office-addin/sheet-reading.ts";
import { both, category, list, type Opened, valuesOf } from "./cases.ts";
import { openInExcel, seed } from "./contract-host.ts";
import { placeOf } from "./fake-book.ts";

describe("what is never written over", () => {
  test("a formula that shows nothing, right of the used cells", async () => {
    const host = openInExcel([list]);
    seed(host.excel.book.activeSheet, 2, 2, { formula: '=""', shows: "" });
    const table = await host.workbook.readTable();
    expect(table.cells[0]).toHaveLength(2);
    expect(await host.workbook.writeColumns(both(table))).toMatchObject({
      ok: false,
      code: "formula",
      message: expect.stringMatching(/^C3 holds a formula/),
    });
    expect(host.excel.book.activeSheet.at(2, 2).formula).toBe('=""');
  });

  test("a formula in a far column is named as people name it", async () => {
    const header = Array.from({ length: 30 }, (_, at) => `column ${at}`);
    const host = openInExcel([{ name: "List", rows: [header, [...header.slice(0, 29), { formula: "=1", shows: 1 }]] }]);
    const table = await host.workbook.readTable();
    const request = { ...category(table, []), columns: [{ header: "column 29", index: 29, values: ["x"] }] };
    expect(await host.workbook.writeColumns(request)).toMatchObject({
      code: "formula",
      message: expect.stringMatching(/^AD2 holds a formula/),
    });
  });

  test("cells that somebody changes between the reading and the writing", async () => {
    const host = openInExcel([list]);
    const table = await host.workbook.readTable();
    host.excel.beforeSync(2, () => seed(host.excel.book.activeSheet, 1, 1, "mine"));
    expect(await host.workbook.writeColumns(both(table))).toMatchObject({ ok: false, code: "changed" });
    expect((await valuesOf(host))[1]).toEqual(["a", "mine"]);
  });

  test("a spill in any shape: every cell of it is found, and no other", async () => {
    const area = fc.record({
      row: fc.nat(11),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(area, { maxLength: 4 }), async (areas) => {
        tried += 1;
        const { excel } = openInExcel([{ name: "List", rows: [["x"]] }]);
        const spilled = new Set(areas.flatMap(cellsOf).map(([row, column]) => placeOf(row, column)));
        for (const place of spilled) excel.book.activeSheet.cells.set(place, { value: 1, format: "General", spilledFrom: place });
        const before = excel.syncs;
        const whole = { row: 0, column: 0, rows: 16, columns: 8 };
        const found = await excel.host.run({}, (context) =>
          spilledPlaces([{ ...whole, sheet: context.workbook.worksheets.getActiveWorksheet() }]),
        );
        expect(new Set(found.flatMap(cellsOf).map(([row, column]) => placeOf(row, column)))).toEqual(spilled);
        expect(found.flatMap(cellsOf)).toHaveLength(spilled.size);
        expect(excel.syncs - before).toBeLessThanOrEqual(8);
      }),
      { seed: 20_26, numRuns: 200 },
    );
    expect(tried).toBe(200);
  });
});

describe("text and numbers", () => {
  test("a number under a date format stays a number", async () => {
    const host = openInExcel([
      {
        name: "List",
        rows: [
          ["Program", "Category"],
          ["a", { date: "2026-11-03" }],
        ],
      },
    ]);
    const before = await host.held("List");
    const table = await host.workbook.readTable();
    expect(await host.workbook.writeColumns(category(table, [46_000]))).toMatchObject({ ok: true });
    expect((await host.workbook.readTable()).cells[1]?.[1]).toBe(46_000);
    await host.workbook.undo();
    expect(await host.held("List")).toEqual(before);
  });

  test.each([
    ["a long text that begins like a formula", `=${"x".repeat(300)}`, "General"],
    ["a long sentence with numbers", `245 is at the average. ${"It is. ".repeat(60)}`, "General"],
    ["a short text with a number", "245 is at the average", "@"],
    ["a plain word", "Reach", "General"],
  ])("%s keeps its text, under %3$s", async (_, text, format) => {
    const host = openInExcel([
      {
        name: "List",
        rows: [
          ["Program", "Category"],
          ["a", 1],
        ],
      },
    ]);
    await host.workbook.writeColumns(category(await host.workbook.readTable(), [text]));
    expect(host.excel.book.activeSheet.at(1, 1)).toMatchObject({ value: text, format });
    expect(host.excel.book.activeSheet.at(1, 1).formula).toBeUndefined();
  });
});

describe("the profile", () => {
  const withProfile = async (): Promise<Opened> => {
    const host = openInExcel([list]);
    await host.workbook.saveProfile({ score: 247 });
    return host;
  };

  test("is made anew when its sheet was deleted, though its names are still there", async () => {
    const host = await withProfile();
    const sheet = host.excel.book.sheetNamed("Profile");
    if (sheet) host.excel.book.deleteSheet(sheet);
    expect(host.excel.book.names).toHaveLength(profileFields.length);
    expect(await host.workbook.readProfile()).toEqual({});
    await host.workbook.saveProfile({ score: 250 });
    expect(await host.workbook.readProfile()).toMatchObject({ score: 250 });
    expect(host.excel.book.names).toHaveLength(profileFields.length);
  });

  test("is not written over a formula, and then not at all", async () => {
    const host = await withProfile();
    const sheet = host.excel.book.sheetNamed("Profile");
    if (sheet) seed(sheet, 1, 1, { formula: "=List!A1", shows: 230 });
    await expect(host.workbook.saveProfile({ specialty: "Neurology", score: 250 })).rejects.toMatchObject({
      code: "formula",
      message: expect.stringContaining("Step 2 CK score"),
    });
    expect(await host.workbook.readProfile()).toMatchObject({ score: 230, specialty: "" });
  });

  test("is not written on a protected sheet", async () => {
    const host = await withProfile();
    await host.protect("Profile", 0, 0, 1, 1);
    await expect(host.workbook.saveProfile({ score: 250 })).rejects.toMatchObject({
      code: "protected",
      message: expect.stringContaining("profile is protected"),
    });
  });

  test("gives a date as yyyy-mm-dd", async () => {
    const host = await withProfile();
    const sheet = host.excel.book.sheetNamed("Profile");
    const row = profileFields.findIndex(({ key }) => key === "examDate") + 1;
    if (sheet) seed(sheet, row, 1, { date: "2026-06-20" });
    expect(await host.workbook.readProfile()).toMatchObject({ examDate: "2026-06-20" });
  });

  test("has its columns as wide as asked, in Excel's points", async () => {
    const host = await withProfile();
    const { widths } = profileSheet({});
    expect([...(host.excel.book.sheetNamed("Profile")?.widths ?? [])]).toEqual(
      widths.map((width, column) => [column, (width * 7 + 5) * 0.75]),
    );
  });
});

describe("the active cell", () => {
  test("a formula under the text format becomes a formula", async () => {
    const host = openInExcel([list]);
    host.excel.book.setFormat(host.excel.book.activeSheet, 1, 3, "@");
    await host.activate("List", 1, 3);
    expect(await host.workbook.insertFormula('=STEP2TIER("247")')).toEqual({ ok: true, address: "List!D2" });
    expect(host.excel.book.activeSheet.at(1, 3).formula).toBe('=MATCHSHEET.STEP2TIER("247")');
  });

  test("a blank cell of a spill is not empty", async () => {
    const spill = { formula: "=X()", shows: 1, spills: [[1, ""]] };
    const host = openInExcel([{ name: "List", rows: [[spill]] }]);
    await host.activate("List", 0, 1);
    expect(await host.workbook.insertFormula("=STEP2TIER(A1)")).toMatchObject({
      ok: false,
      code: "occupied",
      message: expect.stringMatching(/^List!B1 is not empty/),
    });
  });

  test("a cell is shown on the sheet that was read, wherever the user is by now", async () => {
    const host = openInExcel([list, { name: "Other", rows: [["x"]] }]);
    await host.workbook.readTable();
    await host.activate("Other", 0, 0);
    await host.workbook.selectCell(2, 1);
    expect([host.excel.book.activeSheet.name, await host.selected()]).toEqual(["List", [2, 1]]);
  });

  test("a cell is shown where the user is when the sheet that was read is gone", async () => {
    const host = openInExcel([list, { name: "Other", rows: [["x"]] }]);
    await host.workbook.readTable();
    host.excel.book.deleteSheet(host.excel.book.activeSheet);
    await host.workbook.selectCell(2, 1);
    expect([host.excel.book.activeSheet.name, await host.selected()]).toEqual(["Other", [2, 1]]);
  });
});
