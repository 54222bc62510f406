import { describe, expect, test } from "vitest";
import { bookOf, seed } from "./google-host.ts";
import { listOf, picture, rows, sort, workbookOf } from "./list-in-book.ts";

describe("undo's memory", () => {
  const long = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${prefix} ${at % 60}: at or below the program's average`);

  test("holds a list of 9,000 rows whose reasons repeat", async () => {
    const book = listOf([["Program", "Average", "Category"], ...long("old", 9000).map((why, at) => [`P${at}`, 200 + (at % 80), why])]);
    book.sheet("List").maxRows = 9100;
    const before = picture(book);
    expect(await sort(book, long("new", 9000))).toMatchObject({ ok: true, cells: 9000 });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true, cells: 9000 });
    expect(picture(book)).toEqual(before);
    expect([...book.properties.keys()]).toEqual(["MatchSheet.undo"]);
  }, 60_000);

  test("holds text in any script, which takes more bytes than letters", async () => {
    const book = listOf([
      ["Program", "Average", "Category"],
      ...Array.from({ length: 90 }, (_, at) => ["P", 240, `${at} ${"備考と印象😀".repeat(25)}`]),
    ]);
    const before = picture(book);
    expect(
      await sort(
        book,
        Array.from({ length: 90 }, () => "Core"),
      ),
    ).toMatchObject({ ok: true });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true, cells: 90 });
    expect(picture(book)).toEqual(before);
  });

  test("refuses to write what it could not take back", async () => {
    const notes = Array.from({ length: 900 }, (_, at) => `${at} ${"a note of its own ".repeat(30)}`);
    const book = listOf([["Program", "Average", "Category"], ...notes.map((note) => ["P", 240, note])]);
    const before = picture(book);
    const values = notes.map(() => "Core");
    expect(await sort(book, values)).toMatchObject({ ok: false, code: "unavailable", message: expect.stringContaining("too much") });
    expect(picture(book)).toEqual(before);
  });

  test("forgets the oldest writes first, and gives their room back", async () => {
    const book = listOf();
    const states = [picture(book)];
    for (let at = 0; at < 14; at++) {
      await sort(book, [`step ${at}`, "x", "y"]);
      states.push(picture(book));
    }
    const taken: boolean[] = [];
    for (let at = 13; at >= 0; at--) {
      const result = await workbookOf(book).undo();
      taken.push(result.ok);
      if (result.ok) expect(picture(book)).toEqual(states[at]);
    }
    expect(taken.filter(Boolean)).toHaveLength(10);
    expect([...book.properties]).toEqual([["MatchSheet.undo", "[]"]]);
  });

  test("takes back a write that was cut off half-way", async () => {
    const book = listOf();
    const before = picture(book);
    await sort(book);
    // As if the execution had ended before it could say how the sheet looks now, with one cell still unwritten.
    const [entry] = JSON.parse(book.properties.get("MatchSheet.undo") ?? "") as [{ after?: string }];
    delete entry.after;
    book.properties.set("MatchSheet.undo", JSON.stringify([entry]));
    book.sheet("List").put(3, 2, { value: "", format: "General" });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true });
    expect(picture(book)).toEqual(before);
  });

  test("begins anew when Google stopped an undo half-way", async () => {
    const book = listOf();
    const before = picture(book);
    await sort(book, ["1-2", "x", ""]);
    book.failsAfterWrites = 2;
    expect(await workbookOf(book).undo()).toMatchObject({
      ok: false,
      code: "unavailable",
      message: expect.stringContaining("choose Undo again"),
    });
    expect(picture(book)).not.toEqual(before);
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true, cells: 3 });
    expect(picture(book)).toEqual(before);
  });

  test("does not touch cells that were protected since", async () => {
    const book = listOf();
    await sort(book);
    const written = picture(book);
    const area = {
      kind: "RANGE",
      row: 1,
      column: 2,
      rows: 1,
      columns: 1,
      description: "",
      canEdit: false,
      warningOnly: false,
      open: [],
    } as const;
    book.sheet("List").protections.push(area);
    expect(await workbookOf(book).undo()).toMatchObject({ ok: false, code: "protected", message: expect.stringContaining("C2") });
    expect(picture(book)).toEqual(written);
    book.sheet("List").protections.pop();
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true });
  });

  test("does not take back a write that was cut off when the rest of the sheet has changed since", async () => {
    const book = listOf();
    await sort(book);
    book.properties.set("MatchSheet.undo", (book.properties.get("MatchSheet.undo") ?? "").replace(/,"after":"[^"]*"/, ""));
    seed(book.sheet("List"), 1, 0, "another name");
    expect(await workbookOf(book).undo()).toMatchObject({ ok: false, code: "newer" });
  });

  test("is not confused by a formula whose value moves on by itself", async () => {
    const formula = { formula: "=RAND()", shows: 0.1 };
    const book = listOf(rows.map((row, at) => (at === 1 ? [...row, formula] : row)));
    await sort(book);
    book.formulas.set("=RAND()", { shows: 0.9 });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true });
  });

  test("lets go of a sheet that was deleted, and then serves the write before", async () => {
    const book = bookOf({ name: "List", rows }, { name: "Other", rows });
    await sort(book);
    book.active = 1;
    await sort(book);
    book.sheets.splice(1, 1);
    book.active = 0;
    expect(await workbookOf(book).undo()).toMatchObject({ ok: false, code: "newer", message: expect.stringContaining("no longer") });
    expect(await workbookOf(book).undo()).toMatchObject({ ok: true });
  });
});
