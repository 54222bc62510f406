import type { PreferenceKey, TypePreferences } from "../core/programs/preferences.ts";

/** What the user weighs, and how many programs it is about. */
export interface Wishes {
  /** As typed; empty for as many as advised. */
  readonly total: string;
  readonly weights: Readonly<Record<PreferenceKey, number>>;
  readonly types: TypePreferences;
}

/** Every preference counts alike until the user says otherwise. */
export const firstWishes: Wishes = { total: "", weights: { interest: 3, location: 3, connection: 3, type: 0 }, types: {} };
