import { describe, expect, test, vi } from "vitest";
import type { Table } from "../../../sidebar/workbook.ts";
import { both, category, list, longList, type Opened, quiet, valuesOf } from "./cases.ts";
import { openInExcel } from "./contract-host.ts";

describe("requests to Excel", () => {
  test("are as many for a list of 500 rows as for one of 20", async () => {
    const counts: number[][] = [];
    for (const rows of [20, 500]) {
      const host = openInExcel([longList(rows)]);
      const table = await host.workbook.readTable();
      const read = host.excel.syncs;
      expect(await host.workbook.writeColumns(both(table))).toMatchObject({ ok: true });
      const written = host.excel.syncs;
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      counts.push([read, written - read, host.excel.syncs - written]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.every((count) => count <= 14)).toBe(true);
  });

  test("stay under what Excel hands over at once, down to a few rows a request", async () => {
    const host = openInExcel([longList(400, "a program with a rather long name")], { payloadLimit: 8_000 });
    const table = await host.workbook.readTable();
    expect(table.cells).toHaveLength(401);
    expect(table.cells[400]?.[0]).toBe("a program with a rather long name number 399");
    expect(table.fingerprint).toBe(
      (await openInExcel([longList(400, "a program with a rather long name")]).workbook.readTable()).fingerprint,
    );
  });

  test("say so when a single row is too much", async () => {
    const restore = quiet();
    const host = openInExcel([{ name: "List", rows: [["x".repeat(9_000)]] }], { payloadLimit: 8_000 });
    await expect(host.workbook.readTable()).rejects.toMatchObject({
      name: "WorkbookError",
      code: "unavailable",
      message: expect.stringMatching(/^One row/),
    });
    restore();
  });

  test("stay under what Excel takes at once, and undo too", async () => {
    const host = openInExcel([longList(400)]);
    const table = await host.workbook.readTable();
    const why = table.cells.slice(1).map((_, at) => `${at} ${"because of its average, ".repeat(600)}`);
    expect(
      await host.workbook.writeColumns({
        ...category(
          table,
          why.map(() => "Core"),
        ),
        columns: [{ header: "Category", index: 1, values: why }],
      }),
    ).toMatchObject({
      ok: true,
      cells: 400,
    });
    expect((await valuesOf(host))[400]?.[1]).toBe(why[399]);
    const wide = { ...both(await host.workbook.readTable()) };
    expect(await host.workbook.writeColumns(wide)).toMatchObject({ ok: true });
    expect(await host.workbook.undo()).toMatchObject({ ok: true });
    expect((await valuesOf(host))[400]?.[1]).toBe(why[399]);
  });
});

describe("undo in Excel itself", () => {
  test("takes a whole write back with one Ctrl+Z, after which ours keeps its hands off", async () => {
    const host = openInExcel([list]);
    const before = await host.held("List");
    await host.workbook.writeColumns(both(await host.workbook.readTable()));
    expect(host.excel.undoDepth).toBe(1);
    host.excel.userUndo();
    expect(await host.held("List")).toEqual(before);
    expect(await host.workbook.undo()).toMatchObject({ ok: false, code: "newer" });
    expect(await host.held("List")).toEqual(before);
  });

  test("has more steps in an Excel that cannot group, and writing works there too", async () => {
    const host = openInExcel([list], { version: "1.11" });
    expect(await host.workbook.writeColumns(both(await host.workbook.readTable()))).toMatchObject({ ok: true });
    expect(await host.workbook.undo()).toMatchObject({ ok: true });
    expect(await host.workbook.addSheet({ name: "Rules", rows: [["a"]], names: [], widths: [] })).toBe(true);
  });

  test("is given up where grouping turns out not to work", async () => {
    const host = openInExcel([list]);
    const table = await host.workbook.readTable();
    host.excel.failAfter(0, "UndoNotSupported");
    expect(await host.workbook.writeColumns(both(table))).toMatchObject({ ok: true });
    expect((await valuesOf(host))[1]).toEqual(["a", "Reach 0", "Reach 0"]);
  });
});

describe("while a cell is being edited", () => {
  test("a request waits until the user is done", async () => {
    const host = openInExcel([list]);
    const table = await host.workbook.readTable();
    const finish = host.excel.startEditing();
    const written = host.workbook.writeColumns(both(table));
    finish();
    expect(await written).toMatchObject({ ok: true });
  });

  test("a write is given up after a while, in words, and never happens later", async () => {
    const host = openInExcel([list], { patience: 5 });
    const table = await host.workbook.readTable();
    const before = await host.held("List");
    const finish = host.excel.startEditing();
    expect(await host.workbook.writeColumns(both(table))).toMatchObject({
      ok: false,
      code: "busy",
      message: expect.stringMatching(/press Enter or Esc/),
    });
    await expect(host.workbook.readTable()).rejects.toMatchObject({ code: "busy" });
    finish();
    await vi.waitFor(() => expect(host.excel.isIdle).toBe(true));
    expect(await host.held("List")).toEqual(before);
    expect(await host.workbook.writeColumns(both(await host.workbook.readTable()))).toMatchObject({ ok: true });
  });
});

describe("what Excel refuses", () => {
  test.each<[string, (host: Opened, table: Table) => Promise<unknown>]>([
    ["a write", (host, table) => host.workbook.writeColumns(both(table))],
    ["a formula", (host) => host.workbook.insertFormula("=STEP2TIER(A1)")],
  ])("on a protected sheet: %s is told in words", async (_, act) => {
    const host = openInExcel([list]);
    await host.protect("List", 0, 0, 1, 1);
    const table = await host.workbook.readTable();
    await host.activate("List", 8, 8);
    expect(await act(host, table)).toMatchObject({
      ok: false,
      code: "protected",
      message: expect.stringMatching(/protected.*Review > Unprotect/),
    });
  });

  test("undo on a sheet that was protected since", async () => {
    const host = openInExcel([list]);
    await host.workbook.writeColumns(both(await host.workbook.readTable()));
    await host.protect("List", 0, 0, 1, 1);
    expect(await host.workbook.undo()).toMatchObject({
      ok: false,
      code: "protected",
      message: expect.stringContaining("nothing was taken back"),
    });
  });

  test("a new sheet in a workbook whose structure is protected", async () => {
    const restore = quiet();
    const host = openInExcel([list]);
    host.excel.book.isStructureProtected = true;
    await expect(host.workbook.saveProfile({ score: 247 })).rejects.toMatchObject({
      code: "protected",
      message: expect.stringContaining("protected"),
    });
    restore();
  });

  test("for a reason of its own is told without its jargon, and logged", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const host = openInExcel([list]);
    const table = await host.workbook.readTable();
    host.excel.failAfter(0, "GeneralException");
    const result = await host.workbook.writeColumns(both(table));
    expect(result).toMatchObject({
      ok: false,
      code: "unavailable",
      message: expect.stringMatching(/^Excel could not do this \(it says GeneralException\)\. Try again/),
    });
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ code: "GeneralException" }));
    log.mockRestore();
  });

  test("a defect of ours is not dressed up as Excel's", async () => {
    const host = openInExcel([list]);
    const table = await host.workbook.readTable();
    await expect(host.workbook.writeColumns(category(table, ["only one"]))).rejects.toThrow(
      new Error('"Category" brings 1 values for 2 rows.'),
    );
  });
});

describe("a write that breaks off", () => {
  test.each([0, 1, 2, 3])("after %i changes leaves the sheet as it was, and nothing to undo", async (changes) => {
    const restore = quiet();
    const host = openInExcel([list]);
    const before = await host.held("List");
    const table = await host.workbook.readTable();
    host.excel.failAfter(changes, "GeneralException");
    expect(await host.workbook.writeColumns(both(table))).toMatchObject({ ok: false, code: "unavailable" });
    expect(await host.held("List")).toEqual(before);
    expect(await host.workbook.undo()).toMatchObject({ ok: false, code: "nothing" });
    restore();
  });

  test("and cannot be put back says so, and Ctrl+Z does it", async () => {
    const restore = quiet();
    const host = openInExcel([list]);
    const before = await host.held("List");
    const table = await host.workbook.readTable();
    host.excel.failAfter(1, "GeneralException");
    const broken = host.workbook.writeColumns(both(table));
    const failing = vi.spyOn(host.excel.book, "setFormat").mockImplementation(() => {
      throw Object.assign(new Error("x"), { code: "GeneralException" });
    });
    expect(await broken).toMatchObject({ ok: false, code: "unavailable", message: expect.stringContaining("Ctrl+Z") });
    failing.mockRestore();
    while (host.excel.userUndo());
    expect(await host.held("List")).toEqual(before);
    restore();
  });

  test("a sheet that cannot be filled is taken away again", async () => {
    const restore = quiet();
    const host = openInExcel([list]);
    host.excel.failAfter(2, "GeneralException");
    await expect(host.workbook.addSheet({ name: "Rules", rows: [["a", "007"]], names: [], widths: [4] })).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(await host.sheetNames()).toEqual(["List"]);
    restore();
  });
});
