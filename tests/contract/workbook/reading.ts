import { describe, expect, test } from "vitest";
import { notes, programs, riskyTexts } from "./cases.ts";
import type { Needs, Open, SeedFormula } from "./contract-host.ts";

export function describeReading(open: Open, needs: Needs): void {
  describe("reading", () => {
    test("gives the sheet from its first cell, every row as long as the longest, a blank as an empty text", async () => {
      const { workbook } = await open({ name: "List", rows: [[], ["", "Program"], ["", "Northfield", 247, true]] });
      const table = await workbook.readTable();
      expect(table.sheetName).toBe("List");
      expect(table.cells).toEqual([
        ["", "", "", ""],
        ["", "Program", "", ""],
        ["", "Northfield", 247, true],
      ]);
      expect(table.formulas).toEqual([]);
    });

    test("leaves out blank rows and columns past the last used one", async () => {
      const { workbook } = await open({
        name: "List",
        rows: [
          ["Program", "", ""],
          ["Northfield", "", ""],
          ["", "", ""],
        ],
      });
      expect((await workbook.readTable()).cells).toEqual([["Program"], ["Northfield"]]);
    });

    test("gives nothing for an empty sheet", async () => {
      const { workbook } = await open({ name: "List", rows: [] });
      expect((await workbook.readTable()).cells.flat().filter((cell) => cell !== "")).toEqual([]);
    });

    test("keeps text that looks like something else as it is", async () => {
      const { workbook } = await open({ name: "List", rows: riskyTexts.map((text) => [text]) });
      expect((await workbook.readTable()).cells.map((row) => row[0])).toEqual([...riskyTexts]);
    });

    test("gives a formula's value and says where it stands", async () => {
      const { workbook } = await open({
        name: "List",
        rows: [
          ["Sum", "b"],
          [{ formula: "=1+1", shows: 2 }, "x"],
        ],
      });
      const table = await workbook.readTable();
      expect(table.cells[1]).toEqual([2, "x"]);
      expect(table.formulas).toEqual([[1, 0]]);
    });

    needs("errors", "gives an error cell as its text", async () => {
      const { workbook } = await open({ name: "List", rows: [["Average"], [{ formula: "=NA()", shows: "#N/A" }]] });
      expect((await workbook.readTable()).cells).toEqual([["Average"], ["#N/A"]]);
    });

    needs("dates", "gives a date cell as yyyy-mm-dd", async () => {
      const { workbook } = await open({ name: "List", rows: [["Interview"], [{ date: "2026-11-03" }], [{ date: "2027-01-31" }]] });
      expect((await workbook.readTable()).cells).toEqual([["Interview"], ["2026-11-03"], ["2027-01-31"]]);
    });

    needs("spills", "counts every cell of a spill as a formula's", async () => {
      const spill: SeedFormula = { formula: "=SEQUENCE(3)", shows: 1, spills: [[1], [2], [3]] };
      const { workbook } = await open({
        name: "List",
        rows: [
          ["Rank", "Program"],
          [spill, "Northfield"],
          ["", "Lakeshore"],
          ["", "St. Alder"],
        ],
      });
      const table = await workbook.readTable();
      expect(table.cells.map((row) => row[0])).toEqual(["Rank", 1, 2, 3]);
      expect(table.formulas).toEqual([
        [1, 0],
        [2, 0],
        [3, 0],
      ]);
    });

    test("reads the sheet the user is at, and says which cell", async () => {
      const host = await open(programs, notes);
      await host.activate("Notes", 2, 1);
      const table = await host.workbook.readTable();
      expect([table.sheetName, table.cells, table.selected]).toEqual(["Notes", [["remember the away rotation"]], [2, 1]]);
    });

    test("gives the same fingerprint until a value or a formula changes", async () => {
      const host = await open(programs);
      const first = (await host.workbook.readTable()).fingerprint;
      expect((await host.workbook.readTable()).fingerprint).toBe(first);
      await host.edit("Programs", 2, 2, 251);
      const edited = (await host.workbook.readTable()).fingerprint;
      await host.edit("Programs", 2, 2, { formula: "=250+1", shows: 251 });
      expect(new Set([first, edited, (await host.workbook.readTable()).fingerprint]).size).toBe(3);
    });

    needs("rename", "keeps a sheet's id when it is renamed", async () => {
      const host = await open(programs, notes);
      const before = await host.workbook.readTable();
      await host.rename("Programs", "My list");
      const after = await host.workbook.readTable();
      expect([after.sheetName, after.sheetId]).toEqual(["My list", before.sheetId]);
      await host.activate("Notes", 0, 0);
      expect((await host.workbook.readTable()).sheetId).not.toBe(before.sheetId);
    });
  });
}
