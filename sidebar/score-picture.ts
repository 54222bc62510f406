import { nameInReasons, type TieredSpecialty } from "../core/cells/specialty.ts";
import { points } from "../core/rules/decide.ts";
import type { Settings } from "../core/rules/settings.ts";
import { step2Target } from "../core/rules/step2-targets.ts";
import { pivotTiers } from "../core/rules/tiers.ts";

/** One range of scores, drawn as a bar. */
export interface Bar {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Whether it is about the user's target. */
  readonly mine: boolean;
  /** The same as a sentence. */
  readonly words: string;
}

export interface ScorePicture {
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly bars: readonly Bar[];
}

const margin = 8;

function standing(score: number, low: number, high: number): string {
  if (score < low) return `${score} is ${points(low - score)} under it`;
  return score > high ? `${score} is ${points(score - high)} over it` : `${score} lies within it`;
}

/** The score against the ranges of the tiers, and from solid to excellent for the target; each bar also as a sentence. */
export function scorePicture(score: number, specialty: TieredSpecialty | undefined, settings: Settings): ScorePicture {
  const bar = (name: string, low: number, high: number, mine: boolean): Bar => {
    const whose = mine ? ", where your target stands" : "";
    return { name, low, high, mine, words: `${name}, ${low} to ${high}${whose}: ${standing(score, low, high)}.` };
  };
  const bars = pivotTiers(settings).map(({ tier, low, high }) => bar(tier, low, high, tier === specialty?.tier));
  if (specialty) {
    const low = step2Target(specialty, "solid").value;
    const high = step2Target(specialty, "excellent").value;
    const name = "Solid to excellent";
    const words = `${name} for ${nameInReasons(specialty)}, ${low} to ${high}: ${standing(score, low, high)}.`;
    bars.push({ name, low, high, mine: true, words });
  }
  const from = Math.min(score, ...bars.map(({ low }) => low)) - margin;
  const to = Math.max(score, ...bars.map(({ high }) => high)) + margin;
  return { from, to, bars };
}
