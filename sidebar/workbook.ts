import * as z from "zod/mini";
import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";

// Its schema stays there: a host that sends no definitions as text need not load it.
export type { SheetDefinition } from "../core/sheets/sheet-definition.ts";

/**
 * What the sidebar needs of a host, and no more. Each host implements it in one file (its own workbook.ts). Everything here is plain
 * JSON, so that it can cross to a server as text: dates travel as yyyy-mm-dd, an error cell as its text ("#N/A"), a blank as "".
 */
export interface Workbook {
  /** The sheet the user is looking at, whole, as values, with what must not be written over. */
  readTable(): Promise<Table>;
  /** The sheet of that name, small and capital letters alike, without a selected cell; undefined where there is none. */
  readSheet(name: string): Promise<Table | undefined>;
  /** Every sheet in its order, hidden ones too. */
  readBook(): Promise<readonly Table[]>;
  /** Writes whole columns beside a table that was read. Refused when the sheet has changed since. */
  writeColumns(request: WriteRequest): Promise<WriteResult>;
  /** Takes back the last write. */
  undo(): Promise<UndoResult>;
  /** What the Profile sheet holds, by field key; {} where there is no such sheet. */
  readProfile(): Promise<ProfileValues>;
  /** Writes the given fields, making the Profile sheet when it is missing. Other fields stay. */
  saveProfile(values: ProfileValues): Promise<void>;
  /** Adds a sheet, or answers false and changes nothing when one of that name is there. */
  addSheet(sheet: SheetDefinition): Promise<boolean>;
  /** Shows the user one cell, of the sheet read last or of the one named by its id: rows and columns counted from 0 at the sheet's first cell. */
  selectCell(row: number, column: number, sheetId?: string): Promise<void>;
  /** Puts a formula, written with bare function names (`=BUCKET(C2, D2)`), into the active cell. Refused when that cell holds something. */
  insertFormula(formula: string): Promise<InsertResult>;
  /** Enters anew, in every sheet, the formulas that call MatchSheet's functions and show #NAME?. */
  repairFormulas(): Promise<RepairResult>;
  /** Hands over a file: a workbook opens beside this one where the host can do that, anything else is saved as a download. */
  offerFile(file: OfferedFile): Promise<void>;
}

const cell = z.union([z.string(), z.number(), z.boolean()]);
export type CellValue = z.infer<typeof cell>;

export const tableSchema = z.strictObject({
  sheetName: z.string(),
  /** Stays the same when the sheet is renamed. */
  sheetId: z.string(),
  /** The used range from the sheet's first cell: row 0 is the sheet's row 1. Every row has the same length. */
  cells: z.array(z.array(cell)),
  /** Which cells hold a formula or belong to a spill, as [row, column] pairs counted from 0. */
  formulas: z.array(z.tuple([z.number(), z.number()])),
  /** Changes when any value or formula of the sheet changes (sidebar/fingerprint.ts). */
  fingerprint: z.string(),
  /** Only where the sheet is hidden. */
  hidden: z.optional(z.literal(true)),
  /** The active cell. */
  selected: z.optional(z.tuple([z.number(), z.number()])),
});
export type Table = z.infer<typeof tableSchema>;

export const writeRequestSchema = z.strictObject({
  sheetId: z.string(),
  fingerprint: z.string(),
  /** The row of the headers, from 0. Values go under it. */
  headerRow: z.number(),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      /** The column to replace, whose header must still read `header`; absent: a new column after the last one used. */
      index: z.optional(z.number()),
      /**
       * One value for each row under the header, and for new rows under the last one. null leaves the cell as it is; "" empties it. Text stays
       * text, whatever it looks like.
       */
      values: z.array(z.nullable(cell)),
      /** `date`: yyyy-mm-dd becomes a real date, in every row. `check`: true and false become a check box, in new rows alone. */
      kind: z.optional(z.enum(["date", "check"])),
    }),
  ),
});
export type WriteRequest = z.infer<typeof writeRequestSchema>;

/** Why a host said no, for code; `message` is the sentence for people: what happened and what to do. */
export const refusals = ["changed", "formula", "protected", "busy", "occupied", "nothing", "newer", "unavailable"] as const;
export type Refusal = (typeof refusals)[number];

const refused = z.strictObject({ ok: z.literal(false), code: z.enum(refusals), message: z.string() });

export const writeResultSchema = z.union([
  z.strictObject({ ok: z.literal(true), cells: z.number(), fingerprint: z.string(), columns: z.array(z.number()) }),
  refused,
]);
export type WriteResult = z.infer<typeof writeResultSchema>;

export const undoResultSchema = z.union([z.strictObject({ ok: z.literal(true), cells: z.number() }), refused]);
export type UndoResult = z.infer<typeof undoResultSchema>;

export const insertResultSchema = z.union([z.strictObject({ ok: z.literal(true), address: z.string() }), refused]);
export type InsertResult = z.infer<typeof insertResultSchema>;

export const profileValuesSchema = z.record(z.string(), cell);
export type ProfileValues = z.infer<typeof profileValuesSchema>;

/** `nothing` was there to repair is no refusal: it answers 0 cells. */
export const repairResultSchema = z.union([
  z.strictObject({
    ok: z.literal(true),
    cells: z.number(),
    /** Sheets that hold such cells and are protected, by name. */
    left: z.array(z.string()),
  }),
  refused,
]);
export type RepairResult = z.infer<typeof repairResultSchema>;

/** A file made for the user. The bytes never leave the user's machine. */
export interface OfferedFile {
  /** With its ending: `matchsheet-plan.ics`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A host that could not do what was asked, in words for the user. Anything else thrown is a defect and is shown as one. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly code: Refusal;
  constructor(code: Refusal, message: string) {
    super(message);
    this.code = code;
  }
}
