import { addressOf } from "../core/sheets/cell-address.ts";
import { WorkbookError, type WriteRequest } from "../sidebar/workbook.ts";
import type { SheetContents } from "./sheet-reading.ts";
import type { Put } from "./sheet-writing.ts";

const sentences = {
  moved: (header: string) =>
    `The column “${header}” is no longer where it was, so nothing was written. Read the sheet again, then try again.`,
  formula: (address: string) =>
    `${address} holds a formula's result, so nothing was written. Choose another column, or clear that cell first.`,
} as const;

type Column = WriteRequest["columns"][number];

/** The cells of one column of a request, its new rows under the last one too; or the refusal. */
function putsOf({ header, index, values, kind }: Column, headerRow: number, { cells, formulas }: SheetContents, column: number): Put[] {
  if (index !== undefined && cells[headerRow]?.[index] !== header) throw new WorkbookError("changed", sentences.moved(header));
  const heading: Put[] = index === undefined ? [{ row: headerRow, column, value: header }] : [];
  const last = cells.length - 1;
  const under = values.flatMap((value, at): Put[] => {
    const row = headerRow + 1 + at;
    // The row of the headers is no example for those under it.
    const like = row <= last ? undefined : last > headerRow ? last : row;
    return value === null ? [] : [{ row, column, value, kind, like }];
  });
  const puts = [...heading, ...under];
  const held = new Set(formulas.filter((place) => place[1] === column).map(([row]) => row));
  const blocked = puts.find(({ row }) => held.has(row));
  if (blocked) throw new WorkbookError("formula", sentences.formula(addressOf(blocked.row, column)));
  return puts;
}

/** Every cell that a request writes, and where its columns stand; new ones come after the last column used. */
export function putsOfRequest({ headerRow, columns }: WriteRequest, before: SheetContents): { puts: Put[]; places: number[] } {
  let next = before.cells[0]?.length ?? 0;
  const places = columns.map(({ index }) => index ?? next++);
  return { places, puts: columns.flatMap((column, at) => putsOf(column, headerRow, before, places[at] ?? 0)) };
}
