import type { Accepts, Area, Tone } from "../../../core/sheets/sheet-definition.ts";
import type { CellValue, Workbook } from "../../../sidebar/workbook.ts";

/** A cell as a test puts it there. A bare text is text, whatever it looks like: "=1+1" is four characters and no formula. */
export type SeedCell = CellValue | SeedFormula | { readonly date: string };
export interface SeedFormula {
  readonly formula: string;
  /** What the cell shows, for hosts that do not calculate by themselves. */
  readonly shows: CellValue;
  /** The whole spilled block, its first cell included. */
  readonly spills?: readonly (readonly CellValue[])[];
  /** What the cell shows once its formula is entered anew: only for one that shows #NAME? since its functions came too late. */
  readonly anew?: CellValue;
}
export interface SeedSheet {
  readonly name: string;
  /** From the sheet's first cell. Rows may differ in length. */
  readonly rows: readonly (readonly SeedCell[])[];
}

/** A cell as it stands. `format` is the host's number format, "" for the default one: compared only with itself. */
export interface Held {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
  /** A real date, or a cell with a check box (in a host without check boxes: one that takes only TRUE and FALSE). Anything else has none. */
  readonly kind?: "date" | "check";
}

/** What a sheet holds beside its cells, as far as the host can have it; what it cannot have is named among the abilities it lacks. */
export interface Made {
  /** The workbook's names whose range lies on this sheet. */
  readonly names: readonly ({ readonly name: string } & Required<Area>)[];
  /** What cells take, cut into areas in whatever way the host keeps them. */
  readonly entries: readonly ({ readonly accepts: Accepts; readonly strict: boolean; readonly help: string } & Required<Area>)[];
  /** Conditional formats by their formula, without the look that they give. */
  readonly tones: readonly ({ readonly formula: string; readonly tone?: Tone } & Required<Area>)[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts: readonly { readonly title: string; readonly series: number }[];
  readonly frozenRows: number;
  readonly hiddenColumns: readonly number[];
}

export interface ContractHost {
  readonly workbook: Workbook;
  /** Every cell of a sheet from its first one; blank cells at the edges may be left out. Dates as yyyy-mm-dd. */
  held(sheetName: string): Promise<readonly (readonly Held[])[]>;
  /** The names of the sheets. */
  sheetNames(): Promise<readonly string[]>;
  /** What another person does meanwhile: types into one cell, past MatchSheet. */
  edit(sheetName: string, row: number, column: number, cell: SeedCell): Promise<void>;
  /** The user goes to a cell of a sheet. */
  activate(sheetName: string, row: number, column: number): Promise<void>;
  /** The cell that the user is at, counted from 0. */
  selected(): Promise<readonly [number, number]>;
  rename(from: string, to: string): Promise<void>;
  /** The user hides a sheet. */
  hide(sheetName: string): Promise<void>;
  /** What a sheet holds beside its cells. */
  made(sheetName: string): Promise<Made>;
  /** Makes a block of cells one that this user may not edit. */
  protect(sheetName: string, row: number, column: number, rows: number, columns: number): Promise<void>;
  close(): Promise<void>;
}

/** What a host may be without. The reason stands in the skipped test's title. */
export type Ability =
  | "spills"
  | "protection"
  | "errors"
  | "dates"
  | "rename"
  | "hide"
  | "late functions"
  | "names"
  | "entries"
  | "tones"
  | "notes"
  | "charts"
  | "frozen rows"
  | "hidden columns";

export interface ContractOptions {
  /** A fresh workbook of these sheets; the first is active, at its first cell. */
  readonly open: (sheets: readonly SeedSheet[]) => Promise<ContractHost>;
  readonly lacks?: Partial<Record<Ability, string>>;
  /** How many random lists are tried (seeded). Fewer where opening a workbook is slow. */
  readonly runs?: number;
}

export type Open = (...sheets: SeedSheet[]) => Promise<ContractHost>;
export type Needs = (ability: Ability, title: string, run: () => Promise<void>) => void;
