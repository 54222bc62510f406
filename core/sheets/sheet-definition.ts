/**
 * A sheet as MatchSheet makes it: values, formulas, and what they look like and take. Plain JSON, so that it can cross to a server as text,
 * and be written as a file, into a Google spreadsheet, an Excel workbook and the page's grid alike. Rows and columns count from 0.
 */
import * as z from "zod/mini";

const cell = z.union([z.string(), z.number(), z.boolean()]);

/** One cell, or a block of them from its first cell on. */
const area = { row: z.number(), column: z.number(), rows: z.optional(z.number()), columns: z.optional(z.number()) };
const areaSchema = z.strictObject(area);
export type Area = z.infer<typeof areaSchema>;

/**
 * What a cell is for, which each host draws in its own way: a sheet's title, a table's heading, a label, a place to type in, a column that
 * MatchSheet fills, a remark, and long text to be wrapped.
 */
export const looks = ["title", "heading", "label", "input", "owned", "remark", "text"] as const;
export type Look = (typeof looks)[number];

/** `date`: the cells hold yyyy-mm-dd and become real dates. `text`: whatever is typed stays text. */
export const formats = ["date", "text", "number"] as const;

/** What a conditional format says. Never by color alone: the cell holds the word, and `problem` and `done` differ in their writing too. */
export const tones = ["reach", "core", "safer", "problem", "done"] as const;
export type Tone = (typeof tones)[number];

const acceptsSchema = z.union([
  z.strictObject({ kind: z.literal("check") }),
  z.strictObject({ kind: z.literal("list"), values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("number"), least: z.number(), most: z.number() }),
  z.strictObject({ kind: z.literal("date") }),
]);
export type Accepts = z.infer<typeof acceptsSchema>;

const chartSchema = z.strictObject({
  title: z.string(),
  /** The cell under its upper left corner. */
  row: z.number(),
  column: z.number(),
  /** One column of names, and one column of numbers for each series, of the same rows. */
  categories: areaSchema,
  series: z.array(z.strictObject({ name: z.string(), values: areaSchema })),
});
export type ChartDefinition = z.infer<typeof chartSchema>;

export const sheetDefinitionSchema = z.strictObject({
  name: z.string(),
  /** Text stays text, whatever it looks like. */
  rows: z.array(z.array(cell)),
  /** As [row, column, formula], in English with bare function names and commas. The cell's value in `rows` is what it shows before it is calculated. */
  formulas: z.optional(z.array(z.tuple([z.number(), z.number(), z.string()]))),
  /**
   * What a formula that fills more than its own cell shows before it is calculated, from its own cell on; `rows` is empty there. For files
   * alone: a host calculates, and writes nothing into these cells.
   */
  spills: z.optional(z.array(z.strictObject({ row: z.number(), column: z.number(), values: z.array(z.array(cell)) }))),
  /** Workbook-wide names. */
  names: z.array(z.strictObject({ name: z.string(), ...area })),
  /** In characters, from the first column. */
  widths: z.array(z.number()),
  looks: z.optional(z.array(z.strictObject({ ...area, look: z.enum(looks) }))),
  formats: z.optional(z.array(z.strictObject({ ...area, format: z.enum(formats) }))),
  /** What may be typed. `strict` refuses anything else; otherwise it is only marked. */
  entries: z.optional(z.array(z.strictObject({ ...area, accepts: acceptsSchema, strict: z.boolean(), help: z.string() }))),
  /** The formula is native and written for the area's first cell. */
  tones: z.optional(z.array(z.strictObject({ ...area, formula: z.string(), tone: z.enum(tones) }))),
  /** Remarks that open beside a cell. A host that has none leaves them out: nothing may stand there alone. */
  notes: z.optional(z.array(z.strictObject({ row: z.number(), column: z.number(), text: z.string() }))),
  charts: z.optional(z.array(chartSchema)),
  frozenRows: z.optional(z.number()),
  hiddenColumns: z.optional(z.array(z.number())),
  /** A sheet of steps that formulas take; nobody types there. */
  hidden: z.optional(z.literal(true)),
});
export type SheetDefinition = z.infer<typeof sheetDefinitionSchema>;
