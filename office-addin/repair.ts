import type { RepairResult } from "../sidebar/workbook.ts";
import { columnRuns } from "./column-runs.ts";
import type { ExcelHost } from "./excel-run.ts";
import { callsAddIn, typedNames } from "./formula-names.ts";
import { type Area, type ReadSheet, rangeOf, readSheets } from "./sheet-reading.ts";

/** The cells of a sheet that call MatchSheet and show #NAME?, as areas one column wide. */
function broken({ contents }: ReadSheet): Area[] {
  return columnRuns(
    contents.formulas.flatMap((row, r) =>
      row.flatMap((formula, c): [number, number][] =>
        contents.values[r]?.[c] === "#NAME?" && typeof formula === "string" && callsAddIn(formula) ? [[r, c]] : [],
      ),
    ),
  );
}

/** Queues the same formulas anew: Excel looks up a function's name only while a formula is entered. */
function queueAgain({ sheet, contents }: ReadSheet, area: Area): void {
  const range = rangeOf(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  // Under the text format a formula would stay text.
  const formats = rows.map((row) => [contents.formats[row]?.[area.column] === "@" ? "General" : null]);
  if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
  range.formulas = rows.map((row) => [typedNames(String(contents.formulas[row]?.[area.column]))]);
}

/** Enters anew, in every sheet that is not protected, the formulas that were read or typed before the add-in was there. */
export async function repairFormulas(host: ExcelHost, context: Excel.RequestContext): Promise<RepairResult> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const found = (await readSheets(host, worksheets.items))
    .map((read) => ({ read, areas: broken(read) }))
    .filter(({ areas }) => areas.length > 0);
  const open = found.filter(({ read }) => !read.isProtected);
  for (const { read, areas } of open) for (const area of areas) queueAgain(read, area);
  await context.sync();
  const cells = open.flatMap(({ areas }) => areas).reduce((sum, { rows }) => sum + rows, 0);
  return { ok: true, cells, left: found.filter(({ read }) => read.isProtected).map(({ read }) => read.table.sheetName) };
}
