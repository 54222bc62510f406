import type { Block } from "../../../core/cells/cell.ts";

/** Lists as applicants and others make them, with the same headers and forms of cells; every program in them is invented. */
export interface LookAlike {
  readonly name: string;
  readonly sheet?: string;
  readonly table: Block;
  /** Which header each key is found under; "?" after it where the user should be asked. */
  readonly columns: Readonly<Record<string, string>>;
  readonly headerRow?: number;
  readonly specialty?: string;
}
