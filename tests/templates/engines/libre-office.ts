/** LibreOffice as a formula engine of its own. */
import { convertInLibreOffice } from "../../../scripts/libre-office.ts";
import { type Book, bookFile, type Shown } from "./book.ts";
import { parseCsv } from "./csv.ts";

export async function recalculateInLibreOffice(program: string, books: Readonly<Record<string, Book>>): Promise<Record<string, Shown>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, book] of Object.entries(books)) files.set(`${name}.xlsx`, await bookFile(book));
  const written = await convertInLibreOffice(program, files, "text");
  const sheetOf = (file: string): string[][] => {
    const csv = written.get(file);
    if (csv === undefined) throw new Error(`LibreOffice wrote no ${file}.`);
    return parseCsv(csv.toString("utf8"));
  };
  return Object.fromEntries(
    Object.entries(books).map(([book, { sheets }]) => [
      book,
      Object.fromEntries(sheets.map(({ name }) => [name, sheetOf(`${book}-${name}.csv`)])),
    ]),
  );
}
