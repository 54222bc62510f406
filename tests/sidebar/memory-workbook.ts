import { type Area, sheetDefinitionSchema } from "../../core/sheets/sheet-definition.ts";
import {
  type CellValue,
  type InsertResult,
  insertResultSchema,
  type OfferedFile,
  type ProfileValues,
  profileValuesSchema,
  type Refusal,
  type RepairResult,
  repairResultSchema,
  type SheetDefinition,
  type Table,
  tableSchema,
  type UndoResult,
  undoResultSchema,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
  writeRequestSchema,
  writeResultSchema,
} from "../../sidebar/workbook.ts";
import { holdsFormula, type MemorySheet, mark, placeColumn, putCell, sheetFrom, stands, used } from "./memory-sheet.ts";

export { type MemorySheet, sheetOf } from "./memory-sheet.ts";

type Method = keyof Workbook;
type Plan =
  | { readonly kind: "throw"; readonly error: unknown }
  | { readonly kind: "refuse"; readonly code: Refusal; readonly message: string }
  | { readonly kind: "wait"; readonly until: Promise<void> };

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
  /** Workbook-wide names, as added sheets brought them. */
  readonly names = new Map<string, Area & { readonly sheetName: string }>();
  /** Every file that was offered, in its order. */
  readonly offered: OfferedFile[] = [];
  /** What a formula shows once it is repaired. */
  repaired: CellValue = "Core";
  /** The sheet that readTable read last. */
  private lastRead: MemorySheet | undefined;
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
  refuseNext(method: "writeColumns" | "undo" | "insertFormula" | "repairFormulas", code: Refusal, message: string): void {
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
    putCell(sheet, row, column, value, formula);
  }

  readTable(): Promise<Table> {
    return this.answer("readTable", () => {
      this.lastRead = this.sheet;
      return tableSchema.parse(crossed({ ...tableOf(this.sheet), selected: this.selected }));
    });
  }

  readSheet(name: string): Promise<Table | undefined> {
    return this.answer("readSheet", () => {
      const sheet = this.sheets.find((known) => known.name.toLowerCase() === name.toLowerCase());
      return sheet && tableSchema.parse(crossed(tableOf(sheet)));
    });
  }

  readBook(): Promise<readonly Table[]> {
    return this.answer("readBook", () => this.sheets.map((sheet) => tableSchema.parse(crossed(tableOf(sheet)))));
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
      const definition = sheetDefinitionSchema.parse(crossed(sheet));
      if (this.sheets.some(({ name }) => name.toLowerCase() === definition.name.toLowerCase())) return false;
      this.sheets.push(sheetFrom(definition));
      // A name that somebody already uses stays theirs.
      for (const { name, ...area } of definition.names) {
        if (!this.names.has(name)) this.names.set(name, { sheetName: definition.name, ...area });
      }
      return true;
    });
  }

  selectCell(row: number, column: number, sheetId = this.lastRead?.id ?? this.sheet.id): Promise<void> {
    return this.answer("selectCell", () => {
      const place = this.sheets.findIndex(({ id }) => id === sheetId);
      const sheet = this.sheets[place];
      if (!sheet) throw new WorkbookError("changed", "That sheet is no longer in the workbook. Read the sheet again.");
      if (sheet.hidden) throw new WorkbookError("protected", "That sheet is hidden. Show it in the workbook first.");
      this.active = place;
      this.selected = [row, column];
    });
  }

  insertFormula(formula: string): Promise<InsertResult> {
    return this.answer("insertFormula", () => {
      if (!formula.startsWith("=")) throw new Error(`"${formula}" is no formula.`);
      return insertResultSchema.parse({ ok: true, address: "A1" });
    });
  }

  repairFormulas(): Promise<RepairResult> {
    return this.answer("repairFormulas", () => {
      const broken = this.sheets.flatMap((sheet) =>
        sheet.formulas.filter(([row, column]) => sheet.cells[row]?.[column] === "#NAME?").map(([row, column]) => ({ sheet, row, column })),
      );
      const open = broken.filter(({ sheet }) => !sheet.protected);
      for (const { sheet, row, column } of open) putCell(sheet, row, column, this.repaired, true);
      const left = new Set(broken.filter(({ sheet }) => sheet.protected).map(({ sheet }) => sheet.name));
      return repairResultSchema.parse(crossed({ ok: true, cells: open.length, left: [...left] }));
    });
  }

  offerFile(file: OfferedFile): Promise<void> {
    return this.answer("offerFile", () => {
      this.offered.push({ ...file, bytes: file.bytes.slice() });
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
    if (sheet.protected) return { ok: false, code: "protected", message: "This sheet is protected, so nothing was written." };
    const cells = sheet.cells;
    sheet.cells = used(sheet).cells;
    const { length } = sheet.cells;
    const columns = request.columns.map((column) => placeColumn(sheet, request.headerRow, column, length));
    const written = request.columns.map(
      ({ index, values }) => values.filter((value) => value !== null).length + (index === undefined ? 1 : 0),
    );
    const count = written.reduce((sum, one) => sum + one, 0);
    this.undoable.push({ sheet, cells, written: count, after: mark(sheet) });
    return { ok: true, cells: count, fingerprint: mark(sheet), columns };
  }
}

function tableOf(sheet: MemorySheet): Table {
  const { id, name, hidden } = sheet;
  return { sheetName: name, sheetId: id, ...used(sheet), fingerprint: mark(sheet), ...(hidden ? { hidden } : {}) };
}

function crossed<T>(value: T): unknown {
  const text = JSON.stringify(value, (key, held: unknown) => {
    if (held === undefined || (typeof held === "number" && !Number.isFinite(held))) throw new Error(`${key} would be lost on the way.`);
    return held;
  });
  return JSON.parse(text);
}
