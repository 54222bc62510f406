import { describe, expect, test } from "vitest";
import { seedSheets } from "./contract-host.ts";
import { FakeExcel, type FakeExcelOptions } from "./fake-excel.ts";

type Batch = (context: Excel.RequestContext) => Promise<unknown>;
const rows = [
  ["a", 1],
  ["b", 2],
];
const excelWith = (options?: FakeExcelOptions): FakeExcel => {
  const excel = new FakeExcel(options);
  seedSheets(excel, [
    { name: "List", rows },
    { name: "Hidden", rows: [] },
  ]);
  for (const sheet of excel.book.sheets) sheet.visibility = sheet.name === "Hidden" ? "Hidden" : "Visible";
  return excel;
};
const run = (batch: Batch, excel = excelWith(), options: Excel.RunOptions = {}): Promise<unknown> => excel.host.run(options, batch);
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

/** What a careless add-in does, and how Excel, or this model in its place, answers. */
const mistakes: readonly [title: string, says: RegExp, batch: Batch, options?: Excel.RunOptions][] = [
  ["reads before load", /PropertyNotLoaded|before load/, async (context) => sheetOf(context).name],
  [
    "reads after load and before sync",
    /before load/,
    async (context) => {
      const sheet = sheetOf(context);
      sheet.load("name");
      return sheet.name;
    },
  ],
  [
    "reads what it did not load",
    /Range\.formulas was read/,
    async (context) => {
      const range = sheetOf(context).getCell(0, 0);
      range.load("values");
      await context.sync();
      return range.formulas;
    },
  ],
  ["loads everything", /name the properties/, async (context) => void sheetOf(context).load()],
  ["loads what is not modelled", /Range\.load\("style"\)/, async (context) => void sheetOf(context).getCell(0, 0).load("style")],
  ["reaches for what is not modelled", /Range\.merge/, async (context) => sheetOf(context).getCell(0, 0).merge()],
  [
    "sets what is not modelled",
    /Worksheet\.name/,
    async (context) => {
      sheetOf(context).name = "Other";
    },
  ],
  [
    "asks whether it is there before sync",
    /before sync/,
    async (context) => context.workbook.worksheets.getItemOrNullObject("List").isNullObject,
  ],
  [
    "uses a sheet that is not there",
    /There is no such Worksheet/,
    async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    },
  ],
  [
    "writes to a null object",
    /There is no such/,
    async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").activate();
      await context.sync();
    },
  ],
  [
    "writes values of another size",
    /size of the range/,
    async (context) => {
      sheetOf(context).getRangeByIndexes(0, 0, 2, 2).values = [["a"]];
      await context.sync();
    },
  ],
  [
    "asks for a range without rows",
    /InvalidArgument/,
    async (context) => {
      sheetOf(context).getRangeByIndexes(0, 0, 0, 1).load("values");
      await context.sync();
    },
  ],
  [
    "makes a sheet inside an undo group",
    /UndoNotSupported/,
    async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    },
    { mergeUndoGroup: true },
  ],
  [
    "selects on a sheet that is not shown",
    /not the active one/,
    async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      sheet.getCell(0, 0).select();
      await context.sync();
    },
  ],
  [
    "shows a hidden sheet",
    /hidden sheet/,
    async (context) => {
      context.workbook.worksheets.getItem("Hidden").activate();
      await context.sync();
    },
  ],
  [
    "gives a list of more than 255 characters",
    /the rule/,
    async (context) => {
      sheetOf(context).getCell(0, 0).dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
      await context.sync();
    },
  ],
  [
    "says more than 255 characters beside a cell",
    /a message 255/,
    async (context) => {
      sheetOf(context).getCell(0, 0).dataValidation.prompt = { showPrompt: true, title: "", message: "x".repeat(256) };
      await context.sync();
    },
  ],
  [
    "draws a check box over a text",
    /a check box over "a"/,
    async (context) => {
      sheetOf(context).getCell(0, 0).control = { type: "Checkbox" } as unknown as Excel.CellControl;
      await context.sync();
    },
  ],
  [
    "colors by a custom function",
    /never applies/,
    async (context) => {
      sheetOf(context).getCell(0, 0).conditionalFormats.add("Custom").custom.rule.formula = "=MATCHSHEET.GATE(A1)";
      await context.sync();
    },
  ],
  [
    "colors by a formula without its sign",
    /the formula A1=1/,
    async (context) => {
      sheetOf(context).getCell(0, 0).conditionalFormats.add("Custom").custom.rule.formula = "A1=1";
      await context.sync();
    },
  ],
  [
    "writes a note on two cells",
    /InvalidCellAddress/,
    async (context) => {
      const sheet = sheetOf(context);
      sheet.notes.add(sheet.getRangeByIndexes(0, 0, 1, 2), "x");
      await context.sync();
    },
  ],
  [
    "hides part of a column",
    /on whole columns/,
    async (context) => {
      sheetOf(context).getCell(0, 0).columnHidden = true;
      await context.sync();
    },
  ],
  ["gives Excel.run an option it does not know", /no option/, async () => undefined, { undo: true } as unknown as Excel.RunOptions],
];

describe("the model of Excel", () => {
  test.each(mistakes)("refuses an add-in that %s", async (_, says, batch, options = {}) => {
    await expect(run(batch, excelWith(), options)).rejects.toThrow(says);
  });

  test("refuses objects after their run has ended", async () => {
    let kept: Excel.Range | undefined;
    await run(async (context) => {
      kept = sheetOf(context).getCell(0, 0);
    });
    expect(() => kept?.load("values")).toThrow(/had ended/);
  });

  test("shows nothing of a write until it is sent", async () => {
    const excel = excelWith();
    await run(async (context) => {
      sheetOf(context).getCell(0, 0).values = [["changed"]];
      expect(excel.book.activeSheet.at(0, 0).value).toBe("a");
      await context.sync();
      expect(excel.book.activeSheet.at(0, 0).value).toBe("changed");
    }, excel);
  });

  test("leaves cells whose new value is null", async () => {
    const excel = excelWith();
    await run(async (context) => {
      sheetOf(context).getRangeByIndexes(0, 0, 2, 2).values = [
        [null, 7],
        ["", null],
      ];
      await context.sync();
    }, excel);
    expect([0, 1].flatMap((row) => [0, 1].map((column) => excel.book.activeSheet.at(row, column).value))).toEqual(["a", 7, "", 2]);
  });

  test("takes and hands over no more than its limit", async () => {
    const excel = excelWith({ payloadLimit: 300 });
    const write = run(async (context) => {
      sheetOf(context).getCell(0, 0).values = [["x".repeat(400)]];
      await context.sync();
    }, excel);
    await expect(write).rejects.toThrow("RequestPayloadSizeLimitExceeded");
    seedSheets(excel, [{ name: "Long", rows: [["x".repeat(400)]] }]);
    const read = run(async (context) => {
      context.workbook.worksheets.getItem("Long").getCell(0, 0).load("values");
      await context.sync();
    }, excel);
    await expect(read).rejects.toThrow("ResponsePayloadSizeLimitExceeded");
  });

  test("says of an area that all, none or some of it spills, in the versions that can", async () => {
    const spill = { name: "Spill", rows: [[{ formula: "=SEQUENCE(2)", shows: 1, spills: [[1], [2]] }], [], ["x"]] };
    const ask = (version: string): Promise<unknown> => {
      const excel = new FakeExcel({ version });
      seedSheets(excel, [spill]);
      return run(async (context) => {
        const areas = [
          [0, 2],
          [2, 1],
          [0, 3],
        ].map(([row = 0, count = 0]) => sheetOf(context).getRangeByIndexes(row, 0, count, 1));
        for (const area of areas) area.load("hasSpill");
        await context.sync();
        return areas.map((area) => area.hasSpill);
      }, excel);
    };
    expect(await ask("1.12")).toEqual([true, false, null]);
    await expect(ask("1.11")).rejects.toThrow("came with ExcelApi 1.12");
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["a note", "1.17", (sheet) => sheet.notes],
    ["a check box", "1.17", (sheet) => sheet.getCell(0, 0).load("control")],
    ["a workbook of its own", "1.7", () => undefined],
  ])("has no %s in ExcelApi %s", async (what, version, reach) => {
    const excel = excelWith({ version });
    const asked = what.startsWith("a workbook")
      ? excel.host.openWorkbook(btoa("PK"))
      : run(async (context) => reach(sheetOf(context)), excel);
    await expect(asked).rejects.toThrow("came with ExcelApi 1.");
  });

  test("breaks a spill that is written into", async () => {
    const excel = new FakeExcel();
    seedSheets(excel, [{ name: "Spill", rows: [[{ formula: "=SEQUENCE(2)", shows: 1, spills: [[1], [2]] }]] }]);
    await run(async (context) => {
      sheetOf(context).getCell(1, 0).values = [["x"]];
      await context.sync();
    }, excel);
    expect([excel.book.activeSheet.at(0, 0).value, excel.book.activeSheet.at(1, 0).value]).toEqual(["#SPILL!", "x"]);
  });
});
