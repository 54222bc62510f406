import { vi } from "vitest";
import type { CellValue, Table, WriteRequest } from "../../../sidebar/workbook.ts";
import type { openInExcel } from "./contract-host.ts";

export type Opened = ReturnType<typeof openInExcel>;

export const list = {
  name: "List",
  rows: [
    ["Program", "Category"],
    ["a", ""],
    ["b", ""],
  ],
};
export const longList = (count: number, text = "program"): { name: string; rows: string[][] } => ({
  name: "List",
  rows: [["Program", "Category"], ...Array.from({ length: count }, (_, at) => [`${text} number ${at}`, "x"])],
});
export const category = (table: Table, values: (CellValue | null)[]): WriteRequest => ({
  sheetId: table.sheetId,
  fingerprint: table.fingerprint,
  headerRow: 0,
  columns: [{ header: "Category", index: 1, values }],
});
export const both = (table: Table): WriteRequest => {
  const values = table.cells.slice(1).map((_, at) => `Reach ${at}`);
  return {
    ...category(table, values),
    columns: [
      { header: "Category", index: 1, values },
      { header: "Why", values },
    ],
  };
};
export const quiet = (): (() => void) => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  return () => log.mockRestore();
};
export const valuesOf = async (host: Opened, sheet = "List"): Promise<unknown[][]> =>
  (await host.held(sheet)).map((row) => row.map(({ value }) => value));
