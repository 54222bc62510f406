import { describe, expect, test } from "vitest";
import type { CellValue, Table, WriteRequest, WriteResult } from "../../../sidebar/workbook.ts";
import type { FakeBook } from "./fake/book.ts";
import type { FakeRule } from "./fake/entry-rules.ts";
import { bookOf, seed } from "./google-host.ts";
import { listOf, picture, rows, workbookOf } from "./list-in-book.ts";

const ticked = (table: Table, values: CellValue[], kind: "check" | "date" = "check"): WriteRequest => ({
  sheetId: table.sheetId,
  fingerprint: table.fingerprint,
  headerRow: 0,
  columns: [{ header: "Category", index: 2, values: [...rows.slice(1).map(() => null), ...values], kind }],
});

async function grow(book: FakeBook, values: CellValue[], kind?: "check" | "date"): Promise<WriteResult> {
  const workbook = workbookOf(book);
  return workbook.writeColumns(ticked(await workbook.readTable(), values, kind));
}

const dropDown = (allowInvalid: boolean): FakeRule => ({ kind: "list", values: ["Reach"], allowInvalid, help: "" });

describe("new rows", () => {
  test("leave a cell the rule that it has, and give no check box there", async () => {
    const book = listOf();
    book.sheet("List").put(4, 2, { rule: dropDown(true) });
    const before = picture(book);
    expect(await grow(book, [true, false])).toMatchObject({ ok: true, cells: 2 });
    const [fourth, fifth] = [4, 5].map((row) => book.sheet("List").own(row, 2));
    expect([fourth?.rule?.kind, fourth?.value, fifth?.rule?.kind, fifth?.value]).toEqual(["list", true, "check", false]);
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true, cells: 2 });
    expect(picture(book)).toEqual(before);
  });

  test("are taken back whole where a rule of the sheet refuses one of them", async () => {
    const book = listOf();
    book.sheet("List").put(5, 2, { rule: dropDown(false) });
    const before = picture(book);
    expect(await grow(book, [true, false])).toMatchObject({ ok: false, code: "unavailable" });
    expect(picture(book)).toEqual(before);
  });

  test("are taken back whole wherever Google stops the writing", async () => {
    const outcomes: boolean[] = [];
    for (let writes = 0; writes < 7; writes++) {
      const book = listOf();
      const before = picture(book);
      book.failsAfterWrites = writes;
      const { ok } = await grow(book, [true, false, "no box"]);
      outcomes.push(ok);
      if (!ok) expect(picture(book)).toEqual(before);
    }
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });

  test("make a sheet longer that has no row left", async () => {
    const book = listOf();
    book.sheet("List").maxRows = rows.length;
    expect(await grow(book, [true, false])).toMatchObject({ ok: true });
    expect(book.sheet("List").maxRows).toBe(rows.length + 2);
  });

  test("hold a day that is none, and a day in other words, as the text that it is", async () => {
    const book = listOf();
    const words = ["2026-02-30", "11/03/2026", "2026-11-3", "soon", 20_260_101, "2026-02-28"];
    expect(await grow(book, words, "date")).toMatchObject({ ok: true });
    const held = words.map((_, at) => book.sheet("List").shown(rows.length + at, 2));
    expect(held.slice(0, 5)).toEqual(words.slice(0, 5));
    expect(held[5]).toEqual(book.atMidnight("2026-02-28"));
  });
});

describe("a book with a chart on a tab of its own", () => {
  test("is read without it, and the chart is no sheet to be found by name", async () => {
    const book = bookOf({ name: "List", rows }, { name: "Chart1", rows: [] }, { name: "Notes", rows: [["x"]] });
    book.sheet("Chart1").kind = "OBJECT";
    const workbook = workbookOf(book);
    expect((await workbook.readBook()).map(({ sheetName }) => sheetName)).toEqual(["List", "Notes"]);
    expect(await workbook.readSheet("Chart1")).toBeUndefined();
    expect(await workbook.repairFormulas()).toEqual({ ok: true, cells: 0, left: [] });
  });
});

describe("a repair that Google stops half-way", () => {
  test("is told in words, leaves formulas that mean the same, and can be asked for again", async () => {
    for (const writes of [0, 1]) {
      const book = listOf();
      seed(book.sheet("List"), 1, 4, { formula: "=BUCKET(247, B2)", shows: "#NAME?", anew: "Core" });
      book.failsAfterWrites = writes;
      expect(await workbookOf(book).repairFormulas()).toMatchObject({ ok: false, code: "unavailable" });
      expect(book.sheet("List").own(1, 4).formula).toMatch(/^=\(?BUCKET\(247, B2\)\)?$/);
      expect(await workbookOf(book).repairFormulas()).toMatchObject({ ok: true });
    }
  });
});
