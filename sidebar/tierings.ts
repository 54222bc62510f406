import type { TieredSpecialty } from "../core/cells/specialty.ts";
import type { Settings } from "../core/rules/settings.ts";
import { pivotTierNames, recoveryTierNames } from "../core/rules/specialties.ts";
import {
  belowAllTiers,
  pivotRange,
  recoveryRange,
  specialtyTier,
  type TierName,
  type TierRange,
  tierReached,
} from "../core/rules/tiers.ts";

/** One line of the two tierings side by side. */
export interface TieringRow {
  readonly what: string;
  readonly pivot: string;
  readonly recovery: string;
}

export interface Tierings {
  readonly rows: readonly TieringRow[];
  /** Where they agree and where they differ. */
  readonly sentences: readonly string[];
}

function rangeText({ low, high }: TierRange): string {
  return high === undefined ? `${low} and more` : `${low} to ${high}`;
}

/** The places that a tier stands above the other's; below all counts as one place under the last. */
function placesAbove(pivot: TierName | typeof belowAllTiers, recovery: TierName | typeof belowAllTiers): number {
  const place = (names: readonly string[], tier: string): number => (tier === belowAllTiers ? names.length : names.indexOf(tier));
  return place(recoveryTierNames, recovery) - place(pivotTierNames, pivot);
}

function compared(what: string, above: number): string {
  if (above === 0) return `The two sources agree on ${what}: the same place among the four tiers.`;
  const steps = Math.abs(above) === 1 ? "one place" : `${Math.abs(above)} places`;
  return `The two sources differ on ${what}: “pivot” has it ${steps} ${above > 0 ? "higher" : "lower"} than “recovery”.`;
}

/** What each of the two tierings says of the score and of the target, and in words where they agree and differ. */
export function compareTierings(score: number, specialty: TieredSpecialty | undefined, settings: Settings): Tierings {
  const pivot = tierReached(score, "pivot", settings).value;
  const recovery = tierReached(score, "recovery", settings).value;
  const rows: TieringRow[] = [{ what: `${score} reaches`, pivot, recovery }];
  const sentences = [compared(`what ${score} reaches`, placesAbove(pivot, recovery))];
  if (!specialty) return { rows, sentences };
  const own = specialtyTier(specialty, "pivot");
  const other = specialtyTier(specialty, "recovery");
  rows.push({ what: specialty.name, pivot: own.value, recovery: other.value });
  rows.push({ what: "Its range", pivot: rangeText(pivotRange(specialty, settings)), recovery: rangeText(recoveryRange(specialty)) });
  sentences.push(compared(specialty.name, placesAbove(own.value, other.value)));
  for (const [name, verdict] of [
    ["pivot", own],
    ["recovery", other],
  ] as const) {
    if (verdict.source !== name) sentences.push(`In “${name}”: ${verdict.reason}`);
  }
  return { rows, sentences };
}
