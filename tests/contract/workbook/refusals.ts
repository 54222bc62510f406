import { describe, expect, test } from "vitest";
import type { WriteRequest } from "../../../sidebar/workbook.ts";
import { category, contents, on, programs, sentence } from "./cases.ts";
import type { ContractHost, Needs, Open, SeedFormula, SeedSheet } from "./contract-host.ts";

export function describeRefusals(open: Open, needs: Needs): void {
  describe("a write", () => {
    const formulaCell: SeedFormula = { formula: "=1+1", shows: 2 };
    const withFormula: SeedSheet = {
      name: "List",
      rows: [
        ["Program", "Category"],
        ["a", "x"],
        ["b", formulaCell],
      ],
    };
    const refused = async (host: ContractHost, sheet: string, request: WriteRequest, code: string): Promise<void> => {
      const before = await contents(host, sheet);
      const result = await host.workbook.writeColumns(request);
      expect(result).toMatchObject({ ok: false, code });
      if (!result.ok) expect(result.message).toMatch(sentence);
      expect(await contents(host, sheet)).toEqual(before);
    };

    test("is refused over a formula, and then no column is written", async () => {
      const host = await open(withFormula);
      const table = await host.workbook.readTable();
      const columns = [
        { header: "Why", values: ["1", "2"] },
        { header: "Category", index: 1, values: ["Reach", "Core"] },
      ];
      await refused(host, "List", { ...on(table), columns }, "formula");
    });

    test("is not refused when the formula's cell is left as it is", async () => {
      const host = await open(withFormula);
      const table = await host.workbook.readTable();
      const result = await host.workbook.writeColumns({
        ...on(table),
        columns: [{ header: "Category", index: 1, values: ["Reach", null] }],
      });
      expect(result).toMatchObject({ ok: true, cells: 1 });
      expect((await host.held("List"))[2]?.[1]?.formula).toContain("1+1");
    });

    needs("spills", "is refused over a spilled cell", async () => {
      const spill: SeedFormula = { formula: "=SEQUENCE(3)", shows: 1, spills: [[1], [2], [3]] };
      const host = await open({
        name: "List",
        rows: [
          ["Program", "Rank"],
          ["a", spill],
          ["b", ""],
          ["c", ""],
        ],
      });
      const table = await host.workbook.readTable();
      await refused(host, "List", { ...on(table), columns: [{ header: "Rank", index: 1, values: [null, null, "9"] }] }, "formula");
    });

    test("is refused when a value changed since the reading", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      await host.edit("Programs", 1, 2, 251);
      await refused(host, "Programs", category(table, ["Reach", "", ""]), "changed");
    });

    test("is refused when rows came in since the reading", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      await host.edit("Programs", 4, 0, "Newly added");
      await refused(host, "Programs", category(table, ["Reach", "", ""]), "changed");
    });

    test("is refused when the column has another header than the one asked for", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      await refused(host, "Programs", { ...on(table), columns: [{ header: "Category", index: 1, values: ["Reach"] }] }, "changed");
    });

    test("is refused for a sheet that is not there", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      await refused(host, "Programs", { ...category(table, ["Reach", "", ""]), sheetId: "no such sheet" }, "changed");
    });

    needs("protection", "is refused in cells that this user may not edit", async () => {
      const host = await open(programs);
      await host.protect("Programs", 0, 3, 4, 1);
      const table = await host.workbook.readTable();
      await refused(host, "Programs", category(table, ["Reach", "", ""]), "protected");
    });
  });
}
