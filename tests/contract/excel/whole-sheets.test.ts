import { describe, expect, test, vi } from "vitest";
import type { SheetDefinition } from "../../../core/sheets/sheet-definition.ts";
import { whole } from "../workbook/whole-sheets.ts";
import { list, type Opened, quiet } from "./cases.ts";
import { openInExcel } from "./contract-host.ts";
import type { FakeSheet } from "./fake-book.ts";
import type { FakeExcelOptions } from "./fake-excel.ts";

const bare: SheetDefinition = { name: "New", rows: [["a"]], names: [], widths: [] };

async function made(definition: Partial<SheetDefinition>, options?: FakeExcelOptions): Promise<{ sheet: FakeSheet; host: Opened }> {
  const host = openInExcel([list], options);
  expect(await host.workbook.addSheet({ ...bare, ...definition })).toBe(true);
  const sheet = host.excel.book.sheetNamed("New");
  if (!sheet) throw new Error("The sheet is not there.");
  return { sheet, host };
}

const entry = (accepts: NonNullable<SheetDefinition["entries"]>[number]["accepts"], help = "What to type.", strict = true) => ({
  rows: [[false], ["x"]],
  entries: [{ row: 0, column: 0, accepts, strict, help }],
});

describe("a whole sheet in Excel", () => {
  test("has boxes to tick and notes where this Excel has them, and the choice of TRUE and FALSE everywhere", async () => {
    const definition = { ...entry({ kind: "check" }), notes: [{ row: 1, column: 0, text: "A note." }] };
    const seen = await Promise.all(
      ["1.18", "1.17"].map(async (version) => {
        const { sheet } = await made(definition, { version });
        return [sheet.boxes.size, sheet.notes.size, sheet.validations.get("0,0")?.rule];
      }),
    );
    const choice = { list: { inCellDropDown: true, source: "TRUE,FALSE" } };
    expect(seen).toEqual([
      [1, 1, choice],
      [0, 0, choice],
    ]);
  });

  test("draws no box over a blank cell, which may mean that nothing is known, and lets it take TRUE and FALSE", async () => {
    const { sheet } = await made({
      rows: [[true], [""], [false]],
      entries: [{ row: 0, column: 0, rows: 5, accepts: { kind: "check" }, strict: true, help: "" }],
    });
    expect([[...sheet.boxes], sheet.validations.size, sheet.at(1, 0).value]).toEqual([["0,0", "2,0"], 5, ""]);
  });

  test.each([
    [true, "Stop"],
    [false, "Information"],
  ])("answers a wrong entry with its help: strict %s is %s", async (strict, style) => {
    const { sheet } = await made(entry({ kind: "number", least: 0, most: 5 }, "A number from 0 to 5.", strict));
    expect(sheet.validations.get("0,0")?.errorAlert).toMatchObject({ style, message: "A number from 0 to 5.", showAlert: true });
  });

  test.each([
    ["is longer than Excel's rule may be", Array.from({ length: 30 }, (_, at) => `Specialty ${at} of them`)],
    ["holds a comma", ["Reach, or so", "Core"]],
  ])("leaves a list that %s to its help", async (_, values) => {
    const { sheet } = await made(entry({ kind: "list", values }));
    expect(sheet.validations.get("0,0")).toEqual({ prompt: { showPrompt: true, title: "MatchSheet", message: "What to type." } });
  });

  test("shows as many whole sentences of a long help as there is room for", async () => {
    const sentence = "This sentence has exactly fifty characters in it ok.";
    const { sheet } = await made(entry({ kind: "date" }, Array(8).fill(sentence).join(" ")));
    expect(sheet.validations.get("0,0")?.prompt?.message).toBe(Array(4).fill(sentence).join(" "));
    const { sheet: other } = await made(entry({ kind: "date" }, "x".repeat(300)));
    expect(other.validations.get("0,0")?.prompt?.message).toBe(`${"x".repeat(254)}…`);
  });

  test("writes a formula as one in a column of text, with the names that Excel knows", async () => {
    const { sheet } = await made({
      rows: [["007"], ["shown before"]],
      formulas: [[1, 0, '=IF(A1="", "", BUCKET(A1, 240))']],
      formats: [{ row: 0, column: 0, rows: 5, format: "text" }],
    });
    expect(sheet.at(0, 0)).toMatchObject({ value: "007", format: "@" });
    expect(sheet.at(1, 0)).toMatchObject({ formula: '=IF(A1="", "", MATCHSHEET.BUCKET(A1, 240))', format: "General" });
    expect(sheet.at(4, 0)).toMatchObject({ value: "", format: "@" });
  });

  test("gives blank cells of a date column its format, and leaves what is no day as text", async () => {
    const { sheet } = await made({
      rows: [["2026-02-29"], ["2028-02-29"], [""]],
      formats: [{ row: 0, column: 0, rows: 4, format: "date" }],
    });
    expect([0, 1, 2, 3].map((row) => sheet.at(row, 0))).toEqual([
      { value: "2026-02-29", format: "@" },
      { value: 46_812, format: "yyyy-mm-dd" },
      { value: "", format: "yyyy-mm-dd" },
      { value: "", format: "yyyy-mm-dd" },
    ]);
  });

  test("enters nothing into blank cells, where a formula may want to spill", async () => {
    const host = openInExcel([list]);
    const enter = vi.spyOn(host.excel.book, "enter");
    await host.workbook.addSheet({
      ...bare,
      rows: [
        ["a", "", ""],
        ["", "", 7],
      ],
      formulas: [[0, 1, "SEQUENCE(1, 2)"]],
    });
    expect(enter.mock.calls.map(([, row, column, input]) => [row, column, input])).toEqual([
      [0, 0, "a"],
      [0, 1, "=SEQUENCE(1, 2)"],
      [1, 2, 7],
    ]);
  });

  test("leaves names that mean something else to their owner, and gives those anew that lead nowhere", async () => {
    const host = openInExcel([list]);
    host.excel.book.names.push(
      { name: "Core_margin", target: "=8" },
      { name: "Mine", target: "=LAMBDA(x,x)" },
      { name: "Lost", target: null },
    );
    const names = ["Core_margin", "MINE", "Lost", "Fresh"].map((name, row) => ({ name, row, column: 0, rows: 2 }));
    await host.workbook.addSheet({ ...bare, names });
    const id = host.excel.book.sheetNamed("New")?.id;
    const block = (row: number) => ({ sheetId: id, row, column: 0, rows: 2, columns: 1 });
    expect(host.excel.book.names).toEqual([
      { name: "Core_margin", target: "=8" },
      { name: "Mine", target: "=LAMBDA(x,x)" },
      { name: "Lost", target: block(2) },
      { name: "Fresh", target: block(3) },
    ]);
  });

  test("looks as it should: wrapped text from the top, and what is done is struck through", async () => {
    const { sheet } = await made({
      looks: [{ row: 0, column: 0, look: "heading" }],
      tones: [
        { row: 0, column: 0, formula: "=$A1=1", tone: "done" },
        { row: 0, column: 0, formula: "=$A1=2", tone: "problem" },
      ],
    });
    expect(sheet.looks.get("0,0")).toMatchObject({ bold: true, wrapText: true, verticalAlignment: "Top" });
    expect(sheet.tones.map(({ formula, style }) => [formula, style.strikethrough, style.bold])).toEqual([
      ["=$A1=1", true, undefined],
      ["=$A1=2", undefined, true],
    ]);
  });

  test("draws a chart of several series beside their names, where it was asked for", async () => {
    const { sheet } = await made({
      rows: [
        ["Reach", 1, 2],
        ["Core", 3, 4],
      ],
      charts: [
        {
          title: "The mix",
          row: 4,
          column: 1,
          categories: { row: 0, column: 0, rows: 2 },
          series: [
            { name: "Have", values: { row: 0, column: 1, rows: 2 } },
            { name: "Want", values: { row: 0, column: 2, rows: 2 } },
          ],
        },
      ],
    });
    const column = (at: number) => ({ row: 0, column: at, rows: 2, columns: 1 });
    expect(sheet.charts).toMatchObject([
      {
        title: "The mix",
        series: [
          { name: "Have", values: column(1), categories: column(0) },
          { name: "Want", values: column(2), categories: column(0) },
        ],
        position: [
          { row: 4, column: 1 },
          { row: 18, column: 4 },
        ],
      },
    ]);
  });

  test("asks Excel as often for a large sheet as for a small one", async () => {
    const counts: number[] = [];
    for (const length of [3, 300]) {
      const host = openInExcel([list]);
      const rows = Array.from({ length }, (_, row) => [`task ${row}`, "2026-09-15", false]);
      await host.workbook.addSheet({
        ...whole,
        rows,
        formulas: [],
        entries: [{ row: 0, column: 2, rows: length, accepts: { kind: "check" }, strict: true, help: "" }],
      });
      counts.push(host.excel.syncs);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(12);
  });

  test("that cannot be finished is taken away again, however far it came", async () => {
    const restore = quiet();
    const reached: number[] = [];
    for (let changes = 1; reached.length < 200; changes++) {
      const host = openInExcel([list]);
      host.excel.failAfter(changes, "GeneralException");
      const added = await host.workbook.addSheet(whole).catch((error: unknown) => error);
      if (added === true) break;
      reached.push(changes);
      expect([added, await host.sheetNames()]).toEqual([expect.objectContaining({ code: "unavailable" }), ["List"]]);
    }
    expect(reached.length).toBeGreaterThan(40);
    restore();
  });
});
