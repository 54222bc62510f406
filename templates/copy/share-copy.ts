/** A new plain workbook with what of somebody's lists may be handed on (docs/decisions/sharing.md). */

import type { Shown } from "../../core/cells/cell.ts";
import { plainText } from "../../core/programs/cell-words.ts";
import type { BookSheet, Secrets } from "../../core/sheets/book-copy.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";
import { type ProgramCells, programColumns } from "../sheets/program-columns.ts";
import type { ExtraColumn } from "./extra-columns.ts";
import { type BookList, counted, otherSheets, quotedList } from "./lists-in-book.ts";
import { type LeftCell, type SharedKey, type SharedProgram, sharedKeys, sharePrograms } from "./shared-programs.ts";

/** Facts about a program that have no column in the Programs sheet. */
const besideKeys = { code: "Program code", visa: "Visa" } as const satisfies Partial<Record<SharedKey, string>>;

export interface Shared {
  readonly programs: readonly ProgramCells[];
  readonly extras: readonly ExtraColumn[];
  readonly told: readonly string[];
}

function columnsLeft({ sheet, table }: BookList): string[] {
  const kept = new Set(sharedKeys.map((key) => table.columns[key]?.index));
  const headers = sheet.cells[table.headerRow] ?? [];
  return headers.flatMap((cell, index) => (kept.has(index) || plainText(cell) === "" ? [] : [plainText(cell)]));
}

const mostNamed = 10;

/** The cells that stayed behind, by reason. */
function cellsLeft({ sheet, table }: BookList, left: readonly LeftCell[]): string[] {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const cells = left.filter((cell) => cell.reason === reason).map(({ row, key }) => addressOf(row, table.columns[key]?.index ?? 0));
    const named =
      cells.length > mostNamed ? `${cells.slice(0, mostNamed).join(", ")} and ${cells.length - mostNamed} more` : cells.join(", ");
    return `${counted(cells.length, "cell", "cells")} of “${sheet.sheetName}” stayed behind: ${reason} (${named}).`;
  });
}

function programCells(program: SharedProgram): ProgramCells {
  return Object.fromEntries(Object.entries(program).filter(([key]) => key in programColumns));
}

function extraColumns(programs: readonly SharedProgram[]): ExtraColumn[] {
  return Object.entries(besideKeys).flatMap(([key, header]) => {
    const values = programs.map((program): Shown => program[key as keyof typeof besideKeys] ?? "");
    return values.every((value) => value === "") ? [] : [{ header, values }];
  });
}

/** What may be handed on of the lists, and what stays behind. */
export function shareLists(book: readonly BookSheet[], lists: readonly BookList[], secrets: Secrets): Shared {
  const parts = lists.map((list) => {
    const { table, isFormula } = list;
    const inFormula = (row: number, key: SharedKey): boolean => isFormula(row, table.columns[key]?.index ?? -1);
    return { list, ...sharePrograms(list.list.programs, inFormula, secrets) };
  });
  const programs = parts.flatMap((part) => part.programs);
  const columns = [...new Set(lists.flatMap(columnsLeft))];
  const sheets = otherSheets(book, lists);
  const told = [
    `The copy holds ${counted(programs.length, "program", "programs")} from ${quotedList(lists.map(({ sheet }) => sheet.sheetName))}.`,
    "Your profile, scores, verdicts, plans and changed rules stayed behind; the copy’s profile is empty and its rules stand at their defaults.",
    ...(columns.length > 0 ? [`These columns stayed behind: ${quotedList(columns)}.`] : []),
    ...(sheets.length > 0 ? [`These sheets stayed behind: ${quotedList(sheets)}.`] : []),
    ...parts.flatMap(({ list, left }) => cellsLeft(list, left)),
    "Look the copy over before you pass it on: MatchSheet can’t know every name.",
  ];
  return { programs: programs.map(programCells), extras: extraColumns(programs), told };
}
