import type { IWorkbookData } from "@univerjs/core";
import * as z from "zod/mini";
import type { Store } from "./browser-store.ts";

const currentKey = "workbook";
const asideKey = "kept-aside";
const lastMomentKey = "matchsheet-last-moment";
const version = 1;
const pause = 400;

/** The browser's small storage that answers at once (localStorage): a page that goes away has no time for the large one. */
export interface SmallStore {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** What is stored. The workbook itself is the grid's own; its parts are looked at only as far as opening needs them. */
const storedSchema = z.strictObject({
  version: z.literal(version),
  savedAt: z.string(),
  snapshot: z.looseObject({
    id: z.string(),
    name: z.string(),
    sheetOrder: z.array(z.string()).check(z.minLength(1)),
    sheets: z.record(z.string(), z.looseObject({ id: z.string(), name: z.string() })),
  }),
});

interface Stored {
  readonly version: number;
  readonly savedAt: string;
  readonly snapshot: IWorkbookData;
}

export type Restored =
  | { readonly kind: "nothing" }
  | { readonly kind: "work"; readonly snapshot: IWorkbookData }
  /** What was stored can't be opened, and was put aside. */
  | { readonly kind: "unreadable"; readonly aside: unknown };

const sentences = {
  full: "This browser's storage is full, so your work would not survive a reload. Save it to a file now.",
  failed: "Your browser did not keep the last changes, so they would not survive a reload. Save your work to a file.",
} as const;

/** Keeps the work in the browser: a moment after each edit, and when the page goes away. */
export class Autosave {
  readonly #store: Store;
  readonly #small: SmallStore | undefined;
  readonly #snapshot: () => IWorkbookData | undefined;
  readonly #onProblem: (sentence: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    store: Store,
    small: SmallStore | undefined,
    snapshot: () => IWorkbookData | undefined,
    onProblem: (sentence: string) => void,
  ) {
    this.#store = store;
    this.#small = small;
    this.#snapshot = snapshot;
    this.#onProblem = onProblem;
  }

  /** What the last visit left. What can't be read is put aside, never thrown away. */
  async restore(): Promise<Restored> {
    const lastMoment = this.#takeLastMoment();
    const stored = lastMoment ?? (await this.#store.get(currentKey));
    if (stored === undefined) return { kind: "nothing" };
    const read = storedSchema.safeParse(stored);
    if (!read.success) return this.putAside(stored);
    if (lastMoment !== undefined) await this.#store.set(currentKey, lastMoment);
    return { kind: "work", snapshot: read.data.snapshot as unknown as IWorkbookData };
  }

  /** What was kept while the page went away: always newer than the rest, for a later write removes it. */
  #takeLastMoment(): unknown {
    const text = this.#small?.getItem(lastMomentKey);
    if (!text) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      console.warn("MatchSheet: the copy of the last moment is unreadable, so the one before it is used", error);
      return undefined;
    }
  }

  async putAside(aside: unknown): Promise<Restored> {
    const before = await this.#store.get(asideKey);
    await this.#store.set(asideKey, [...(Array.isArray(before) ? before : []), aside]);
    await this.#store.remove(currentKey);
    this.#small?.removeItem(lastMomentKey);
    return { kind: "unreadable", aside };
  }

  /** An edit was made. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Keeps what is there now, if an edit waits. */
  flush(): Promise<void> {
    if (this.#timer === undefined) return this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#write();
    return this.#writing;
  }

  /** The page goes away: what waits is kept at once in the small storage, where it fits, and in the large one, if there is time. */
  keepLastMoment(): void {
    const content = this.#timer === undefined ? undefined : this.#content();
    try {
      if (content) this.#small?.setItem(lastMomentKey, JSON.stringify(content));
    } catch (error) {
      // A long list does not fit there.
      console.warn("MatchSheet: no room for a copy of the last moment", error);
    }
    void this.flush();
  }

  #content(): Stored | undefined {
    const snapshot = this.#snapshot();
    return snapshot && { version, savedAt: new Date().toISOString(), snapshot };
  }

  async #write(): Promise<void> {
    const content = this.#content();
    if (!content) return;
    try {
      await this.#store.set(currentKey, content);
      this.#small?.removeItem(lastMomentKey);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!isFull) console.error("MatchSheet: the work was not kept", error);
      this.#onProblem(isFull ? sentences.full : sentences.failed);
    }
  }
}
