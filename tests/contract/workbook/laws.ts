import fc from "fast-check";
import { expect, test } from "vitest";
import { contents, on, riskyTexts } from "./cases.ts";
import type { Open } from "./contract-host.ts";

/** Random lists, the same ones in every run: whatever they hold, only the written cells change, and undo brings everything back. */
export function describeLaws(open: Open, runs: number): void {
  const text = fc.oneof(fc.constantFrom(...riskyTexts), fc.string({ maxLength: 12 }).map(printable));
  const value = fc.oneof(text, fc.integer({ min: -999, max: 999 }), fc.boolean(), fc.constant(""));
  const list = fc.record({
    rows: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    written: fc.array(fc.option(value), { minLength: 8, maxLength: 8 }),
  });

  test(`whatever a list holds, only written cells change and undo brings all back (${runs} lists)`, async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(list, async ({ rows, written }) => {
        tried++;
        const host = await open({ name: "List", rows: [["Program", "Category", "Notes"], ...rows] });
        const before = await contents(host, "List");
        const table = await host.workbook.readTable();
        const values = written.slice(0, table.cells.length - 1);
        const result = await host.workbook.writeColumns({ ...on(table), columns: [{ header: "Category", index: 1, values }] });
        expect(result).toMatchObject({ ok: true });
        const expected = table.cells.map((row, at) =>
          row.map((cell, column) => (at > 0 && column === 1 ? (values[at - 1] ?? cell) : cell)),
        );
        const read = (await host.workbook.readTable()).cells;
        expect(expected.map((row, at) => row.map((_, column) => read[at]?.[column] ?? ""))).toEqual(expected);
        expect(await host.workbook.undo()).toMatchObject(values.some((cell) => cell !== null) ? { ok: true } : { ok: expect.any(Boolean) });
        expect(await contents(host, "List")).toEqual(before);
      }),
      { seed: 20_26, numRuns: runs },
    );
    expect(tried).toBeGreaterThanOrEqual(runs);
  }, 60_000);
}

/** Spreadsheets drop control characters and lone halves of a pair; neither is what is tried here. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e\u00a1-\u02af]/g, "·");
