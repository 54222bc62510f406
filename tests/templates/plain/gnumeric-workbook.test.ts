/** The plain workbook as it is handed out, with its own names and sheets, in Gnumeric. LibreOffice has a test of its own. */
import { expect, test } from "vitest";
import type { SheetDefinition } from "../../../core/sheets/sheet-definition.ts";
import { findTool } from "../../../scripts/debian-tools.ts";
import { workbookSheets } from "../../../templates/workbook.ts";
import { writeXlsx } from "../../../templates/write-xlsx.ts";
import { type ContentName, contents } from "../contents.ts";
import { openInGnumeric } from "../engines/gnumeric.ts";
import { shownCells } from "../shown-cells.ts";
import { shownText } from "./program-expected.ts";

const stale = "not worked out anew";

/** With a wrong result beside every formula. */
function withStaleResults(sheet: SheetDefinition): SheetDefinition {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [row, column] of sheet.formulas ?? []) rows[row]?.splice(column, 1, stale);
  return { ...sheet, rows };
}

const program = findTool("ssconvert");
const opened: readonly ContentName[] = program === undefined ? [] : ["a constraining score with a failed Step 1", "other rules"];

test("Gnumeric is there, or its absence is told", () => {
  if (program === undefined)
    console.warn("DID NOT RUN: the whole workbook in Gnumeric. Install gnumeric, or give the path of ssconvert in SSCONVERT_PATH.");
  expect(opened.length === 0).toBe(program === undefined);
});

test.each(opened)(
  "the whole workbook shows the core's answers in Gnumeric: %s",
  async (name) => {
    const sheets = workbookSheets("plain", contents[name]());
    const visible = sheets.filter(({ hidden }) => !hidden);
    const shown = await openInGnumeric(
      program ?? "",
      await writeXlsx(sheets.map(withStaleResults)),
      visible.map((sheet) => sheet.name),
    );
    let compared = 0;
    const different = visible.flatMap((sheet) => {
      const wanted = shownCells(sheet);
      return (sheet.formulas ?? []).flatMap(([row, column]) => {
        if (sheet.hiddenColumns?.includes(column)) return [];
        compared++;
        const [expected, got] = [shownText(wanted[row]?.[column] ?? ""), shown[sheet.name]?.[row]?.[column] ?? ""];
        return expected === got || (got.includes("can't be read:") && expected.includes("can't be read"))
          ? []
          : [`${sheet.name} ${row},${column}: expected ${expected}, got ${got}`];
      });
    });
    console.log(`${compared} cells compared in Gnumeric: the whole workbook, ${name}, ${different.length} differ.`);
    expect(different.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(2_000);
  },
  120_000,
);
