import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { addressOf } from "../core/sheets/cell-address.ts";
import { fingerprint } from "../sidebar/fingerprint.ts";
import {
  type InsertResult,
  type OfferedFile,
  type ProfileValues,
  type Refusal,
  type RepairResult,
  type SheetDefinition,
  type Table,
  type UndoResult,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
} from "../sidebar/workbook.ts";
import { addSheet } from "./add-sheet.ts";
import { putsOfRequest } from "./column-puts.ts";
import { readProfile, saveProfile } from "./profile-sheet.ts";
import { repairFormulas } from "./repair-formulas.ts";
import { readSheet, type SheetContents } from "./sheet-reading.ts";
import { type KeptCell, SheetWriter } from "./sheet-writing.ts";

/** What this file says when it refuses: what happened, and what to do. */
const sentences = {
  changed: "The sheet has changed since it was read, so nothing was written. Read it again, then try again.",
  gone: "That sheet is no longer in the workbook, so nothing was written. Go to your list and read it again.",
  nothing: "MatchSheet has written nothing yet that could be taken back.",
  newer: "The sheet was edited after MatchSheet wrote to it, so nothing was taken back. Press Ctrl+Z in the grid to go back step by step.",
  undoGone: "The sheet that was written is no longer in the workbook, so there is nothing to take back.",
  occupied: (address: string) => `${address} is not empty. Go to an empty cell, then insert the formula.`,
  noSheet: "That sheet is no longer in the workbook, so its cell can't be shown. Read your list again.",
  hidden: (name: string) =>
    `“${name}” is hidden, so its cell can't be shown. Unhide that sheet in the grid's list of sheets, then try again.`,
  noList: "No list is open in the grid. Open a file or start from the sample list.",
} as const;

interface Written {
  readonly bookId: string;
  readonly sheetId: string;
  readonly kept: readonly KeptCell[];
  /** The rules of check boxes that the write made. */
  readonly rules: readonly string[];
  readonly after: string;
}

const writesKept = 20;

/** What the port needs of the page around the grid. */
export interface PageSide {
  /** The formulas' results follow an edit a moment later; this waits for them. */
  settled(): Promise<void>;
  offer(file: OfferedFile): void;
}

const refused = (code: Refusal, message: string) => ({ ok: false, code, message }) as const;

function tableOf(book: FWorkbook, sheet: FWorksheet): Table {
  const contents = readSheet(book, sheet);
  const table = { sheetName: sheet.getSheetName(), sheetId: sheet.getSheetId(), ...contents, fingerprint: fingerprint(contents) };
  return sheet.isSheetHidden() ? { ...table, hidden: true } : table;
}

/** Some rows and columns before the cell stay in sight with it, and frozen ones cover none of it. */
const context = { rows: 4, columns: 2 } as const;

function scrollInto(sheet: FWorksheet, row: number, column: number): void {
  const seen = sheet.getVisibleRange();
  const inside = seen && row > seen.startRow && row < seen.endRow && column > seen.startColumn && column < seen.endColumn;
  if (!inside) sheet.scrollToCell(Math.max(0, row - context.rows), Math.max(0, column - context.columns));
}

/** The port of sidebar/workbook.ts over the grid of the page. */
export class PageWorkbook implements Workbook {
  readonly #api: FUniver;
  readonly #page: PageSide;
  readonly #writer: SheetWriter;
  readonly #writes: Written[] = [];
  /** The sheet that the sidebar shows: the user may be at another one by now. */
  #lastRead: string | undefined;

  constructor(api: FUniver, page: PageSide) {
    this.#api = api;
    this.#page = page;
    this.#writer = new SheetWriter(api);
  }

  async readTable(): Promise<Table> {
    const book = await this.#readyBook();
    const sheet = book.getActiveSheet();
    this.#lastRead = sheet.getSheetId();
    const at = sheet.getActiveRange()?.getRange();
    const table = tableOf(book, sheet);
    return at ? { ...table, selected: [at.startRow, at.startColumn] } : table;
  }

  async readSheet(name: string): Promise<Table | undefined> {
    const book = await this.#readyBook();
    const sheet = book.getSheets().find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
    return sheet && tableOf(book, sheet);
  }

  async readBook(): Promise<readonly Table[]> {
    const book = await this.#readyBook();
    return book.getSheets().map((sheet) => tableOf(book, sheet));
  }

  async writeColumns(request: WriteRequest): Promise<WriteResult> {
    const book = await this.#readyBook();
    const sheet = book.getSheetBySheetId(request.sheetId);
    if (!sheet) return refused("changed", sentences.gone);
    const before = readSheet(book, sheet);
    if (fingerprint(before) !== request.fingerprint) return refused("changed", sentences.changed);
    try {
      return await this.#write(book, sheet, request, before);
    } catch (error) {
      if (error instanceof WorkbookError) return refused(error.code, error.message);
      throw error;
    }
  }

  async undo(): Promise<UndoResult> {
    const book = await this.#readyBook();
    const last = this.#writes.at(-1);
    if (!last || last.bookId !== book.getId()) return refused("nothing", sentences.nothing);
    const sheet = book.getSheetBySheetId(last.sheetId);
    if (!sheet) return refused("unavailable", sentences.undoGone);
    if (fingerprint(readSheet(book, sheet)) !== last.after) return refused("newer", sentences.newer);
    this.#writer.restore(book, sheet, last.kept, last.rules);
    this.#writes.pop();
    await this.#page.settled();
    return { ok: true, cells: last.kept.length };
  }

  async readProfile(): Promise<ProfileValues> {
    return readProfile(await this.#readyBook());
  }

  async saveProfile(values: ProfileValues): Promise<void> {
    saveProfile(this.#api, await this.#readyBook(), this.#writer, values);
    await this.#page.settled();
  }

  async addSheet(definition: SheetDefinition): Promise<boolean> {
    const added = addSheet(this.#api, await this.#readyBook(), definition);
    if (added) await this.#page.settled();
    return added;
  }

  async selectCell(row: number, column: number, sheetId?: string): Promise<void> {
    const book = await this.#readyBook();
    const read = this.#lastRead === undefined ? null : book.getSheetBySheetId(this.#lastRead);
    const sheet = sheetId === undefined ? (read ?? book.getActiveSheet()) : book.getSheetBySheetId(sheetId);
    if (!sheet) throw new WorkbookError("unavailable", sentences.noSheet);
    if (sheet.isSheetHidden()) throw new WorkbookError("unavailable", sentences.hidden(sheet.getSheetName()));
    if (sheet.getSheetId() !== book.getActiveSheet().getSheetId()) book.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    scrollInto(sheet, row, column);
  }

  async insertFormula(formula: string): Promise<InsertResult> {
    const book = await this.#readyBook();
    const sheet = book.getActiveSheet();
    const at = sheet.getActiveRange()?.getRange();
    const [row, column] = [at?.startRow ?? 0, at?.startColumn ?? 0];
    const address = addressOf(row, column);
    const { cells, formulas } = readSheet(book, sheet);
    const taken = (cells[row]?.[column] ?? "") !== "" || formulas.some((place) => place[0] === row && place[1] === column);
    if (taken) return refused("occupied", sentences.occupied(address));
    this.#writer.setFormulas(book, sheet, [{ row, column, formula }]);
    await this.#page.settled();
    return { ok: true, address };
  }

  async repairFormulas(): Promise<RepairResult> {
    const cells = repairFormulas(await this.#readyBook(), this.#writer);
    await this.#page.settled();
    return { ok: true, cells, left: [] };
  }

  async offerFile(file: OfferedFile): Promise<void> {
    this.#page.offer(file);
  }

  async #write(book: FWorkbook, sheet: FWorksheet, request: WriteRequest, before: SheetContents): Promise<WriteResult> {
    const { puts, places } = putsOfRequest(request, before);
    const kept = this.#writer.keep(sheet, puts);
    const rules = this.#writer.write(book, sheet, puts);
    await this.#page.settled();
    const after = fingerprint(readSheet(book, sheet));
    if (kept.length > 0) this.#writes.push({ bookId: book.getId(), sheetId: request.sheetId, kept, rules, after });
    this.#writes.splice(0, Math.max(0, this.#writes.length - writesKept));
    return { ok: true, cells: puts.length, fingerprint: after, columns: places };
  }

  /** The open workbook, with what is being typed taken in and every formula's result there. */
  async #readyBook(): Promise<FWorkbook> {
    const book = this.#api.getActiveWorkbook();
    if (!book) throw new WorkbookError("unavailable", sentences.noList);
    if (book.isCellEditing()) await book.endEditingAsync(true);
    await this.#page.settled();
    return book;
  }
}
