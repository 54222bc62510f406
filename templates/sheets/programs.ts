import type { Shown } from "../../core/cells/cell.ts";
import { notYet } from "../../core/profile/fields.ts";
import { addressOf, columnLetters } from "../../core/sheets/cell-address.ts";
import type { SheetDefinition, Tone } from "../../core/sheets/sheet-definition.ts";
import type { WorkbookContent } from "../content.ts";
import type { Form } from "../form.ts";
import { answersOf, type Call, callText, literal, type Operand } from "../operand.ts";
import { messages } from "../plain/names.ts";
import { programFormulas } from "../plain/program.ts";
import { type ProgramHelperCells, programHelpers } from "../plain/program-helpers.ts";
import { profileName, rulesOperand, scoreInUse } from "./operands.ts";
import { columnsInOrder, type ProgramColumnKey, placeOf } from "./program-columns.ts";

/** How many programs the formulas reach at least. */
export const room = 1000;
const firstRow = 1;

function roomFor({ programs }: WorkbookContent): number {
  return Math.max(room, programs.length);
}

/** The cells of the Category column, for whoever counts buckets. */
export const categoryRange = "MatchSheet_Category";

/** A column's cells, as formulas of the sheet itself write them. */
function columnText(key: ProgramColumnKey, cells: Cells): string {
  const letters = columnLetters(placeOf(key));
  return `${letters}${firstRow + 1}:${letters}${firstRow + cells.length}`;
}

type Cells = readonly (readonly Shown[])[];

/** The rows as they are filled in, one for each that the formulas reach. */
function filledRows(content: WorkbookContent): Shown[][] {
  return Array.from({ length: roomFor(content) }, (_, at) =>
    columnsInOrder.map(({ key }) => (key === "category" || key === "why" ? "" : (content.programs[at]?.[key] ?? ""))),
  );
}

function columnOperand(key: ProgramColumnKey, cells: Cells): Operand {
  return { text: columnText(key, cells), value: cells.map((row) => [row[placeOf(key)] ?? ""]) };
}

/**
 * The score beside every row that holds a program, and a blank beside the others, so that these stay blank. INDEX makes Google work the
 * condition out row by row; elsewhere it changes nothing.
 */
function scoreOfRows(cells: Cells, content: WorkbookContent): Operand {
  const [program, average, score] = [columnText("program", cells), columnText("average", cells), profileName("score")];
  const inUse = scoreInUse(content);
  const filled = (row: readonly Shown[]): boolean => row[placeOf("program")] !== "" || row[placeOf("average")] !== "";
  return {
    text: `INDEX(IF((${program}&${average}="")+(${score}=${literal(notYet).text})+(${score}=""),"",${score}),0)`,
    value: cells.map((row) => [filled(row) ? inUse : ""]),
  };
}

type Detail = "bucket" | "why";

function bucketCall(detail: Detail, cells: Cells, content: WorkbookContent): Call {
  const columns = (["average", "competitive", "minimum"] as const).map((key) => columnOperand(key, cells));
  return { name: "BUCKET", args: [scoreOfRows(cells, content), ...columns, literal(detail), rulesOperand(content)] };
}

const filledBy = { category: "bucket", why: "why" } as const satisfies Partial<Record<ProgramColumnKey, Detail>>;

const owned = Object.keys(filledBy) as (keyof typeof filledBy)[];
const helperWidth = 12;
const firstHelper = columnsInOrder.length;

type Filling = Pick<SheetDefinition, "rows" | "formulas" | "spills">;

/** One formula a column, whose answer fills the rows under it. */
function byFunctions(cells: Shown[][], content: WorkbookContent): Filling {
  const columns = owned.map((key) => {
    const call = bucketCall(filledBy[key], cells, content);
    return { column: placeOf(key), formula: callText(call), values: answersOf(call) };
  });
  return {
    rows: cells,
    formulas: columns.map(({ column, formula }) => [firstRow, column, formula]),
    spills: columns.map(({ column, values }) => ({ row: firstRow, column, values })),
  };
}

/** The cells of one row, as its formulas write them. */
function rowText(row: number): (column: number) => string {
  return (column) => `$${addressOf(row, column)}`;
}

function helperCells(row: number): ProgramHelperCells {
  const text = rowText(row);
  return Object.fromEntries(programHelpers.map((helper, at) => [helper, text(firstHelper + at)])) as ProgramHelperCells;
}

function rowFormulas(row: number): [number, number, string][] {
  const text = rowText(row);
  const at = (key: ProgramColumnKey): string => text(placeOf(key));
  const cells = {
    program: at("program"),
    average: at("average"),
    minimum: at("minimum"),
    competitive: at("competitive"),
    bucket: at("category"),
  };
  const { bucket, why, helpers } = programFormulas(cells, helperCells(row));
  return [
    [row, placeOf("category"), bucket],
    [row, placeOf("why"), why],
    ...programHelpers.map((helper, place): [number, number, string] => [row, firstHelper + place, helpers[helper]]),
  ];
}

const unreadable = "Check: ";

/** What the native formula shows where a cell of the row can't be read: its reason stands beside it. */
function asNative(bucket: Shown): Shown {
  return String(bucket).startsWith(unreadable) ? messages.cell : bucket;
}

/** Native formulas, one a cell; each row has its own steps in hidden columns, so that sorting the rows keeps them whole. */
function byRows(cells: Shown[][], content: WorkbookContent): Filling {
  const categories = categoriesOf(content, "plain");
  const reasons = answersOf(bucketCall("why", cells, content));
  for (const [at, row] of cells.entries()) {
    row[placeOf("category")] = categories[at]?.[0] ?? "";
    row[placeOf("why")] = String(reasons[at]?.[0] ?? "").replace(unreadable, "");
  }
  return { rows: cells, formulas: cells.flatMap((_, at) => rowFormulas(firstRow + at)) };
}

const toneOfBucket: readonly (readonly [bucket: string, tone: Tone])[] = [
  ["Reach", "reach"],
  ["Core", "core"],
  ["Safer", "safer"],
  ["Below minimum", "problem"],
];

function tones(rows: number): NonNullable<SheetDefinition["tones"]> {
  const column = placeOf("category");
  const first = `$${columnLetters(column)}${firstRow + 1}`;
  const area = { row: firstRow, column, rows };
  const ofBuckets = toneOfBucket.map(([bucket, tone]) => ({ ...area, formula: `${first}=${literal(bucket).text}`, tone }));
  return [...ofBuckets, { ...area, formula: `LEFT(${first},5)="Check"`, tone: "problem" }];
}

/** The Programs sheet: one row a program, with room for a thousand. */
export function programsSheet(content: WorkbookContent, form: Form): SheetDefinition {
  const cells = filledRows(content);
  const reach = cells.length;
  const { rows, formulas, spills } = form === "plain" ? byRows(cells, content) : byFunctions(cells, content);
  const helpers = form === "plain" ? programHelpers : [];
  return {
    name: "Programs",
    rows: [[...columnsInOrder.map(({ header }) => header), ...helpers.map((_, at) => `MatchSheet ${at + 1}`)], ...rows],
    formulas: formulas ?? [],
    ...(spills === undefined ? {} : { spills }),
    names: [{ name: categoryRange, row: firstRow, column: placeOf("category"), rows: reach }],
    widths: [...columnsInOrder.map(({ width }) => width), ...helpers.map(() => helperWidth)],
    looks: [
      { row: 0, column: 0, columns: columnsInOrder.length, look: "heading" },
      ...owned.map((key) => ({ row: firstRow, column: placeOf(key), rows: reach, look: "owned" as const })),
      { row: firstRow, column: placeOf("notes"), rows: reach, look: "text" },
    ],
    entries: columnsInOrder.flatMap(({ accepts, note }, column) =>
      accepts === undefined ? [] : [{ row: firstRow, column, rows: reach, accepts, strict: false, help: note }],
    ),
    tones: tones(reach),
    notes: columnsInOrder.map(({ note }, column) => ({ row: 0, column, text: note })),
    frozenRows: firstRow,
    ...(helpers.length > 0 ? { hiddenColumns: helpers.map((_, at) => firstHelper + at) } : {}),
  };
}

/** What the Category column shows. */
export function categoriesOf(content: WorkbookContent, form: Form): Shown[][] {
  const answers = answersOf(bucketCall("bucket", filledRows(content), content));
  return form === "plain" ? answers.map((row) => row.map(asNative)) : answers;
}
