/** A new workbook from somebody's lists, or from an older workbook of MatchSheet: every column is kept, and what is changed is told. */
import type { Shown } from "../../core/cells/cell.ts";
import { readRules } from "../../core/cells/rules.ts";
import { profileFields } from "../../core/profile/fields.ts";
import { plainText } from "../../core/programs/cell-words.ts";
import type { ColumnKey } from "../../core/programs/column-keys.ts";
import type { ListedProgram } from "../../core/programs/read-programs.ts";
import { defaultSettings, type Settings } from "../../core/rules/settings.ts";
import type { BookSheet } from "../../core/sheets/book-copy.ts";
import type { ProfileCells } from "../sheets/profile.ts";
import { type ProgramCells, programColumnKeys } from "../sheets/program-columns.ts";
import type { ExtraColumn } from "./extra-columns.ts";
import { type BookList, counted, quotedList } from "./lists-in-book.ts";

/** The Programs sheet fills these two itself: what stood there before is kept beside them. */
const filledAnew: readonly string[] = ["category", "why"];

const ownKeys = programColumnKeys.filter((key) => !filledAnew.includes(key)) as readonly (keyof ProgramCells & ColumnKey)[];

/** A list without names is told apart by its codes. */
function programCells({ name, cells, specialty }: ListedProgram): ProgramCells {
  const held = ownKeys.flatMap((key): [string, Shown][] => {
    const cell = key === "specialty" && specialty ? specialty.name : cells[key];
    return cell === undefined || cell === null || cell instanceof Date || cell === "" ? [] : [[key, cell]];
  });
  return { program: name, ...Object.fromEntries(held) };
}

interface OwnColumn {
  readonly index: number;
  readonly header: string;
}

/** The columns of a list that have no place in the Programs sheet. Verdicts that MatchSheet's formulas gave are given anew. */
function columnsBeside({ sheet, table, list, isFormula }: BookList): OwnColumn[] {
  const placed = new Set(ownKeys.map((key) => table.columns[key]?.index));
  const headers = sheet.cells[table.headerRow] ?? [];
  return headers.flatMap((cell, index): OwnColumn[] => {
    const header = plainText(cell);
    const rows = list.programs.map(({ row }) => row);
    const isVerdict = filledAnew.includes(header.toLowerCase()) && rows.some((row) => isFormula(row, index));
    if (placed.has(index) || isVerdict || rows.every((row) => plainText(sheet.cells[row]?.[index]) === "")) return [];
    return [{ index, header: filledAnew.includes(header.toLowerCase()) ? `${header} before` : header || `Column ${index + 1}` }];
  });
}

/** One column for each header, over all lists. Two columns of one header in one list stay two. */
function extraColumns(lists: readonly BookList[]): ExtraColumn[] {
  const columns = new Map<string, Shown[]>();
  let before = 0;
  for (const list of lists) {
    const seen = new Map<string, number>();
    for (const { index, header } of columnsBeside(list)) {
      const times = (seen.get(header) ?? 0) + 1;
      seen.set(header, times);
      const name = times === 1 ? header : `${header} (${times})`;
      const values = columns.get(name) ?? [];
      columns.set(name, values);
      for (const [at, { row }] of list.list.programs.entries()) values[before + at] = list.sheet.cells[row]?.[index] ?? "";
    }
    before += list.list.programs.length;
  }
  const total = before;
  return [...columns].map(([header, values]) => ({ header, values: Array.from({ length: total }, (_, at) => values[at] ?? "") }));
}

/** What an older workbook's Profile sheet holds, found by its labels. */
function profileIn(book: readonly BookSheet[]): ProfileCells {
  const fields = profileFields.filter(({ kind }) => kind !== "kept");
  const rows = book.filter(({ sheetName }) => /^profile$/i.test(sheetName)).flatMap(({ cells }) => cells);
  const values = fields.flatMap(({ key, label }): [string, Shown][] => {
    const value = rows.find(([name]) => name === label)?.[1];
    return value === undefined || value === "" ? [] : [[key, value]];
  });
  return Object.fromEntries(values);
}

function rulesIn(book: readonly BookSheet[]): { readonly settings: Settings; readonly told: readonly string[] } {
  const cells = book.find(({ sheetName }) => /^rules$/i.test(sheetName))?.cells ?? [];
  const header = cells.findIndex(([name, value]) => name === "Setting" && value === "Value");
  const end = cells.findIndex(([name], row) => row > header && plainText(name) === "");
  if (header < 0) return { settings: defaultSettings, told: [] };
  const read = readRules(
    cells.slice(header, end < 0 ? undefined : end).map((row) => row.slice(0, 2)),
    "Rules",
  );
  if (read.ok) return { settings: read.value, told: [] };
  return { settings: defaultSettings, told: [`The Rules sheet was not taken over; its defaults stand again. ${read.error}`] };
}

export interface BroughtIn {
  readonly content: { readonly profile: ProfileCells; readonly programs: readonly ProgramCells[]; readonly settings: Settings };
  readonly extras: readonly ExtraColumn[];
  readonly told: readonly string[];
}

/** Everything that a new workbook takes over. */
export function broughtIn(book: readonly BookSheet[], lists: readonly BookList[]): BroughtIn {
  const programs = lists.flatMap(({ list }) => list.programs);
  const skipped = lists.flatMap(({ sheet, list }) =>
    list.skipped.filter(({ kind }) => kind !== "blank").map(({ row }) => `${sheet.sheetName} row ${row + 1}`),
  );
  const formulas = lists.reduce((sum, { list, isFormula, sheet }) => {
    const width = sheet.cells[0]?.length ?? 0;
    return (
      sum +
      list.programs.reduce(
        (count, { row }) => count + Array.from({ length: width }, (_, at) => isFormula(row, at)).filter(Boolean).length,
        0,
      )
    );
  }, 0);
  const extras = extraColumns(lists);
  const rules = rulesIn(book);
  const told = [
    `${counted(programs.length, "program", "programs")} from ${quotedList(lists.map(({ sheet }) => sheet.sheetName))}.`,
    ...(extras.length > 0 ? [`Kept beside MatchSheet’s own columns: ${quotedList(extras.map(({ header }) => header))}.`] : []),
    ...(skipped.length > 0
      ? [`${counted(skipped.length, "row is", "rows are")} no program and stayed behind: ${shortList(skipped)}.`]
      : []),
    ...(formulas > 0 ? [`${counted(formulas, "formula came as its result", "formulas came as their results")}.`] : []),
    ...rules.told,
  ];
  return { content: { profile: profileIn(book), programs: programs.map(programCells), settings: rules.settings }, extras, told };
}

const mostNamed = 8;

function shortList(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(", ")} and ${more} more` : names.join(", ");
}
