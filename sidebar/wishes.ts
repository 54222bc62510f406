import * as z from "zod/mini";
import { preferenceKeys } from "../core/programs/preferences.ts";

/** 0 counts nothing, 5 most. */
const weight: z.ZodMiniType<number> = z.literal([0, 1, 2, 3, 4, 5]);

export const wishesSchema = z.strictObject({
  /** How many programs it is about, as typed; empty for as many as advised. */
  total: z.string(),
  weights: z.record(z.enum(preferenceKeys), weight),
  types: z.record(z.string(), weight),
});

/** What the user weighs. */
export type Wishes = z.infer<typeof wishesSchema>;

/** Every preference counts alike until the user says otherwise. */
export const firstWishes: Wishes = { total: "", weights: { interest: 3, location: 3, connection: 3, type: 0 }, types: {} };
