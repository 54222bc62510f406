import type { Shown } from "../../core/cells/cell.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { programColumns } from "../sheets/program-columns.ts";

/** A column of a list that the Programs sheet does not have, with one value for each program. */
export interface ExtraColumn {
  readonly header: string;
  readonly values: readonly Shown[];
}

const widest = 40;
const narrowest = 10;

function widthOf({ header, values }: ExtraColumn): number {
  const longest = Math.max(header.length, ...values.map((value) => String(value).length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** The sheet with the columns after its own. `headerRow` has the headers; the programs follow it. */
export function withExtraColumns(sheet: SheetDefinition, extras: readonly ExtraColumn[]): SheetDefinition {
  const headerRow = sheet.rows.findIndex((row) => row[0] === programColumns.program.header);
  const first = sheet.widths.length;
  const place = { row: headerRow, column: first, columns: extras.length };
  const rows = sheet.rows.map((row, at) => {
    if (at < headerRow) return [...row];
    const own = [...row, ...Array<Shown>(Math.max(0, first - row.length)).fill("")];
    return [...own, ...extras.map(({ header, values }) => (at === headerRow ? header : (values[at - headerRow - 1] ?? "")))];
  });
  if (extras.length === 0) return sheet;
  return {
    ...sheet,
    rows,
    widths: [...sheet.widths, ...extras.map(widthOf)],
    looks: [...(sheet.looks ?? []), { ...place, look: "heading" }],
  };
}
