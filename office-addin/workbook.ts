import {
  type InsertResult,
  type ProfileValues,
  type SheetDefinition,
  type Table,
  type UndoResult,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
} from "../sidebar/workbook.ts";
import { type Block, type Kept, restore, writeBlocks } from "./cell-writing.ts";
import { type ExcelHost, inExcel } from "./excel-run.ts";
import { prefixFunctions } from "./formula-names.ts";
import { addSheet, readProfile, saveProfile } from "./profile-sheet.ts";
import { isFormula, type ReadSheet, readContents, readSheet } from "./sheet-reading.ts";

const protectedSheet = (undone: string): string =>
  `This sheet is protected, so nothing was ${undone}. Take the protection off (Review > Unprotect Sheet), then try again.`;
const changed = "The sheet has changed since it was read, so nothing was written. Read it again, then try again.";
const newer = "The sheet was edited after MatchSheet wrote to it, so nothing was taken back. Use Ctrl+Z in the sheet instead.";
const gone = "That sheet is no longer in the workbook, so nothing was written. Go to your list and read it again.";

/** One write that can be taken back, as long as the sheet still is what the write left. */
interface Written {
  readonly sheetId: string;
  readonly kept: readonly Kept[];
  readonly cells: number;
  readonly after: string;
}

const writesKept = 20;

type WrittenColumn = WriteRequest["columns"][number];

type Refused = { readonly ok: false; readonly code: WorkbookError["code"]; readonly message: string };

async function orRefused<T>(result: Promise<T>): Promise<T | Refused> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

async function sheetOf(context: Excel.RequestContext, id: string): Promise<Excel.Worksheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("id");
  await context.sync();
  return sheet.isNullObject ? undefined : sheet;
}

/** A cell as people name it: row 1, column 2 is C2. */
function addressOf(row: number, column: number): string {
  const letters = (index: number): string =>
    index < 0 ? "" : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row + 1}`;
}

/** Where one column of a request goes, or the refusal. */
function blockOf({ header, index, values }: WrittenColumn, headerRow: number, { table }: ReadSheet, next: () => number): Block {
  if (index !== undefined && table.cells[headerRow]?.[index] !== header) {
    throw new WorkbookError("changed", `The column "${header}" is no longer where it was. Read the sheet again, then try again.`);
  }
  const rows = table.cells.length - headerRow - 1;
  if (values.length !== rows) throw new Error(`"${header}" brings ${values.length} values for ${rows} rows.`);
  const lines = values.map((value) => [value]);
  if (index === undefined) return { row: headerRow, column: next(), rows: rows + 1, columns: 1, values: [[header], ...lines] };
  return { row: headerRow + 1, column: index, rows, columns: 1, values: lines };
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

const formulaAt = (row: number, column: number): string =>
  `${addressOf(row, column)} holds a formula, so nothing was written. Choose another column, or clear that cell first.`;

/** What the blocks' cells hold now. A new column may cross formulas that show nothing, which Excel counts as unused. */
async function keep(sheet: Excel.Worksheet, blocks: readonly Block[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { values, ...area } of blocks) {
    const before = await readContents(sheet, area);
    const formula = before.formulas.findIndex((row, r) => values[r]?.[0] !== null && isFormula(row[0], before.values[r]?.[0]));
    if (formula >= 0) throw new WorkbookError("formula", formulaAt(area.row + formula, area.column));
    kept.push({ ...area, before });
  }
  return kept;
}

/** The port of sidebar/workbook.ts over Excel's object model. */
export class ExcelWorkbook implements Workbook {
  private readonly host: ExcelHost;
  private readonly writes: Written[] = [];
  /** The sheet that the sidebar shows: the user may be at another one by now. */
  private lastRead: string | undefined;

  constructor(host: ExcelHost) {
    this.host = host;
  }

  readTable(): Promise<Table> {
    return inExcel(this.host, async (context) => {
      const active = context.workbook.getActiveCell();
      active.load("rowIndex, columnIndex");
      await context.sync();
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { table } = await readSheet(this.host, sheet, [active.rowIndex, active.columnIndex]);
      this.lastRead = table.sheetId;
      return table;
    });
  }

  writeColumns(request: WriteRequest): Promise<WriteResult> {
    return orRefused(inExcel(this.host, (context) => this.write(context, request), { oneUndo: true }));
  }

  async undo(): Promise<UndoResult> {
    const last = this.writes[this.writes.length - 1];
    if (!last) return { ok: false, code: "nothing", message: "MatchSheet has written nothing yet that could be taken back." };
    return orRefused(inExcel(this.host, (context) => this.takeBack(context, last), { oneUndo: true }));
  }

  readProfile(): Promise<ProfileValues> {
    return readProfile(this.host);
  }

  saveProfile(values: ProfileValues): Promise<void> {
    return saveProfile(this.host, values);
  }

  addSheet(sheet: SheetDefinition): Promise<boolean> {
    return addSheet(this.host, sheet);
  }

  selectCell(row: number, column: number): Promise<void> {
    return inExcel(this.host, async (context) => {
      const read = this.lastRead === undefined ? undefined : await sheetOf(context, this.lastRead);
      const sheet = read ?? context.workbook.worksheets.getActiveWorksheet();
      sheet.activate();
      sheet.getCell(row, column).select();
      await context.sync();
    });
  }

  insertFormula(formula: string): Promise<InsertResult> {
    return orRefused(inExcel(this.host, (context) => insertFormula(this.host, context, formula)));
  }

  private async write(context: Excel.RequestContext, request: WriteRequest): Promise<WriteResult> {
    const sheet = await sheetOf(context, request.sheetId);
    if (!sheet) throw new WorkbookError("changed", gone);
    const columns = blocksOf(request, await readSheet(this.host, sheet));
    const blocks = columns.filter((block) => block.rows > 0);
    const kept = await keep(sheet, blocks);
    await this.writeOrPutBack(sheet, request.sheetId, blocks, kept);
    const { table } = await readSheet(this.host, sheet);
    const cells = blocks.flatMap((block) => block.values.flat()).filter((value) => value !== null).length;
    if (cells > 0) this.writes.push({ sheetId: request.sheetId, kept, cells, after: table.fingerprint });
    this.writes.splice(0, Math.max(0, this.writes.length - writesKept));
    return { ok: true, cells, fingerprint: table.fingerprint, columns: columns.map((block) => block.column) };
  }

  private async writeOrPutBack(sheet: Excel.Worksheet, sheetId: string, blocks: readonly Block[], kept: readonly Kept[]): Promise<void> {
    try {
      await writeBlocks(
        sheet,
        blocks.map((block, index) => ({ ...block, formats: kept[index]?.before.formats ?? [] })),
      );
    } catch (error) {
      await this.putBack(sheetId, kept).catch((cause: unknown) => {
        console.error(cause);
        throw new WorkbookError(
          "unavailable",
          "Excel stopped while writing, and part of it stands in the sheet. Press Ctrl+Z there to take it back.",
        );
      });
      throw error;
    }
  }

  /** In a run of its own: the one that failed may be of no more use. */
  private putBack(sheetId: string, kept: readonly Kept[]): Promise<void> {
    return inExcel(this.host, async (context) => {
      const sheet = await sheetOf(context, sheetId);
      if (sheet) await restore(sheet, kept);
    });
  }

  private async takeBack(context: Excel.RequestContext, last: Written): Promise<UndoResult> {
    const sheet = await sheetOf(context, last.sheetId);
    if (!sheet)
      throw new WorkbookError("unavailable", "The sheet that was written is no longer in the workbook, so there is nothing to take back.");
    const { table, isProtected } = await readSheet(this.host, sheet);
    if (isProtected) throw new WorkbookError("protected", protectedSheet("taken back"));
    if (table.fingerprint !== last.after) throw new WorkbookError("newer", newer);
    await restore(sheet, last.kept);
    this.writes.pop();
    return { ok: true, cells: last.cells };
  }
}

async function insertFormula(host: ExcelHost, context: Excel.RequestContext, formula: string): Promise<InsertResult> {
  const cell = context.workbook.getActiveCell();
  cell.load(host.supports("1.12") ? "address, formulas, numberFormat, hasSpill" : "address, formulas, numberFormat");
  cell.worksheet.protection.load("protected");
  await context.sync();
  if (cell.worksheet.protection.protected) throw new WorkbookError("protected", protectedSheet("written"));
  if (cell.formulas[0]?.[0] !== "" || (host.supports("1.12") && cell.hasSpill)) {
    throw new WorkbookError("occupied", `${cell.address} is not empty. Go to an empty cell, then insert the formula.`);
  }
  // Under the text format a formula would stay text.
  if (cell.numberFormat[0]?.[0] === "@") cell.numberFormat = [["General"]];
  cell.formulas = [[prefixFunctions(formula, host.functionNames)]];
  await context.sync();
  return { ok: true, address: cell.address };
}
