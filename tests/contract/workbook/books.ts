import { describe, expect, test } from "vitest";
import { category, contents, notes, on, programs, sentence } from "./cases.ts";
import type { Needs, Open } from "./contract-host.ts";

/** Reading sheets that the user is not at, and going to them. */
export function describeBooks(open: Open, needs: Needs): void {
  describe("a sheet by its name", () => {
    test("is read as if the user were at it, without a selected cell", async () => {
      const host = await open(notes, programs);
      const table = await host.workbook.readSheet("Programs");
      await host.activate("Programs", 0, 0);
      const { selected: _, ...asSeen } = await host.workbook.readTable();
      expect(table).toEqual(asSeen);
    });

    test("is found in small and in capital letters", async () => {
      const { workbook } = await open(notes, programs);
      expect((await workbook.readSheet("pROGRAMS"))?.sheetName).toBe("Programs");
    });

    test("that is not there is undefined, also when another's name begins so", async () => {
      const { workbook } = await open(notes, programs);
      expect([await workbook.readSheet("Program"), await workbook.readSheet("Programs 2"), await workbook.readSheet("")]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    test("can be written to, and the user stays where they are", async () => {
      const host = await open(notes, programs);
      const table = await host.workbook.readSheet("Programs");
      if (!table) throw new Error("The sheet was not found.");
      expect(await host.workbook.writeColumns(category(table, ["Reach", null, "Safer"]))).toMatchObject({ ok: true, cells: 2 });
      expect((await host.workbook.readTable()).sheetName).toBe("Notes");
      expect((await host.workbook.readSheet("Programs"))?.cells.map((row) => row[3])).toEqual(["Category", "Reach", "", "Safer"]);
    });

    needs("hide", "says when it is hidden", async () => {
      const host = await open(notes, programs);
      expect(await host.workbook.readSheet("Programs")).not.toHaveProperty("hidden");
      await host.hide("Programs");
      expect(await host.workbook.readSheet("Programs")).toMatchObject({ sheetName: "Programs", hidden: true });
    });
  });

  describe("the whole book", () => {
    test("is read sheet by sheet, in its order, an empty one too", async () => {
      const { workbook } = await open(programs, { name: "Empty", rows: [] }, notes);
      const book = await workbook.readBook();
      expect(book.map((table) => table.sheetName)).toEqual(["Programs", "Empty", "Notes"]);
      expect(book[0]?.cells).toEqual(programs.rows);
      expect(book[2]?.cells).toEqual(notes.rows);
      expect(new Set(book.map((table) => table.sheetId)).size).toBe(3);
      expect(book.map((table) => table.hidden)).toEqual([undefined, undefined, undefined]);
    });

    test("tells the same of each sheet as the sheet alone", async () => {
      const { workbook } = await open(programs, notes);
      const [, second] = await workbook.readBook();
      const alone = await workbook.readSheet("Notes");
      expect([second?.sheetId, second?.fingerprint, second?.formulas]).toEqual([alone?.sheetId, alone?.fingerprint, alone?.formulas]);
    });

    needs("hide", "holds hidden sheets too, and says so", async () => {
      const host = await open(programs, notes);
      await host.hide("Notes");
      expect((await host.workbook.readBook()).map(({ sheetName, hidden }) => [sheetName, hidden])).toEqual([
        ["Programs", undefined],
        ["Notes", true],
      ]);
    });
  });

  describe("a cell of another sheet", () => {
    test("is shown by the sheet's id", async () => {
      const host = await open(programs, notes);
      const other = await host.workbook.readSheet("Notes");
      await host.workbook.selectCell(3, 1, other?.sheetId ?? "");
      expect((await host.workbook.readTable()).sheetName).toBe("Notes");
      expect(await host.selected()).toEqual([3, 1]);
    });

    test("is one of the list that was read, when no id is given and the user has gone elsewhere", async () => {
      const host = await open(programs, notes);
      await host.workbook.readTable();
      await host.activate("Notes", 0, 0);
      await host.workbook.selectCell(2, 3);
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
      expect(await host.selected()).toEqual([2, 3]);
    });

    test("is refused in words when there is no such sheet, and the user stays", async () => {
      const host = await open(programs, notes);
      const asked = host.workbook.selectCell(0, 0, "no such sheet");
      await expect(asked).rejects.toThrow(sentence);
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
    });

    needs("hide", "is refused in words in a hidden sheet, which stays hidden", async () => {
      const host = await open(programs, notes);
      const other = await host.workbook.readSheet("Notes");
      await host.hide("Notes");
      await expect(host.workbook.selectCell(0, 0, other?.sheetId ?? "")).rejects.toThrow(sentence);
      expect((await host.workbook.readSheet("Notes"))?.hidden).toBe(true);
    });

    needs("hide", "of a hidden sheet can still be written and taken back", async () => {
      const host = await open(programs, notes);
      const before = await contents(host, "Notes");
      await host.hide("Notes");
      const table = await host.workbook.readSheet("Notes");
      if (!table) throw new Error("The sheet was not found.");
      const columns = [{ header: "Since", values: [] }];
      expect(await host.workbook.writeColumns({ ...on(table), columns })).toMatchObject({ ok: true, cells: 1 });
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      expect(await contents(host, "Notes")).toEqual(before);
    });
  });
}
