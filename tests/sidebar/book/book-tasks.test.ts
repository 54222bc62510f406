import { expect, test } from "vitest";
import { dayOf } from "../../../core/cells/day.ts";
import { type Read, readAs } from "../../../core/cells/read.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import type { BookSheet, MadeBook, Secrets } from "../../../core/sheets/book-copy.ts";
import { BookTasks } from "../../../sidebar/book/book-tasks.ts";
import type { LaterContext } from "../../../sidebar/later.ts";
import { MemoryWorkbook, sheetOf } from "../memory-workbook.ts";

const sheet = (name: string) => ({ name, rows: [[name]], names: [], widths: [10] });

/** Notes what it was asked. */
class FakeMaker {
  readonly asked: { readonly what: string; readonly book: readonly string[]; readonly secrets?: Secrets }[] = [];
  newer: string | undefined;

  newSheets = () => [sheet("Start"), sheet("Rules")];
  empty = (): MadeBook => ({ sheets: [sheet("Empty")], told: [] });
  share = (book: readonly BookSheet[], secrets: Secrets): MadeBook => this.note("share", book, secrets);
  freeze = (book: readonly BookSheet[]): MadeBook => this.note("freeze", book);
  bringIn = (book: readonly BookSheet[]): MadeBook => this.note("bring in", book);
  read = async (fileName: string): Promise<Read<readonly BookSheet[]>> =>
    fileName.endsWith(".pdf")
      ? { ok: false, error: "No workbook." }
      : readAs([{ sheetName: fileName, cells: [["Program"]], formulas: [] }]);
  write = async (sheets: readonly { name: string }[]): Promise<Uint8Array> =>
    new TextEncoder().encode(sheets.map(({ name }) => name).join());
  newerThanThis = (): string | undefined => this.newer;

  private note(what: string, book: readonly BookSheet[], secrets?: Secrets): MadeBook {
    this.asked.push({ what, book: book.map(({ sheetName }) => sheetName), ...(secrets ? { secrets } : {}) });
    return { sheets: [sheet("Made")], told: ["One column stayed behind."] };
  }
}

function open(profile: LaterContext["profile"] = {}) {
  const workbook = new MemoryWorkbook([sheetOf([["Program"], ["Lakeview"]])]);
  const maker = new FakeMaker();
  const nothing = (): void => undefined;
  const context: LaterContext = {
    workbook,
    profile,
    list: undefined,
    settings: defaultSettings,
    today: dayOf(2026, 11, 22) ?? 0,
    goTo: nothing,
    wrote: nothing,
    undid: nothing,
  };
  return { workbook, maker, tasks: new BookTasks(context, maker) };
}

test("setting up adds what is missing, and says what was there", async () => {
  const { tasks, workbook } = open();
  await workbook.addSheet(sheet("Rules"));
  expect(await tasks.setUp()).toEqual(["Added: “Start”.", "Already there, and left as they are: “Rules”."]);
  expect(await tasks.setUp()).toEqual(["Every sheet is there already, so nothing was added."]);
});

test("a copy to share is made without the scores of the profile and the names given", async () => {
  const { tasks, maker, workbook } = open({ score: 247, step1: "Pass" });
  expect(await tasks.share(" Jordan Reyes, ,Hale ")).toEqual([
    "“matchsheet-to-share.xlsx” was made. Your own workbook is untouched.",
    "One column stayed behind.",
  ]);
  expect(maker.asked).toEqual([{ what: "share", book: ["Programs"], secrets: { scores: [247], words: ["Jordan Reyes", "Hale"] } }]);
  expect(workbook.offered.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ["matchsheet-to-share.xlsx", "Made"],
  ]);
});

test("a list comes from this workbook or from a file", async () => {
  const { tasks, maker, workbook } = open();
  await tasks.bringIn();
  await tasks.bringIn({ name: "old.xlsx", bytes: new Uint8Array() });
  await tasks.freeze();
  await tasks.empty();
  expect(maker.asked).toEqual([
    { what: "bring in", book: ["Programs"] },
    { what: "bring in", book: ["old.xlsx"] },
    { what: "freeze", book: ["Programs"] },
  ]);
  expect(workbook.offered).toHaveLength(4);
});

test("a file that can't be read is told in words, and nothing is made", async () => {
  const { tasks, workbook } = open();
  await expect(tasks.bringIn({ name: "letter.pdf", bytes: new Uint8Array() })).rejects.toMatchObject({ message: "No workbook." });
  expect(workbook.offered).toEqual([]);
});

test("a workbook from a newer version is told so and left alone", async () => {
  const { tasks, maker, workbook } = open();
  maker.newer = "was made by MatchSheet 9.0.0.";
  const refused = [() => tasks.setUp(), () => tasks.bringIn(), () => tasks.share(""), () => tasks.freeze()];
  for (const act of refused)
    await expect(act()).rejects.toMatchObject({ code: "newer", message: "This workbook was made by MatchSheet 9.0.0." });
  expect(workbook.offered).toEqual([]);
  expect((await workbook.readBook()).map(({ sheetName }) => sheetName)).toEqual(["Programs"]);
});

test("repairing says how many formulas were entered anew", async () => {
  const { tasks } = open();
  expect(await tasks.repair()).toEqual(["No cell shows #NAME? where MatchSheet’s functions are called."]);
});
