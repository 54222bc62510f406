import { describe, expect, test } from "vitest";
import { contents, on, programs } from "./cases.ts";
import type { Needs, Open, SeedFormula, SeedSheet } from "./contract-host.ts";

/** As a formula stands that was opened before its functions were there. Bare names: the opener writes them as its host holds them. */
const late = (formula: string, anew: string): SeedFormula => ({ formula, shows: "#NAME?", anew });
const sheetOfLate = (name: string): SeedSheet => ({
  name,
  rows: [
    ["Step 2 average", "Category", "Own"],
    [247, late("=BUCKET(247, A2)", "Core"), { formula: "=NOSUCHFUNCTION(A2)", shows: "#NAME?" }],
    [231, late("=bucket(247, A3)", "Safer"), { formula: '=LEN("=BUCKET(1)")&NOSUCHNAME', shows: "#NAME?" }],
    [250, { formula: "=STEP2TIER(A4)", shows: "High-Competitive" }, "=BUCKET(A4)"],
  ],
});

/** Cells that show #NAME? because MatchSheet's functions came after them. */
export function describeRepairing(open: Open, needs: Needs): void {
  describe("a repair", () => {
    test("finds nothing to do where nothing is amiss", async () => {
      const host = await open(programs);
      const before = await contents(host, "Programs");
      expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 0, left: [] });
      expect(await contents(host, "Programs")).toEqual(before);
    });

    needs("late functions", "enters anew what calls MatchSheet's functions and shows #NAME?, and nothing else", async () => {
      const host = await open(sheetOfLate("List"));
      const before = await host.held("List");
      expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 2, left: [] });
      const after = await host.held("List");
      expect(after.map((row) => row.slice(0, 3).map(({ value }) => value))).toEqual([
        ["Step 2 average", "Category", "Own"],
        [247, "Core", "#NAME?"],
        [231, "Safer", "#NAME?"],
        [250, "High-Competitive", "=BUCKET(A4)"],
      ]);
      const formulas = (rows: typeof after): unknown => rows.map((row) => row.slice(0, 3).map(({ formula }) => formula));
      expect(formulas(after)).toEqual(formulas(before));
      expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 0, left: [] });
    });

    needs("late functions", "reaches every sheet, hidden ones too, and leaves the user where they are", async () => {
      const host = await open(programs, sheetOfLate("List"), sheetOfLate("Old list"));
      await host.hide("Old list");
      expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 4, left: [] });
      expect((await host.held("Old list"))[1]?.[1]?.value).toBe("Core");
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
      expect((await host.workbook.readSheet("Old list"))?.hidden).toBe(true);
    });

    needs("late functions", "names the sheets that it may not touch, and repairs the others", async () => {
      const host = await open(sheetOfLate("List"), sheetOfLate("Locked"), programs);
      await host.protect("Locked", 0, 0, 4, 3);
      await host.protect("Programs", 0, 0, 4, 3);
      const before = await contents(host, "Locked");
      expect(await host.workbook.repairFormulas()).toEqual({ ok: true, cells: 2, left: ["Locked"] });
      expect(await contents(host, "Locked")).toEqual(before);
    });

    needs("late functions", "does not stand in the way of the list's undo", async () => {
      const host = await open(programs, sheetOfLate("List"));
      const before = await contents(host, "Programs");
      const table = await host.workbook.readTable();
      await host.workbook.writeColumns({ ...on(table), columns: [{ header: "Why", values: ["a", "b", "c"] }] });
      await host.workbook.repairFormulas();
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      expect(await contents(host, "Programs")).toEqual(before);
    });
  });
}
