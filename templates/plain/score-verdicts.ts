/** What the score says by itself, as native formulas. */
import { highestScore, lowestScore } from "../../core/cells/score.ts";
import { bandWords, directorView, scoreBand } from "../../core/rules/score-band.ts";
import { belowAllTiers, pivotTiers, tierReached } from "../../core/rules/tiers.ts";
import type { VerdictCell } from "./calculation-cell.ts";
import { firstOf, text } from "./formula.ts";
import { type Gate, inputs, verdict } from "./gates.ts";
import { settingName } from "./names.ts";
import { settingOf, settingStandIns } from "./setting-places.ts";

type Value = string | number;

export function written(value: Value): string {
  return typeof value === "number" ? String(value) : text(value);
}

/** A rule of the score alone as a lookup: where its answer changes, and to what. */
function byScore(read: (score: number) => Value): string {
  const scores = Array.from({ length: highestScore - lowestScore + 1 }, (_, place) => lowestScore + place);
  const steps = scores.filter((score) => score === lowestScore || read(score) !== read(score - 1));
  return `LOOKUP(${inputs.score},{${steps.join(",")}},{${steps.map((score) => written(read(score))).join(",")}})`;
}

const alone: Gate = { needs: ["score"], rules: false };
const withRules: Gate = { needs: ["score"], rules: true };

function percentile(): string {
  const share = `100*NORMDIST(${inputs.score},${settingName("nationalMean")},${settingName("nationalSd")},TRUE)`;
  return `MIN(99,MAX(1,ROUND(${share},0)))`;
}

function reachedTier(): string {
  const tiers = pivotTiers(settingStandIns).map(({ tier, low }) => [`${inputs.score}>=${settingOf(low)}`, text(tier)] as const);
  return firstOf(tiers, text(belowAllTiers));
}

// biome-ignore format: a table is read by rows.
export function scoreVerdicts(): readonly VerdictCell[] {
  return [
    verdict("band", "Band", "STEP2BAND(score)", alone, byScore((score) => scoreBand(score).value)),
    verdict("points", "Points of the band", "STEP2BAND(score,points)", alone, byScore((score) => bandWords[scoreBand(score).value].points)),
    verdict("standing", "Beside the national average", "STEP2BAND(score,standing)", alone, byScore((score) => bandWords[scoreBand(score).value].standing)),
    verdict("view", "How a program director may group it", "PDVIEW(score)", alone, byScore((score) => directorView(score).value)),
    verdict("percentile", "Percentile, approximate", "STEP2PERCENTILE(score,rules)", withRules, percentile()),
    // The function itself takes no rules; the tiers of the Rules sheet are those of the score's label.
    verdict("tierReached", "Tier that the score reaches", "STEP2TIER(score,pivot)", withRules, reachedTier()),
    verdict("recoveryTierReached", "The same by the second source", "STEP2TIER(score,recovery)", alone, byScore((score) => tierReached(score, "recovery").value)),
  ];
}
