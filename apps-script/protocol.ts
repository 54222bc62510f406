import * as z from "zod/mini";
import { sheetDefinitionSchema } from "../core/sheets/sheet-definition.ts";
import {
  insertResultSchema,
  profileValuesSchema,
  refusals,
  repairResultSchema,
  tableSchema,
  undoResultSchema,
  type Workbook,
  writeRequestSchema,
  writeResultSchema,
} from "../sidebar/workbook.ts";
import { lateParts } from "./late-parts.ts";

/**
 * What crosses between the sidebar and the server: for each method of the port, the server function's name, what it is asked and what it
 * answers. Both sides send one JSON text, for google.script.run turns any other Date into a silent null.
 */
const nothing = z.null();
const place = z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(0)), z.nullable(z.string())]);
const formula = z.string().check(z.regex(/^=./s), z.maxLength(8000));

export const messages = {
  readTable: { endpoint: "matchSheetReadTable", request: nothing, answer: tableSchema },
  readSheet: { endpoint: "matchSheetReadSheet", request: z.string(), answer: z.nullable(tableSchema) },
  readBook: { endpoint: "matchSheetReadBook", request: nothing, answer: z.array(tableSchema) },
  writeColumns: { endpoint: "matchSheetWriteColumns", request: writeRequestSchema, answer: writeResultSchema },
  undo: { endpoint: "matchSheetUndo", request: nothing, answer: undoResultSchema },
  readProfile: { endpoint: "matchSheetReadProfile", request: nothing, answer: profileValuesSchema },
  saveProfile: { endpoint: "matchSheetSaveProfile", request: profileValuesSchema, answer: nothing },
  addSheet: { endpoint: "matchSheetAddSheet", request: sheetDefinitionSchema, answer: z.boolean() },
  selectCell: { endpoint: "matchSheetSelectCell", request: place, answer: nothing },
  insertFormula: { endpoint: "matchSheetInsertFormula", request: formula, answer: insertResultSchema },
  repairFormulas: { endpoint: "matchSheetRepairFormulas", request: nothing, answer: repairResultSchema },
  script: { endpoint: "matchSheetScript", request: z.enum([lateParts.plans, lateParts.workbook]), answer: z.string() },
} as const satisfies Record<
  Exclude<keyof Workbook, "offerFile"> | "script",
  { endpoint: string; request: z.core.$ZodType; answer: z.core.$ZodType }
>;

type Messages = typeof messages;
export type Method = keyof Messages;
export type Endpoint = Messages[Method]["endpoint"];
export type Asked<M extends Method> = z.infer<Messages[M]["request"]>;
export type Answered<M extends Method> = z.infer<Messages[M]["answer"]>;

/** `defect` is a fault of MatchSheet itself; every other code is a refusal that the user can do something about. */
export const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum([...refusals, "defect"]), message: z.string() }),
]);
export type Reply = z.infer<typeof replySchema>;
