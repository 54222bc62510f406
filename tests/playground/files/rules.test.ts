import type { ConditionalRule, DataValidation } from "hucre";
import { describe, expect, test } from "vitest";
import { fileCondition, gridCondition } from "../../../playground/files/conditions.ts";
import { fileEntry, gridEntry } from "../../../playground/files/entries.ts";

const extent = { rows: 100, columns: 20 };
const said = {
  allowBlank: true,
  showErrorMessage: true,
  showInputMessage: true,
  errorStyle: "stop",
  errorMessage: "No.",
  inputMessage: "Yes?",
} as const;

/** Through the grid and back, an input rule of a file. */
const entryBack = (entry: DataValidation): DataValidation | undefined => {
  const rule = gridEntry(entry, extent, "id");
  return rule && fileEntry(rule);
};

describe("an input rule of a file", () => {
  test.each<[string, Omit<DataValidation, "range">]>([
    ["a list of words", { type: "list", values: ["Reach", "Core", "Safer"] }],
    ["a list in cells of another sheet", { type: "list", formula1: "Lists!$A$2:$A$9" }],
    ["true or false", { type: "list", values: ["TRUE", "FALSE"] }],
    ["a number between two", { type: "decimal", operator: "between", formula1: "0", formula2: "300" }],
    ["a whole number from a cell on", { type: "whole", operator: "greaterThanOrEqual", formula1: "$H$2" }],
    ["any day", { type: "date", operator: "greaterThanOrEqual", formula1: "1" }],
    ["a day after another", { type: "date", operator: "greaterThan", formula1: "46000" }],
    ["a length of text", { type: "textLength", operator: "lessThan", formula1: "40" }],
    ["a formula of its own", { type: "custom", formula1: "COUNTIF(A:A,A2)=1" }],
  ])("for %s comes back the same", (_, entry) => {
    const whole = { ...entry, ...said, range: "A2:A9 C2" };
    expect(entryBack(whole)).toEqual(whole);
  });

  test("for true or false is a check box in the grid, whose ticks are TRUE and FALSE", () => {
    const rule = gridEntry({ type: "list", values: ["TRUE", "FALSE"], range: "A2" }, extent, "id");
    expect(rule).toMatchObject({ type: "checkbox", formula1: "TRUE", formula2: "FALSE" });
  });

  test("that says nothing about a wrong value does not stop it", () => {
    expect(gridEntry({ type: "list", values: ["a"], range: "A2" }, extent, "id")).toMatchObject({ errorStyle: 0, showErrorMessage: false });
  });

  test("for a time of day is left, for the grid has none", () => {
    expect(gridEntry({ type: "time", formula1: "0.5", range: "A2" }, extent, "id")).toBeUndefined();
  });

  test("down to a file's last row ends with the sheet", () => {
    expect(gridEntry({ type: "list", values: ["a"], range: "B2:B1048576" }, extent, "id")?.ranges).toEqual([
      { startRow: 1, endRow: 99, startColumn: 1, endColumn: 1 },
    ]);
  });
});

test.each([
  ["a comma in a word", ["Boston, MA", "Ohio"]],
  ["more words than a file takes", Array.from({ length: 60 }, (_, index) => `Program ${index}`)],
])("a list of the grid with %s can't stand in a file", (_, words) => {
  const ranges = [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 }];
  expect(fileEntry({ uid: "id", type: "list", ranges, formula1: JSON.stringify(words) })).toBeUndefined();
});

test("a help that is too long for Excel is cut, for Excel would not open the file", () => {
  const ranges = [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 }];
  const entry = fileEntry({ uid: "id", type: "list", ranges, formula1: '["a"]', error: "e".repeat(300), prompt: "p".repeat(300) });
  expect([entry?.errorMessage?.length, entry?.inputMessage?.length]).toEqual([225, 255]);
});

const red = { rgb: "FFC7CE" };
const look = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: red, bgColor: red } } as const;
const conditionBack = (rule: ConditionalRule): ConditionalRule | undefined => {
  const read = gridCondition(rule, extent, undefined, "id");
  return read && fileCondition(read, rule.priority);
};

describe("a conditional format of a file", () => {
  test.each<[string, Pick<ConditionalRule, "type" | "operator" | "formula" | "colorScale" | "dataBar">]>([
    ["a formula", { type: "expression", formula: '$B2="Reach"' }],
    ["a number above another", { type: "cellIs", operator: "greaterThan", formula: ["240"] }],
    ["a number between two", { type: "cellIs", operator: "between", formula: ["230", "240"] }],
    ["a value that stands twice", { type: "duplicateValues" }],
    ["a value that stands once", { type: "uniqueValues" }],
  ])("for %s comes back the same", (_, condition) => {
    const whole = { ...condition, style: look, priority: 3, range: "B2:B9" };
    expect(conditionBack(whole)).toEqual(whole);
  });

  test.each<[string, Pick<ConditionalRule, "type" | "operator" | "formula" | "text">, string]>([
    ["a word", { type: "cellIs", operator: "equal", formula: '"Reach"' }, 'B2="Reach"'],
    ["another cell", { type: "cellIs", operator: "lessThan", formula: "$H$1" }, "B2<$H$1"],
    ["anything outside two cells", { type: "cellIs", operator: "notBetween", formula: ["$H$1", "$H$2"] }, "NOT(AND(B2>=$H$1,B2<=$H$2))"],
    ["a part of a text", { type: "containsText", text: "Med" }, 'ISNUMBER(SEARCH("Med",B2))'],
    ["its start", { type: "beginsWith", text: 'a "b"' }, 'LEFT(B2,LEN("a ""b"""))="a ""b"""'],
    ["a blank", { type: "containsBlanks" }, "LEN(TRIM(B2))=0"],
  ])("for %s becomes the formula that it stands for", (_, condition, formula) => {
    expect(conditionBack({ ...condition, style: look, priority: 1, range: "B2:B9" })).toMatchObject({ type: "expression", formula });
  });

  test("of two or three colors, or of bars, comes back the same", () => {
    const scale = { cfvo: [{ type: "min" as const }, { type: "num" as const, value: "240" }], colors: ["FFF8696B", "FF63BE7B"] };
    const bars = { cfvo: [{ type: "min" as const }, { type: "max" as const }], color: "FF638EC6" };
    const rules: ConditionalRule[] = [
      { type: "colorScale", priority: 1, range: "B2:B9", colorScale: scale },
      { type: "dataBar", priority: 2, range: "B2:B9", dataBar: bars },
    ];
    expect(rules.map(conditionBack)).toEqual(rules);
  });

  test.each(["iconSet", "top10", "aboveAverage"] as const)("of the kind %s is left, for its numbers are not read", (type) => {
    expect(gridCondition({ type, priority: 1, range: "A1:A9" }, extent, undefined, "id")).toBeUndefined();
  });
});

test("a condition that asks a function of MatchSheet's can't stand in a file", () => {
  const rule = { type: "highlightCell", subType: "formula", value: '=BUCKET(245,B2)="Reach"', style: {} } as never;
  const ranges = [{ startRow: 1, endRow: 9, startColumn: 1, endColumn: 1 }];
  expect(fileCondition({ cfId: "id", ranges, stopIfTrue: false, rule }, 1)).toBeUndefined();
});
