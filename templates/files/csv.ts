import { detectDelimiter, parseCsv, writeCsv as writeRows } from "hucre/csv";
import type { Shown } from "../../core/cells/cell.ts";
import { FileProblem } from "./file-problem.ts";

/**
 * A field becomes a number only when the number writes itself the same way, and TRUE and FALSE become themselves. So a score is a number,
 * while "007", "1-2", "245.0" and "=1+1" stay the text they are.
 */
export function fieldValue(field: string): Shown {
  if (field === "TRUE" || field === "FALSE") return field === "TRUE";
  const number = Number(field);
  return field !== "" && Number.isFinite(number) && String(number) === field ? number : field;
}

interface Walk {
  line: number;
  openSince: number | undefined;
  atFieldStart: boolean;
}

/** The line where a quoted field begins that never ends: the rest of the file would silently become one cell. */
export function unclosedQuote(text: string, delimiter: string): number | undefined {
  const walk: Walk = { line: 1, openSince: undefined, atFieldStart: true };
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "\n" || (character === "\r" && text[index + 1] !== "\n")) walk.line++;
    if (walk.openSince !== undefined) {
      if (character !== '"') continue;
      if (text[index + 1] === '"') index++;
      else walk.openSince = undefined;
      walk.atFieldStart = false;
    } else if (character === '"' && walk.atFieldStart) walk.openSince = walk.line;
    else walk.atFieldStart = character === delimiter || character === "\n" || character === "\r";
  }
  return walk.openSince;
}

/** The separator: a tab where the name says so, else what divides the first lines most evenly. */
const delimiterOf = (text: string, fileName: string): string => (/\.(tsv|tab)$/i.test(fileName) ? "\t" : detectDelimiter(text));

/** Reads separated text into rows of one length. */
export function readCsv(text: string, fileName: string): Shown[][] {
  const delimiter = delimiterOf(text, fileName);
  const line = unclosedQuote(text, delimiter);
  if (line !== undefined) {
    throw new FileProblem(
      `Line ${line} opens a quotation mark that is never closed, so the rows after it cannot be told apart. Close or remove that mark, then open the file again.`,
    );
  }
  const rows = parseCsv(text, { delimiter }).map((row) => row.map((field) => fieldValue(String(field ?? ""))));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Shown>(width - row.length).fill("")]);
}

/** A value as it reads again: hucre's own way of writing a number rounds the small ones away. */
function fieldText(value: Shown): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Rows as CSV, with the mark by which Excel knows UTF-8. */
export function writeCsv(rows: readonly (readonly Shown[])[]): string {
  return writeRows(
    rows.map((row) => row.map(fieldText)),
    { bom: true },
  );
}
