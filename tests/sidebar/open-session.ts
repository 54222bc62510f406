import { Session } from "../../sidebar/session.ts";
import type { Line } from "../../sidebar/state.ts";
import type { ProfileValues } from "../../sidebar/workbook.ts";
import { autumnList, minimumList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";

export interface Opened {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

/** A session over two sheets, opened as a host would open it. */
export async function openSession(
  profile: ProfileValues = { score: 245, specialty: "Internal Medicine" },
  rows = autumnList,
): Promise<Opened> {
  const workbook = new MemoryWorkbook([sheetOf(rows), sheetOf(minimumList, "Minimums")], profile);
  const session = new Session(workbook);
  await session.open();
  return { workbook, session };
}

/** What a line says. */
export function textOf(line: Line): string {
  if (line.kind === "quiet") return "";
  return line.kind === "trouble" ? line.trouble.text : line.text;
}

/** The columns that sorting wrote, header first. */
export function columnsWritten({ sheet }: MemoryWorkbook, from = 7): unknown[][] {
  return sheet.cells.map((row) => row.slice(from));
}
