import { describe, expect, test } from "vitest";
import { dayText } from "../../../core/cells/day.ts";
import { noLongerNeeded } from "../../../sidebar/plans/merge-row.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { savePlanSheets } from "../../../sidebar/plans/save-plans.ts";
import { everyone } from "../../core/plans/golden.ts";
import { sheetOf } from "../memory-workbook.ts";
import { again, dean, dropped, july, made, PlanBook, percentile, range, strong, words } from "./plan-book.ts";

describe("the first time", () => {
  test("makes the four sheets, and the second time finds nothing to do, for everyone", async () => {
    for (const [, facts] of everyone) {
      const book = new PlanBook();
      const first = await book.saveFor(facts, july);
      expect(first.sheets.map(({ sheetName, outcome }) => [sheetName, outcome])).toEqual([
        ["Plan", "created"],
        ["Worksheet", "created"],
        ["Narrative", "created"],
        ["Contingency", "created"],
      ]);
      const second = await book.saveFor(facts, july);
      expect(second.sheets.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
      expect([book.writes, book.workbook.sheets.length]).toEqual([0, 4]);
    }
    expect(everyone.length).toBeGreaterThanOrEqual(12);
  });

  test("leaves a sheet of the user's own that has the name already", async () => {
    const book = new PlanBook([sheetOf([["My own plan"], ["sleep"]], "plan")]);
    const { sheets } = await book.saveFor(dropped, july);
    expect(sheets[0]).toMatchObject({ sheetName: "Plan 2", outcome: "created" });
    expect(book.sheet("plan").cells).toEqual([["My own plan"], ["sleep"]]);
    expect((await book.saveFor(dropped, july)).sheets[0]).toMatchObject({ sheetName: "Plan 2", outcome: "unchanged" });
  });
});

describe("what the user did", () => {
  test("a tick, a note and a text of their own stay, and the rest of the row follows the profile", async () => {
    const book = await made();
    book.edit(book.plan, range, "Done", true);
    book.edit(book.plan, range, "Notes", "asked Dr. Lee");
    book.edit(book.plan, range, "What to do", "Look at the range with Dr. Lee.");
    expect(await again(book, strong)).toMatchObject({ outcome: "updated", tally: { kept: 1 } });
    expect(["Done", "Notes", "What to do", "Status"].map((header) => book.plan.read(range, header))).toEqual([
      true,
      "asked Dr. Lee",
      "Look at the range with Dr. Lee.",
      "",
    ]);
    expect(book.plan.read("fortnight/#summary", "What to do")).toBe(words(strong, "fortnight/#summary"));
  });

  test("a text left alone follows the profile", async () => {
    const book = await made();
    const before = book.plan.read(range, "What to do");
    await again(book, strong);
    expect(book.plan.read(range, "What to do")).toBe(words(strong, range));
    expect(book.plan.read(range, "What to do")).not.toBe(before);
  });

  test("a text that was changed and put back counts as left alone", async () => {
    const book = await made();
    const before = book.plan.read(range, "What to do");
    book.edit(book.plan, range, "What to do", "mine");
    await again(book);
    book.edit(book.plan, range, "What to do", before);
    await again(book, strong);
    expect(book.plan.read(range, "What to do")).toBe(words(strong, range));
  });

  test("a text left alone that a host stored with other line ends counts as left alone", async () => {
    const book = await made();
    const text = `${words(dropped, range)}\n`;
    book.edit(book.plan, range, "What to do", `${text.trim()}\r\n`);
    expect(await again(book)).toMatchObject({ outcome: "unchanged", tally: { kept: 0 } });
  });

  test("a cell that was emptied stays empty", async () => {
    const book = await made();
    book.edit(book.plan, range, "What to do", "");
    expect(await again(book, strong)).toMatchObject({ tally: { kept: 1 } });
    expect(book.plan.read(range, "What to do")).toBe("");
  });

  test("a formula stays, and the write around it goes through", async () => {
    const book = await made();
    book.edit(book.plan, range, "What to do", "shown", true);
    book.edit(book.plan, range, "Why", "", true);
    expect(await again(book, strong)).toMatchObject({ outcome: "updated", tally: { kept: 1 } });
    expect(book.plan.read(range, "What to do")).toBe("shown");
    expect(book.plan.sheet.formulas).toHaveLength(2);
  });

  test("a formula that shows MatchSheet's own words stays too", async () => {
    const book = await made();
    book.edit(book.plan, range, "What to do", book.plan.read(range, "What to do"), true);
    expect(await again(book, strong)).toMatchObject({ outcome: "updated", tally: { kept: 1 } });
    expect(book.plan.sheet.formulas).toHaveLength(1);
    expect(book.plan.read(range, "What to do")).toBe(words(dropped, range));
  });

  test("a status of their own stays", async () => {
    const book = await made();
    book.edit(book.plan, dean, "Status", "on Friday");
    await again(book, strong);
    expect(book.plan.read(dean, "Status")).toBe("on Friday");
  });

  test("a row that was copied is brought up to date twice and added never", async () => {
    const book = await made();
    const { sheet } = book.plan;
    sheet.cells.push([...(sheet.cells[book.plan.row(range)] ?? [])]);
    const { tally } = await again(book, strong);
    const texts = book.plan.ids.flatMap((id, row) => (id === range ? [sheet.cells[row]?.[book.plan.column("What to do")]] : []));
    expect(texts).toEqual([words(strong, range), words(strong, range)]);
    expect(tally?.deleted).toBe(0);
  });
});

describe("dates", () => {
  test("move with the start, but for those that the user moved", async () => {
    const book = await made();
    book.edit(book.plan, dean, "From", "2026-07-20");
    await again(book, dropped, july + 31);
    expect([book.plan.read(percentile, "From"), book.plan.read(percentile, "To")]).toEqual(["2026-08-01", "2026-08-01"]);
    expect([book.plan.read(dean, "From"), book.plan.read(dean, "To")]).toEqual(["2026-07-20", dayText(july + 31 + 6)]);
  });

  test("are written as dates and ticks as check boxes, for new rows too", async () => {
    const book = await made(strong);
    const requests: unknown[] = [];
    const write = book.workbook.writeColumns.bind(book.workbook);
    book.workbook.writeColumns = (request) => {
      requests.push(...request.columns.map(({ header, kind }) => [header, kind]));
      return write(request);
    };
    await savePlanSheets(book.workbook, planSheets(dropped, july + 31).slice(0, 1));
    expect(requests).toEqual(
      expect.arrayContaining([
        ["Done", "check"],
        ["From", "date"],
        ["To", "date"],
        ["What to do", undefined],
      ]),
    );
    expect(book.plan.read(dean, "Done")).toBe(false);
    expect(book.plan.read("recovery/#title", "Done")).toBe("");
  });
});

describe("rows that come and go", () => {
  test("what no longer applies is marked, and keeps its tick and its note", async () => {
    const book = await made();
    book.edit(book.plan, dean, "Done", true);
    book.edit(book.plan, dean, "Notes", "booked");
    const report = await again(book, strong);
    expect(report.tally?.noLongerNeeded).toBeGreaterThan(5);
    expect(["Status", "Done", "Notes", "What to do"].map((header) => book.plan.read(dean, header))).toEqual([
      noLongerNeeded,
      true,
      "booked",
      words(dropped, dean),
    ]);
    expect(await again(book, strong)).toMatchObject({ outcome: "unchanged", tally: { noLongerNeeded: 0 } });
  });

  test("what applies again loses the mark", async () => {
    const book = await made();
    await again(book, strong);
    const report = await again(book);
    expect(report.tally?.neededAgain).toBeGreaterThan(5);
    expect(book.plan.read(dean, "Status")).toBe("");
    expect(book.plan.read(range, "What to do")).toBe(words(dropped, range));
  });

  test("a task whose words are the user's own is not called needless", async () => {
    const book = await made();
    book.edit(book.plan, dean, "What to do", "Coffee with the dean");
    await again(book, strong);
    expect(book.plan.read(dean, "Status")).toBe("");
  });

  test("new ones come under the last row, and nothing above moves", async () => {
    const book = await made(strong);
    book.plan.insertRow(book.plan.sheet.cells.length, ["", "", "", "my own last row"]);
    const before = book.plan.sheet.cells.map((row) => row[book.plan.column("What to do")]);
    const ids = book.plan.ids;
    const report = await again(book, dropped);
    expect(book.plan.ids.slice(0, ids.length)).toEqual(ids);
    expect(book.plan.ids.length - ids.length).toBe(report.tally?.added);
    expect(report.tally?.added).toBeGreaterThan(10);
    expect(book.plan.sheet.cells[before.length - 1]?.[3]).toBe("my own last row");
    expect(book.plan.row(dean)).toBeGreaterThan(before.length - 1);
  });

  test("a new row of a heading that is there comes before new headings", async () => {
    const book = await made(strong);
    const before = book.plan.ids.length;
    await again(book, dropped);
    const kinds = book.plan.ids.slice(before).map((id = "") => id.includes("/#"));
    expect(kinds.indexOf(true)).toBeGreaterThan(0);
    expect(book.plan.row(dean)).toBeLessThan(before + kinds.indexOf(true));
  });

  test("a deleted row stays deleted, and is told", async () => {
    const book = await made();
    book.plan.deleteRow(book.plan.row(dean));
    expect(await again(book)).toMatchObject({ tally: { deleted: 1, added: 0 } });
    await again(book, strong);
    await again(book, dropped);
    expect(book.plan.has(dean)).toBe(false);
  });

  test("the first ten rows deleted at once stay deleted", async () => {
    const book = await made();
    for (let count = 0; count < 10; count++) book.plan.deleteRow(1);
    expect(await again(book)).toMatchObject({ tally: { deleted: 10, added: 0 } });
    expect(await again(book)).toMatchObject({ outcome: "unchanged" });
  });

  test("where every row was deleted the plan comes back whole", async () => {
    const book = await made();
    const { length } = book.plan.sheet.cells;
    while (book.plan.sheet.cells.length > 1) book.plan.deleteRow(1);
    expect(await again(book)).toMatchObject({ tally: { added: length - 1, deleted: 0 } });
    expect(await again(book)).toMatchObject({ outcome: "unchanged" });
  });
});
