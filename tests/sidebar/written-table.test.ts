import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultSettings } from "../../core/rules/settings.ts";
import { sortList, writeRequest } from "../../sidebar/sort-list.ts";
import { writtenTable } from "../../sidebar/written-table.ts";
import { autumnList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openList } from "./open-list.ts";

const cell = fc.oneof(
  fc.constantFrom("", "Reach", "safety", "245", "see website", "N/A", "Northfield"),
  fc.integer({ min: 200, max: 270 }),
);
const extra = fc.constantFrom<string[]>([], ["Category"], ["Category", "Why"], ["Notes", "Category"]);

test("after a write the table is what a second reading gives, and sorting again finds nothing set by hand but what was", async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(
      extra,
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
      async (headers, rows) => {
        tried++;
        const width = headers.length + 2;
        const workbook = new MemoryWorkbook([
          sheetOf([["Program", "Step 2 average", ...headers], ...rows.map((row) => row.slice(0, width))]),
        ]);
        const list = openList(await workbook.readTable());
        const request = writeRequest(list, sortList(list, { score: 245, settings: defaultSettings, replaceByHand: false }));
        const result = await workbook.writeColumns(request);
        if (!result.ok) throw new Error(result.message);
        const { selected: _, ...written } = writtenTable(list.table, request, result);
        const { selected: __, ...read } = await workbook.readTable();
        expect(written).toEqual(read);
        const kept = [...list.own.byHand.keys()];
        expect([...openList(read).own.byHand.keys()].filter((row) => !kept.includes(row))).toEqual([]);
      },
    ),
    { seed: 7, numRuns: 150 },
  );
  expect(tried).toBe(150);
});

test("a host that does not say where a column stands is a defect", () => {
  const list = openList({ sheetId: "1", sheetName: "Programs", cells: autumnList, formulas: [], fingerprint: "a" });
  const request = writeRequest(list, []);
  expect(() => writtenTable(list.table, request, { ok: true, cells: 0, fingerprint: "b", columns: [7] })).toThrow('"Why"');
});
