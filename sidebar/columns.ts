import { plainText } from "../core/programs/cell-words.ts";
import type { ColumnKey, DetectedColumn } from "../core/programs/column-keys.ts";
import { type WeighedTable, weighColumns } from "../core/programs/detect-columns.ts";
import { columnLetters } from "../core/sheets/cell-address.ts";
import { columnRoles } from "./column-roles.ts";
import type { Table } from "./workbook.ts";

/** A column that the user chose over the proposal; without an index the user said that there is none. */
interface Choice {
  readonly index: number | undefined;
  readonly header: string;
}

/** Which column is which: what was proposed, and what the user chose instead. */
export interface Columns {
  readonly detection: WeighedTable;
  readonly choices: Readonly<Partial<Record<ColumnKey, Choice>>>;
}

/**
 * Which column is which. For a sheet that is read again, what the user chose stays, as long as a column of that header is there; for one
 * that was confirmed some other day, so does what was confirmed.
 */
export function proposeColumns(table: Table, earlier?: Columns, confirmed?: Readonly<Record<string, string>>): Columns {
  if (!earlier && confirmed) return proposeConfirmed(table, confirmed);
  const detection = weighColumns(table.cells, table.sheetName);
  const choices: Partial<Record<ColumnKey, Choice>> = {};
  for (const { key } of columnRoles) {
    const choice = earlier?.choices[key];
    if (!choice) continue;
    const index = choice.index === undefined ? undefined : findHeader(table, detection.headerRow, choice.header, choice.index);
    if (index !== undefined || choice.index === undefined) choices[key] = { index, header: choice.header };
  }
  return { detection, choices };
}

function proposeConfirmed(table: Table, confirmed: Readonly<Record<string, string>>): Columns {
  let columns: Columns = { detection: weighColumns(table.cells, table.sheetName), choices: {} };
  for (const { key } of columnRoles) {
    const header = confirmed[key] ?? "";
    const proposed = columnOf(columns, key);
    if (key === "category" || (proposed?.header ?? "") === header) continue;
    const index = header === "" ? undefined : findHeader(table, columns.detection.headerRow, header, -1);
    if (index !== undefined || header === "") columns = chooseColumn(columns, table, key, index);
  }
  return columns;
}

function findHeader(table: Table, headerRow: number, header: string, near: number): number | undefined {
  if (headerAt(table, headerRow, near) === header) return near;
  const index = (table.cells[headerRow] ?? []).findIndex((_, at) => headerAt(table, headerRow, at) === header);
  return index < 0 ? undefined : index;
}

function headerAt(table: Table, headerRow: number, index: number): string {
  return plainText(table.cells[headerRow]?.[index]);
}

/** The column that counts as `key`, with the reason; undefined where there is none. */
export function columnOf(columns: Columns, key: ColumnKey): DetectedColumn | undefined {
  const choice = columns.choices[key];
  if (!choice) return columns.detection.columns[key];
  if (choice.index === undefined) return undefined;
  return { index: choice.index, header: choice.header, reason: "You chose it.", certain: true };
}

export function indexOf(columns: Columns, key: ColumnKey): number | undefined {
  return columnOf(columns, key)?.index;
}

/** The user says which column is `key`. A column is one thing at a time: what it was before loses it. */
export function chooseColumn(columns: Columns, table: Table, key: ColumnKey, index: number | undefined): Columns {
  const choices = { ...columns.choices };
  for (const other of columnRoles) {
    if (index !== undefined && other.key !== key && indexOf(columns, other.key) === index)
      choices[other.key] = { index: undefined, header: "" };
  }
  choices[key] = { index, header: index === undefined ? "" : headerAt(table, columns.detection.headerRow, index) };
  return { detection: columns.detection, choices };
}

const longestHeader = 40;

/** Every column of the sheet as a choice in words: "F: Step 2 average". */
export function columnOptions(table: Table, headerRow: number): { index: number; label: string }[] {
  return (table.cells[headerRow] ?? []).map((_, index) => {
    const header = headerAt(table, headerRow, index);
    const short = header.length > longestHeader ? `${header.slice(0, longestHeader)}…` : header;
    return { index, label: `${columnLetters(index)}: ${short === "" ? "no header" : short}` };
  });
}

/** What the list does not hold, and what follows from that. */
export function missingColumns(columns: Columns): string[] {
  const has = (key: ColumnKey): boolean => columnOf(columns, key) !== undefined;
  const sentences: string[] = [];
  if (!has("program")) sentences.push("No column of program names was found, so rows are told by their number.");
  if (!has("average") && has("minimum")) {
    sentences.push(
      "No column of Step 2 averages was found. A minimum is not an average: with it alone, a row can be Below minimum or No data, never Reach, Core or Safer. Where you know averages, add a column for them, then read the sheet again.",
    );
  }
  if (!has("average") && !has("minimum")) {
    sentences.push(
      "No column of programs' Step 2 scores was found. If the list has one, choose it under Step 2 average; without it there is nothing to sort by.",
    );
  }
  return sentences;
}
