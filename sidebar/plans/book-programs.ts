/** The programs of every list in the workbook: a plan says the same whichever sheet is open, and sees both fields where each has its own. */
import type { ListedProgram } from "../../core/programs/read-programs.ts";
import { columnOf, proposeColumns } from "../columns.ts";
import type { LaterContext } from "../later.ts";
import { readList } from "../read-list.ts";
import type { Table } from "../workbook.ts";

export interface BookPrograms {
  /** undefined where no sheet holds a list. */
  readonly programs: readonly ListedProgram[] | undefined;
  /** The sheets they come from, by name. */
  readonly sheetNames: readonly string[];
}

interface SheetList {
  readonly sheetName: string;
  readonly programs: readonly ListedProgram[];
}

/** A sheet that names programs and gives their scores; the open one is taken as the user confirmed it, a hidden one was hidden for a reason. */
function readSheet(table: Table, open: LaterContext["list"]): SheetList[] {
  const { sheetId, sheetName, hidden } = table;
  if (open && sheetId === open.sheetId) return [{ sheetName, programs: open.programs }];
  if (hidden) return [];
  const columns = proposeColumns(table);
  const isList =
    columns.detection.headerRow >= 0 && columnOf(columns, "program") && (columnOf(columns, "average") ?? columnOf(columns, "minimum"));
  return isList ? [{ sheetName, programs: readList(table, columns).programs.programs }] : [];
}

/** A program that stands on several sheets, or on a copy of its sheet, is counted once by whoever counts: it is found by its rows' names. */
export async function bookPrograms({ workbook, list }: LaterContext): Promise<BookPrograms> {
  const book = await workbook.readBook();
  const lists = book.flatMap((table) => readSheet(table, list)).filter(({ programs }) => programs.length > 0);
  // Rows tell programs apart, and two sheets number theirs alike.
  const programs = lists.flatMap((one) => one.programs).map((program, row) => ({ ...program, row }));
  return { programs: programs.length > 0 ? programs : undefined, sheetNames: lists.map(({ sheetName }) => sheetName) };
}
