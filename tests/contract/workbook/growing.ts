import { describe, expect, test } from "vitest";
import type { Table, WriteRequest } from "../../../sidebar/workbook.ts";
import { contents, on, programs, riskyTexts } from "./cases.ts";
import type { Needs, Open } from "./contract-host.ts";

/** Two new programs under the three that are there; the old ones stay as they are. */
const twoMore = (table: Table): WriteRequest => ({
  ...on(table),
  columns: [
    { header: "Program", index: 0, values: [null, null, null, "Riverside Clinic", "Hillcrest"] },
    { header: "Step 2 average", index: 2, values: [null, null, null, 244, ""] },
    { header: "Visited", values: ["", "", "", true, false], kind: "check" },
    { header: "Interview", values: ["", "", "", "2026-11-03", "to be told"], kind: "date" },
  ],
});

/** Writes that bring rows of their own. */
export function describeGrowing(open: Open, needs: Needs): void {
  describe("a write with new rows", () => {
    test("puts them under the last one and leaves the rest alone", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      const result = await host.workbook.writeColumns(twoMore(table));
      expect(result).toMatchObject({ ok: true, columns: [0, 2, 4, 5] });
      const after = await host.workbook.readTable();
      expect(after.cells.map((row) => row.slice(0, 4)).slice(0, 4)).toEqual(programs.rows);
      expect(after.cells.slice(4)).toEqual([
        ["Riverside Clinic", "", 244, "", true, "2026-11-03"],
        ["Hillcrest", "", "", "", false, "to be told"],
      ]);
      expect(result).toMatchObject({ fingerprint: after.fingerprint });
    });

    needs("dates", "makes real dates where its kind says so, and leaves words words", async () => {
      const host = await open(programs);
      await host.workbook.writeColumns(twoMore(await host.workbook.readTable()));
      const held = await host.held("Programs");
      expect([held[4]?.[5], held[5]?.[5]]).toMatchObject([{ value: "2026-11-03", kind: "date" }, { value: "to be told" }]);
      expect(held[5]?.[5]?.kind).toBeUndefined();
    });

    needs("dates", "makes real dates in the rows that are there too, where a date stood and where none did", async () => {
      const host = await open(programs);
      await host.workbook.writeColumns(twoMore(await host.workbook.readTable()));
      const table = await host.workbook.readTable();
      const moved = { header: "Interview", index: 5, values: ["2026-10-01", null, null, "2026-12-24", null], kind: "date" } as const;
      const result = await host.workbook.writeColumns({ ...on(table), columns: [{ ...moved, values: [...moved.values] }] });
      expect(result).toMatchObject({ ok: true, cells: 2 });
      const held = await host.held("Programs");
      expect([held[1]?.[5], held[4]?.[5]]).toMatchObject([
        { value: "2026-10-01", kind: "date" },
        { value: "2026-12-24", kind: "date" },
      ]);
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      expect((await host.held("Programs"))[4]?.[5]).toMatchObject({ value: "2026-11-03", kind: "date" });
    });

    needs("entries", "makes check boxes where its kind says so, in the new rows alone", async () => {
      const host = await open(programs);
      await host.workbook.writeColumns(twoMore(await host.workbook.readTable()));
      const held = await host.held("Programs");
      expect(held.slice(1, 6).map((row) => row[4]?.kind)).toEqual([undefined, undefined, undefined, "check", "check"]);
    });

    test("keeps text text, whatever it looks like, where no kind is given", async () => {
      const host = await open({ name: "List", rows: [["Program"]] });
      const table = await host.workbook.readTable();
      await host.workbook.writeColumns({ ...on(table), columns: [{ header: "Program", index: 0, values: [...riskyTexts] }] });
      const after = await host.workbook.readTable();
      expect(after.cells.map(([cell]) => cell)).toEqual(["Program", ...riskyTexts]);
      expect(after.formulas).toEqual([]);
    });

    test("grows a list whose headers stand further down", async () => {
      const host = await open({ name: "List", rows: [["My list"], [], ["Program", "State"], ["Northfield", "OH"]] });
      const table = await host.workbook.readTable();
      const columns = [
        { header: "Program", index: 0, values: [null, "Lakeshore"] },
        { header: "State", index: 1, values: [null, "MI"] },
      ];
      expect(await host.workbook.writeColumns({ ...on(table), headerRow: 2, columns })).toMatchObject({ ok: true, cells: 2 });
      expect((await host.workbook.readTable()).cells.slice(3)).toEqual([
        ["Northfield", "OH"],
        ["Lakeshore", "MI"],
      ]);
    });

    test("is taken back whole, check boxes and dates too", async () => {
      const host = await open(programs);
      const before = await contents(host, "Programs");
      const table = await host.workbook.readTable();
      const written = await host.workbook.writeColumns(twoMore(table));
      expect(await host.workbook.undo()).toEqual({ ok: true, cells: written.ok ? written.cells : Number.NaN });
      expect(await contents(host, "Programs")).toEqual(before);
      expect((await host.workbook.readTable()).fingerprint).toBe(table.fingerprint);
    });

    test("is not taken back once something was typed under it", async () => {
      const host = await open(programs);
      await host.workbook.writeColumns(twoMore(await host.workbook.readTable()));
      await host.edit("Programs", 6, 0, "typed since");
      const edited = await contents(host, "Programs");
      expect(await host.workbook.undo()).toMatchObject({ ok: false, code: "newer" });
      expect(await contents(host, "Programs")).toEqual(edited);
    });

    test("is refused when somebody added a row meanwhile", async () => {
      const host = await open(programs);
      const table = await host.workbook.readTable();
      await host.edit("Programs", 4, 0, "typed since");
      const edited = await contents(host, "Programs");
      expect(await host.workbook.writeColumns(twoMore(table))).toMatchObject({ ok: false, code: "changed" });
      expect(await contents(host, "Programs")).toEqual(edited);
    });
  });
}
