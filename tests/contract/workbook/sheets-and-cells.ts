import { describe, expect, test } from "vitest";
import { contents, programs } from "./cases.ts";
import type { Open } from "./contract-host.ts";

export function describeSheetsAndCells(open: Open): void {
  describe("sheets and cells", () => {
    const definition = {
      name: "Rules",
      rows: [
        ["name", "value"],
        ["coreMargin", 8],
        ["note", "=1+1"],
        ["date", "3/4"],
      ],
      names: [],
      widths: [12, 8],
    };

    test("a sheet is added with its text as text, and the user stays where they were", async () => {
      const host = await open(programs);
      expect(await host.workbook.addSheet(definition)).toBe(true);
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
      await host.activate("Rules", 0, 0);
      expect((await host.workbook.readTable()).cells).toEqual(definition.rows);
    });

    test("a sheet whose name is taken is not added, and nothing changes", async () => {
      const host = await open(programs, { name: "Rules", rows: [["mine"]] });
      const before = await contents(host, "Rules");
      expect(await host.workbook.addSheet(definition)).toBe(false);
      expect(await contents(host, "Rules")).toEqual(before);
      expect(await host.sheetNames()).toEqual(["Programs", "Rules"]);
    });

    test("a cell is shown to the user", async () => {
      const host = await open(programs);
      await host.workbook.selectCell(2, 3);
      expect(await host.selected()).toEqual([2, 3]);
      expect((await host.workbook.readTable()).selected).toEqual([2, 3]);
    });

    test("a formula goes into the active cell when it is empty", async () => {
      const host = await open(programs);
      await host.activate("Programs", 1, 5);
      const result = await host.workbook.insertFormula("=STEP2TIER(C2)");
      expect(result).toMatchObject({ ok: true, address: expect.stringMatching(/F2$/) });
      expect((await host.held("Programs"))[1]?.[5]?.formula).toMatch(/^=(\w+\.)*STEP2TIER\(\$?C\$?2\)$/);
    });

    test.each([
      ["text", 1, 0],
      ["a number", 1, 2],
      ["a formula", 1, 4],
    ])("a formula is refused where %s stands", async (_, row, column) => {
      const rows = programs.rows.map((cells, index) => (index === 1 ? [...cells, { formula: "=1+1", shows: 2 }] : cells));
      const host = await open({ name: "Programs", rows });
      await host.activate("Programs", row, column);
      const before = await contents(host, "Programs");
      expect(await host.workbook.insertFormula("=STEP2TIER(C2)")).toMatchObject({ ok: false, code: "occupied" });
      expect(await contents(host, "Programs")).toEqual(before);
    });
  });
}
