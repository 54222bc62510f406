import type { Block, Cell } from "../cells/cell.ts";
import { findSpecialty, type Specialty } from "../cells/specialty.ts";
import { plainText } from "./cell-words.ts";
import { type ColumnKey, columnKeys } from "./column-keys.ts";
import { readCodeSpecialty, readListSpecialty } from "./list-specialty.ts";
import { readCityAndState, readState } from "./places.ts";
import { type ProgramCode, readProgramCode } from "./program-code.ts";
import { findSkip, type SkippedKind, titleSpecialty } from "./row-kinds.ts";

/** One program of a list. */
export interface ListedProgram {
  /** The table's row, counted from 0. */
  readonly row: number;
  /** The name as the list has it, on one line; the code where the list names none; "Row 5" where it has neither. */
  readonly name: string;
  readonly code: ProgramCode | undefined;
  /** "" where the list does not say. */
  readonly city: string;
  /** Postal letters where the state is known, else as written; "" where the list does not say. */
  readonly state: string;
  /** From the row's own cell, else from its code, the title of its group or the sheet's name. */
  readonly specialty: Specialty | undefined;
  /** The cells of the known columns as the sheet holds them. */
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}

/** A row that is no program, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly kind: SkippedKind;
  readonly reason: string;
}

/** Every row under the header, as a program or as skipped: none is lost. */
export interface ProgramList {
  readonly programs: readonly ListedProgram[];
  readonly skipped: readonly SkippedRow[];
}

/** Which columns to read: what `detectColumns` answers, or what the user made of it. */
export interface ReadColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, { readonly index: number }>>>;
  readonly specialty?: string;
}

interface KnownColumn {
  readonly key: ColumnKey;
  readonly index: number;
  /** The header's text. */
  readonly header: string;
}

function skipOf(cells: readonly Cell[], known: readonly KnownColumn[]): ReturnType<typeof findSkip> {
  const texts = cells.map(plainText);
  const filled = known.map(({ key, index, header }) => ({ key, text: texts[index] ?? "", header }));
  const naming = filled.filter(({ key }) => key === "program" || key === "code");
  const first = texts.findIndex((text) => text !== "");
  return findSkip({
    texts: [...new Set(texts.filter((text) => text !== ""))],
    known: filled.filter(({ header, text }) => header !== "" || text !== ""),
    named: (naming.length === 0 ? filled : naming).some(({ text }) => text !== ""),
    name: filled.find(({ key }) => key === "program")?.text ?? "",
    titlePlace: first === 0 || known.some(({ key, index }) => key === "program" && index === first),
  });
}

function readPlace(cells: ListedProgram["cells"]): { readonly city: string; readonly state: string } {
  const city = plainText(cells.city);
  const state = plainText(cells.state);
  const both = readCityAndState(city);
  return { city: both?.city ?? city, state: state === "" ? (both?.state ?? "") : (readState(state) ?? state) };
}

type SpecialtyReader = (cell: Cell) => Specialty | undefined;

/** A list says the same few specialties over and over. */
function rememberSpecialties(): SpecialtyReader {
  const known = new Map<Cell, Specialty | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, readListSpecialty(cell));
    return known.get(cell);
  };
}

/** The same as `readPrograms`, some rows at a time: says after each turn how many rows of the table are read, at last what they came to. */
export function* readProgramsInTurns(
  table: Block,
  { headerRow, columns, specialty }: ReadColumns,
  rowsInATurn: number,
): Generator<number, ProgramList, void> {
  const headers = table[headerRow] ?? [];
  const known: readonly KnownColumn[] = columnKeys.flatMap((key) => {
    const index = columns[key]?.index;
    return index === undefined ? [] : [{ key, index, header: plainText(headers[index]) }];
  });
  const specialtyOf = rememberSpecialties();
  const sheet = specialty === undefined ? undefined : findSpecialty(specialty);
  const programs: ListedProgram[] = [];
  const skipped: SkippedRow[] = [];
  let group: Specialty | undefined;
  for (let row = headerRow + 1; row < table.length; row++) {
    if (row > headerRow + 1 && (row - headerRow - 1) % rowsInATurn === 0) yield row;
    const held = table[row] ?? [];
    const skip = skipOf(held, known);
    if (skip) {
      skipped.push({ row, kind: skip.kind, reason: `Row ${row + 1} ${skip.says}.` });
      if (skip.kind === "group title") group = titleSpecialty(plainText(held.find((cell) => plainText(cell) !== ""))) ?? group;
      continue;
    }
    const cells = Object.fromEntries(known.map(({ key, index }) => [key, held[index]])) as ListedProgram["cells"];
    const name = plainText(cells.program) || plainText(cells.code) || `Row ${row + 1}`;
    // A specialty cell that is filled and not known is an answer too: then neither the group nor the sheet may answer for it.
    const around = plainText(cells.specialty) === "" ? (group ?? sheet) : undefined;
    const own = specialtyOf(cells.specialty) ?? readCodeSpecialty(cells.code);
    programs.push({ row, name, code: readProgramCode(cells.code), ...readPlace(cells), specialty: own ?? around, cells });
  }
  return { programs, skipped };
}

/**
 * Reads a list's rows as programs. Blank rows, separators, repeated headers, group titles ("REACH", "Midwest") and rows without a name
 * are skipped, each with its reason. Cells are handed on as they are: what they hold is read where it is used.
 */
export function readPrograms(table: Block, columns: ReadColumns): ProgramList {
  const turn = readProgramsInTurns(table, columns, Number.POSITIVE_INFINITY).next();
  if (!turn.done) throw new Error("A list that is read in one turn was not.");
  return turn.value;
}
