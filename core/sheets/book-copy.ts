/** What a copy of a workbook is made from, and what comes of it. */
import type { Shown } from "../cells/cell.ts";
import type { SheetDefinition } from "./sheet-definition.ts";

/** A sheet as far as a copy is made from it: what its cells show, dates as yyyy-mm-dd, and which of them are formulas. */
export interface BookSheet {
  readonly sheetName: string;
  readonly cells: readonly (readonly Shown[])[];
  /** As [row, column], counted from 0. */
  readonly formulas: readonly (readonly [number, number])[];
  readonly hidden?: true | undefined;
}

/** What a copy that is handed on is searched for, beyond what it never holds. */
export interface Secrets {
  /** The owner's own scores. */
  readonly scores: readonly number[];
  /** Names and other words that the owner gave. */
  readonly words: readonly string[];
}

/** A workbook that was made, and what is worth knowing about it, in whole sentences. */
export interface MadeBook {
  readonly sheets: readonly SheetDefinition[];
  readonly told: readonly string[];
}
