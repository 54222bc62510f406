/** How many programs a list should hold, by the gap category (`recovery`, phase 3; `pivot`, step 5). */
import type { TieredSpecialty } from "../cells/specialty.ts";
import type { Verdict } from "./decide.ts";
import { type GapCategory, gapCategory } from "./gap-category.ts";
import { defaultSettings, type SettingKey, type Settings } from "./settings.ts";

export const sizes: Readonly<Record<GapCategory, { readonly rule: string; readonly setting: SettingKey; readonly range: string }>> = {
  "In range": { rule: "size-in-range", setting: "sizeInRange", range: "20-30" },
  A: { rule: "size-a", setting: "sizeA", range: "40" },
  B: { rule: "size-b", setting: "sizeB", range: "60" },
  C: { rule: "size-c", setting: "sizeC", range: "60-80+" },
  Fail: { rule: "size-fail", setting: "sizeC", range: "60-80+" },
};

export interface ListSize {
  readonly count: number;
  /** As the source gives it; the count alone once the setting is changed. */
  readonly range: string;
}

/** The size of the list for a score of 1 to 300 and a specialty. Source: `recovery`, and `pivot` for a score in range. */
export function listSize(score: number, specialty: TieredSpecialty, settings: Settings): Verdict<ListSize> {
  const category = gapCategory(score, specialty, settings);
  const { rule, setting, range } = sizes[category.value];
  const count = settings[setting];
  const value = { count, range: count === defaultSettings[setting] ? range : String(count) };
  const source = category.value === "In range" ? "pivot" : "recovery";
  return { value, reason: `${category.reason} A list of about ${count} programs fits that.`, rule, source };
}
