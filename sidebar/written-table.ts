import type { Table, WriteRequest, WriteResult } from "./workbook.ts";

/** The table as it stands after a write that the host confirmed: a second reading of a long list takes seconds. */
export function writtenTable(table: Table, request: WriteRequest, result: Extract<WriteResult, { ok: true }>): Table {
  const width = Math.max(table.cells[0]?.length ?? 0, ...result.columns.map((index) => index + 1));
  const cells = table.cells.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  for (const [place, column] of request.columns.entries()) {
    const index = result.columns[place];
    const header = cells[request.headerRow];
    if (index === undefined || header === undefined) throw new Error(`The host did not say where "${column.header}" stands.`);
    header[index] = column.header;
    for (const [under, value] of column.values.entries()) {
      const row = cells[request.headerRow + 1 + under];
      if (row && value !== null) row[index] = value;
    }
  }
  return { ...table, cells, fingerprint: result.fingerprint };
}
