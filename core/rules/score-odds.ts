/** What a score opens in each tier, for an otherwise average file (`pivot`, step 3). */
import { nameInReasons, type TieredSpecialty } from "../cells/specialty.ts";
import type { Verdict } from "./decide.ts";
import { type Band, scoreBand } from "./score-band.ts";
import type { PivotTier } from "./specialties.ts";

export const odds = {
  "260+": {
    "Ultra-Competitive": "In play",
    "High-Competitive": "Very attractive",
    Moderate: "Above the bar",
    "Less Competitive": "Above the bar",
  },
  "250-259": {
    "Ultra-Competitive": "Possible with support",
    "High-Competitive": "Realistic",
    Moderate: "Very safe",
    "Less Competitive": "Very safe",
  },
  "240-249": {
    "Ultra-Competitive": "Exceptional cases only",
    "High-Competitive": "Some risk at the top",
    Moderate: "Good shot",
    "Less Competitive": "Very likely",
  },
  "230-239": {
    "Ultra-Competitive": "Almost always unrealistic",
    "High-Competitive": "Possible at some programs",
    Moderate: "Very reasonable",
    "Less Competitive": "High probability",
  },
  "<230": {
    "Ultra-Competitive": "Effectively closed",
    "High-Competitive": "Difficult and risky",
    Moderate: "Possible with a strong file",
    "Less Competitive": "Most stable path",
  },
} as const satisfies Record<Band, Record<PivotTier, string>>;

export type Odds = (typeof odds)[Band][PivotTier];

/** The cell of the table for a score of 1 to 300 and the specialty's `pivot` tier, for an otherwise average file. Source: `pivot`. */
export function scoreOdds(score: number, specialty: TieredSpecialty): Verdict<Odds> {
  const band = scoreBand(score).value;
  const { tier } = specialty;
  const value = odds[band][tier];
  const reason = `A score in the band ${band} for ${nameInReasons(specialty)}, which is ${tier}, with an otherwise average file: ${value.toLowerCase()}.`;
  return {
    value,
    reason,
    rule: `odds-${band.replace(/[+<]/g, (sign) => (sign === "+" ? "-up" : "under-"))}-${tier.toLowerCase().replace(" ", "-")}`,
    source: "pivot",
  };
}
