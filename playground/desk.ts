import type { IWorkbookData } from "@univerjs/core";
import { type OfferedFile, WorkbookError } from "../sidebar/workbook.ts";
import { FileProblem } from "../templates/files/file-problem.ts";
import { openFile } from "./files/open-file.ts";
import { download, type SaveChoice, saveFile } from "./files/save-file.ts";
import type { Grid } from "./grid.ts";
import type { Notices } from "./notices.ts";
import { emptyBook, sampleBook } from "./sample/sample-book.ts";

const sentences = {
  opened: (name: string) => `“${name}” is open.`,
  sample: "The sample list is open. Its programs and towns are invented.",
  cleared: "The grid is empty.",
  back: "Your earlier list is back.",
  saved: (name: string) => `“${name}” went to your browser's downloads.`,
  defect: "MatchSheet could not do that, which is a defect of this page. Your list is as it was.",
} as const;

/** What the toolbar does: opening, saving and starting over. What was open before can be brought back. */
export class Desk {
  readonly #grid: Grid;
  readonly #notices: Notices;
  readonly #onReplaced: () => void;

  constructor(grid: Grid, notices: Notices, onReplaced: () => void) {
    this.#grid = grid;
    this.#notices = notices;
    this.#onReplaced = onReplaced;
  }

  async open(file: File): Promise<void> {
    await this.#orTell(`“${file.name}” was not opened.`, async () => {
      const { snapshot, told } = await openFile(file);
      this.#replace(snapshot, [sentences.opened(file.name), ...told]);
    });
  }

  async save(choice: SaveChoice): Promise<void> {
    await this.#orTell("The file was not saved.", async () => {
      const book = this.#grid.api.getActiveWorkbook();
      if (!book) return;
      if (book.isCellEditing()) await book.endEditingAsync(true);
      await this.#grid.settled();
      const saved = await saveFile(book, choice);
      download(saved);
      this.#notices.show({ sentences: [sentences.saved(saved.name), ...saved.told] });
    });
  }

  /** Gives out a file that was made here. A workbook can be opened in the grid as well. */
  offer({ name, type, bytes }: OfferedFile): void {
    const blob = new Blob([bytes.slice()], { type });
    download({ blob, name });
    const open = { label: "Open it here", act: () => void this.open(new File([blob], name, { type })) };
    this.#notices.show({ sentences: [sentences.saved(name)], ...(/\.xlsx$/i.test(name) ? { action: open } : {}) });
  }

  sample(): void {
    this.#replace(sampleBook(), [sentences.sample]);
  }

  clear(): void {
    this.#replace(emptyBook(), [sentences.cleared]);
  }

  #replace(snapshot: IWorkbookData, told: readonly string[]): void {
    const before = this.#grid.api.getActiveWorkbook()?.save();
    this.#grid.open(snapshot);
    this.#onReplaced();
    const bringBack = before && { label: "Bring back what was open", act: () => this.#replace(before, [sentences.back]) };
    this.#notices.show({ sentences: told, ...(bringBack ? { action: bringBack } : {}) });
  }

  async #orTell(failed: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const known = error instanceof FileProblem || error instanceof WorkbookError;
      if (!known) console.error("MatchSheet:", error);
      this.#notices.show({ problem: true, sentences: [failed, known ? error.message : sentences.defect] });
    }
  }
}
