import { describe, expect, test } from "vitest";
import { category, contents, notes, on, programs, riskyTexts } from "./cases.ts";
import type { Open } from "./contract-host.ts";

export function describeWriting(open: Open): void {
  describe("writing", () => {
    test("puts new columns after the last used one, header first, and tells where", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      const result = await host.workbook.writeColumns({
        ...on(table),
        columns: [
          { header: "Why", values: ["at the average", "", "above it"] },
          { header: "Margin", values: [-2, null, 7] },
        ],
      });
      const after = await host.workbook.readTable();
      expect(after.cells.map((row) => row.slice(4))).toEqual([
        ["Why", "Margin"],
        ["at the average", -2],
        ["", ""],
        ["above it", 7],
      ]);
      // Two headers, three texts of which one empties, two numbers; a null is not counted.
      expect(result).toEqual({ ok: true, cells: 7, columns: [4, 5], fingerprint: after.fingerprint });
    });

    test("replaces a column in place: null leaves a cell, an empty text empties it", async () => {
      const host = await open(programs);
      const result = await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Reach", null, ""]));
      expect(result).toMatchObject({ ok: true, cells: 2, columns: [3] });
      expect((await host.workbook.readTable()).cells.map((row) => row[3])).toEqual(["Category", "Reach", "", ""]);
    });

    test("keeps what a null stands for, and everything outside the columns", async () => {
      const host = await open(programs, notes);
      const before = [await contents(host, "Programs"), await contents(host, "Notes")] as const;
      await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Reach", null, null]));
      const after = await contents(host, "Programs");
      const touched = [...new Set([...before[0].keys(), ...after.keys()])].filter((place) => before[0].get(place) !== after.get(place));
      expect(touched).toEqual(["1,3"]);
      expect(await contents(host, "Notes")).toEqual(before[1]);
    });

    test("writes under a header that is not in the first row", async () => {
      const host = await open({ name: "List", rows: [["My list, autumn"], [], ["Program"], ["Northfield"]] });
      const table = await host.workbook.readTable();
      await host.workbook.writeColumns({ ...on(table), headerRow: 2, columns: [{ header: "Category", values: ["Core"] }] });
      expect((await host.workbook.readTable()).cells).toEqual([
        ["My list, autumn", ""],
        ["", ""],
        ["Program", "Category"],
        ["Northfield", "Core"],
      ]);
    });

    test("keeps text text, whatever it looks like, in cells and in headers", async () => {
      const host = await open({ name: "List", rows: [["Program"], ...riskyTexts.map((_, index) => [`Program ${index}`])] });
      const table = await host.workbook.readTable();
      const result = await host.workbook.writeColumns({ ...on(table), columns: [{ header: "=Why", values: [...riskyTexts] }] });
      expect(result).toMatchObject({ ok: true });
      const after = await host.workbook.readTable();
      expect(after.cells.map((row) => row[1])).toEqual(["=Why", ...riskyTexts]);
      expect(after.formulas).toEqual([]);
    });

    test("keeps numbers numbers and TRUE true, also where text stood", async () => {
      const host = await open({
        name: "List",
        rows: [
          ["Program", "Margin"],
          ["a", "007"],
          ["b", "=1"],
          ["c", "x"],
        ],
      });
      const table = await host.workbook.readTable();
      await host.workbook.writeColumns({ ...on(table), columns: [{ header: "Margin", index: 1, values: [7, -0.5, true] }] });
      expect((await host.workbook.readTable()).cells.map((row) => row[1])).toEqual(["Margin", 7, -0.5, true]);
    });

    test("reaches the sheet that was read, also when the user has gone to another one", async () => {
      const host = await open(programs, notes);
      const table = await host.workbook.readTable();
      await host.activate("Notes", 0, 0);
      expect(await host.workbook.writeColumns(category(table, ["Reach", "", "Safer"]))).toMatchObject({ ok: true });
      expect((await host.workbook.readTable()).cells).toEqual([["remember the away rotation"]]);
      await host.activate("Programs", 0, 0);
      expect((await host.workbook.readTable()).cells.map((row) => row[3])).toEqual(["Category", "Reach", "", "Safer"]);
    });
  });
}
