import { describe, expect, test } from "vitest";
import type { Area, SheetDefinition } from "../../../core/sheets/sheet-definition.ts";
import { contents, programs } from "./cases.ts";
import type { Made, Needs, Open } from "./contract-host.ts";

/** A sheet with one of everything that a definition can say. A formula may come with its equals sign or without. */
export const whole: SheetDefinition = {
  name: "My plan",
  rows: [
    ["My plan", "", "", "", "", ""],
    ["Task", "By", "Done", "Bucket", "Count", "Code"],
    ["Write to the advisor", "2026-09-15", false, "Core", 3, "007"],
    ["=1+1", "2027-01-31", true, "Reach", 2, "1-2"],
    ["Rest", "", false, "", "", ""],
  ],
  formulas: [
    [2, 3, "BUCKET(247, E3)"],
    [3, 4, "=LEN(A4)"],
  ],
  names: [
    { name: "MatchSheet_PlanTasks", row: 2, column: 0, rows: 3, columns: 2 },
    { name: "MatchSheet_PlanCount", row: 2, column: 4 },
  ],
  widths: [30, 12, 8],
  looks: [
    { row: 0, column: 0, columns: 6, look: "title" },
    { row: 1, column: 0, columns: 6, look: "heading" },
    { row: 2, column: 0, rows: 3, look: "text" },
    { row: 2, column: 2, rows: 3, columns: 2, look: "input" },
    { row: 2, column: 3, rows: 3, look: "owned" },
    { row: 4, column: 0, look: "remark" },
    { row: 4, column: 5, look: "label" },
  ],
  formats: [
    { row: 2, column: 1, rows: 3, format: "date" },
    { row: 2, column: 5, rows: 3, format: "text" },
    { row: 2, column: 4, rows: 3, format: "number" },
  ],
  entries: [
    { row: 2, column: 2, rows: 3, accepts: { kind: "check" }, strict: true, help: "Tick it when it is done." },
    {
      row: 2,
      column: 3,
      rows: 3,
      accepts: { kind: "list", values: ["Reach", "Core", "Safer"] },
      strict: false,
      help: "One of the three buckets.",
    },
    { row: 2, column: 4, rows: 3, accepts: { kind: "number", least: 0, most: 300 }, strict: true, help: "A whole number from 0 to 300." },
    { row: 2, column: 1, rows: 3, accepts: { kind: "date" }, strict: false, help: "A day, such as 2026-09-15." },
  ],
  tones: [
    { row: 2, column: 3, rows: 3, formula: '$D3="Reach"', tone: "reach" },
    { row: 2, column: 0, rows: 3, columns: 2, formula: "=$C3=TRUE", tone: "done" },
  ],
  notes: [{ row: 1, column: 3, text: "Reach, Core or Safer: rules of thumb, no chances." }],
  charts: [
    {
      title: "How many",
      row: 6,
      column: 0,
      categories: { row: 2, column: 0, rows: 3 },
      series: [{ name: "Count", values: { row: 2, column: 4, rows: 3 } }],
    },
  ],
  frozenRows: 2,
  hiddenColumns: [5],
};

const size = ({ row, column, rows = 1, columns = 1 }: Area) => ({ row, column, rows, columns });
const unsigned = (formula: string): string => formula.replace(/^=/, "");
const covers = (area: Area, row: number, column: number): boolean => {
  const { rows, columns } = size(area);
  return row >= area.row && row < area.row + rows && column >= area.column && column < area.column + columns;
};

/** What a cell takes, without the area in which the host keeps that. */
function entryAt({ entries }: Made, row: number, column: number): unknown {
  const found = entries.find((entry) => covers(entry, row, column));
  return found && { accepts: found.accepts, strict: found.strict, help: found.help };
}

/** Sheets with all that a definition can ask for. */
export function describeWholeSheets(open: Open, needs: Needs): void {
  const make = async (...before: Parameters<Open>) => {
    const host = await open(programs, ...before);
    expect(await host.workbook.addSheet(whole)).toBe(true);
    return host;
  };

  describe("a whole sheet", () => {
    test("leaves the user where they were, and every other sheet as it was", async () => {
      const host = await open(programs);
      const before = await contents(host, "Programs");
      await host.workbook.addSheet(whole);
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
      expect(await contents(host, "Programs")).toEqual(before);
      expect(await host.sheetNames()).toEqual(["Programs", "My plan"]);
    });

    test("holds its formulas as formulas, and text that looks like one as text", async () => {
      const host = await make();
      const held = await host.held("My plan");
      expect(held[2]?.[3]?.formula).toMatch(/^=(\w+\.)*BUCKET\(247, ?E3\)$/);
      expect(held[3]?.[4]?.formula).toBe("=LEN(A4)");
      expect(held[3]?.[0]?.formula ?? "").toBe("");
      const table = await host.workbook.readSheet("My plan");
      expect(table?.formulas).toEqual([
        [2, 3],
        [3, 4],
      ]);
      expect(table?.cells.map((row) => row[0])).toEqual(["My plan", "Task", "Write to the advisor", "=1+1", "Rest"]);
      expect(table?.cells.slice(2).map((row) => row[5])).toEqual(["007", "1-2", ""]);
    });

    needs("dates", "holds real dates where its format says so", async () => {
      const held = await (await make()).held("My plan");
      expect([2, 3].map((row) => held[row]?.[1])).toMatchObject([
        { value: "2026-09-15", kind: "date" },
        { value: "2027-01-31", kind: "date" },
      ]);
    });

    needs("entries", "holds check boxes with their ticks", async () => {
      const held = await (await make()).held("My plan");
      expect([2, 3, 4].map((row) => [held[row]?.[2]?.value, held[row]?.[2]?.kind])).toEqual([
        [false, "check"],
        [true, "check"],
        [false, "check"],
      ]);
    });

    needs("names", "is reached by its names, of one cell or of several", async () => {
      const { names } = await (await make()).made("My plan");
      expect([...names].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
        { name: "MatchSheet_PlanCount", row: 2, column: 4, rows: 1, columns: 1 },
        { name: "MatchSheet_PlanTasks", row: 2, column: 0, rows: 3, columns: 2 },
      ]);
    });

    needs("names", "does not take a name over from another sheet", async () => {
      const host = await make();
      const first = await host.made("My plan");
      expect(await host.workbook.addSheet({ ...whole, name: "My second plan" })).toBe(true);
      expect((await host.made("My plan")).names).toEqual(first.names);
      expect((await host.made("My second plan")).names).toEqual([]);
    });

    needs("entries", "says what its cells take, in its own words of help", async () => {
      const made = await (await make()).made("My plan");
      const asked = (whole.entries ?? []).map(({ row, column, accepts, strict, help }) => ({
        row,
        column,
        entry: { accepts, strict, help },
      }));
      for (const { row, column, entry } of asked) {
        expect(entryAt(made, row, column)).toEqual(entry);
        expect(entryAt(made, row + 2, column)).toEqual(entry);
        expect(entryAt(made, row + 3, column)).toBeUndefined();
      }
      expect(asked).toHaveLength(4);
      expect(entryAt(made, 2, 0)).toBeUndefined();
    });

    needs("tones", "colors its cells by its formulas", async () => {
      const { tones } = await (await make()).made("My plan");
      const bare = tones.map(({ row, column, rows, columns, formula }) => ({ row, column, rows, columns, formula: unsigned(formula) }));
      expect(bare).toEqual((whole.tones ?? []).map(({ formula, ...area }) => ({ ...size(area), formula: unsigned(formula) })));
    });

    needs("notes", "has its notes", async () => {
      expect((await (await make()).made("My plan")).notes).toEqual(whole.notes);
    });

    needs("charts", "has its charts", async () => {
      expect((await (await make()).made("My plan")).charts).toEqual([{ title: "How many", series: 1 }]);
    });

    needs("frozen rows", "keeps its first rows in sight", async () => {
      expect((await (await make()).made("My plan")).frozenRows).toBe(2);
    });

    needs("hidden columns", "hides the columns that are nobody's to read", async () => {
      expect((await (await make()).made("My plan")).hiddenColumns).toEqual([5]);
    });

    test("is not made over one of the same name in other letters", async () => {
      const host = await open(programs, { name: "my PLAN", rows: [["mine"]] });
      const before = await contents(host, "my PLAN");
      expect(await host.workbook.addSheet(whole)).toBe(false);
      expect(await contents(host, "my PLAN")).toEqual(before);
      expect(await host.sheetNames()).toEqual(["Programs", "my PLAN"]);
    });

    test("of nothing but a name is an empty sheet", async () => {
      const host = await open(programs);
      expect(await host.workbook.addSheet({ name: "Empty", rows: [], names: [], widths: [] })).toBe(true);
      expect((await host.workbook.readSheet("Empty"))?.cells.flat()).toEqual([]);
    });
  });
}
