import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { WorkbookError } from "../sidebar/workbook.ts";
import { type Input, writeBlocks } from "./cell-writing.ts";
import { type ExcelHost, inExcel } from "./excel-run.ts";
import { prefixFunctions, signed } from "./formula-names.ts";
import { giveNames } from "./named-cells.ts";
import { dateFormat, dayNamed } from "./number-formats.ts";
import { queueDressing } from "./sheet-dressing.ts";
import { cellsOf, rangeOf, wholeArea } from "./sheet-reading.ts";

const unfinished = (name: string): string =>
  `Excel stopped while the sheet "${name}" was being made, and left it unfinished. Delete that sheet, then try again.`;

const formatCodes = { date: dateFormat, text: "@", number: "General" } as const;

type CellFormats = ReadonlyMap<string, string>;

function cellFormats({ formats = [] }: SheetDefinition): CellFormats {
  return new Map(
    formats.flatMap(({ format, ...area }) =>
      cellsOf(wholeArea(area)).map(([row, column]): [string, string] => [`${row},${column}`, formatCodes[format]]),
    ),
  );
}

/** The definition's cells as they are entered: days as real dates where a column of dates is, and formulas with the names that Excel knows. */
function inputsOf({ rows, formulas = [] }: SheetDefinition, formats: CellFormats, functionNames: readonly string[]): Input[][] {
  const calculated = new Map(
    formulas.map(([row, column, formula]) => [`${row},${column}`, signed(prefixFunctions(formula, functionNames))]),
  );
  const height = Math.max(rows.length, ...formulas.map(([row]) => row + 1));
  const width = Math.max(0, ...rows.map((row) => row.length), ...formulas.map(([, column]) => column + 1));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): Input => {
      const formula = calculated.get(`${row},${column}`);
      if (formula !== undefined) return { formula };
      const value = rows[row]?.[column] ?? "";
      const day = formats.get(`${row},${column}`) === dateFormat ? dayNamed(value) : undefined;
      // Nothing is entered where a formula may want to spill.
      if (value === "") return null;
      return day === undefined ? value : { day };
    }),
  );
}

/** Gives whole areas their number format, blank cells too, so that what is typed there later is taken as it should. */
function queueFormats(sheet: Excel.Worksheet, { formats = [] }: SheetDefinition): void {
  for (const { format, ...given } of formats) {
    const area = wholeArea(given);
    if (format === "number") continue;
    rangeOf(sheet, area).numberFormat = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(formatCodes[format]));
  }
}

async function fill(host: ExcelHost, context: Excel.RequestContext, id: string, definition: SheetDefinition): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const formats = cellFormats(definition);
  const values = inputsOf(definition, formats, host.functionNames);
  const columns = values[0]?.length ?? 0;
  queueFormats(sheet, definition);
  // Names first: formulas may call them.
  await giveNames(context, sheet, definition.names);
  if (columns === 0) return;
  const known = values.map((row, r) => row.map((_, c) => formats.get(`${r},${c}`) ?? "General"));
  await writeBlocks(sheet, [{ row: 0, column: 0, rows: values.length, columns, values, formats: known }]);
}

/** The new sheet's id, or undefined where one of that name is there. */
function makeSheet(host: ExcelHost, name: string): Promise<string | undefined> {
  return inExcel(host, async (context) => {
    const { worksheets } = context.workbook;
    const taken = worksheets.getItemOrNullObject(name);
    taken.load("id");
    await context.sync();
    if (!taken.isNullObject) return undefined;
    const sheet = worksheets.add(name);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
}

function removeSheet(host: ExcelHost, id: string): Promise<void> {
  return inExcel(host, async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

/**
 * Adds a sheet at the end, without going to it. It is made, filled and dressed in a run each: Excel cannot make a sheet inside one undo
 * group, and what it lets into a group of the rest is not known. A sheet that cannot be finished goes again.
 */
export async function addSheet(host: ExcelHost, definition: SheetDefinition): Promise<boolean> {
  const id = await makeSheet(host, definition.name);
  if (id === undefined) return false;
  try {
    await inExcel(host, (context) => fill(host, context, id, definition), { oneUndo: true });
    await inExcel(host, async (context) => {
      queueDressing(host, context.workbook.worksheets.getItem(id), definition);
      await context.sync();
    });
  } catch (error) {
    await removeSheet(host, id).catch((cause: unknown) => {
      console.error(cause);
      throw new WorkbookError("unavailable", unfinished(definition.name));
    });
    throw error;
  }
  return true;
}
