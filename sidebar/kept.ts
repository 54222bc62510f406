import * as z from "zod/mini";
import { stepIds } from "./steps.ts";
import { wishesSchema } from "./wishes.ts";

const keptSchema = z.strictObject({
  /** Where the user left off. */
  step: z.optional(z.enum(stepIds)),
  /** The columns confirmed, by the sheet's name: for each role its header, "" for none (docs/decisions/confirmed-columns.md). */
  columns: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** What counts when programs are chosen. */
  wishes: z.optional(wishesSchema),
});

/** What the sidebar keeps for itself in the Profile sheet, so that it travels with the workbook. */
export type Kept = z.infer<typeof keptSchema>;

/** Reads the cell; undefined where it holds something that the sidebar never wrote. */
export function readKept(cell: unknown): Kept | undefined {
  if (cell === undefined || cell === "") return {};
  try {
    const read = z.safeParse(keptSchema, JSON.parse(String(cell)));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function keptText(kept: Kept): string {
  return JSON.stringify(kept);
}
