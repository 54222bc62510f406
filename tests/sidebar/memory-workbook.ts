import { fingerprint } from "../../sidebar/fingerprint.ts";
import {
  type CellValue,
  type InsertResult,
  insertResultSchema,
  type ProfileValues,
  profileValuesSchema,
  type Refusal,
  type SheetDefinition,
  sheetDefinitionSchema,
  type Table,
  tableSchema,
  type UndoResult,
  undoResultSchema,
  type Workbook,
  type WriteRequest,
  type WriteResult,
  writeRequestSchema,
  writeResultSchema,
} from "../../sidebar/workbook.ts";

export interface MemorySheet {
  readonly id: string;
  name: string;
  cells: CellValue[][];
  formulas: [number, number][];
}

type Method = keyof Workbook;
type Plan =
  | { readonly kind: "throw"; readonly error: unknown }
  | { readonly kind: "refuse"; readonly code: Refusal; readonly message: string }
  | { readonly kind: "wait"; readonly until: Promise<void> };

/** A list as a test writes it: the first sheet's rows, of any length. */
export function sheetOf(rows: readonly (readonly CellValue[])[], name = "Programs", formulas: [number, number][] = []): MemorySheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { id: `id-of-${name}`, name, formulas, cells: rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]) };
}

/**
 * A workbook in memory that keeps the port's promises and nothing else: what it was not told to model throws. Everything passes through
 * JSON and the port's schemas in both directions, as it does on the way to a server.
 */
export class MemoryWorkbook implements Workbook {
  readonly sheets: MemorySheet[];
  active = 0;
  selected: [number, number] = [0, 0];
  readonly calls: Method[] = [];
  readonly profile: ProfileValues;
  private readonly plans = new Map<Method, Plan[]>();
  private readonly undoable: { sheet: MemorySheet; cells: CellValue[][]; written: number; after: string }[] = [];

  constructor(sheets: readonly MemorySheet[], profile: ProfileValues = {}) {
    this.sheets = [...sheets];
    this.profile = { ...profile };
  }

  get sheet(): MemorySheet {
    const sheet = this.sheets[this.active];
    if (!sheet) throw new Error(`There is no sheet ${this.active} in this workbook.`);
    return sheet;
  }

  /** The next call of the method throws. */
  failNext(method: Method, error: unknown): void {
    this.plan(method, { kind: "throw", error });
  }

  /** The next call of a method that can be refused is refused in these words. */
  refuseNext(method: "writeColumns" | "undo" | "insertFormula", code: Refusal, message: string): void {
    this.plan(method, { kind: "refuse", code, message });
  }

  /** The next call of the method waits until the answer of this is called. */
  holdNext(method: Method): () => void {
    let release: () => void = () => undefined;
    this.plan(method, { kind: "wait", until: new Promise((resolve) => (release = resolve)) });
    return () => release();
  }

  /** Somebody else types into a cell, also beyond the used range. */
  edit(row: number, column: number, value: CellValue, sheet: MemorySheet = this.sheet, formula = false): void {
    const width = Math.max(column + 1, sheet.cells[0]?.length ?? 0);
    while (sheet.cells.length <= row) sheet.cells.push([]);
    sheet.cells = sheet.cells.map((cells) => [...cells, ...Array<CellValue>(width - cells.length).fill("")]);
    sheet.cells[row]?.splice(column, 1, value);
    sheet.formulas = sheet.formulas.filter(([r, c]) => r !== row || c !== column);
    if (formula) sheet.formulas.push([row, column]);
  }

  readTable(): Promise<Table> {
    return this.answer("readTable", () => {
      const { id, name } = this.sheet;
      return tableSchema.parse(
        crossed({ sheetName: name, sheetId: id, ...used(this.sheet), fingerprint: mark(this.sheet), selected: this.selected }),
      );
    });
  }

  writeColumns(request: WriteRequest): Promise<WriteResult> {
    return this.answer("writeColumns", () => writeResultSchema.parse(crossed(this.write(writeRequestSchema.parse(crossed(request))))));
  }

  undo(): Promise<UndoResult> {
    return this.answer("undo", () => {
      const last = this.undoable[this.undoable.length - 1];
      if (!last) return undoResultSchema.parse({ ok: false, code: "nothing", message: "There is nothing to undo here." });
      if (mark(last.sheet) !== last.after) {
        return undoResultSchema.parse({ ok: false, code: "newer", message: "The sheet has changed since, so nothing was undone." });
      }
      last.sheet.cells = last.cells;
      this.undoable.pop();
      return undoResultSchema.parse({ ok: true, cells: last.written });
    });
  }

  readProfile(): Promise<ProfileValues> {
    return this.answer("readProfile", () => profileValuesSchema.parse(crossed(this.profile)));
  }

  saveProfile(values: ProfileValues): Promise<void> {
    return this.answer("saveProfile", () => {
      Object.assign(this.profile, profileValuesSchema.parse(crossed(values)));
    });
  }

  addSheet(sheet: SheetDefinition): Promise<boolean> {
    return this.answer("addSheet", () => {
      const { name, rows } = sheetDefinitionSchema.parse(crossed(sheet));
      if (this.sheets.some((known) => known.name === name)) return false;
      this.sheets.push(sheetOf(rows, name));
      return true;
    });
  }

  selectCell(row: number, column: number): Promise<void> {
    return this.answer("selectCell", () => {
      if (this.sheet.cells[row]?.[column] === undefined) throw new Error(`There is no cell at ${row}, ${column}.`);
      this.selected = [row, column];
    });
  }

  insertFormula(formula: string): Promise<InsertResult> {
    return this.answer("insertFormula", () => {
      if (!formula.startsWith("=")) throw new Error(`"${formula}" is no formula.`);
      return insertResultSchema.parse({ ok: true, address: "A1" });
    });
  }

  private plan(method: Method, plan: Plan): void {
    this.plans.set(method, [...(this.plans.get(method) ?? []), plan]);
  }

  private async answer<T>(method: Method, give: () => T): Promise<T> {
    this.calls.push(method);
    const plan = this.plans.get(method)?.shift();
    await (plan?.kind === "wait" ? plan.until : undefined);
    if (plan?.kind === "throw") throw plan.error;
    if (plan?.kind === "refuse") return { ok: false, code: plan.code, message: plan.message } as T;
    return give();
  }

  private write(request: WriteRequest): WriteResult {
    const sheet = this.sheets.find((known) => known.id === request.sheetId);
    if (!sheet || mark(sheet) !== request.fingerprint || !request.columns.every((column) => stands(sheet, request.headerRow, column))) {
      return { ok: false, code: "changed", message: "The sheet has changed since it was read." };
    }
    if (request.columns.some((column) => holdsFormula(sheet.formulas, request.headerRow, column))) {
      return { ok: false, code: "formula", message: "A cell that would be written holds a formula." };
    }
    const cells = sheet.cells;
    sheet.cells = used(sheet).cells;
    const columns = request.columns.map((column) => placeColumn(sheet.cells, request.headerRow, column));
    const written = request.columns.map(
      ({ index, values }) => values.filter((value) => value !== null).length + (index === undefined ? 1 : 0),
    );
    const count = written.reduce((sum, one) => sum + one, 0);
    this.undoable.push({ sheet, cells, written: count, after: mark(sheet) });
    return { ok: true, cells: count, fingerprint: mark(sheet), columns };
  }
}

/** The used range: without the blank rows and columns at its end. */
function used({ cells, formulas }: MemorySheet): Pick<Table, "cells" | "formulas"> {
  const filled = cells.flatMap((row, r) => row.flatMap((cell, c) => (cell === "" ? [] : [[r, c] as const])));
  const height = Math.max(0, ...filled.map(([row]) => row + 1));
  const width = Math.max(0, ...filled.map(([, column]) => column + 1));
  return { cells: cells.slice(0, height).map((row) => row.slice(0, width)), formulas };
}

function mark(sheet: MemorySheet): string {
  return fingerprint(used(sheet));
}

function stands({ cells }: MemorySheet, headerRow: number, { index, header }: WrittenColumn): boolean {
  return index === undefined || cells[headerRow]?.[index] === header;
}

type WrittenColumn = WriteRequest["columns"][number];

function holdsFormula(formulas: readonly [number, number][], headerRow: number, column: WrittenColumn): boolean {
  return formulas.some(([row, at]) => at === column.index && row > headerRow && column.values[row - headerRow - 1] !== null);
}

/** Writes one column into the cells and says where it stands. */
function placeColumn(cells: CellValue[][], headerRow: number, column: WrittenColumn): number {
  const under = cells.length - headerRow - 1;
  if (column.values.length !== under) throw new Error(`"${column.header}" brings ${column.values.length} values for ${under} rows.`);
  const header = cells[headerRow];
  if (!header) throw new Error(`There is no row ${headerRow} for the headers.`);
  const index = column.index ?? header.length;
  if (column.index === undefined) for (const row of cells) row.push("");
  header[index] = column.header;
  for (const [place, value] of column.values.entries()) {
    const row = cells[headerRow + 1 + place];
    if (row && value !== null) row[index] = value;
  }
  return index;
}

function crossed<T>(value: T): unknown {
  const text = JSON.stringify(value, (key, held: unknown) => {
    if (held === undefined || (typeof held === "number" && !Number.isFinite(held))) throw new Error(`${key} would be lost on the way.`);
    return held;
  });
  return JSON.parse(text);
}
