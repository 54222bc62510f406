import { describe, expect, test } from "vitest";
import { functions } from "../../../core/functions.ts";
import { prefixFunctions, signed } from "../../../office-addin/formula-names.ts";
import { forms } from "../../../templates/form.ts";
import { workbookSheets } from "../../../templates/workbook.ts";
import { openInExcel } from "./contract-host.ts";

const functionNames = functions.map(({ name }) => name);

describe.each(forms)("a whole new workbook, form %s, in the open one", (form) => {
  test("every sheet holds what its definition says, cell by cell", async () => {
    const host = openInExcel([{ name: "List", rows: [["mine"]] }]);
    const sheets = workbookSheets(form);
    const wrong: string[] = [];
    let compared = 0;
    for (const definition of sheets) {
      expect(await host.workbook.addSheet(definition)).toBe(true);
      const sheet = host.excel.book.sheetNamed(definition.name);
      const formulas = new Map((definition.formulas ?? []).map(([row, column, formula]) => [`${row},${column}`, formula]));
      for (const [row, cells] of definition.rows.entries()) {
        for (const [column, value] of cells.entries()) {
          const held = sheet?.at(row, column);
          const formula = formulas.get(`${row},${column}`);
          const same = formula === undefined ? held?.value === value : held?.formula === signed(prefixFunctions(formula, functionNames));
          compared += 1;
          if (!same) wrong.push(`${definition.name} ${row},${column}: ${JSON.stringify([held, value, formula])}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
    expect(await host.sheetNames()).toEqual(["List", ...sheets.map(({ name }) => name)]);
    expect((await host.workbook.readTable()).cells).toEqual([["mine"]]);
  });
});
