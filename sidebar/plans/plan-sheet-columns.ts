/** The columns of each sheet, from the left. Widths leave the first ones in sight beside an open sidebar. */
import { type Field, idHeader, type PlanColumn, type PlanSheetId } from "./plan-sheet.ts";

type Column = readonly [field: Field, header: string, width: number];

function lane(name: string, columns: readonly Column[]): PlanColumn[] {
  return columns.map(([field, header, width]) => ({ lane: name, field, header, width }));
}

const idWidth = 12;

/** A sheet whose rows stand one under another; only the days and the name of the main column differ. */
function list(sheet: PlanSheetId, text: string, days: readonly Column[] = []): readonly PlanColumn[] {
  return lane("rows", [
    ["done", "Done", 7],
    ...days,
    ["text", text, 60],
    ["status", "Status", 16],
    ["notes", "Notes", 30],
    ["why", "Why", 60],
    ["source", "Source", 14],
    ["part", "Part", 40],
    ["id", idHeader(sheet, "rows"), idWidth],
  ]);
}

/** The worksheet's lanes: the section each one holds, and how its columns are called. */
const sideBySide = [
  ["my-facts", "My Step 2 facts", "facts"],
  ["my-target", "My target's reality", "reality"],
  ["my-pivots", "Possible pivots", "pivots"],
] as const;

function worksheet(): readonly PlanColumn[] {
  const each = (columns: (header: string, short: string, id: string) => readonly Column[]): PlanColumn[] =>
    sideBySide.flatMap(([id, header, short]) => lane(id, columns(header, short, id)));
  return [
    ...each((header, short) => [
      ["text", header, 34],
      ["status", `Status of ${short}`, 11],
    ]),
    ...lane("guide", [
      ["notes", "Notes", 30],
      ["text", "How to use this sheet", 40],
    ]),
    ...each((_, short) => [
      ["why", `Why (${short})`, 60],
      ["source", `Source (${short})`, 14],
    ]),
    ...each((_, __, id) => [["id", idHeader("worksheet", id), idWidth]]),
    ...lane("guide", [["id", idHeader("worksheet", "guide"), idWidth]]),
  ];
}

export const columnsOf: Readonly<Record<PlanSheetId, readonly PlanColumn[]>> = {
  plan: list("plan", "What to do", [
    ["from", "From", 13],
    ["to", "To", 13],
  ]),
  worksheet: worksheet(),
  narrative: list("narrative", "Words and steps"),
  contingency: list("contingency", "What to do"),
};
