import { describe, expect, test } from "vitest";
import type { SheetDefinition } from "../../../core/sheets/sheet-definition.ts";
import { workbookSheets } from "../../../templates/workbook.ts";
import type { FakeBook, FakeSheet, HeldValue } from "./fake/book.ts";
import { execute } from "./fake/project.ts";
import { formatDate } from "./fake/zone.ts";
import { bookOf, handlers, seed } from "./google-host.ts";
import { files, picture, workbookOf } from "./list-in-book.ts";

const definitions = workbookSheets("functions");
const names = definitions.map(({ name }) => name);
const quoted = (sheets: readonly string[]): string => sheets.map((name) => `“${name}”`).join(", ");

const blankBook = (): FakeBook => bookOf({ name: "Sheet1", rows: [] });
const setUp = (book: FakeBook): void => void execute(files, book, "FULL", handlers.setUpFromMenu);
const last = (book: FakeBook): string | undefined => book.alerts[book.alerts.length - 1];

/** What the definition wants of each cell that holds something, and what stands there. */
function cellsOf({ rows, formulas = [] }: SheetDefinition, sheet: FakeSheet): [wanted: unknown, held: unknown][] {
  const computed = new Set(formulas.map(([row, column]) => `${row},${column}`));
  const plain = (value: HeldValue): unknown => (typeof value === "object" ? formatDate(value, sheet.book.timeZone, "yyyy-MM-dd") : value);
  const values = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): [unknown, unknown][] =>
      cell === "" || computed.has(`${row},${column}`) ? [] : [[cell, plain(sheet.shown(row, column))]],
    ),
  );
  const entered = formulas.map(([row, column, formula]): [unknown, unknown] => [
    `=${formula.replace(/^=/, "")}`,
    sheet.own(row, column).formula,
  ]);
  return [...values, ...entered];
}

describe("Set up this spreadsheet", () => {
  test("adds the workbook's sheets in their order, cell by cell as they are defined, and says so", () => {
    const book = blankBook();
    setUp(book);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", ...names]);
    expect(last(book)).toBe(`MatchSheet: Added: ${quoted(names)}.`);
    const cells = definitions.flatMap((definition) => cellsOf(definition, book.sheet(definition.name)));
    expect(cells.filter(([wanted, held]) => wanted !== held)).toEqual([]);
    expect(cells.length).toBeGreaterThan(300);
  });

  test("gives every name, rule, color, note and chart that the definition asks for", () => {
    const book = blankBook();
    setUp(book);
    const made = names.map((name) => book.sheet(name));
    const wanted = definitions.map(({ names, tones = [], notes = [], charts = [], frozenRows = 0, hiddenColumns = [] }) => [
      names.length,
      tones.length,
      notes.length,
      charts.length,
      frozenRows,
      hiddenColumns.length,
    ]);
    const noted = (sheet: FakeSheet): number => [...sheet.cells.values()].filter(({ note }) => note !== undefined).length;
    const named = (sheet: FakeSheet): number => [...book.names.values()].filter((place) => place.sheet === sheet).length;
    expect(
      made.map((sheet) => [
        named(sheet),
        sheet.formatRules.length,
        noted(sheet),
        sheet.charts.length,
        sheet.frozenRows,
        sheet.hiddenColumns.size,
      ]),
    ).toEqual(wanted);
    const ruled = definitions.flatMap(({ name, entries = [] }) =>
      entries.map(({ row, column, accepts }) => [accepts.kind, book.sheet(name).own(row, column).rule?.kind]),
    );
    expect(ruled.filter(([asked, given]) => asked !== given)).toEqual([]);
    expect(ruled.length).toBeGreaterThan(40);
  });

  test("enters no formula before the names that it uses are there", () => {
    const book = blankBook();
    setUp(book);
    const formulas = book.sheets.flatMap((sheet) => [...sheet.cells.values()].filter(({ formula }) => formula !== ""));
    expect(formulas.filter(({ late }) => late).map(({ formula }) => formula)).toEqual([]);
    expect(formulas.some(({ formula }) => formula.includes("MatchSheet_"))).toBe(true);
  });

  test("sheet by sheet, as the sidebar adds them, leaves nothing that a repair does not mend", async () => {
    const book = blankBook();
    const workbook = workbookOf(book);
    for (const definition of definitions) expect(await workbook.addSheet(definition)).toBe(true);
    const late = (): number => book.sheets.flatMap((sheet) => [...sheet.cells.values()].filter((cell) => cell.late)).length;
    expect(late()).toBeGreaterThan(0);
    expect(await workbook.repairFormulas()).toMatchObject({ ok: true, left: [] });
    expect(late()).toBe(0);
  });

  test("leaves sheets that are there as they are, whatever letters their names are in, and says which", () => {
    const book = bookOf({ name: "programs", rows: [["my own list"]] }, { name: "Rules", rows: [["mine"]] });
    const before = picture(book) as unknown[];
    setUp(book);
    expect((picture(book) as unknown[]).slice(0, 2)).toEqual(before);
    expect(last(book)).toBe(
      `MatchSheet: Added: ${quoted(names.filter((name) => !["Programs", "Rules"].includes(name)))}.\n\n` +
        `Already there, and left as they are: ${quoted(["Programs", "Rules"])}.`,
    );
  });

  test("adds nothing a second time, and what was typed meanwhile stays", () => {
    const book = blankBook();
    setUp(book);
    seed(book.sheet("Profile"), 1, 1, 247);
    const before = picture(book);
    setUp(book);
    expect([picture(book), last(book)]).toEqual([before, "MatchSheet: Every sheet is there already, so nothing was added."]);
  });

  test("takes no name away from a cell that has it", () => {
    const book = bookOf({ name: "Mine", rows: [["score", 251]] });
    book.names.set("MatchSheet_Score", { sheet: book.sheet("Mine"), row: 0, column: 1 });
    setUp(book);
    expect(book.names.get("MatchSheet_Score")).toMatchObject({ sheet: book.sheet("Mine"), row: 0, column: 1 });
  });

  test("leaves nothing behind when Google stops it half-way, and can be chosen again", () => {
    const told: (string | undefined)[] = [];
    for (const writes of [0, 1, 5, 40, 80, 120]) {
      const book = blankBook();
      book.failsAfterWrites = writes;
      setUp(book);
      expect([book.sheets.map((sheet) => sheet.name), book.active]).toEqual([["Sheet1"], 0]);
      told.push(last(book));
      setUp(book);
      expect(book.sheets).toHaveLength(names.length + 1);
    }
    expect(told).toEqual(Array(6).fill("MatchSheet: Google Sheets did not do what MatchSheet asked of it. Wait a moment and try again."));
  });

  test("waits for nobody who is writing, and says so", () => {
    const book = blankBook();
    book.lock = "held by somebody else";
    setUp(book);
    expect([book.sheets.length, last(book)]).toEqual([1, expect.stringContaining("writing to this spreadsheet right now")]);
  });
});

describe("the pushed files that are read on demand", () => {
  const bare = Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith(".html")));

  test("are not read when a function is called", () => {
    expect(execute(bare, blankBook(), "CUSTOM_FUNCTION", "STEP2TIER", [247])).toBe("High-Competitive");
  });

  test.each(["plans", "tools"])("are given to the sidebar as they were pushed: %s.html", (name) => {
    expect(JSON.parse(execute(files, blankBook(), "FULL", "matchSheetScript", [JSON.stringify(name)]) as string)).toEqual({
      ok: true,
      value: files[`${name}.html`],
    });
  });

  test.each(["sidebar", "workbook", "core", "plans.html", "../plans", ""])("are no way to read another file: %j", (name) => {
    expect(JSON.parse(execute(files, blankBook(), "FULL", "matchSheetScript", [JSON.stringify(name)]) as string)).toMatchObject({
      ok: false,
      code: "unavailable",
    });
  });
});
