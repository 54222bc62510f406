import type { Read } from "../../core/cells/read.ts";
import type { BookSheet, MadeBook, Secrets } from "../../core/sheets/book-copy.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";

/** What makes workbooks (templates/), as the sidebar knows it: a host hands it over. */
export interface BookMaker {
  /** The sheets of a new workbook, in the form that the host calculates. */
  newSheets(): readonly SheetDefinition[];
  /** The plain workbook as it is handed out. */
  empty(): MadeBook;
  /** A new plain workbook with what of the lists may be handed on. */
  share(book: readonly BookSheet[], secrets: Secrets): MadeBook;
  /** The same workbook with results in place of formulas. */
  freeze(book: readonly BookSheet[]): MadeBook;
  /** A new workbook with the lists of another one, every column kept. */
  bringIn(book: readonly BookSheet[]): MadeBook;
  read(fileName: string, bytes: Uint8Array): Promise<Read<readonly BookSheet[]>>;
  write(sheets: readonly SheetDefinition[]): Promise<Uint8Array>;
  /** A sentence where the workbook was made by a newer MatchSheet than this: it is left alone. */
  newerThanThis(book: readonly BookSheet[]): string | undefined;
}
