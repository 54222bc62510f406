/** Roughly how many of a hundred examinees score lower, from a national mean and spread: approximate wherever it is shown. */
import type { Verdict } from "./decide.ts";
import type { Settings } from "./settings.ts";

/** The normal distribution's share below z: Abramowitz and Stegun 26.2.17, exact to 7.5e-8, far finer than a whole percent. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
  return z < 0 ? tail : 1 - tail;
}

/** 1 to 99 for a score of 1 to 300. Source: the mean and spread of `pivot`, or those of the Rules sheet. */
export function percentile(score: number, settings: Settings): Verdict<number> {
  const share = 100 * normalShare((score - settings.nationalMean) / settings.nationalSd);
  const value = Math.min(99, Math.max(1, Math.round(share)));
  const reason = `About ${value} of 100 examinees score lower, with a mean of ${settings.nationalMean} and a spread of ${settings.nationalSd}.`;
  return { value, reason, rule: "percentile-normal", source: "pivot" };
}

/** What a CV line may say of the score, if anything. Source: `leverage`, by the percentile above. */
export function scoreDescriptor(score: number, settings: Settings): "top quartile" | "above the national mean" | undefined {
  if (percentile(score, settings).value >= 75) return "top quartile";
  return score > settings.nationalMean ? "above the national mean" : undefined;
}
