import { describe, expect, test } from "vitest";
import type { OfferedFile } from "../../../sidebar/workbook.ts";
import { list, longList, quiet } from "./cases.ts";
import { openInExcel } from "./contract-host.ts";

describe("the whole book in Excel", () => {
  const sheets = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Sheet ${at}`, rows: [["a", at]] }));

  test("is read in as many requests, whether it has three sheets or thirty", async () => {
    const counts: number[] = [];
    for (const count of [3, 30]) {
      const host = openInExcel(sheets(count));
      expect(await host.workbook.readBook()).toHaveLength(count);
      counts.push(host.excel.syncs);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(6);
  });

  test("is read sheet by sheet where it is too much at once", async () => {
    const host = openInExcel([longList(60), { ...longList(60), name: "Second" }, ...sheets(2)], { payloadLimit: 8_000 });
    const book = await host.workbook.readBook();
    expect(book.map(({ cells }) => [cells.length, cells[cells.length - 1]?.[0]])).toEqual([
      [61, "program number 59"],
      [61, "program number 59"],
      [1, "a"],
      [1, "a"],
    ]);
  });

  test("tells a spill of the sheet it is in", async () => {
    const spill = { formula: "=SEQUENCE(2)", shows: 1, spills: [[1], [2]] };
    const host = openInExcel([list, { name: "Spill", rows: [["x"], [spill]] }]);
    expect((await host.workbook.readBook()).map(({ formulas }) => formulas)).toEqual([
      [],
      [
        [1, 0],
        [2, 0],
      ],
    ]);
  });

  test("a very hidden sheet is a hidden one", async () => {
    const host = openInExcel([list, { name: "Deep", rows: [["x"]] }]);
    const deep = host.excel.book.sheetNamed("Deep");
    if (deep) deep.visibility = "VeryHidden";
    expect((await host.workbook.readBook()).map(({ hidden }) => hidden)).toEqual([undefined, true]);
  });

  test("a sheet is found by its name, not by another one's id", async () => {
    const host = openInExcel([list]);
    const { sheetId } = await host.workbook.readTable();
    expect(await host.workbook.readSheet(sheetId)).toBeUndefined();
  });
});

describe("a repair in Excel", () => {
  const late = (formula: string) => ({ formula, shows: "#NAME?" });

  test("enters the names of a saved workbook as they are typed, under the text format too", async () => {
    const host = openInExcel([
      {
        name: "List",
        rows: [[late("=_xldudf_MATCHSHEET_STEP2TIER(B1)"), late("=IF(A1>1,_xldudf_MATCHSHEET_bucket(1,2),matchsheet.gate(3))")]],
      },
    ]);
    const sheet = host.excel.book.activeSheet;
    host.excel.book.setFormat(sheet, 0, 0, "@");
    host.excel.book.evaluate = () => "now";
    expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 2, left: [] });
    expect([sheet.at(0, 0), sheet.at(0, 1)]).toEqual([
      { value: "now", formula: "=MATCHSHEET.STEP2TIER(B1)", format: "General" },
      { value: "now", formula: "=IF(A1>1,MATCHSHEET.BUCKET(1,2),MATCHSHEET.GATE(3))", format: "General" },
    ]);
  });

  test("leaves alone what only speaks of MatchSheet, calls another add-in, or shows another error", async () => {
    const rows = [
      [late('=NOSUCH("MATCHSHEET.BUCKET(1)")'), late("=OTHER.MATCHSHEET.BUCKET(1)")],
      [late("=NOSUCH('MATCHSHEET.X (1)'!A1)"), { formula: "=MATCHSHEET.BUCKET(1,2)", shows: "#VALUE!" }],
      [late("=_xldudf_OTHER_BUCKET(1)"), "#NAME?"],
    ];
    const host = openInExcel([{ name: "List", rows }]);
    const before = await host.held("List");
    expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 0, left: [] });
    expect(await host.held("List")).toEqual(before);
  });

  test("is one Ctrl+Z, and as many requests for a thousand cells as for two", async () => {
    const counts: number[] = [];
    for (const length of [2, 1_000]) {
      const host = openInExcel([{ name: "List", rows: Array.from({ length }, (_, row) => [late(`=MATCHSHEET.GATE(B${row})`), row]) }]);
      expect(await host.workbook.repairFormulas()).toMatchObject({ cells: length });
      expect(host.excel.undoDepth).toBe(1);
      counts.push(host.excel.syncs);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

describe("a file for the user in Excel", () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at < 2 ? "PK".charCodeAt(at) : at % 256));
  const workbook: OfferedFile = { name: "My list.xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes };
  const calendar: OfferedFile = { name: "plan.ics", type: "text/calendar", bytes: new TextEncoder().encode("BEGIN:VCALENDAR") };

  test("opens beside this workbook when it is one, byte for byte", async () => {
    const { workbook: port, excel } = openInExcel([list]);
    await port.offerFile(workbook);
    expect(excel.handedOver).toEqual([]);
    expect(Buffer.from(excel.opened[0] ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([
    ["a calendar", calendar, "1.20"],
    ["a workbook, in an Excel that cannot open it", workbook, "1.7"],
  ])("is handed over by the pane: %s", async (_, file, version) => {
    const { workbook: port, excel } = openInExcel([list], { version });
    await port.offerFile(file);
    expect([excel.handedOver, excel.opened]).toEqual([[file], []]);
  });

  test("that Excel does not open is told in words", async () => {
    const restore = quiet();
    const { workbook: port } = openInExcel([list]);
    const broken = { ...workbook, bytes: Uint8Array.from([1, 2, 3]) };
    await expect(port.offerFile(broken)).rejects.toMatchObject({ name: "WorkbookError", code: "unavailable" });
    restore();
  });
});
