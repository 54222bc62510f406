import { entered, NotModelled } from "./fake-entry.ts";

export type Scalar = string | number | boolean;

export interface FakeCell {
  value: Scalar;
  formula?: string;
  format: string;
  /** Entered with an apostrophe before it. */
  quoted?: true;
  /** The cell whose formula fills this one, itself included. */
  spilledFrom?: string;
}

const blank: Readonly<FakeCell> = { value: "", format: "General" };
export const placeOf = (row: number, column: number): string => `${row},${column}`;

export function officeError(code: string, message = code): Error {
  return Object.assign(new Error(message), { name: "RichApi.Error", code });
}

/** What may be typed into a cell, as a rule of one kind. */
export interface Validation {
  rule?: Readonly<Record<string, unknown>>;
  prompt?: { readonly message: string };
  errorAlert?: { readonly message: string; readonly style: string };
}

export interface FakeBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FakeChart {
  readonly type: string;
  title?: string;
  position?: readonly [FakeBlock, FakeBlock];
  readonly series: { name?: string; values?: FakeBlock; categories?: FakeBlock }[];
}

export interface FakeTone extends FakeBlock {
  formula?: string;
  readonly style: Record<string, unknown>;
}

export class FakeSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  cells = new Map<string, FakeCell>();
  validations = new Map<string, Validation>();
  /** The cells that are drawn as a box to tick. */
  boxes = new Set<string>();
  /** What a cell looks like, property by property. */
  readonly looks = new Map<string, Record<string, unknown>>();
  /** The first one goes before the others. */
  readonly tones: FakeTone[] = [];
  readonly notes = new Map<string, string>();
  readonly charts: FakeChart[] = [];
  readonly hiddenColumns = new Set<number>();
  frozenRows = 0;
  widths = new Map<number, number>();
  isProtected = false;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): Readonly<FakeCell> {
    return this.cells.get(placeOf(row, column)) ?? blank;
  }

  /** The places that are used: by values alone, as Excel is asked, a formula that shows nothing may not count. */
  used(valuesOnly: boolean): { row: number; column: number; rows: number; columns: number } | null {
    const places = [...this.cells].filter(([, cell]) => !valuesOnly || cell.value !== "").map(([place]) => place.split(",").map(Number));
    if (places.length === 0) return null;
    const [rows, columns] = [places.map(([row = 0]) => row), places.map(([, column = 0]) => column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
}

interface FakeName {
  readonly name: string;
  /** null when its sheet was deleted: #REF!. A text is a formula that is no cell. */
  target: ({ sheetId: string } & FakeBlock) | string | null;
}

/** A workbook as Excel holds it, without any of the rules by which an add-in reaches it. */
export class FakeBook {
  sheets: FakeSheet[] = [];
  names: FakeName[] = [];
  active = "";
  selection = { row: 0, column: 0 };
  isStructureProtected = false;
  /** What a formula shows; the fake does not calculate. */
  evaluate: (formula: string) => Scalar = () => "#BUSY!";
  private made = 0;

  addSheet(name: string): FakeSheet {
    if (this.isStructureProtected) throw officeError("AccessDenied");
    if (this.sheetNamed(name)) throw officeError("ItemAlreadyExists");
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw officeError("InvalidArgument");
    this.made += 1;
    const sheet = new FakeSheet(`{00000000-0001-0000-0000-${String(this.made).padStart(12, "0")}}`, name);
    this.sheets.push(sheet);
    if (this.sheets.length === 1) this.active = sheet.id;
    return sheet;
  }

  deleteSheet(sheet: FakeSheet): void {
    this.sheets = this.sheets.filter((known) => known !== sheet);
    for (const name of this.names) if (typeof name.target === "object" && name.target?.sheetId === sheet.id) name.target = null;
    if (this.active === sheet.id) this.active = this.sheets[0]?.id ?? "";
  }

  /** Excel finds a sheet by its id or its name, whatever the case. */
  sheetNamed(key: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  get activeSheet(): FakeSheet {
    const sheet = this.sheetNamed(this.active);
    if (!sheet) throw new NotModelled("a workbook without sheets");
    return sheet;
  }

  /** Enters one value. Over part of a spill, the whole spill goes and its formula shows #SPILL!. */
  enter(sheet: FakeSheet, row: number, column: number, input: unknown): void {
    const place = placeOf(row, column);
    const cell = sheet.at(row, column);
    if (cell.spilledFrom !== undefined) this.breakSpill(sheet, cell.spilledFrom);
    const format = sheet.at(row, column).format;
    if (input === "") {
      if (format === "General") sheet.cells.delete(place);
      else sheet.cells.set(place, { value: "", format });
      return;
    }
    const { value, formula, format: given, quoted } = entered(input, format, this.evaluate);
    sheet.cells.set(place, {
      value,
      format: format === "General" ? (given ?? format) : format,
      ...(formula === undefined ? {} : { formula }),
      ...(quoted ? { quoted } : {}),
    });
  }

  private breakSpill(sheet: FakeSheet, anchor: string): void {
    for (const [place, cell] of [...sheet.cells]) {
      if (cell.spilledFrom !== anchor) continue;
      const { spilledFrom: _, ...rest } = cell;
      if (place === anchor) sheet.cells.set(place, { ...rest, value: "#SPILL!" });
      else sheet.cells.delete(place);
    }
  }

  setFormat(sheet: FakeSheet, row: number, column: number, format: string): void {
    const cell = { ...sheet.at(row, column), format };
    if (format === "General" && cell.value === "" && cell.formula === undefined) sheet.cells.delete(placeOf(row, column));
    else sheet.cells.set(placeOf(row, column), cell);
  }

  /** A copy of what the user would get back by undoing. */
  snapshot(): () => void {
    const kept = this.sheets.map((sheet) => {
      const { cells, name, validations, boxes } = sheet;
      return { sheet, state: structuredClone({ cells, name, validations, boxes }) };
    });
    const names = structuredClone(this.names);
    return () => {
      this.sheets = kept.map(({ sheet, state }) => Object.assign(sheet, state));
      this.names = names;
    };
  }
}
