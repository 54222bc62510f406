/** A workbook in memory with plans in it, and a user who works in their sheets. */
import { dayOf } from "../../../core/cells/day.ts";
import type { PlanFacts } from "../../../core/plans/facts.ts";
import { readIdCell } from "../../../sidebar/plans/merge-ids.ts";
import { idHeader, type PlanSheet, type PlanSheetId } from "../../../sidebar/plans/plan-sheet.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { type SaveReport, type SheetReport, savePlanSheets } from "../../../sidebar/plans/save-plans.ts";
import type { CellValue } from "../../../sidebar/workbook.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";
import { used } from "../memory-sheet.ts";
import { type MemorySheet, MemoryWorkbook } from "../memory-workbook.ts";

export function person(id: string): PlanFacts {
  const found = profiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return factsOf(found);
}

export function idOf(cell: CellValue | undefined): string | undefined {
  return readIdCell(cell ?? "")?.id;
}

/** One of the plans' sheets as the user sees it: cells by the id of their row and the header of their column. */
export class PlanView {
  readonly sheet: MemorySheet;
  private readonly marker: string;

  constructor(sheet: MemorySheet, id: PlanSheetId, lane = "rows") {
    this.sheet = sheet;
    this.marker = idHeader(id, lane);
  }

  get headerRow(): number {
    return this.sheet.cells.findIndex((row) => row.includes(this.marker));
  }

  column(header: string): number {
    const index = (this.sheet.cells[this.headerRow] ?? []).indexOf(header);
    if (index < 0) throw new Error(`${this.sheet.name} has no column "${header}".`);
    return index;
  }

  get ids(): (string | undefined)[] {
    const index = this.column(this.marker);
    return this.sheet.cells.map((row) => idOf(row[index]));
  }

  row(id: string): number {
    const index = this.ids.indexOf(id);
    if (index < 0) throw new Error(`${this.sheet.name} has no row ${id}.`);
    return index;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  read(id: string, header: string): CellValue {
    return this.sheet.cells[this.row(id)]?.[this.column(header)] ?? "";
  }

  deleteRow(row: number): void {
    this.sheet.cells.splice(row, 1);
    this.sheet.formulas = this.sheet.formulas.flatMap(([r, c]) => (r === row ? [] : [[r > row ? r - 1 : r, c]]));
  }

  /** Puts the rows under the headers into another order, formulas with them. */
  reorder(order: (rows: readonly number[]) => readonly number[]): void {
    const first = this.headerRow + 1;
    const places = order(this.sheet.cells.map((_, row) => row).slice(first));
    const cells = [...this.sheet.cells.slice(0, first), ...places.map((place) => this.sheet.cells[place] ?? [])];
    const moved = new Map(places.map((place, at) => [place, first + at]));
    this.sheet.cells = cells;
    this.sheet.formulas = this.sheet.formulas.map(([row, column]) => [moved.get(row) ?? row, column]);
  }

  insertRow(row: number, cells: readonly CellValue[]): void {
    const width = this.sheet.cells[0]?.length ?? 0;
    this.sheet.cells.splice(
      row,
      0,
      Array.from({ length: width }, (_, column) => cells[column] ?? ""),
    );
    this.sheet.formulas = this.sheet.formulas.map(([r, c]) => [r >= row ? r + 1 : r, c]);
  }

  insertColumn(column: number, values: readonly CellValue[]): void {
    this.sheet.cells = this.sheet.cells.map((row, r) => [...row.slice(0, column), values[r] ?? "", ...row.slice(column)]);
    this.sheet.formulas = this.sheet.formulas.map(([r, c]) => [r, c >= column ? c + 1 : c]);
  }

  deleteColumn(column: number): void {
    this.sheet.cells = this.sheet.cells.map((row) => row.filter((_, c) => c !== column));
    this.sheet.formulas = this.sheet.formulas.flatMap(([r, c]) => (c === column ? [] : [[r, c > column ? c - 1 : c]]));
  }

  moveColumn(from: number, to: number): void {
    const order = this.sheet.cells[0]?.map((_, column) => column) ?? [];
    order.splice(to, 0, ...order.splice(from, 1));
    this.sheet.cells = this.sheet.cells.map((row) => order.map((column) => row[column] ?? ""));
    this.sheet.formulas = this.sheet.formulas.map(([row, column]) => [row, order.indexOf(column)]);
  }
}

export class PlanBook {
  readonly workbook: MemoryWorkbook;

  constructor(others: readonly MemorySheet[] = []) {
    this.workbook = new MemoryWorkbook(others);
  }

  save(sheets: readonly PlanSheet[]): Promise<SaveReport> {
    return savePlanSheets(this.workbook, sheets);
  }

  /** The plans of one person. */
  saveFor(facts: PlanFacts, start: number): Promise<SaveReport> {
    return this.save(planSheets(facts, start));
  }

  sheet(name: string): MemorySheet {
    const sheet = this.workbook.sheets.find((known) => known.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  get plan(): PlanView {
    return new PlanView(this.sheet("Plan"), "plan");
  }

  edit(view: PlanView, id: string, header: string, value: CellValue, formula = false): void {
    this.workbook.edit(view.row(id), view.column(header), value, view.sheet, formula);
  }

  get writes(): number {
    return this.workbook.calls.filter((call) => call === "writeColumns").length;
  }
}

/** What a sheet holds, to compare before and after. */
export function contentsOf(sheet: MemorySheet): string {
  return JSON.stringify(used(sheet));
}

export const july = dayOf(2026, 7, 1) ?? 0;
export const dropped = person("em-224-dropped");
export const strong = person("derm-262-strong");

/** Level 3 in the first; level 0 in the second, so that tasks go, stay with other words, and come. */
export async function made(facts: PlanFacts = dropped): Promise<PlanBook> {
  const book = new PlanBook();
  await book.saveFor(facts, july);
  return book;
}

export async function again(book: PlanBook, facts: PlanFacts = dropped, start = july): Promise<SheetReport> {
  const [report] = (await book.saveFor(facts, start)).sheets;
  if (report === undefined) throw new Error("There is no report.");
  return report;
}

export const dean = "fortnight/meet-dean";
export const range = "fortnight/compare-with-range";
export const percentile = "fortnight/look-up-percentile";
export const words = (facts: PlanFacts, id: string): unknown =>
  planSheets(facts, july)[0]?.lanes.rows?.find((row) => row.id === id)?.cells.text;
