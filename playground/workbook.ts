import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { fingerprint } from "../sidebar/fingerprint.ts";
import {
  type InsertResult,
  type ProfileValues,
  type Refusal,
  type SheetDefinition,
  type Table,
  type UndoResult,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
} from "../sidebar/workbook.ts";
import { addressOf } from "./cell-address.ts";
import { addSheet, readProfile, saveProfile } from "./profile-sheet.ts";
import { readSheet, type SheetContents } from "./sheet-reading.ts";
import { type KeptCell, type Put, SheetWriter } from "./sheet-writing.ts";

/** What this file says when it refuses: what happened, and what to do. */
const sentences = {
  changed: "The sheet has changed since it was read, so nothing was written. Read it again, then try again.",
  gone: "That sheet is no longer in the workbook, so nothing was written. Go to your list and read it again.",
  moved: (header: string) =>
    `The column “${header}” is no longer where it was, so nothing was written. Read the sheet again, then try again.`,
  formula: (address: string) =>
    `${address} holds a formula's result, so nothing was written. Choose another column, or clear that cell first.`,
  nothing: "MatchSheet has written nothing yet that could be taken back.",
  newer: "The sheet was edited after MatchSheet wrote to it, so nothing was taken back. Press Ctrl+Z in the grid to go back step by step.",
  undoGone: "The sheet that was written is no longer in the workbook, so there is nothing to take back.",
  occupied: (address: string) => `${address} is not empty. Go to an empty cell, then insert the formula.`,
} as const;

interface Written {
  readonly bookId: string;
  readonly sheetId: string;
  readonly kept: readonly KeptCell[];
  readonly after: string;
}

const writesKept = 20;

type Column = WriteRequest["columns"][number];

/** The formulas' results follow an edit a moment later; this waits for them. */
export type Settled = () => Promise<void>;

const refused = (code: Refusal, message: string) => ({ ok: false, code, message }) as const;

const printOf = (contents: SheetContents): string => fingerprint(contents);

/** The cells of one column of a request, or the refusal. */
function putsOf({ header, index, values }: Column, headerRow: number, { cells, formulas }: SheetContents, next: () => number): Put[] {
  if (index !== undefined && cells[headerRow]?.[index] !== header) throw new WorkbookError("changed", sentences.moved(header));
  if (headerRow + values.length >= Math.max(cells.length, 1)) {
    throw new Error(`“${header}” brings ${values.length} values for ${cells.length - headerRow - 1} rows.`);
  }
  const column = index ?? next();
  const heading: Put[] = index === undefined ? [{ row: headerRow, column, value: header }] : [];
  const under = values.flatMap((value, at): Put[] => (value === null ? [] : [{ row: headerRow + 1 + at, column, value }]));
  const puts = [...heading, ...under];
  const held = new Set(formulas.filter((place) => place[1] === column).map(([row]) => row));
  const blocked = puts.find(({ row }) => held.has(row));
  if (blocked) throw new WorkbookError("formula", sentences.formula(addressOf(blocked.row, column)));
  return puts;
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
  readonly #settled: Settled;
  readonly #writer: SheetWriter;
  readonly #writes: Written[] = [];
  /** The sheet that the sidebar shows: the user may be at another one by now. */
  #lastRead: string | undefined;

  constructor(api: FUniver, settled: Settled) {
    this.#api = api;
    this.#settled = settled;
    this.#writer = new SheetWriter(api);
  }

  async readTable(): Promise<Table> {
    const book = await this.#readyBook();
    const sheet = book.getActiveSheet();
    this.#lastRead = sheet.getSheetId();
    const { cells, formulas } = readSheet(book, sheet);
    const at = sheet.getActiveRange()?.getRange();
    const table = {
      sheetName: sheet.getSheetName(),
      sheetId: sheet.getSheetId(),
      cells,
      formulas,
      fingerprint: fingerprint({ cells, formulas }),
    };
    return at ? { ...table, selected: [at.startRow, at.startColumn] } : table;
  }

  async writeColumns(request: WriteRequest): Promise<WriteResult> {
    const book = await this.#readyBook();
    const sheet = book.getSheetBySheetId(request.sheetId);
    if (!sheet) return refused("changed", sentences.gone);
    const before = readSheet(book, sheet);
    if (printOf(before) !== request.fingerprint) return refused("changed", sentences.changed);
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
    if (printOf(readSheet(book, sheet)) !== last.after) return refused("newer", sentences.newer);
    this.#writer.restore(book, sheet, last.kept);
    this.#writes.pop();
    await this.#settled();
    return { ok: true, cells: last.kept.length };
  }

  async readProfile(): Promise<ProfileValues> {
    return readProfile(await this.#readyBook());
  }

  async saveProfile(values: ProfileValues): Promise<void> {
    saveProfile(this.#api, await this.#readyBook(), this.#writer, values);
    await this.#settled();
  }

  async addSheet(definition: SheetDefinition): Promise<boolean> {
    return addSheet(this.#api, await this.#readyBook(), definition);
  }

  async selectCell(row: number, column: number): Promise<void> {
    const book = await this.#readyBook();
    const read = this.#lastRead === undefined ? null : book.getSheetBySheetId(this.#lastRead);
    const sheet = read ?? book.getActiveSheet();
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
    this.#writer.setFormula(book, sheet, row, column, formula);
    await this.#settled();
    return { ok: true, address };
  }

  async #write(book: FWorkbook, sheet: FWorksheet, request: WriteRequest, before: SheetContents): Promise<WriteResult> {
    let width = before.cells[0]?.length ?? 0;
    const columns = request.columns.map((column) => putsOf(column, request.headerRow, before, () => width++));
    const puts = columns.flat();
    const kept = this.#writer.keep(sheet, puts);
    this.#writer.write(book, sheet, puts);
    await this.#settled();
    const after = printOf(readSheet(book, sheet));
    if (kept.length > 0) this.#writes.push({ bookId: book.getId(), sheetId: request.sheetId, kept, after });
    this.#writes.splice(0, Math.max(0, this.#writes.length - writesKept));
    let next = before.cells[0]?.length ?? 0;
    return { ok: true, cells: puts.length, fingerprint: after, columns: request.columns.map(({ index }) => index ?? next++) };
  }

  /** The open workbook, with what is being typed taken in and every formula's result there. */
  async #readyBook(): Promise<FWorkbook> {
    const book = this.#api.getActiveWorkbook();
    if (!book) throw new WorkbookError("unavailable", "No list is open in the grid. Open a file or start from the sample list.");
    if (book.isCellEditing()) await book.endEditingAsync(true);
    await this.#settled();
    return book;
  }
}
