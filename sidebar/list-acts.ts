import { addressOf } from "../core/sheets/cell-address.ts";
import { applyRequest } from "./apply-column.ts";
import type { Desk } from "./desk.ts";
import { constraint, factsFrom, listSpecialty } from "./facts.ts";
import { findLists } from "./find-lists.ts";
import type { Job } from "./job.ts";
import { refused } from "./problem.ts";
import { listAfterWriting, takeList } from "./read-list.ts";
import { choiceInWords, resultInWords, resultOf } from "./result.ts";
import { readRulesSheet } from "./rules.ts";
import { type List, type SortedRow, type SortOptions, sortLongList, writeRequest } from "./sort-list.ts";
import type { Line, Sorted } from "./state.ts";
import type { Table, WriteRequest } from "./workbook.ts";
import { writtenTable } from "./written-table.ts";

const quiet: Line = { kind: "quiet" };

/** Sorting could not begin: trying the same again would not help. */
export function stopped(text: string): Line {
  return { kind: "trouble", act: "sort", trouble: { text, again: false } };
}

/** What concerns the sheets: reading, sorting, choosing, and taking back. */
export class ListActs {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  async read(): Promise<void> {
    await this.desk.attempt("read-sheet", async (job) => {
      await this.take(job);
      return quiet;
    });
  }

  /** Goes to another sheet and reads it. */
  async open(sheetId: string): Promise<void> {
    await this.desk.attempt("read-sheet", async (job) => {
      await job.answer(this.desk.workbook.selectCell(0, 0, sheetId));
      const { sheetName } = await this.take(job);
      this.desk.tell({ type: "focused", on: "list" });
      return { kind: "done", text: `“${sheetName}” has been read.` };
    });
  }

  /** Looks through the workbook for lists. */
  async find(): Promise<void> {
    await this.desk.attempt("find-lists", async (job) => {
      const found = await findLists(await job.answer(this.desk.workbook.readBook()), job);
      this.desk.tell({ type: "lists-found", found });
      const others = found.filter(({ sheetId }) => sheetId !== this.desk.state.list?.table.sheetId).length;
      const text = others === 0 ? "No other sheet of this workbook holds a list of programs." : `Other sheets with programs: ${others}.`;
      return { kind: "done", text };
    });
  }

  /** Reads the sheet anew, with the cell that is selected in it. */
  async explain(): Promise<void> {
    await this.desk.attempt("explain", async (job) => {
      const { selected, sheetName } = await this.take(job);
      this.desk.tell({ type: "explained", at: selected });
      if (!selected) return { kind: "done", text: "No cell is selected in the sheet. Select one, then ask again." };
      return { kind: "done", text: `This is about ${addressOf(...selected)} in “${sheetName}”.` };
    });
  }

  async sort(): Promise<void> {
    await this.desk.attempt("sort", (job) => this.sortAndWrite(job));
  }

  /** Writes which rows are chosen and which no longer; all others stay as they are. */
  async choose(rows: ReadonlyMap<number, boolean>): Promise<void> {
    await this.desk.attempt("choose", async (job) => {
      const { list } = this.desk.state;
      if (!list) throw new Error("Choosing began without a sheet.");
      const request = applyRequest(list, rows);
      const written = await this.write("choose", list, request, job);
      if ("line" in written) return written.line;
      this.desk.tell({ type: "chosen", list: written.list });
      return { kind: "done", text: `${choiceInWords(rows)}, in the column “${request.columns[0]?.header}”.` };
    });
  }

  async undo(): Promise<void> {
    await this.desk.attempt("undo", async () => {
      const result = await this.desk.workbook.undo();
      if (!result.ok) return { kind: "trouble", act: "undo", trouble: refused(result) };
      this.desk.tell({ type: "undone" });
      this.desk.tell({ type: "focused", on: this.desk.state.step === "choose" ? "choose" : "result" });
      return { kind: "done", text: `Undone: ${result.cells === 1 ? "1 cell is" : `${result.cells} cells are`} as before.` };
    });
    if (this.desk.state.lines.result.kind === "done") await this.read();
  }

  /** Reads the sheet that the user is at, and the settings beside it. */
  private async take(job: Job): Promise<Table> {
    const { workbook } = this.desk;
    const [table, rules] = await job.answer(Promise.all([workbook.readTable(), readRulesSheet(workbook)]));
    const list = await takeList(table, () => this.desk.state, job);
    this.desk.tell({ type: "rules-read", rules });
    this.desk.tell({ type: "sheet-read", list });
    return table;
  }

  private async sortAndWrite(job: Job): Promise<Line> {
    const { list, you, rules, replaceByHand } = this.desk.state;
    if (!list || typeof you.score.value !== "number") throw new Error("Sorting began without a sheet or a score.");
    const options: SortOptions = { score: you.score.value, settings: rules.settings, replaceByHand };
    const rows = await sortLongList(list, options, job);
    if (rows.length === 0) return stopped("No program was found under the headers, so there is nothing to sort.");
    const written = await this.write("sort", list, writeRequest(list, rows), job);
    if ("line" in written) return written.line;
    const sorted = this.sortedFrom(list, rows, options);
    this.desk.tell({ type: "sorted", sorted: { ...sorted, fingerprint: written.list.table.fingerprint }, list: written.list });
    this.desk.tell({ type: "columns-confirmed" });
    this.desk.tell({ type: "line", part: "result", line: quiet });
    this.desk.tell({ type: "focused", on: "result" });
    return { kind: "done", text: resultInWords(sorted.result) };
  }

  private sortedFrom(list: List, rows: readonly SortedRow[], options: SortOptions): Omit<Sorted, "fingerprint"> {
    const { you, rules } = this.desk.state;
    const facts = factsFrom(this.desk.state);
    const specialty = listSpecialty(list.columns.detection.specialty, facts.profile);
    const result = resultOf(list, rows, { ...options, specialty, constraint: constraint(facts, specialty) });
    const { sheetId, sheetName } = list.table;
    return { result, you, rules, sheetId, sheetName, specialty: specialty?.name };
  }

  /** The list as it stands after the writing, or the line that says why nothing was written. */
  private async write(
    act: "sort" | "choose",
    list: List,
    request: WriteRequest,
    job: Job,
  ): Promise<{ readonly list: List } | { readonly line: Line }> {
    job.send();
    const written = await this.desk.workbook.writeColumns(request);
    if (written.ok) return { list: listAfterWriting(list, writtenTable(list.table, request, written)) };
    if (written.code === "changed") return { line: await this.readAfterChange(act, job) };
    return { line: { kind: "trouble", act, trouble: refused(written) } };
  }

  /** Somebody edited the sheet after it was read: nothing was written, and the user looks again before anything is. */
  private async readAfterChange(act: "sort" | "choose", job: Job): Promise<Line> {
    const { sheetName } = await this.take(job);
    const then = act === "sort" ? "look at its columns, then sort" : "look at the proposal, then accept";
    const text = `The sheet changed after it was read, so nothing was written. “${sheetName}” has been read again: ${then}.`;
    return { kind: "trouble", act, trouble: { text, again: false } };
  }
}
