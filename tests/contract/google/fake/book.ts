import type { FakeChart } from "./chart.ts";
import type { FakeRule } from "./entry-rules.ts";
import type { FakeFormatRule } from "./format-rules.ts";
import { GoogleException } from "./google-exception.ts";
import type { ApostropheInTextCell } from "./user-entered.ts";
import { midnight } from "./zone.ts";

export type HeldValue = string | number | boolean | Date;

export interface FakeCell {
  value: HeldValue;
  formula: string;
  format: string;
  /** An empty text was written: the cell looks empty, and yet stands in a spill's way. */
  emptyText?: boolean;
  /** What it takes. */
  rule?: FakeRule | undefined;
  note?: string;
  /** How it looks, by the name of what was set. */
  look?: Readonly<Record<string, unknown>>;
  /** Its formula was entered before its functions were there: it shows #NAME? until another formula is entered. */
  late?: boolean;
}

export interface FakeProtection {
  readonly kind: "RANGE" | "SHEET";
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly description: string;
  readonly canEdit: boolean;
  readonly warningOnly: boolean;
  readonly open: readonly (readonly [number, number])[];
}

export interface FormulaResult {
  readonly shows: HeldValue;
  readonly spills?: readonly (readonly HeldValue[])[];
}

export const defaultFormat = "General";
const noCell: FakeCell = { value: "", formula: "", format: defaultFormat };

/** One sheet. Cells are kept by place; what a formula spills is worked out when a cell is looked at. */
export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  readonly protections: FakeProtection[] = [];
  readonly widths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly charts: FakeChart[] = [];
  formatRules: readonly FakeFormatRule[] = [];
  frozenRows = 0;
  hidden = false;
  maxRows = 1000;
  maxColumns = 26;
  kind: "GRID" | "OBJECT" = "GRID";
  active: [number, number] = [0, 0];
  readonly id: number;
  name: string;
  readonly book: FakeBook;

  constructor(book: FakeBook, id: number, name: string) {
    this.book = book;
    this.id = id;
    this.name = name;
  }

  /** What stands in a cell of its own: no spilled value. */
  own(row: number, column: number): FakeCell {
    return this.cells.get(`${row},${column}`) ?? noCell;
  }

  put(row: number, column: number, change: Partial<FakeCell>): void {
    const cell = { ...this.own(row, column), ...change };
    if (cell.value !== "" || cell.formula !== "" || !cell.emptyText) delete cell.emptyText;
    // What is not there is left out, so that two cells that are alike are equal.
    if (cell.rule === undefined) delete cell.rule;
    if (!cell.late) delete cell.late;
    const dressed = [cell.rule, cell.note, cell.look].some((part) => part !== undefined);
    const isPlain = cell.format === defaultFormat && !dressed && cell.emptyText !== true;
    const isNothing = cell.value === "" && cell.formula === "" && isPlain;
    if (isNothing) this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, cell);
  }

  /** What the cell shows, as getValues would give it. */
  shown(row: number, column: number): HeldValue {
    const { value, formula, late } = this.own(row, column);
    if (late) return "#NAME?";
    if (formula !== "") return this.result(row, column, formula);
    if (value !== "") return value;
    for (const { row: top, column: left, spills } of this.spills()) {
      const spilled = spills[row - top]?.[column - left];
      if (spilled !== undefined) return spilled;
    }
    return "";
  }

  lastRow(): number {
    return this.edge(([row]) => row);
  }

  lastColumn(): number {
    return this.edge(([, column]) => column);
  }

  private result(row: number, column: number, formula: string): HeldValue {
    const result = this.book.formulas.get(formula);
    if (result === undefined) return "#NAME?";
    if (result.spills === undefined) return result.shows;
    return this.collides(row, column, result.spills) ? "#REF!" : (result.spills[0]?.[0] ?? "");
  }

  private collides(top: number, left: number, spills: readonly (readonly HeldValue[])[]): boolean {
    return spills.some((line, r) =>
      line.some((_, c) => {
        const { value, formula, emptyText } = this.own(top + r, left + c);
        return (r > 0 || c > 0) && (value !== "" || formula !== "" || emptyText === true);
      }),
    );
  }

  private spills(): { row: number; column: number; spills: readonly (readonly HeldValue[])[] }[] {
    // Asked for each blank cell: a large sheet without formulas is not walked through each time.
    if (this.book.formulas.size === 0) return [];
    return [...this.cells].flatMap(([place, { formula }]) => {
      const spills = this.book.formulas.get(formula)?.spills;
      const [row = 0, column = 0] = place.split(",").map(Number);
      return formula === "" || spills === undefined || this.collides(row, column, spills) ? [] : [{ row, column, spills }];
    });
  }

  private edge(of: (place: readonly [number, number]) => number): number {
    const own = [...this.cells].flatMap(([place, { value, formula }]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return value !== "" || formula !== "" ? [of([row, column]) + 1] : [];
    });
    const spilled = this.spills().map(
      ({ row, column, spills }) => of([row + spills.length - 1, column + (spills[0]?.length ?? 1) - 1]) + 1,
    );
    return Math.max(0, ...own, ...spilled);
  }
}

/** A spreadsheet in memory, with what other people and Google may do to a script that works on it. */
export class FakeBook {
  readonly sheets: FakeSheet[] = [];
  readonly names = new Map<string, { sheet: FakeSheet; row: number; column: number; rows?: number; columns?: number }>();
  readonly properties = new Map<string, string>();
  /** What the formulas of the seeds show: this spreadsheet does not calculate. */
  readonly formulas = new Map<string, FormulaResult>();
  /** Midnight here is still the day before in the script's own zone, which is UTC. */
  readonly timeZone = "Asia/Kolkata";
  apostrophe: ApostropheInTextCell = "hidden";
  active = 0;
  lock: "free" | "held by somebody else" | "none" | "ours" = "free";
  /** Writes that no flush has followed yet. */
  unflushed = 0;
  /** Writes that were made without holding the lock. */
  readonly unlockedWrites: string[] = [];
  /** How many writing calls succeed before Google fails, and how often it then fails. */
  failsAfterWrites = Number.POSITIVE_INFINITY;
  failures = 1;
  readonly menus: { title: string; items: [string, string][] }[] = [];
  readonly alerts: string[] = [];
  sidebar: { title: string; html: string } | undefined;
  private nextId = 0;

  addSheet(name: string, at = this.sheets.length): FakeSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new GoogleException(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const sheet = new FakeSheet(this, this.nextId, name);
    this.nextId += 1_000_003;
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const sheet = this.sheets.find((known) => known.name === name);
    if (!sheet) throw new Error(`The book has no sheet called ${name}.`);
    return sheet;
  }

  activeSheet(): FakeSheet {
    const sheet = this.sheets[this.active];
    if (!sheet) throw new Error(`The book has no sheet ${this.active}.`);
    return sheet;
  }

  atMidnight(day: string): Date {
    return midnight(day, this.timeZone);
  }

  /** Called before each write of a script. */
  beforeWrite(what: string): void {
    if (this.failsAfterWrites-- <= 0 && this.failures-- > 0) {
      throw new GoogleException("Service Spreadsheets failed while accessing document.");
    }
    if (this.lock !== "ours" && this.lock !== "none") this.unlockedWrites.push(what);
    this.unflushed++;
  }
}
