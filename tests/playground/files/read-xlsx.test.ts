import { type WriteOptions, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../playground/files/read-xlsx.ts";

type Sheets = WriteOptions["sheets"];

const opened = async (sheets: Sheets, more: Omit<WriteOptions, "sheets"> = {}) =>
  readXlsx(await writeXlsx({ sheets, ...more }), "list.xlsx");

async function firstSheet(sheets: Sheets) {
  const { snapshot } = await opened(sheets);
  const sheet = snapshot.sheets[snapshot.sheetOrder[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  return { sheet, styles: snapshot.styles };
}

describe("an Excel workbook", () => {
  test("keeps text text, numbers numbers and TRUE true", async () => {
    const { sheet } = await firstSheet([{ name: "List", rows: [["007", "1-2", "=1+1", " 245 ", 245, true, "two\nlines", null]] }]);
    expect(Object.values(sheet.cellData?.[0] ?? {})).toEqual([
      { v: "007", t: 1 },
      { v: "1-2", t: 1 },
      { v: "=1+1", t: 1 },
      { v: " 245 ", t: 1 },
      { v: 245, t: 2 },
      { v: 1, t: 3 },
      { v: "two\nlines", t: 1 },
    ]);
  });

  test("keeps a date a day number under its format", async () => {
    const { sheet, styles } = await firstSheet([
      { name: "List", rows: [], cells: new Map([["0,0", { value: 46_000, style: { numFmt: "d mmm yyyy" } }]]) },
    ]);
    const cell = sheet.cellData?.[0]?.[0];
    expect(cell).toMatchObject({ v: 46_000, t: 2 });
    expect(styles[String(cell?.s)]).toEqual({ n: { pattern: "d mmm yyyy" } });
  });

  test("keeps formulas beside their last results, under the names of the grid", async () => {
    const cells = new Map([
      ["0,0", { formula: "_xldudf_MATCHSHEET_STEP2TIER(B1)", formulaResult: "Moderate" }],
      ["0,1", { formula: "1/0", formulaResult: "#DIV/0!" }],
    ]);
    const { sheet } = await firstSheet([{ name: "List", rows: [], cells }]);
    expect(sheet.cellData?.[0]?.[0]).toEqual({ v: "Moderate", t: 1, f: "=STEP2TIER(B1)" });
    expect(sheet.cellData?.[0]?.[1]).toMatchObject({ v: "#DIV/0!", f: "=1/0" });
  });

  test("frees the place of what a formula spilled, so that it can spill again", async () => {
    const cells = new Map([
      ["0,0", { formula: "SEQUENCE(3)", formulaType: "array" as const, formulaRef: "A1:A3", formulaDynamic: true, formulaResult: 1 }],
      ["1,0", { value: 2 }],
      ["2,0", { value: 3 }],
      ["3,0", { value: "under it" }],
    ]);
    const { sheet } = await firstSheet([{ name: "List", rows: [], cells }]);
    expect(sheet.cellData).toEqual({ 0: { 0: { f: "=SEQUENCE(3)", v: 1, t: 2 } }, 3: { 0: { v: "under it", t: 1 } } });
  });

  test("keeps sheets, their order, widths, heights, merges, hidden and frozen parts", async () => {
    const { snapshot } = await opened([
      {
        name: "EM",
        rows: [["a"]],
        columns: [{ width: 20 }, { hidden: true }],
        rowDefs: new Map([[0, { height: 30 }]]),
        freezePane: { rows: 1 },
      },
      { name: "FM", rows: [["b"]], merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 2 }] },
      { name: "Old", rows: [["c"]], hidden: true },
    ]);
    const [em, fm, old] = snapshot.sheetOrder.map((id) => snapshot.sheets[id]);
    expect([em?.name, fm?.name, old?.name]).toEqual(["EM", "FM", "Old"]);
    expect(em?.columnData).toMatchObject({ 0: { w: 145 }, 1: { hd: 1 } });
    expect(em?.rowData).toMatchObject({ 0: { h: 40 } });
    expect(em?.freeze).toMatchObject({ ySplit: 1, startRow: 1 });
    expect(fm?.mergeData).toEqual([{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 }]);
    expect(old?.hidden).toBe(1);
  });

  test("keeps bold, colors, fills, borders and alignment", async () => {
    const style = {
      font: { bold: true, color: { rgb: "FF0000" } },
      fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "FFFF00" } },
      border: { top: { style: "thin" as const, color: { rgb: "000000" } } },
      alignment: { horizontal: "center" as const, wrapText: true },
    };
    const { sheet, styles } = await firstSheet([{ name: "List", rows: [], cells: new Map([["0,0", { value: "x", style }]]) }]);
    expect(styles[String(sheet.cellData?.[0]?.[0]?.s)]).toMatchObject({
      bl: 1,
      cl: { rgb: "#FF0000" },
      bg: { rgb: "#FFFF00" },
      bd: { t: { s: 1, cl: { rgb: "#000000" } } },
      ht: 2,
      tb: 3,
    });
  });

  test("keeps names of cells, and tells of names that are more than that", async () => {
    const { snapshot, told } = await opened([{ name: "My list", rows: [["x"]] }], {
      namedRanges: [
        { name: "MatchSheet_Score", range: "'My list'!$A$1" },
        { name: "Twice", range: "2*3" },
      ],
    });
    expect(snapshot.resources?.[0]?.data).toContain('"name":"MatchSheet_Score","formulaOrRefString":"\'My list\'!$A$1"');
    expect(told).toEqual(["1 name of a formula was not opened."]);
  });

  test("keeps what its cells take and how they color, the first condition first, and check boxes drawn by style", async () => {
    const { snapshot } = await opened([
      {
        name: "List",
        rows: [["x", true]],
        cells: new Map([["0,1", { value: true, checkbox: true }]]),
        dataValidations: [{ type: "list", values: ["a", "b"], range: "A5:A9" }],
        conditionalRules: [
          { type: "expression", priority: 2, formula: "A1=2", range: "A1:A9" },
          { type: "expression", priority: 1, formula: "A1=1", range: "A1:A9" },
        ],
      },
    ]);
    const held = (name: string) => JSON.parse(snapshot.resources?.find((resource) => resource.name === name)?.data ?? "{}").sheet1;
    expect(held("SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject([
      { type: "list", formula1: '["a","b"]' },
      { type: "checkbox", ranges: [{ startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 }] },
    ]);
    expect(held("SHEET_CONDITIONAL_FORMATTING_PLUGIN").map(({ rule }: { rule: { value: string } }) => rule.value)).toEqual([
      "=A1=1",
      "=A1=2",
    ]);
  });

  test("tells what was not opened, with how many", async () => {
    const { told } = await opened([
      {
        name: "List",
        rows: [["x", 1]],
        cells: new Map([
          ["1,0", { value: "site", hyperlink: { target: "https://example.org" } }],
          ["2,0", { value: "y", comment: { text: "why", author: "me" } }],
        ]),
        dataValidations: [
          { type: "list", values: ["a", "b"], range: "A5:A9" },
          { type: "time", operator: "greaterThan", formula1: "0.5", range: "B5:B9" },
        ],
        conditionalRules: [
          { type: "expression", priority: 1, formula: "A1=1", range: "A1:A9" },
          { type: "aboveAverage", priority: 2, range: "B1:B9" },
        ],
        charts: [{ type: "column", series: [{ values: "List!$B$1:$B$1" }], anchor: { from: { row: 5, col: 3 } } }],
      },
    ]);
    expect(told).toEqual([
      "1 chart was not opened; 1 comment was not opened; 1 link was opened as plain text; 1 drop-down or input rule was not opened; 1 conditional format was not opened. They stay in your file; a file saved from here goes without them.",
    ]);
  });
});

describe("a workbook that can't be opened is a sentence", () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  test.each([
    ["a broken zip", async () => (await writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }] })).slice(0, 400), /damaged or is no \.xlsx/],
    ["a zip of something else", async () => bytes(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)), /damaged or is no \.xlsx/],
    [
      "a password",
      async () => writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "secret", spinCount: 1000 } }),
      /protected with a password/,
    ],
    [
      "an old .xls file",
      async () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)),
      /old \.xls file/,
    ],
  ])("%s", async (_, file, sentence) => {
    await expect(readXlsx(await file(), "list.xlsx")).rejects.toThrow(sentence);
  });
});
