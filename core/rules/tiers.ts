/**
 * Which tier a specialty stands in, and which tier a score reaches, in the words of `pivot` or `recovery`. All ranges are rough
 * directions that the sources give, never cut-offs.
 */
import type { TieredSpecialty } from "../cells/specialty.ts";
import { decide, type Row, type Source, type Verdict } from "./decide.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { type PivotTier, pivotTierNames, type RecoveryTier, recoveryTierNames } from "./specialties.ts";

export const tierings = ["pivot", "recovery"] as const;
export type Tiering = (typeof tierings)[number];
export type TierName = PivotTier | RecoveryTier;
export const belowAllTiers = "Below all tiers";

export interface TierRange<Name extends TierName = TierName> {
  readonly tier: Name;
  readonly rule: string;
  readonly low: number;
  /** Missing where the source names no upper end. */
  readonly high?: number;
}

/** The tiers of `pivot`, most competitive first, as the settings have them. */
export function pivotTiers(settings: Settings): readonly (TierRange<PivotTier> & { readonly high: number })[] {
  return [
    { tier: "Ultra-Competitive", rule: "pivot-ultra", low: settings.ultraFrom, high: settings.ultraTo },
    { tier: "High-Competitive", rule: "pivot-high", low: settings.highFrom, high: settings.highTo },
    { tier: "Moderate", rule: "pivot-moderate", low: settings.moderateFrom, high: settings.moderateTo },
    { tier: "Less Competitive", rule: "pivot-less", low: settings.lessFrom, high: settings.lessTo },
  ];
}

/** The tiers of `recovery`, most competitive first; they are fixed. */
const recoveryTiers: readonly TierRange<RecoveryTier>[] = [
  { tier: "Ultra-Competitive", rule: "recovery-ultra", low: 250 },
  { tier: "Competitive", rule: "recovery-competitive", low: 240, high: 250 },
  { tier: "Mid-Competitive", rule: "recovery-mid", low: 235, high: 245 },
  { tier: "Less Competitive", rule: "recovery-less", low: 225, high: 240 },
];

export function tiersOf(tiering: Tiering, settings: Settings = defaultSettings): readonly TierRange[] {
  return tiering === "pivot" ? pivotTiers(settings) : recoveryTiers;
}

function reachedRows(tiering: Tiering, settings: Settings): readonly Row<{ score: number }, TierName | typeof belowAllTiers>[] {
  const ranges = tiersOf(tiering, settings);
  const reached = ranges.map(({ tier, rule, low }) => ({
    rule: `reached-${rule}`,
    value: tier,
    source: tiering,
    holds: ({ score }: { score: number }) => score >= low,
    reason: ({ score }: { score: number }) => `${score} meets ${low}, where the ${tier} range begins.`,
  }));
  const lowest = ranges[ranges.length - 1]?.low;
  return [
    ...reached,
    {
      rule: `reached-${tiering}-none`,
      value: belowAllTiers,
      source: tiering,
      holds: () => true,
      reason: ({ score }) => `${score} is under ${lowest}, where the lowest range begins.`,
    },
  ];
}

const defaultReached = { pivot: reachedRows("pivot", defaultSettings), recovery: reachedRows("recovery", defaultSettings) };

/**
 * The most competitive tier whose low end the score meets, or "Below all tiers".
 * Score 1 to 300. Source: `pivot` or `recovery`, each in its own words.
 */
export function tierReached(
  score: number,
  tiering: Tiering,
  settings: Settings = defaultSettings,
): Verdict<TierName | typeof belowAllTiers> {
  return decide(settings === defaultSettings ? defaultReached[tiering] : reachedRows(tiering, settings), { score });
}

const placement: Readonly<Record<Source, string>> = {
  pivot: "placed there by name",
  recovery: "placed there by name",
  drop: "counted with the most competitive fields by another source",
  compensate: "counted with the most competitive fields by another source",
  leverage: "placed there by name",
  chosen: "placed there by MatchSheet",
  inferred: "inferred, since no source places it",
};

/**
 * The tier a specialty stands in. A specialty that the tiering does not place takes the tier of the other source that does; one that
 * neither places has an inferred tier, which the reason says.
 */
export function specialtyTier(specialty: TieredSpecialty, tiering: Tiering): Verdict<TierName> {
  const tier = tiering === "pivot" ? specialty.tier : specialty.recoveryTier;
  const own = tiering === "pivot" ? specialty.placedBy === "pivot" : specialty.placedByRecovery;
  const source = own ? tiering : specialty.placedBy;
  const how = own ? placement[tiering] : source === "pivot" ? "carried over from the other tiering" : placement[source];
  const order: readonly TierName[] = tiering === "pivot" ? pivotTierNames : recoveryTierNames;
  return { value: tier, reason: `${specialty.name} is ${tier}: ${how}.`, rule: `specialty-${tiering}-${order.indexOf(tier) + 1}`, source };
}

/** The `pivot` range of a specialty's tier. */
export function pivotRange(specialty: TieredSpecialty, settings: Settings): TierRange<PivotTier> & { readonly high: number } {
  const range = pivotTiers(settings).find((range) => range.tier === specialty.tier);
  if (!range) throw new Error(`No range for the tier ${specialty.tier}.`);
  return range;
}

/** The `recovery` range of a specialty's tier. */
export function recoveryRange(specialty: TieredSpecialty): TierRange<RecoveryTier> {
  const range = recoveryTiers.find((range) => range.tier === specialty.recoveryTier);
  if (!range) throw new Error(`No range for the tier ${specialty.recoveryTier}.`);
  return range;
}
