import { describe, expect, test } from "vitest";
import { category, contents, notes, on, programs, sentence } from "./cases.ts";
import type { Open } from "./contract-host.ts";

export function describeUndo(open: Open): void {
  describe("undo", () => {
    test("says so when there is nothing to take back", async () => {
      const { workbook } = await open(programs);
      expect(await workbook.undo()).toMatchObject({ ok: false, code: "nothing", message: expect.stringMatching(sentence) });
    });

    test("takes back one write: values, formats and headers as they were", async () => {
      const host = await open({
        name: "List",
        rows: [
          ["Program", "Category"],
          ["a", "007"],
          ["b", 0.5],
          ["c", true],
          ["d", ""],
          ["e", "=1+1"],
        ],
      });
      const before = await contents(host, "List");
      const table = await host.workbook.readTable();
      const columns = [
        { header: "Category", index: 1, values: ["Reach", "1-2", "Core", "Safer", 3] },
        { header: "Why", values: [1, 2, 3, 4, 5] },
      ];
      const written = await host.workbook.writeColumns({ ...on(table), columns });
      expect(await host.workbook.undo()).toEqual({ ok: true, cells: written.ok ? written.cells : Number.NaN });
      expect(await contents(host, "List")).toEqual(before);
      expect((await host.workbook.readTable()).fingerprint).toBe(table.fingerprint);
      expect(await host.workbook.undo()).toMatchObject({ ok: false, code: "nothing" });
    });

    test("takes back two writes one after the other, the last first", async () => {
      const host = await open(programs);
      const original = await contents(host, "Programs");
      await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Reach", "Core", "Safer"]));
      const between = await contents(host, "Programs");
      await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Core", "Core", "Core"]));
      await host.workbook.undo();
      expect(await contents(host, "Programs")).toEqual(between);
      await host.workbook.undo();
      expect(await contents(host, "Programs")).toEqual(original);
    });

    test.each([
      ["a cell beside the written ones", 1, 0],
      ["a written cell", 1, 3],
      ["a new row", 4, 0],
    ])("is refused when %s was edited since, and leaves the edit alone", async (_, row, column) => {
      const host = await open(programs);
      await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Reach", "Core", "Safer"]));
      await host.edit("Programs", row, column, "edited since");
      const edited = await contents(host, "Programs");
      expect(await host.workbook.undo()).toMatchObject({ ok: false, code: "newer", message: expect.stringMatching(sentence) });
      expect(await contents(host, "Programs")).toEqual(edited);
    });

    test("reaches the sheet that was written, also when the user has gone to another one", async () => {
      const host = await open(programs, notes);
      const before = await contents(host, "Programs");
      await host.workbook.writeColumns(category(await host.workbook.readTable(), ["Reach", "Core", "Safer"]));
      await host.activate("Notes", 0, 0);
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      expect(await contents(host, "Programs")).toEqual(before);
    });
  });
}
