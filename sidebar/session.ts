import type { AnswerKey } from "../core/profile/fields.ts";
import type { ColumnKey } from "../core/programs/column-keys.ts";
import { defaultSettings } from "../core/rules/settings.ts";
import { type Act, acts } from "./acts.ts";
import { applyRequest } from "./apply-column.ts";
import { cellAddress } from "./columns.ts";
import { constraint, factsFrom, listSpecialty } from "./facts.ts";
import { keptText } from "./kept.ts";
import { refused, troubleOf } from "./problem.ts";
import { resultInWords, resultOf, rowsInWords } from "./result.ts";
import { type SortOptions, sortList, writeRequest } from "./sort-list.ts";
import { type Event, firstState, isBusy, type Line, next, type State, unsaved } from "./state.ts";
import type { StepId } from "./steps.ts";
import { whatStopsSorting } from "./what-stops-sorting.ts";
import type { Wishes } from "./wishes.ts";
import { type Workbook, WorkbookError } from "./workbook.ts";
import { writtenTable } from "./written-table.ts";
import { youFields } from "./you-fields.ts";

const quiet: Line = { kind: "quiet" };

/** Sorting could not begin: trying the same again would not help. */
function stopped(text: string): Line {
  return { kind: "trouble", act: "sort", trouble: { text, again: false } };
}

/** What the user can do, over one workbook. Nothing here throws: what goes wrong becomes a line of the state. */
export class Session {
  private readonly workbook: Workbook;
  private current: State = firstState;
  private listener: () => void = () => undefined;
  /** Saves follow one another: two at once could arrive in the wrong order. */
  private saving: Promise<void> = Promise.resolve();
  private lastCell: readonly [number, number] = [0, 0];
  private lastChoice: ReadonlyMap<number, boolean> = new Map();
  private lastFormula = "";

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  get state(): State {
    return this.current;
  }

  /** The listener is called after every change. */
  watch(listener: () => void): void {
    this.listener = listener;
  }

  /** Reads profile and sheet for the first time. */
  async open(): Promise<void> {
    await Promise.all([this.readProfile(), this.readSheet()]);
  }

  /** Opens a step; the focus goes to its heading. */
  async goTo(step: StepId): Promise<void> {
    this.tell({ type: "step-taken", step });
    this.tell({ type: "focused", on: step });
    await this.keep();
  }

  type(key: AnswerKey, text: string): void {
    this.tell({ type: "typed", key, text });
  }

  /** The user is done with a field: it is read, and saved where it changed. */
  async leave(key: AnswerKey): Promise<void> {
    this.tell({ type: "left", key });
    this.saving = this.saving.then(() => this.saveChanges());
    await this.saving;
  }

  /** A question answered in one go, by a box or a choice. */
  async answer(key: AnswerKey, text: string): Promise<void> {
    this.type(key, text);
    await this.leave(key);
  }

  async readSheet(): Promise<void> {
    await this.attempt("read-sheet", async () => {
      const table = await this.workbook.readTable();
      this.tell({ type: "sheet-read", table });
      return quiet;
    });
  }

  chooseColumn(key: ColumnKey, index: number | undefined): void {
    this.tell({ type: "column-chosen", key, index });
  }

  /** The columns are right: this sheet is not asked about again until its headers change. */
  async confirmColumns(): Promise<void> {
    this.tell({ type: "columns-confirmed" });
    this.tell({ type: "focused", on: "list" });
    this.tell({
      type: "line",
      part: "list",
      line: { kind: "done", text: "Confirmed. MatchSheet will remember the columns of this sheet." },
    });
    await this.keep();
  }

  /** Takes over the specialty that the sheet's name tells. */
  async takeSpecialty(name: string): Promise<void> {
    this.type("specialty", name);
    this.tell({ type: "focused", on: "specialty" });
    await this.leave("specialty");
  }

  replaceByHand(on: boolean): void {
    this.tell({ type: "replace-by-hand", on });
  }

  async sort(): Promise<void> {
    if (isBusy(this.current)) return;
    await Promise.all(youFields.map(({ key }) => this.leave(key)));
    const stop = whatStopsSorting(this.current);
    if (stop) {
      this.tell({ type: "line", part: "sort", line: stopped(stop.text) });
      if (stop.field) this.sendTo(stop.field, stop.text);
      return;
    }
    await this.attempt("sort", () => this.sortAndWrite());
    await this.keep();
  }

  /** Reads the sheet anew, with the cell that is selected in it. */
  async explain(): Promise<void> {
    await this.attempt("explain", async () => {
      const table = await this.workbook.readTable();
      this.tell({ type: "sheet-read", table });
      this.tell({ type: "explained", at: table.selected });
      if (!table.selected) return { kind: "done", text: "No cell is selected in the sheet. Select one, then ask again." };
      return { kind: "done", text: `This is about ${cellAddress(...table.selected)} in “${table.sheetName}”.` };
    });
  }

  wish(wishes: Wishes): void {
    this.tell({ type: "wished", wishes });
  }

  /** Writes which rows are chosen and which no longer; all others stay as they are. */
  async choose(rows: ReadonlyMap<number, boolean>): Promise<void> {
    this.lastChoice = rows;
    await this.attempt("choose", async () => {
      const { list } = this.current;
      if (!list) throw new Error("Choosing began without a sheet.");
      const request = applyRequest(list, rows);
      const written = await this.workbook.writeColumns(request);
      if (!written.ok && written.code === "changed") return this.readAfterChange("choose");
      if (!written.ok) return { kind: "trouble", act: "choose", trouble: refused(written) };
      this.tell({ type: "chosen", table: writtenTable(list.table, request, written) });
      const on = [...rows.values()].filter((chosen) => chosen).length;
      const told = [on > 0 ? `${rowsInWords(on)} chosen` : "", rows.size > on ? `${rowsInWords(rows.size - on)} taken off` : ""];
      return { kind: "done", text: `${told.filter((part) => part !== "").join(", ")}, in the column “${request.columns[0]?.header}”.` };
    });
  }

  async undo(): Promise<void> {
    await this.attempt("undo", async () => {
      const result = await this.workbook.undo();
      if (!result.ok) return { kind: "trouble", act: "undo", trouble: refused(result) };
      this.tell({ type: "undone" });
      this.tell({ type: "focused", on: this.current.step === "choose" ? "choose" : "result" });
      return { kind: "done", text: `Undone: ${result.cells === 1 ? "1 cell is" : `${result.cells} cells are`} as before.` };
    });
    if (this.current.lines.result.kind === "done") await this.readSheet();
  }

  async showCell(row: number, column: number): Promise<void> {
    this.lastCell = [row, column];
    await this.attempt("show-cell", async () => {
      await this.workbook.selectCell(row, column);
      return { kind: "done", text: `Cell ${cellAddress(row, column)} is selected in the sheet.` };
    });
  }

  /** Puts a formula into the active cell of the sheet, instead of a value. */
  async insertFormula(formula: string): Promise<void> {
    this.lastFormula = formula;
    await this.attempt("insert-formula", async () => {
      const result = await this.workbook.insertFormula(formula);
      if (!result.ok) return { kind: "trouble", act: "insert-formula", trouble: refused(result) };
      return { kind: "done", text: `${formula} now stands in ${result.address}.` };
    });
  }

  /** Tries once more what went wrong. */
  async again(act: Act): Promise<void> {
    await this.retries[act]();
  }

  private readonly retries: Readonly<Record<Act, () => Promise<void>>> = {
    "read-profile": () => this.readProfile(),
    "save-profile": () => this.saveChanges(),
    keep: () => this.keep(),
    "read-sheet": () => this.readSheet(),
    sort: () => this.sort(),
    explain: () => this.explain(),
    choose: () => this.choose(this.lastChoice),
    undo: () => this.undo(),
    "insert-formula": () => this.insertFormula(this.lastFormula),
    "show-cell": () => this.showCell(...this.lastCell),
  };

  /** What is missing stands on another screen: the sentence goes there too. */
  private sendTo(field: AnswerKey, text: string): void {
    this.tell({ type: "step-taken", step: "you" });
    this.tell({ type: "line", part: "you", line: stopped(text) });
    this.tell({ type: "focused", on: field });
  }

  private tell(event: Event): void {
    this.current = next(this.current, event);
    this.listener();
  }

  private async readProfile(): Promise<void> {
    await this.attempt("read-profile", async () => {
      this.tell({ type: "profile-read", values: await this.workbook.readProfile() });
      return quiet;
    });
  }

  private async saveChanges(): Promise<void> {
    const values = unsaved(this.current);
    if (Object.keys(values).length === 0) return;
    await this.attempt("save-profile", async () => {
      await this.workbook.saveProfile(values);
      this.tell({ type: "profile-saved", values });
      return { kind: "done", text: "Saved in the Profile sheet." };
    });
  }

  /** Keeps step and columns in the Profile sheet, once there is one: nobody gets a sheet for having looked around. */
  private async keep(): Promise<void> {
    this.saving = this.saving.then(async () => {
      const { saved, kept } = this.current;
      const values = { wizard: keptText(kept) };
      if (Object.keys(saved).length === 0 || saved.wizard === values.wizard) return;
      await this.attempt("keep", async () => {
        await this.workbook.saveProfile(values);
        this.tell({ type: "profile-saved", values });
        return quiet;
      });
    });
    await this.saving;
  }

  private async sortAndWrite(): Promise<Line> {
    const { list, you, replaceByHand } = this.current;
    if (!list || typeof you.score.value !== "number") throw new Error("Sorting began without a sheet or a score.");
    const options: SortOptions = { score: you.score.value, settings: defaultSettings, replaceByHand };
    const rows = sortList(list, options);
    if (rows.length === 0) return stopped("No program was found under the headers, so there is nothing to sort.");
    const request = writeRequest(list, rows);
    const written = await this.workbook.writeColumns(request);
    if (!written.ok && written.code === "changed") return this.readAfterChange("sort");
    if (!written.ok) return { kind: "trouble", act: "sort", trouble: refused(written) };
    const facts = factsFrom(you);
    const specialty = listSpecialty(list.columns.detection.specialty, facts.profile);
    const result = resultOf(list, rows, { ...options, specialty, constraint: constraint(facts, specialty) });
    const { sheetId, sheetName } = list.table;
    this.tell({
      type: "sorted",
      sorted: { result, you, sheetId, sheetName, specialty: specialty?.name, fingerprint: written.fingerprint },
      table: writtenTable(list.table, request, written),
    });
    this.tell({ type: "columns-confirmed" });
    this.tell({ type: "line", part: "result", line: quiet });
    this.tell({ type: "focused", on: "result" });
    return { kind: "done", text: resultInWords(result) };
  }

  /** Somebody edited the sheet after it was read: nothing was written, and the user looks again before anything is. */
  private async readAfterChange(act: "sort" | "choose"): Promise<Line> {
    const table = await this.workbook.readTable();
    this.tell({ type: "sheet-read", table });
    const then = act === "sort" ? "look at its columns, then sort" : "look at the proposal, then accept";
    const text = `The sheet changed after it was read, so nothing was written. “${table.sheetName}” has been read again: ${then}.`;
    return { kind: "trouble", act, trouble: { text, again: false } };
  }

  private async attempt(act: Act, work: () => Promise<Line>): Promise<void> {
    const { part, busy, failed, exclusive } = acts[act];
    if (exclusive && isBusy(this.current)) return;
    const show = (line: Line): void => this.tell({ type: "line", part, line });
    show({ kind: "busy", act, text: busy });
    try {
      show(await work());
    } catch (error) {
      if (!(error instanceof WorkbookError)) console.error(error);
      show({ kind: "trouble", act, trouble: troubleOf(error, failed) });
    }
  }
}
