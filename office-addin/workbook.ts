import {
  type InsertResult,
  type OfferedFile,
  type ProfileValues,
  type RepairResult,
  type SheetDefinition,
  type Table,
  type UndoResult,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
} from "../sidebar/workbook.ts";
import { carryOut, type PlannedWrite, planWrite, takeBack } from "./column-writing.ts";
import { type ExcelHost, inExcel } from "./excel-run.ts";
import { prefixFunctions } from "./formula-names.ts";
import { addSheet } from "./new-sheet.ts";
import { offerFile } from "./offered-file.ts";
import { readProfile, saveProfile } from "./profile-sheet.ts";
import { repairFormulas } from "./repair.ts";
import { protectedSheet } from "./sentences.ts";
import { readSheet, readSheets } from "./sheet-reading.ts";

const newer = "The sheet was edited after MatchSheet wrote to it, so nothing was taken back. Use Ctrl+Z in the sheet instead.";
const gone = "That sheet is no longer in the workbook, so nothing was written. Go to your list and read it again.";
const goneOrHidden = {
  gone: "That sheet is no longer in the workbook, so its cell can't be shown.",
  hidden: "That sheet is hidden, so its cell can't be shown. Right-click any sheet's tab, choose Unhide, then try again.",
} as const;

/** One write that can be taken back, as long as the sheet still is what the write left. */
interface Written extends Pick<PlannedWrite, "kept" | "boxes"> {
  readonly sheetId: string;
  readonly cells: number;
  readonly after: string;
}

const writesKept = 20;

type Refused = { readonly ok: false; readonly code: WorkbookError["code"]; readonly message: string };

async function orRefused<T>(result: Promise<T>): Promise<T | Refused> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

/** By id, or by name: Excel looks for both. */
async function sheetOf(context: Excel.RequestContext, key: string): Promise<Excel.Worksheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  sheet.load("id, name, visibility");
  await context.sync();
  return sheet.isNullObject ? undefined : sheet;
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
      const { table } = await readSheet(this.host, sheet);
      this.lastRead = table.sheetId;
      return { ...table, selected: [active.rowIndex, active.columnIndex] };
    });
  }

  readSheet(name: string): Promise<Table | undefined> {
    return inExcel(this.host, async (context) => {
      // Excel takes a key that is empty for a mistake.
      const sheet = name === "" ? undefined : await sheetOf(context, name);
      if (sheet?.name.toLowerCase() !== name.toLowerCase()) return undefined;
      return (await readSheet(this.host, sheet)).table;
    });
  }

  readBook(): Promise<readonly Table[]> {
    return inExcel(this.host, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      return (await readSheets(this.host, worksheets.items)).map(({ table }) => table);
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

  selectCell(row: number, column: number, sheetId?: string): Promise<void> {
    return inExcel(this.host, async (context) => {
      const wanted = sheetId ?? this.lastRead;
      const found = wanted === undefined ? undefined : await sheetOf(context, wanted);
      if (sheetId !== undefined && !found) throw new WorkbookError("unavailable", goneOrHidden.gone);
      if (found && found.visibility !== "Visible") throw new WorkbookError("unavailable", goneOrHidden.hidden);
      const sheet = found ?? context.workbook.worksheets.getActiveWorksheet();
      sheet.activate();
      sheet.getCell(row, column).select();
      await context.sync();
    });
  }

  insertFormula(formula: string): Promise<InsertResult> {
    return orRefused(inExcel(this.host, (context) => insertFormula(this.host, context, formula)));
  }

  repairFormulas(): Promise<RepairResult> {
    return orRefused(inExcel(this.host, (context) => repairFormulas(this.host, context), { oneUndo: true }));
  }

  offerFile(file: OfferedFile): Promise<void> {
    return offerFile(this.host, file);
  }

  private async write(context: Excel.RequestContext, request: WriteRequest): Promise<WriteResult> {
    const sheet = await sheetOf(context, request.sheetId);
    if (!sheet) throw new WorkbookError("changed", gone);
    const plan = await planWrite(this.host, request, await readSheet(this.host, sheet));
    await this.writeOrPutBack(sheet, plan);
    const { table } = await readSheet(this.host, sheet);
    const cells = plan.blocks.flatMap((block) => block.values.flat()).filter((value) => value !== null).length;
    if (cells > 0) this.writes.push({ sheetId: request.sheetId, kept: plan.kept, boxes: plan.boxes, cells, after: table.fingerprint });
    this.writes.splice(0, Math.max(0, this.writes.length - writesKept));
    return { ok: true, cells, fingerprint: table.fingerprint, columns: [...plan.columns] };
  }

  private async writeOrPutBack(sheet: Excel.Worksheet, plan: PlannedWrite): Promise<void> {
    try {
      await carryOut(this.host, sheet, plan);
    } catch (error) {
      await this.putBack(sheet.id, plan).catch((cause: unknown) => {
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
  private putBack(sheetId: string, plan: PlannedWrite): Promise<void> {
    return inExcel(this.host, async (context) => {
      const sheet = await sheetOf(context, sheetId);
      if (sheet) await takeBack(this.host, sheet, plan);
    });
  }

  private async takeBack(context: Excel.RequestContext, last: Written): Promise<UndoResult> {
    const sheet = await sheetOf(context, last.sheetId);
    if (!sheet)
      throw new WorkbookError("unavailable", "The sheet that was written is no longer in the workbook, so there is nothing to take back.");
    const { table, isProtected } = await readSheet(this.host, sheet);
    if (isProtected) throw new WorkbookError("protected", protectedSheet("taken back"));
    if (table.fingerprint !== last.after) throw new WorkbookError("newer", newer);
    await takeBack(this.host, sheet, last);
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
