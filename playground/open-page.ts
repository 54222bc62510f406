import { Autosave, type Restored, type SmallStore } from "./autosave.ts";
import { openBrowserStore, type Store } from "./browser-store.ts";
import { Desk } from "./desk.ts";
import { download } from "./files/save-file.ts";
import { Grid } from "./grid.ts";
import { keepEditorsNamed } from "./grid-focus.ts";
import type { Notices } from "./notices.ts";
import { holdTheWork } from "./only-tab.ts";
import { sampleBook } from "./sample/sample-book.ts";
import { selectedCell, showCell } from "./status-line.ts";
import { PageWorkbook } from "./workbook.ts";

interface PageParts {
  readonly grid: HTMLElement;
  readonly status: HTMLElement;
  readonly notices: Notices;
  /** Another workbook is open now. */
  readonly onReplaced: () => void;
}

export interface OpenPage {
  readonly grid: Grid;
  readonly workbook: PageWorkbook;
  readonly desk: Desk;
}

const sentences = {
  noStore:
    "This browser does not let the page keep your work (a private window may be the reason), so it ends with a reload. Save your work to a file.",
  otherTab:
    "MatchSheet is open in another tab of this browser too. Changes made here do not survive a reload: close one of the two tabs, then reload this one.",
  unreadable: "The work of your last visit could not be opened, so it was put aside. You can save that copy as a file.",
} as const;

/** The browser's storage, or undefined after saying why there is none. */
async function storeOrTell(notices: Notices): Promise<Store | undefined> {
  try {
    return await openBrowserStore();
  } catch (error) {
    console.warn("MatchSheet: no storage", error);
    notices.show({ problem: true, sentences: [sentences.noStore] });
    return undefined;
  }
}

/** Absent in some private windows, where asking for it throws. */
function smallStore(): SmallStore | undefined {
  try {
    return localStorage;
  } catch (error) {
    console.warn("MatchSheet: no small storage", error);
    return undefined;
  }
}

function tellAside(notices: Notices, aside: unknown): void {
  const save = (): void => {
    download({ blob: new Blob([JSON.stringify(aside, null, 1)], { type: "application/json" }), name: "matchsheet-kept-aside.json" });
  };
  notices.show({ problem: true, sentences: [sentences.unreadable], action: { label: "Save that copy", act: save } });
}

/** Opens what the last visit left, else the sample. Work that the grid can't take is put aside like work that can't be read. */
async function openLast(grid: Grid, autosave: Autosave | undefined, notices: Notices): Promise<void> {
  const last: Restored = autosave ? await autosave.restore() : { kind: "nothing" };
  if (last.kind === "work") {
    try {
      grid.open(last.snapshot);
      return;
    } catch (error) {
      console.error("MatchSheet: the kept work could not be opened", error);
      await autosave?.putAside(last.snapshot);
      tellAside(notices, last.snapshot);
    }
  }
  if (last.kind === "unreadable") tellAside(notices, last.aside);
  grid.open(sampleBook());
}

function watchSelection(grid: Grid, status: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // A person who holds an arrow key down wants to hear where it ends.
  const pause = 120;
  const show = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => showCell(status, selectedCell(grid)), pause);
  };
  grid.onSelect(show);
  grid.onEdit(show);
  grid.onCalculated(show);
  show();
}

function watchGoing(autosave: Autosave): void {
  const keep = (): void => autosave.keepLastMoment();
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  window.addEventListener("pagehide", keep);
}

/** Starts the grid with the work of the last visit, and everything that watches it. */
export async function openPage({ grid: container, status, notices, onReplaced }: PageParts): Promise<OpenPage> {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  container.replaceChildren();
  const grid = new Grid(container, dark.matches);
  dark.addEventListener("change", () => grid.api.toggleDarkMode(dark.matches));
  const store = await storeOrTell(notices);
  const lock = store ? holdTheWork() : Promise.resolve(false);
  const tellProblem = (sentence: string): void => notices.show({ problem: true, sentences: [sentence] });
  const autosave = store ? new Autosave(store, smallStore(), () => grid.api.getActiveWorkbook()?.save(), tellProblem) : undefined;
  await openLast(grid, autosave, notices);
  const mine = await lock;
  if (autosave && mine) {
    grid.onEdit(() => autosave.touch());
    watchGoing(autosave);
  } else if (autosave) tellProblem(sentences.otherTab);
  const desk = new Desk(grid, notices, () => {
    if (mine) autosave?.touch();
    onReplaced();
  });
  const workbook = new PageWorkbook(grid.api, { settled: () => grid.settled(), offer: (file) => desk.offer(file) });
  watchSelection(grid, status);
  keepEditorsNamed();
  Object.assign(globalThis, { matchsheet: { grid, workbook } });
  return { grid, workbook, desk };
}
