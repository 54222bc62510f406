import { describe, expect, test } from "vitest";
import { noLongerNeeded } from "../../../sidebar/plans/merge-row.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { savePlanSheets } from "../../../sidebar/plans/save-plans.ts";
import { again, contentsOf, dean, dropped, july, made, PlanBook, PlanView, person, range, strong, words } from "./plan-book.ts";

describe("a sheet that was changed around", () => {
  test("is found under another name, with rows above and columns moved", async () => {
    const book = await made();
    const view = book.plan;
    view.sheet.name = "July";
    view.moveColumn(view.column("Why"), 0);
    view.moveColumn(view.column("MatchSheet plan rows"), 2);
    view.insertRow(0, ["Our plan"]);
    expect(await again(book, strong)).toMatchObject({ sheetName: "July", outcome: "updated" });
    expect(view.read(range, "What to do")).toBe(words(strong, range));
    expect(view.sheet.cells[0]?.[0]).toBe("Our plan");
    expect(book.workbook.sheets).toHaveLength(4);
  });

  test("keeps columns of the user's own, one of the same name too", async () => {
    const book = await made();
    book.plan.insertColumn(0, ["Status", ...Array<string>(200).fill("open")]);
    book.plan.insertColumn(0, ["Mood"]);
    await again(book, strong);
    const { sheet } = book.plan;
    expect(sheet.cells.slice(1).map((row) => row[1])).not.toContain(noLongerNeeded);
    expect(sheet.cells[book.plan.row(dean)]?.[6]).toBe(noLongerNeeded);
    expect(await again(book, strong)).toMatchObject({ outcome: "unchanged" });
  });

  test("does without a column that was deleted, and says so", async () => {
    const book = await made();
    book.plan.deleteColumn(book.plan.column("Why"));
    book.plan.deleteColumn(book.plan.column("Status"));
    const report = await again(book, strong);
    expect(report).toMatchObject({ outcome: "updated", missingColumns: ["Status", "Why"], tally: { noLongerNeeded: 0 } });
    expect(book.plan.sheet.cells[0]).not.toContain("Why");
  });

  test("gets no new rows without the column for their text", async () => {
    const book = await made(strong);
    const view = book.plan;
    book.workbook.edit(0, view.column("What to do"), "To do", view.sheet);
    const { length } = view.sheet.cells;
    const report = await again(book, dropped);
    expect(report.tally).toMatchObject({ added: 0 });
    expect(report.tally?.withoutPlace).toBeGreaterThan(10);
    expect(report.missingColumns).toEqual(["What to do"]);
    expect(view.sheet.cells).toHaveLength(length);
  });

  test("without its ids is the user's, and a new one is made beside it", async () => {
    const book = await made();
    book.plan.deleteColumn(book.plan.column("MatchSheet plan rows"));
    const before = contentsOf(book.sheet("Plan"));
    expect(await again(book, strong)).toMatchObject({ sheetName: "Plan 2", outcome: "created" });
    expect(contentsOf(book.sheet("Plan"))).toBe(before);
  });

  test("of two copies the one that kept its name is brought up to date", async () => {
    const book = await made();
    const { sheet } = book.plan;
    book.workbook.sheets.unshift({ ...sheet, id: "copy", name: "Copy of Plan", cells: sheet.cells.map((row) => [...row]) });
    const copy = contentsOf(book.sheet("Copy of Plan"));
    expect(await again(book, strong)).toMatchObject({ sheetName: "Plan", outcome: "updated" });
    expect(contentsOf(book.sheet("Copy of Plan"))).toBe(copy);
  });
});

describe("the worksheet", () => {
  const facts = (book: PlanBook) => new PlanView(book.sheet("Worksheet"), "worksheet", "my-facts");

  test("follows the profile in each of its columns, and keeps what was written over", async () => {
    const book = await made();
    const target = new PlanView(book.sheet("Worksheet"), "worksheet", "my-target");
    book.edit(facts(book), "worksheet/score", "My Step 2 facts", "224, two weeks after the flu");
    await book.saveFor(strong, july);
    expect(facts(book).read("worksheet/score", "My Step 2 facts")).toBe("224, two weeks after the flu");
    expect(target.read("worksheet/target", "My target's reality")).toContain("Dermatology");
    expect((await book.saveFor(strong, july)).sheets[1]).toMatchObject({ outcome: "unchanged" });
  });

  test("puts new rows of all columns side by side under the last one", async () => {
    const book = await made(person("blank"));
    const { length } = book.sheet("Worksheet").cells;
    const { tally } = (await book.saveFor(dropped, july)).sheets[1] ?? {};
    expect(tally?.added).toBeGreaterThan(10);
    expect(book.sheet("Worksheet").cells.length).toBeLessThan(length + (tally?.added ?? 0));
    expect(facts(book).row("worksheet/score")).toBe(length);
  });
});

describe("the port", () => {
  test("one Undo takes back one sheet's update", async () => {
    const book = await made();
    book.edit(book.plan, dean, "Done", true);
    const before = contentsOf(book.plan.sheet);
    await savePlanSheets(book.workbook, planSheets(strong, july + 9).slice(0, 1));
    expect(contentsOf(book.plan.sheet)).not.toBe(before);
    expect(await book.workbook.undo()).toMatchObject({ ok: true });
    expect(contentsOf(book.plan.sheet)).toBe(before);
  });

  test("a sheet that was edited between reading and writing is merged once more", async () => {
    const book = await made();
    const release = book.workbook.holdNext("writeColumns");
    const saving = book.saveFor(strong, july);
    await expect.poll(() => book.writes).toBe(1);
    book.edit(book.plan, range, "What to do", "typed meanwhile");
    release();
    expect((await saving).sheets[0]).toMatchObject({ outcome: "updated" });
    expect(book.plan.read(range, "What to do")).toBe("typed meanwhile");
  });

  test("a refusal is told in the host's words, and the other sheets are still done", async () => {
    const book = await made();
    book.sheet("Plan").protected = true;
    const { sheets } = await book.saveFor(strong, july);
    expect(sheets[0]).toMatchObject({ outcome: "left", message: "This sheet is protected, so nothing was written." });
    expect(sheets.slice(1).map(({ outcome }) => outcome)).toEqual(["updated", "updated", "updated"]);
  });

  test("a change that goes on is not chased for ever", async () => {
    const book = await made();
    book.workbook.refuseNext("writeColumns", "changed", "The sheet has changed since it was read.");
    book.workbook.refuseNext("writeColumns", "changed", "It has changed again.");
    const { sheets } = await savePlanSheets(book.workbook, planSheets(strong, july).slice(0, 1));
    expect(sheets[0]).toMatchObject({ outcome: "left", message: "It has changed again." });
    expect(book.writes).toBe(2);
  });

  test("can be stopped between two sheets, and tells how far it is", async () => {
    const book = new PlanBook();
    const stop = new AbortController();
    const told: [number, number][] = [];
    const progress = (done: number, all: number): void => {
      told.push([done, all]);
      if (done === 1) stop.abort();
    };
    const report = await savePlanSheets(book.workbook, planSheets(dropped, july), { signal: stop.signal, progress });
    expect(report.stopped).toBe(true);
    expect(report.sheets.map(({ sheetName }) => sheetName)).toEqual(["Plan", "Worksheet"]);
    expect(told).toEqual([
      [0, 4],
      [1, 4],
    ]);
  });

  test("what was thrown by the host is not swallowed", async () => {
    const book = new PlanBook();
    book.workbook.failNext("addSheet", new Error("no more sheets"));
    await expect(book.saveFor(dropped, july)).rejects.toThrow("no more sheets");
  });
});
