import type { AnswerKey } from "../core/profile/fields.ts";
import type { Desk } from "./desk.ts";
import { keptText } from "./kept.ts";
import { type Line, unsaved } from "./state.ts";

const quiet: Line = { kind: "quiet" };

/** What concerns the Profile sheet. */
export class ProfileActs {
  private readonly desk: Desk;
  /** Saves follow one another: two at once could arrive in the wrong order. */
  private saving: Promise<void> = Promise.resolve();

  constructor(desk: Desk) {
    this.desk = desk;
  }

  async read(): Promise<void> {
    await this.desk.attempt("read-profile", async () => {
      this.desk.tell({ type: "profile-read", values: await this.desk.workbook.readProfile() });
      return quiet;
    });
  }

  /** The user is done with a field: it is read, and saved where it changed. */
  async leave(key: AnswerKey): Promise<void> {
    this.desk.tell({ type: "left", key });
    await this.save();
  }

  async save(): Promise<void> {
    this.saving = this.saving.then(() => this.saveAnswers());
    await this.saving;
  }

  /** Keeps step, columns and wishes in the Profile sheet, once there is one: nobody gets a sheet for having looked around. */
  async keep(): Promise<void> {
    this.saving = this.saving.then(() => this.saveKept());
    await this.saving;
  }

  private async saveAnswers(): Promise<void> {
    const values = unsaved(this.desk.state);
    if (Object.keys(values).length === 0) return;
    await this.desk.attempt("save-profile", async () => {
      await this.desk.workbook.saveProfile(values);
      this.desk.tell({ type: "profile-saved", values });
      return { kind: "done", text: "Saved in the Profile sheet." };
    });
  }

  private async saveKept(): Promise<void> {
    const { saved, kept } = this.desk.state;
    const values = { wizard: keptText(kept) };
    if (Object.keys(saved).length === 0 || saved.wizard === values.wizard) return;
    await this.desk.attempt("keep", async () => {
      await this.desk.workbook.saveProfile(values);
      this.desk.tell({ type: "profile-saved", values });
      return quiet;
    });
  }
}
