import { describe, expect, test } from "vitest";
import type { CellValue } from "../../sidebar/workbook.ts";
import type { ContractHost, SeedCell, SeedFormula, SeedSheet } from "../contract/workbook/contract-host.ts";
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
    protect: async () => {
      throw new Error("Protection is not modelled.");
    },
    close: async () => undefined,
  };
}

// The sidebar's tests stand on this workbook, so it has to keep what every host promises. Spills, protection and the Profile sheet's
// cells are the hosts' own business and are not modelled.
const modelled = ["errors", "dates", "rename"];
describe("the workbook in memory", () => {
  const needs = (ability: string, title: string, run: () => Promise<void>): void => {
    if (modelled.includes(ability)) test(title, run);
  };
  describeReading(open, needs);
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
  await expect(workbook.selectCell(9, 9)).rejects.toThrow("no cell");
});
