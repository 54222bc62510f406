import type { AnswerKey } from "../core/profile/fields.ts";
import type { ColumnKey } from "../core/programs/column-keys.ts";
import { addressOf } from "../core/sheets/cell-address.ts";
import type { Act } from "./acts.ts";
import { proposalFrom, sortedForChoice } from "./choice.ts";
import { Desk } from "./desk.ts";
import { factsFrom } from "./facts.ts";
import type { LateWritten } from "./later.ts";
import { ListActs, stopped } from "./list-acts.ts";
import { refused } from "./problem.ts";
import { ProfileActs } from "./profile-acts.ts";
import { isBusy, type Line, type State } from "./state.ts";
import type { StepId } from "./steps.ts";
import { whatStopsSorting } from "./what-stops-sorting.ts";
import type { Wishes } from "./wishes.ts";
import type { Workbook } from "./workbook.ts";
import { youFields } from "./you-fields.ts";

const quiet: Line = { kind: "quiet" };

/** What the user can do, over one workbook. Nothing here throws: what goes wrong becomes a line of the state. */
export class Session {
  readonly workbook: Workbook;
  private readonly desk: Desk;
  private readonly profile: ProfileActs;
  private readonly lists: ListActs;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.desk = new Desk(workbook);
    this.profile = new ProfileActs(this.desk);
    this.lists = new ListActs(this.desk);
  }

  get state(): State {
    return this.desk.state;
  }

  /** The listener is called after every change. */
  watch(listener: () => void): void {
    this.desk.watch(listener);
  }

  /** Reads profile and sheet for the first time. */
  async open(): Promise<void> {
    await Promise.all([this.profile.read(), this.readSheet()]);
  }

  /** Calls off what is under way, as long as nothing was sent to be written. */
  cancel(act: Act): void {
    this.desk.cancel(act);
  }

  /** Opens a step; the focus goes to its heading. */
  async goTo(step: StepId): Promise<void> {
    this.desk.tell({ type: "step-taken", step });
    this.desk.tell({ type: "focused", on: step });
    await this.profile.keep();
  }

  type(key: AnswerKey, text: string): void {
    this.desk.tell({ type: "typed", key, text });
  }

  async leave(key: AnswerKey): Promise<void> {
    await this.profile.leave(key);
  }

  /** A question answered in one go, by a box or a choice. */
  async answer(key: AnswerKey, text: string): Promise<void> {
    this.type(key, text);
    await this.leave(key);
  }

  /** Reads the sheet that the user is at. */
  async readSheet(): Promise<void> {
    await this.lists.read();
  }

  /** Goes to another sheet and reads it. */
  async openSheet(sheetId: string): Promise<void> {
    await this.lists.open(sheetId);
  }

  /** Looks through the workbook for lists. */
  async findLists(): Promise<void> {
    await this.lists.find();
  }

  chooseColumn(key: ColumnKey, index: number | undefined): void {
    this.desk.tell({ type: "column-chosen", key, index });
  }

  /** The columns are right: this sheet is not asked about again until its headers change. */
  async confirmColumns(): Promise<void> {
    this.desk.tell({ type: "columns-confirmed" });
    this.desk.tell({ type: "focused", on: "list" });
    this.desk.tell({
      type: "line",
      part: "list",
      line: { kind: "done", text: "Confirmed. MatchSheet will remember the columns of this sheet." },
    });
    await this.profile.keep();
  }

  /** Takes over the specialty that the sheet's name tells. */
  async takeSpecialty(name: string): Promise<void> {
    this.type("specialty", name);
    this.desk.tell({ type: "focused", on: "specialty" });
    await this.leave("specialty");
  }

  replaceByHand(on: boolean): void {
    this.desk.tell({ type: "replace-by-hand", on });
  }

  async sort(): Promise<void> {
    if (isBusy(this.state)) return;
    await Promise.all(youFields.map(({ key }) => this.leave(key)));
    const stop = whatStopsSorting(this.state);
    if (stop) {
      this.desk.tell({ type: "line", part: "sort", line: stopped(stop.text) });
      if (stop.field) this.sendTo(stop.field, stop.text);
      return;
    }
    await this.lists.sort();
    await this.profile.keep();
  }

  /** Why the cell that is selected says what it says. */
  async explain(): Promise<void> {
    await this.lists.explain();
  }

  /** What counts when programs are chosen; kept with the profile. */
  async wish(wishes: Wishes): Promise<void> {
    this.desk.tell({ type: "wished", wishes });
    await this.profile.keep();
  }

  /** Proposes programs of a long list without holding up the pane; what is asked for later counts. */
  async propose(): Promise<void> {
    await this.desk.attempt("propose", async (job) => {
      await job.pause();
      const { list, you, rules, wishes } = this.state;
      const facts = factsFrom({ you, rules });
      const sorted = list && (await sortedForChoice(list, facts, job));
      const proposal = list && sorted && proposalFrom(list, sorted, facts, wishes);
      if (proposal) this.desk.tell({ type: "proposed", proposed: { list, you, rules, wishes, proposal } });
      return quiet;
    });
  }

  /** Writes which rows are chosen and which no longer. */
  async choose(rows: ReadonlyMap<number, boolean>): Promise<void> {
    await this.lists.choose(rows);
  }

  /** A late part wrote into a sheet; it comes back before anything that was written earlier. */
  wrote(sheet: LateWritten): void {
    this.desk.tell({ type: "late-wrote", sheet });
  }

  /** A late part took its last writing back itself. */
  undid(): void {
    this.desk.tell({ type: "undone" });
  }

  async undo(): Promise<void> {
    await this.lists.undo();
  }

  /** Shows a cell of the sheet that was read, or of another one. */
  async showCell(row: number, column: number, sheetId = this.state.list?.table.sheetId): Promise<void> {
    await this.desk.attempt("show-cell", async () => {
      await this.workbook.selectCell(row, column, ...(sheetId === undefined ? [] : [sheetId]));
      return { kind: "done", text: `Cell ${addressOf(row, column)} is selected in the sheet.` };
    });
  }

  /** Puts a formula into the active cell of the sheet, instead of a value. */
  async insertFormula(formula: string): Promise<void> {
    await this.desk.attempt("insert-formula", async () => {
      const result = await this.workbook.insertFormula(formula);
      if (!result.ok) return { kind: "trouble", act: "insert-formula", trouble: refused(result) };
      return { kind: "done", text: `${formula} now stands in ${result.address}.` };
    });
  }

  /** Tries once more what went wrong. */
  async again(act: Act): Promise<void> {
    await (this.anew[act]?.() ?? this.desk.again(act));
  }

  /** What depends on more than on what it was first tried with. */
  private readonly anew: Readonly<Partial<Record<Act, () => Promise<void>>>> = {
    "save-profile": () => this.profile.save(),
    keep: () => this.profile.keep(),
    sort: () => this.sort(),
    undo: () => this.undo(),
  };

  /** What is missing stands on another screen: the sentence goes there too. */
  private sendTo(field: AnswerKey, text: string): void {
    this.desk.tell({ type: "step-taken", step: "you" });
    this.desk.tell({ type: "line", part: "you", line: stopped(text) });
    this.desk.tell({ type: "focused", on: field });
  }
}
