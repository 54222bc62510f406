import { describe, expect, test } from "vitest";
import type { CellValue } from "../../sidebar/workbook.ts";
import { describeBooks } from "../contract/workbook/books.ts";
import type { ContractHost, SeedCell, SeedFormula, SeedSheet } from "../contract/workbook/contract-host.ts";
import { describeGrowing } from "../contract/workbook/growing.ts";
import { describeLaws } from "../contract/workbook/laws.ts";
import { describeReading } from "../contract/workbook/reading.ts";
import { describeRefusals } from "../contract/workbook/refusals.ts";
import { describeUndo } from "../contract/workbook/undo.ts";
import { describeWriting } from "../contract/workbook/writing.ts";
import { type MemorySheet, MemoryWorkbook, sheetOf } from "./memory-workbook.ts";

function isFormula(cell: SeedCell): cell is SeedFormula {
  return typeof cell === "object" && "formula" in cell;
}

function shown(cell: SeedCell): CellValue {
  if (isFormula(cell)) return cell.shows;
  return typeof cell === "object" ? cell.date : cell;
}

function seeded({ name, rows }: SeedSheet): MemorySheet {
  const formulas = rows.flatMap((row, r) => row.flatMap((cell, c): [number, number][] => (isFormula(cell) ? [[r, c]] : [])));
  return sheetOf(
    rows.map((row) => row.map(shown)),
    name,
    formulas,
  );
}

async function open(...seeds: SeedSheet[]): Promise<ContractHost> {
  const workbook = new MemoryWorkbook(seeds.map(seeded));
  const sheetNamed = (name: string): MemorySheet => {
    const sheet = workbook.sheets.find((known) => known.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  };
  return {
    workbook,
    held: async (name) => {
      const { cells, formulas } = sheetNamed(name);
      const formulaAt = (row: number, column: number): boolean => formulas.some(([r, c]) => r === row && c === column);
      return cells.map((row, r) => row.map((value, c) => (formulaAt(r, c) ? { value, formula: "=1+1" } : { value })));
    },
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    edit: async (name, row, column, cell) => workbook.edit(row, column, shown(cell), sheetNamed(name), isFormula(cell)),
    activate: async (name, row, column) => {
      workbook.active = workbook.sheets.indexOf(sheetNamed(name));
      workbook.selected = [row, column];
    },
    selected: async () => workbook.selected,
    rename: async (from, to) => {
      sheetNamed(from).name = to;
    },
    hide: async (name) => {
      sheetNamed(name).hidden = true;
    },
    made: async () => {
      throw new Error("What a sheet holds beside its cells is kept as its definition.");
    },
    protect: async () => {
      throw new Error("Protection is not modelled.");
    },
    close: async () => undefined,
  };
}

// The sidebar's tests stand on this workbook, so it has to keep what every host promises. Spills, protection and the Profile sheet's
// cells are the hosts' own business and are not modelled.
const modelled = ["errors", "dates", "rename", "hide"];
describe("the workbook in memory", () => {
  const needs = (ability: string, title: string, run: () => Promise<void>): void => {
    if (modelled.includes(ability)) test(title, run);
  };
  describeReading(open, needs);
  describeBooks(open, needs);
  // Dates and check boxes are values here, and nothing else.
  describeGrowing(open, () => undefined);
  describeWriting(open);
  describeRefusals(open, needs);
  describeUndo(open);
  describeLaws(open, 20);
});

test("what it was not told to model throws", async () => {
  const workbook = new MemoryWorkbook([sheetOf([["Program"], ["Northfield"]])]);
  const { sheetId, fingerprint } = await workbook.readTable();
  const write = (values: string[]) => workbook.writeColumns({ sheetId, fingerprint, headerRow: 0, columns: [{ header: "Why", values }] });
  await expect(write([])).rejects.toThrow("0 values for 1 rows");
  const columns = [{ header: "Done", values: ["", "soon"], kind: "check" as const }];
  await expect(workbook.writeColumns({ sheetId, fingerprint, headerRow: 0, columns })).rejects.toThrow(
    '"Done" brings soon for a check box.',
  );
});

describe("sheets beside the one at hand", () => {
  const two = () => new MemoryWorkbook([sheetOf([["Program"], ["Northfield"]]), sheetOf([["Setting", "Value"]], "Rules")]);

  test("are read by name, small and capital letters alike, or all together, and nobody is moved", async () => {
    const workbook = two();
    workbook.sheets.push({ ...sheetOf([["secret"]], "Notes"), hidden: true });
    const rules = await workbook.readSheet("RULES");
    expect([rules?.sheetId, rules?.cells, rules?.selected]).toEqual(["id-of-Rules", [["Setting", "Value"]], undefined]);
    expect(await workbook.readSheet("Ruling")).toBeUndefined();
    const book = await workbook.readBook();
    expect(book.map(({ sheetName, hidden }) => [sheetName, hidden])).toEqual([
      ["Programs", undefined],
      ["Rules", undefined],
      ["Notes", true],
    ]);
    expect(workbook.active).toBe(0);
  });

  test("are gone to by their id, and without one the sheet that was read last", async () => {
    const workbook = two();
    await workbook.readTable();
    await workbook.selectCell(0, 1, "id-of-Rules");
    expect([workbook.active, workbook.selected]).toEqual([1, [0, 1]]);
    await workbook.selectCell(1, 0);
    expect(workbook.active).toBe(0);
    await expect(workbook.selectCell(0, 0, "id-of-nothing")).rejects.toThrow("no longer in the workbook");
  });

  test("are added from a whole definition: cells, formulas and names", async () => {
    const workbook = two();
    const formulas: [number, number, string][] = [[1, 1, "=STEP2TIER(A2)"]];
    const names = [{ name: "MatchSheet_Mix", row: 1, column: 0, rows: 2 }];
    const definition = { name: "Summary", rows: [["a", "b"], ["c"]], formulas, names, widths: [10], frozenRows: 1 };
    expect([await workbook.addSheet(definition), await workbook.addSheet({ ...definition, name: "summary" })]).toEqual([true, false]);
    const added = await workbook.readSheet("Summary");
    expect([added?.cells, added?.formulas]).toEqual([
      [
        ["a", "b"],
        ["c", ""],
      ],
      [[1, 1]],
    ]);
    expect(Object.fromEntries(workbook.names)).toEqual({ MatchSheet_Mix: { sheetName: "Summary", row: 1, column: 0, rows: 2 } });
    expect(workbook.sheets[2]?.definition).toEqual(definition);
  });
});

test("a list grows by new rows, and undo takes them away", async () => {
  const workbook = new MemoryWorkbook([
    sheetOf([
      ["Task", "Due"],
      ["rest", "2026-09-01"],
    ]),
  ]);
  const { sheetId, fingerprint } = await workbook.readTable();
  const columns = [
    { header: "Task", index: 0, values: [null, "call"] },
    { header: "Due", index: 1, values: [null, "2026-09-03"], kind: "date" as const },
    { header: "Done", values: [null, false], kind: "check" as const },
  ];
  expect(await workbook.writeColumns({ sheetId, fingerprint, headerRow: 0, columns })).toMatchObject({ ok: true, columns: [0, 1, 2] });
  expect((await workbook.readTable()).cells).toEqual([
    ["Task", "Due", "Done"],
    ["rest", "2026-09-01", ""],
    ["call", "2026-09-03", false],
  ]);
  await workbook.undo();
  expect((await workbook.readTable()).fingerprint).toBe(fingerprint);
});

test("formulas that show #NAME? are repaired, except in protected sheets, and others stay", async () => {
  const cells = [["#NAME?", "#NAME?", "#N/A"]];
  const open = sheetOf(cells, "Programs", [
    [0, 0],
    [0, 2],
  ]);
  const workbook = new MemoryWorkbook([open, { ...sheetOf(cells, "Locked", [[0, 0]]), protected: true }]);
  expect(await workbook.repairFormulas()).toEqual({ ok: true, cells: 1, left: ["Locked"] });
  expect(workbook.sheets.map((sheet) => sheet.cells)).toEqual([[["Core", "#NAME?", "#N/A"]], cells]);
});

test("an offered file is kept as it was", async () => {
  const workbook = new MemoryWorkbook([]);
  const bytes = new Uint8Array([1, 2]);
  await workbook.offerFile({ name: "plan.ics", type: "text/calendar", bytes });
  bytes[0] = 9;
  expect(workbook.offered).toEqual([{ name: "plan.ics", type: "text/calendar", bytes: new Uint8Array([1, 2]) }]);
});
