import { describe, expect, test } from "vitest";
import type { Table, WriteRequest } from "../../../sidebar/workbook.ts";
import { quiet } from "./cases.ts";
import { openInExcel, seed } from "./contract-host.ts";

const plan = {
  name: "Plan",
  rows: [
    ["Task", "Done"],
    ["rest", false],
  ],
};
const grown = (table: Table): WriteRequest => ({
  sheetId: table.sheetId,
  fingerprint: table.fingerprint,
  headerRow: 0,
  columns: [
    { header: "Task", index: 0, values: [null, "write", "call", "", "read"] },
    { header: "Done", index: 1, values: [null, false, true, "", false], kind: "check" },
  ],
});

describe("new rows in Excel", () => {
  test("get boxes to tick, none where nothing is to be ticked, and all of it is one Ctrl+Z", async () => {
    const host = openInExcel([plan]);
    const before = await host.held("Plan");
    await host.workbook.writeColumns(grown(await host.workbook.readTable()));
    const sheet = host.excel.book.activeSheet;
    expect([[...sheet.boxes], [...sheet.validations.keys()]]).toEqual([
      ["2,1", "3,1", "5,1"],
      ["2,1", "3,1", "5,1"],
    ]);
    expect(host.excel.undoDepth).toBe(1);
    host.excel.userUndo();
    expect([await host.held("Plan"), sheet.boxes.size]).toEqual([before, 0]);
  });

  test("keep a rule that the user has set up there, also when they are taken back", async () => {
    const host = openInExcel([plan]);
    const sheet = host.excel.book.activeSheet;
    const own = { rule: { list: { inCellDropDown: true, source: "TRUE,FALSE,later" } } };
    for (const place of ["2,1", "3,1"]) sheet.validations.set(place, own);
    await host.workbook.writeColumns(grown(await host.workbook.readTable()));
    expect([sheet.validations.get("2,1"), [...sheet.boxes]]).toEqual([own, ["5,1"]]);
    expect(await host.workbook.undo()).toMatchObject({ ok: true });
    expect([...sheet.validations.keys()]).toEqual(["2,1", "3,1"]);
  });

  test("need no boxes in an Excel that draws none", async () => {
    const host = openInExcel([plan], { version: "1.17" });
    expect(await host.workbook.writeColumns(grown(await host.workbook.readTable()))).toMatchObject({ ok: true, cells: 8 });
    const { boxes, validations } = host.excel.book.activeSheet;
    expect([boxes.size, validations.size]).toEqual([0, 3]);
    expect(await host.workbook.undo()).toMatchObject({ ok: true });
    expect(validations.size).toBe(0);
  });

  test("are refused over a formula that shows nothing", async () => {
    const host = openInExcel([plan]);
    seed(host.excel.book.activeSheet, 3, 0, { formula: '=""', shows: "" });
    expect(await host.workbook.writeColumns(grown(await host.workbook.readTable()))).toMatchObject({
      ok: false,
      code: "formula",
      message: expect.stringMatching(/^A4 holds a formula/),
    });
  });

  test("go again when the write breaks off, boxes too", async () => {
    const restore = quiet();
    let tried = 0;
    for (let changes = 0; ; changes++) {
      const host = openInExcel([plan]);
      const before = await host.held("Plan");
      const table = await host.workbook.readTable();
      host.excel.failAfter(changes, "GeneralException");
      const written = await host.workbook.writeColumns(grown(table));
      if (written.ok) break;
      tried += 1;
      const { boxes, validations } = host.excel.book.activeSheet;
      expect([await host.held("Plan"), boxes.size, validations.size]).toEqual([before, 0, 0]);
    }
    expect(tried).toBeGreaterThanOrEqual(6);
    restore();
  });

  test("a real date stands under the format that the column has", async () => {
    const host = openInExcel([{ name: "List", rows: [["Interview"], [{ date: "2026-11-03" }]] }]);
    const sheet = host.excel.book.activeSheet;
    host.excel.book.setFormat(sheet, 2, 0, "d-mmm-yy");
    const table = await host.workbook.readTable();
    const columns = [{ header: "Interview", index: 0, values: [null, "2026-11-04", "2026-11-05"], kind: "date" as const }];
    await host.workbook.writeColumns({ ...grown(table), columns });
    expect([2, 3].map((row) => sheet.at(row, 0))).toEqual([
      { value: 46_330, format: "d-mmm-yy" },
      { value: 46_331, format: "yyyy-mm-dd" },
    ]);
  });
});
