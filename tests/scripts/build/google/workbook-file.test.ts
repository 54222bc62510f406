import { describe, expect, test } from "vitest";
import { type SheetDefinition, sheetDefinitionSchema } from "../../../../core/sheets/sheet-definition.ts";
import { workbookFile } from "../../../../scripts/build/google/workbook-file.ts";
import { workbookSheets } from "../../../../templates/workbook.ts";
import { htmlService } from "../../../browser/google/html-service.ts";

const sheetOf = (rows: SheetDefinition["rows"]): SheetDefinition => ({ name: "Sheet", rows, names: [], widths: [] });
const read = (text: string): SheetDefinition[] => JSON.parse(text.replace(/\n/g, "")) as SheetDefinition[];

const hazards = [
  "https://example.org/a//b /* x */",
  "<?= x ?> <!-- y --> </script>",
  "$& $1 $$ $` $'",
  "`a` and `b`",
  "ü – 漢 😀 ≥ “quoted”",
  'a "quoted" \\ word\nand a line',
  "word ".repeat(300),
  "a".repeat(2000),
];

describe("workbook.html", () => {
  test("gives every text back, whatever it holds, and nothing of it can be taken for a comment, a tag or a scriptlet", () => {
    const text = workbookFile([sheetOf([hazards])]);
    expect(read(text)[0]?.rows).toEqual([hazards]);
    expect(htmlService(`<script>${text}</script>`)).toBe(`<script>${text}</script>`);
    expect(htmlService(text)).toBe(text);
  });

  test("has short lines, none of which begins or ends with a space", () => {
    const lines = workbookFile([sheetOf([hazards])]).split("\n");
    expect(lines.filter((line) => line.length > 240 || line !== line.trim())).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
  });

  test("leaves out blank cells after the last filled one, and what only files need", () => {
    const spilling: SheetDefinition = {
      ...sheetOf([
        ["a", "", "b", "", ""],
        ["", ""],
        [false, ""],
        ["", ""],
      ]),
      spills: [{ row: 0, column: 3, values: [[1]] }],
    };
    expect(read(workbookFile([spilling]))).toEqual([sheetOf([["a", "", "b"], [], [false]])]);
  });

  test("holds the workbook's sheets with MatchSheet's functions, as the server reads them", () => {
    const sheets = read(workbookFile());
    expect(sheets.map((sheet) => sheetDefinitionSchema.safeParse(sheet).success)).toEqual(sheets.map(() => true));
    expect(sheets.map(({ name }) => name)).toEqual(workbookSheets("functions").map(({ name }) => name));
    expect(sheets.flatMap(({ formulas = [] }) => formulas).some(([, , formula]) => formula.includes("BUCKET("))).toBe(true);
  });
});
