/** What the Workbook screen does: new sheets, copies to hand on, and repair. Nothing here changes a sheet that is there. */
import type { BookSheet, MadeBook } from "../../core/sheets/book-copy.ts";
import type { LaterContext } from "../later.ts";
import { WorkbookError } from "../workbook.ts";
import type { BookMaker } from "./book-maker.ts";

/** What came of it: the first sentence says it, the others are worth knowing. */
export type Told = readonly [string, ...string[]];

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class BookTasks {
  private readonly context: LaterContext;
  private readonly maker: BookMaker;

  constructor(context: LaterContext, maker: BookMaker) {
    this.context = context;
    this.maker = maker;
  }

  /** Adds the sheets that are missing; one of the same name stays as it is. */
  async setUp(): Promise<Told> {
    await this.readOwn();
    const added: string[] = [];
    const there: string[] = [];
    for (const sheet of this.maker.newSheets()) {
      const isNew = await this.context.workbook.addSheet(sheet);
      (isNew ? added : there).push(sheet.name);
    }
    // A formula may have come before the sheet whose names it calls.
    if (added.length > 0) await this.context.workbook.repairFormulas();
    if (added.length === 0) return ["Every sheet is there already, so nothing was added."];
    return there.length === 0
      ? [`Added: ${listed(added)}.`]
      : [`Added: ${listed(added)}.`, `Already there, and left as they are: ${listed(there)}.`];
  }

  /** A workbook to begin with, or to hand to somebody. */
  async empty(): Promise<Told> {
    return this.offer(this.maker.empty(), "matchsheet-plain.xlsx");
  }

  /** A new workbook with the lists of this one, or of a file. */
  async bringIn(file?: GivenFile): Promise<Told> {
    const book = file ? await this.open(file) : await this.readOwn();
    return this.offer(this.maker.bringIn(book), "matchsheet-list.xlsx");
  }

  /** A copy for a classmate. `names` are words to search it for, parted by commas. */
  async share(names: string): Promise<Told> {
    const book = await this.readOwn();
    const { score, step1 } = this.context.profile;
    const scores = [score, step1].filter((value) => typeof value === "number");
    const words = names
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    return this.offer(this.maker.share(book, { scores, words }), "matchsheet-to-share.xlsx");
  }

  async freeze(): Promise<Told> {
    return this.offer(this.maker.freeze(await this.readOwn()), "matchsheet-frozen.xlsx");
  }

  async repair(): Promise<Told> {
    const result = await this.context.workbook.repairFormulas();
    if (!result.ok) throw new WorkbookError(result.code, result.message);
    const done =
      result.cells === 0
        ? "No cell shows #NAME? where MatchSheet’s functions are called."
        : `${result.cells === 1 ? "1 formula was" : `${result.cells} formulas were`} entered anew.`;
    if (result.left.length === 0) return [done];
    return [done, `Protected, so left as they are: ${listed(result.left)}. Take the protection off there, then repair again.`];
  }

  private async readOwn(): Promise<readonly BookSheet[]> {
    return this.checked(await this.context.workbook.readBook(), "This workbook");
  }

  private async open({ name, bytes }: GivenFile): Promise<readonly BookSheet[]> {
    const read = await this.maker.read(name, bytes);
    if (!read.ok) throw new WorkbookError("unavailable", read.error);
    return this.checked(read.value, `“${name}”`);
  }

  private checked(book: readonly BookSheet[], what: string): readonly BookSheet[] {
    const newer = this.maker.newerThanThis(book);
    if (newer !== undefined) throw new WorkbookError("newer", `${what} ${newer}`);
    return book;
  }

  private async offer({ sheets, told }: MadeBook, name: string): Promise<Told> {
    await this.context.workbook.offerFile({ name, type: workbookType, bytes: await this.maker.write(sheets) });
    return [`“${name}” was made. Your own workbook is untouched.`, ...told];
  }
}
