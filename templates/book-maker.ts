/** Everything that makes a workbook from a workbook, for the sidebar's Workbook screen. */
import type { BookSheet, MadeBook, Secrets } from "../core/sheets/book-copy.ts";
import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { emptyContent, type WorkbookContent } from "./content.ts";
import { newerThanThis } from "./copy/book-version.ts";
import { broughtIn } from "./copy/bring-in.ts";
import { type ExtraColumn, withExtraColumns } from "./copy/extra-columns.ts";
import { freezeBook } from "./copy/freeze-copy.ts";
import { listsIn } from "./copy/lists-in-book.ts";
import { shareLists } from "./copy/share-copy.ts";
import { readBook } from "./files/read-book.ts";
import type { Form } from "./form.ts";
import { workbookSheets } from "./workbook.ts";
import { writeXlsx } from "./write-xlsx.ts";

const noList = "No list of programs was found, so the new workbook’s Programs sheet is empty.";

function sheetsWith(form: Form, content: WorkbookContent, extras: readonly ExtraColumn[]): readonly SheetDefinition[] {
  return workbookSheets(form, content).map((sheet) => (sheet.name === "Programs" ? withExtraColumns(sheet, extras) : sheet));
}

/** `form` is the one that the host calculates. What is handed on is plain in every host. */
export function bookMaker(form: Form) {
  return {
    newSheets: () => workbookSheets(form),
    empty: (): MadeBook => ({ sheets: workbookSheets("plain"), told: [] }),
    share(book: readonly BookSheet[], secrets: Secrets): MadeBook {
      const lists = listsIn(book);
      const { programs, extras, told } = shareLists(book, lists, secrets);
      const sheets = sheetsWith("plain", { ...emptyContent, programs }, extras);
      return { sheets, told: lists.length === 0 ? [noList, ...told.slice(1)] : told };
    },
    freeze: (book: readonly BookSheet[]): MadeBook => ({
      sheets: freezeBook(book, workbookSheets(form)),
      told: [
        "It shows what your workbook shows, your score and notes too: give it only to people who may see them.",
        "Colors and charts of your own sheets are not in it.",
      ],
    }),
    bringIn(book: readonly BookSheet[]): MadeBook {
      const lists = listsIn(book);
      if (lists.length === 0) return { sheets: sheetsWith("plain", { ...emptyContent, programs: [] }, []), told: [noList] };
      const { content, extras, told } = broughtIn(book, lists);
      return { sheets: sheetsWith("plain", content, extras), told };
    },
    read: readBook,
    write: (sheets: readonly SheetDefinition[]): Promise<Uint8Array> => writeXlsx(sheets),
    newerThanThis,
  };
}
