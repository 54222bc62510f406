import type { IWorkbookData } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, type SmallStore } from "../../playground/autosave.ts";
import type { Store } from "../../playground/browser-store.ts";
import { emptyBook } from "../../playground/sample/sample-book.ts";

class MemoryStore implements Store {
  readonly kept = new Map<string, unknown>();
  failure: Error | undefined;

  async get(key: string): Promise<unknown> {
    return this.kept.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    if (this.failure) throw this.failure;
    this.kept.set(key, structuredClone(value));
  }

  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
}

class MemorySmallStore implements SmallStore {
  readonly kept = new Map<string, string>();
  room = 1_000_000;

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.kept.set(key, text);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

const named = (name: string): IWorkbookData => ({ ...emptyBook(), name });

function start(store = new MemoryStore(), small = new MemorySmallStore()) {
  const told: string[] = [];
  const open = { book: named("first") };
  const autosave = new Autosave(
    store,
    small,
    () => open.book,
    (sentence) => told.push(sentence),
  );
  return { store, small, told, open, autosave };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nameOf = (restored: Awaited<ReturnType<Autosave["restore"]>>): string =>
  restored.kind === "work" ? restored.snapshot.name : restored.kind;

describe("the autosave", () => {
  test("keeps nothing until there is an edit, then once for many", async () => {
    const { autosave, store } = start();
    const set = vi.spyOn(store, "set");
    await vi.advanceTimersByTimeAsync(5000);
    expect(nameOf(await autosave.restore())).toBe("nothing");
    for (let edit = 0; edit < 5; edit++) autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(set).toHaveBeenCalledTimes(1);
    expect(nameOf(await autosave.restore())).toBe("first");
  });

  test("keeps what waits when the page goes away, and takes that first at the next visit", async () => {
    const { autosave, store, small, open } = start();
    autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    open.book = named("second");
    vi.spyOn(store, "set").mockReturnValue(new Promise(() => undefined));
    autosave.touch();
    autosave.keepLastMoment();
    vi.restoreAllMocks();
    const next = start(store, small);
    expect(nameOf(await next.autosave.restore())).toBe("second");
    small.kept.clear();
    expect(nameOf(await start(store, small).autosave.restore())).toBe("second");
  });

  test("forgets the last moment's copy once the work is kept whole", async () => {
    const { autosave, store, small, open } = start();
    autosave.touch();
    autosave.keepLastMoment();
    open.book = named("later");
    autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(small.kept.size).toBe(0);
    expect(nameOf(await start(store, small).autosave.restore())).toBe("later");
  });

  test("uses the copy before it when the last moment's does not fit or is cut off", async () => {
    const { autosave, store, small, open } = start();
    vi.spyOn(console, "warn").mockReturnValue(undefined);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    small.room = 10;
    open.book = named("too long");
    autosave.touch();
    autosave.keepLastMoment();
    expect(small.kept.size).toBe(0);
    small.kept.set("matchsheet-last-moment", '{"version":1,"savedAt":"20');
    await vi.advanceTimersByTimeAsync(5000);
    expect(nameOf(await start(store, small).autosave.restore())).toBe("too long");
  });

  test.each([
    ["of another version", { version: 2, savedAt: "", snapshot: emptyBook() }],
    ["without a sheet", { version: 1, savedAt: "", snapshot: { ...emptyBook(), sheetOrder: [] } }],
    ["of another kind", "text"],
  ])("puts work %s aside, each beside the ones before it", async (_, odd) => {
    const { autosave, store } = start();
    store.kept.set("kept-aside", ["older"]);
    store.kept.set("workbook", odd);
    expect(await autosave.restore()).toEqual({ kind: "unreadable", aside: odd });
    expect(store.kept.get("kept-aside")).toEqual(["older", odd]);
    expect(nameOf(await autosave.restore())).toBe("nothing");
  });

  test.each([
    ["a full disk", new DOMException("full", "QuotaExceededError"), /storage is full/],
    ["any other failure", new Error("broken"), /did not keep the last changes/],
  ])("says so on %s, and tries again at the next edit", async (_, failure, sentence) => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const { autosave, store, told } = start();
    store.failure = failure;
    autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([expect.stringMatching(sentence)]);
    store.failure = undefined;
    autosave.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(nameOf(await autosave.restore())).toBe("first");
  });
});
