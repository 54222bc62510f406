import type { CellValue, Table, WriteRequest } from "../../../sidebar/workbook.ts";
import type { ContractHost, SeedSheet } from "./contract-host.ts";

export const programs: SeedSheet = {
  name: "Programs",
  rows: [
    ["Program", "State", "Step 2 average", "Category"],
    ["Northfield Medical Center", "OH", 247, "target"],
    ["Lakeshore Regional", "MI", "", ""],
    ["St. Alder Hospital", "PA", 238, "safe"],
  ],
};
export const notes: SeedSheet = { name: "Notes", rows: [["remember the away rotation"]] };

/** Texts that a spreadsheet would like to read as something else. */
export const riskyTexts = [
  "=1+1",
  "+1",
  "-5",
  "@home",
  '=HYPERLINK("https://example.org")',
  "1-2",
  "3/4",
  "007",
  "2026-09-15",
  "May 5",
  "12:30",
  "1e5",
  "10%",
  "$5",
  "TRUE",
  "#N/A",
  "'quoted",
  "''",
  " 245 ",
  "245*",
  "0x10",
  "(5)",
  "two\nlines",
  "tab\there",
  "ünï – 漢字 😀",
  "-",
  "=",
  "1,234",
  "+1 555 010 0199",
] as const;

/** What a refusal says: a whole sentence. */
export const sentence = /^[A-Z“"].{15,}[.!?]$/s;

export const on = (table: Table): Pick<WriteRequest, "sheetId" | "fingerprint" | "headerRow"> => ({
  sheetId: table.sheetId,
  fingerprint: table.fingerprint,
  headerRow: 0,
});

export const category = (table: Table, values: (CellValue | null)[]): WriteRequest => ({
  ...on(table),
  columns: [{ header: "Category", index: 3, values }],
});

/** What a sheet holds, by place: blank cells in the default format count as nothing. */
export async function contents(host: ContractHost, sheetName: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [row, cells] of (await host.held(sheetName)).entries()) {
    for (const [column, { value, formula = "", format = "", kind = "" }] of cells.entries()) {
      if (value !== "" || formula + format + kind !== "") found.set(`${row},${column}`, JSON.stringify({ value, formula, format, kind }));
    }
  }
  return found;
}
