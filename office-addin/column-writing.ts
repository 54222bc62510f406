import { addressOf } from "../core/sheets/cell-address.ts";
import { type CellValue, WorkbookError, type WriteRequest } from "../sidebar/workbook.ts";
import { type Block, type Input, type Kept, restore, writeBlocks } from "./cell-writing.ts";
import { freeForCheckBoxes, queueBoxes, queueChoice, queueNoCheckBoxes } from "./check-boxes.ts";
import { columnRuns } from "./column-runs.ts";
import type { ExcelHost } from "./excel-run.ts";
import { dayNamed } from "./number-formats.ts";
import { protectedSheet } from "./sentences.ts";
import { type Area, isFormula, type ReadSheet, rangeOf, readPlaces } from "./sheet-reading.ts";

const changed = "The sheet has changed since it was read, so nothing was written. Read it again, then try again.";

type WrittenColumn = WriteRequest["columns"][number];

/** What will be written, beside what stands there now. */
export interface PlannedWrite {
  readonly blocks: readonly Block[];
  readonly kept: readonly Kept[];
  /** Where check boxes come in, and go again with an undo. */
  readonly boxes: readonly Area[];
  readonly columns: readonly number[];
}

const formulaAt = (row: number, column: number): string =>
  `${addressOf(row, column)} holds a formula, so nothing was written. Choose another column, or clear that cell first.`;

function inputOf(value: CellValue | null, kind: WrittenColumn["kind"]): Input {
  const day = kind === "date" ? dayNamed(value) : undefined;
  return day === undefined ? value : { day };
}

/** Where one column of a request goes, with its new rows, or the refusal. */
function blockOf({ header, index, values, kind }: WrittenColumn, headerRow: number, { table }: ReadSheet, next: () => number): Block {
  if (index !== undefined && table.cells[headerRow]?.[index] !== header) {
    throw new WorkbookError("changed", `The column "${header}" is no longer where it was. Read the sheet again, then try again.`);
  }
  const rows = table.cells.length - headerRow - 1;
  if (values.length < rows) throw new Error(`"${header}" brings ${values.length} values for ${rows} rows.`);
  const lines = values.map((value) => [inputOf(value, kind)]);
  if (index === undefined) return { row: headerRow, column: next(), rows: lines.length + 1, columns: 1, values: [[header], ...lines] };
  return { row: headerRow + 1, column: index, rows: lines.length, columns: 1, values: lines };
}

function blocksOf(request: WriteRequest, read: ReadSheet): Block[] {
  if (read.table.fingerprint !== request.fingerprint) throw new WorkbookError("changed", changed);
  if (read.isProtected) throw new WorkbookError("protected", protectedSheet("written"));
  let width = read.table.cells[0]?.length ?? 0;
  const blocks = request.columns.map((column) => blockOf(column, request.headerRow, read, () => width++));
  const formulas = new Set(read.table.formulas.map(([row, column]) => `${row},${column}`));
  for (const { row, column, values } of blocks) {
    const blocked = values.findIndex(([value], at) => value !== null && formulas.has(`${row + at},${column}`));
    if (blocked >= 0) throw new WorkbookError("formula", formulaAt(row + blocked, column));
  }
  return blocks;
}

/** What the blocks' cells hold now. New columns and rows may cross formulas that show nothing, which Excel counts as unused. */
async function keep(sheet: Excel.Worksheet, blocks: readonly Block[]): Promise<Kept[]> {
  const contents = await readPlaces(blocks.map(({ values: _, ...area }) => ({ ...area, sheet })));
  return blocks.map(({ values, ...area }, at) => {
    const before = contents[at] ?? { values: [], formulas: [], formats: [] };
    const formula = before.formulas.findIndex((row, r) => values[r]?.[0] !== null && isFormula(row[0], before.values[r]?.[0]));
    if (formula >= 0) throw new WorkbookError("formula", formulaAt(area.row + formula, area.column));
    return { ...area, before };
  });
}

/** The cells that get TRUE or FALSE and are to be ticked. */
function boxesIn(request: WriteRequest, blocks: readonly Block[]): Area[] {
  const ticked = blocks.filter((_, at) => request.columns[at]?.kind === "check");
  return columnRuns(
    ticked.flatMap(({ row, column, values }) =>
      values.flatMap(([value], at): [number, number][] => (typeof value === "boolean" ? [[row + at, column]] : [])),
    ),
  );
}

/** Reads what a write needs to know and to keep, and refuses it where something stands in its way. Writes nothing. */
export async function planWrite(host: ExcelHost, request: WriteRequest, read: ReadSheet): Promise<PlannedWrite> {
  const all = blocksOf(request, read);
  const blocks = all.filter((block) => block.rows > 0);
  const kept = await keep(read.sheet, blocks);
  const boxes = await freeForCheckBoxes(host, read.sheet, boxesIn(request, all));
  return { blocks, kept, boxes, columns: all.map((block) => block.column) };
}

export async function carryOut(host: ExcelHost, sheet: Excel.Worksheet, { blocks, kept, boxes }: PlannedWrite): Promise<void> {
  await writeBlocks(
    sheet,
    blocks.map((block, index) => ({ ...block, formats: kept[index]?.before.formats ?? [] })),
  );
  if (boxes.length === 0) return;
  for (const area of boxes) {
    queueChoice(rangeOf(sheet, area));
    queueBoxes(host, rangeOf(sheet, area));
  }
  await sheet.context.sync();
}

/** Puts back what a write found. */
export async function takeBack(
  host: ExcelHost,
  sheet: Excel.Worksheet,
  { kept, boxes }: Pick<PlannedWrite, "kept" | "boxes">,
): Promise<void> {
  for (const area of boxes) queueNoCheckBoxes(host, rangeOf(sheet, area));
  await restore(sheet, kept);
}
