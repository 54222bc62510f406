/** Gnumeric as a second formula engine, made to recalculate what it opens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Book, bookFile, type Shown } from "./book.ts";
import { parseCsv } from "./csv.ts";
import { run } from "./run.ts";

/** What Gnumeric shows on these sheets of a file, worked out anew. */
export async function openInGnumeric(program: string, bytes: Uint8Array, sheets: readonly string[]): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), "matchsheet-gnumeric-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    await run(program, ["--recalc", "-S", "-T", "Gnumeric_stf:stf_csv", file, join(folder, "book-%s.csv")]);
    return Object.fromEntries(sheets.map((name) => [name, parseCsv(readFileSync(join(folder, `book-${name}.csv`), "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function recalculateInGnumeric(program: string, books: Readonly<Record<string, Book>>): Promise<Record<string, Shown>> {
  const shown: Record<string, Shown> = {};
  for (const [name, book] of Object.entries(books)) {
    const sheets = book.sheets.map((sheet) => sheet.name);
    shown[name] = await openInGnumeric(program, await bookFile(book), sheets);
  }
  return shown;
}
