/** A plan's sheet as a host makes it: the rows, what they look like, real dates and check boxes. */
import { columnLetters } from "../../core/sheets/cell-address.ts";
import type { Area, Look } from "../../core/sheets/sheet-definition.ts";
import type { CellValue, SheetDefinition } from "../workbook.ts";
import { idCell } from "./merge-ids.ts";
import { freshly, withWritten } from "./merge-remember.ts";
import { noLongerNeeded } from "./merge-row.ts";
import type { Field, PlanColumn, PlanRow, PlanSheet, RowKind } from "./plan-sheet.ts";

/** Rows under the last one that look as the others do, for what a later run adds. */
const spareRows = 100;

/** How the text of a row looks. */
const looksOfRows: Readonly<Record<RowKind, Look>> = {
  about: "remark",
  title: "title",
  summary: "text",
  section: "label",
  task: "text",
  text: "text",
  note: "text",
  fact: "text",
};

/** How a column looks all the way down. The text has a look of its own in each row. */
const looksOfColumns: Readonly<Partial<Record<Field, Look>>> = {
  notes: "input",
  status: "text",
  why: "text",
  source: "text",
  part: "text",
};

/** A lane's rows as the texts of one column. */
function columnValues(rows: readonly PlanRow[], { field }: PlanColumn): CellValue[] {
  if (field === "id") return withWritten(rows.map(freshly)).map(idCell);
  return rows.map(({ cells }) => cells[field] ?? "");
}

interface Laid {
  readonly column: PlanColumn;
  readonly place: number;
  readonly rows: readonly PlanRow[];
}

/** Neighboring rows of the same value as one area each; a row without a value is in none. A host makes each area in calls of its own. */
function runs<Value>(column: number, values: readonly (Value | undefined)[]): { area: Required<Area>; value: Value }[] {
  const starts = values.flatMap((value, at) => (at === 0 || value !== values[at - 1] ? [at] : []));
  return starts.flatMap((start, at) => {
    const value = values[start];
    const rows = (starts[at + 1] ?? values.length) - start;
    return value === undefined ? [] : [{ area: { row: start + 1, column, rows, columns: 1 }, value }];
  });
}

function looksOf({ column, place, rows }: Laid, height: number): (Area & { look: Look })[] {
  const heading = { row: 0, column: place, look: "heading" } as const;
  const spare = Array<Look>(height - rows.length + spareRows).fill("text");
  const look = looksOfColumns[column.field];
  const each =
    column.field === "text" ? [...rows.map(({ kind }) => looksOfRows[kind]), ...spare] : Array<typeof look>(height + spareRows).fill(look);
  return [heading, ...runs(place, each).map(({ area, value }) => ({ ...area, look: value }))];
}

function formatsOf({ column, place, rows }: Laid): NonNullable<SheetDefinition["formats"]> {
  return column.field === "from" || column.field === "to" ? [{ row: 1, column: place, rows: rows.length, format: "date" }] : [];
}

function entriesOf({ column, place, rows }: Laid): NonNullable<SheetDefinition["entries"]> {
  if (column.field !== "done") return [];
  const ticks = runs(
    place,
    rows.map(({ cells }) => (cells.done === undefined ? undefined : true)),
  );
  return ticks.map(({ area }) => ({ ...area, accepts: { kind: "check" }, strict: false, help: "Tick it when it is done." }));
}

/** A row that is ticked off, or that its status calls needless, steps back. */
function tonesOf(laid: readonly Laid[], height: number): NonNullable<SheetDefinition["tones"]> {
  return laid.flatMap(({ column, place }) => {
    const says = column.field === "done" ? "TRUE" : column.field === "status" ? `"${noLongerNeeded}"` : undefined;
    const text = laid.find((other) => other.column.lane === column.lane && other.column.field === "text");
    if (says === undefined || text === undefined) return [];
    return [{ row: 1, column: text.place, rows: height + spareRows, formula: `=$${columnLetters(place)}2=${says}`, tone: "done" }];
  });
}

/** The sheet as it is made for the first time. `name` stands in for its own where that is taken. */
export function definitionOf(sheet: PlanSheet, name = sheet.name): SheetDefinition {
  const laid = sheet.columns.map((column, place) => ({ column, place, rows: sheet.lanes[column.lane] ?? [] }));
  const height = Math.max(...laid.map(({ rows }) => rows.length));
  const columns = laid.map(({ column, rows }) => columnValues(rows, column));
  const body = Array.from({ length: height }, (_, row) => columns.map((values) => values[row] ?? ""));
  return {
    name,
    rows: [sheet.columns.map(({ header }) => header), ...body],
    names: [],
    widths: sheet.columns.map(({ width }) => width),
    looks: laid.flatMap((one) => looksOf(one, height)),
    formats: laid.flatMap(formatsOf),
    entries: laid.flatMap(entriesOf),
    tones: tonesOf(laid, height),
    frozenRows: 1,
    hiddenColumns: laid.flatMap(({ column, place }) => (column.field === "id" ? [place] : [])),
  };
}
