/** The Summary's last block: the score beside each tier's range, as native formulas in both forms. */

import type { Shown } from "../../core/cells/cell.ts";
import { readScore } from "../../core/cells/score.ts";
import type { SettingKey, Settings } from "../../core/rules/settings.ts";
import { type PivotTier, pivotTierNames } from "../../core/rules/specialties.ts";
import { belowAllTiers, pivotTiers, tierReached } from "../../core/rules/tiers.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";
import type { WorkbookContent } from "../content.ts";
import type { FilledCell } from "../filled-cell.ts";
import { textLiteral } from "../operand.ts";
import { messages, rulesOkName, settingName } from "../plain/names.ts";
import { scoreInUse } from "./operands.ts";
import type { VerdictPlaces } from "./summary-verdicts.ts";

const endsOf: Readonly<Record<PivotTier, readonly [from: SettingKey, to: SettingKey]>> = {
  "Ultra-Competitive": ["ultraFrom", "ultraTo"],
  "High-Competitive": ["highFrom", "highTo"],
  Moderate: ["moderateFrom", "moderateTo"],
  "Less Competitive": ["lessFrom", "lessTo"],
};

/** A formula of the settings: told apart while one of them is invalid, so that nothing is half applied. */
function whenValid(formula: string): string {
  return `IF(${rulesOkName},${formula},${textLiteral(messages.rules)})`;
}

/** The score as a number; undefined while there is none that can be read. */
function readableScore(content: WorkbookContent): number | undefined {
  const read = readScore(scoreInUse(content), "score");
  return read.ok && read.value !== null ? read.value : undefined;
}

function standing(score: number | undefined, low: number, high: number): Shown {
  if (score === undefined) return "";
  if (score < low) return `Below by ${low - score}`;
  return score > high ? "Above" : "Within";
}

function tierRow(tier: PivotTier, row: number, content: WorkbookContent, places: VerdictPlaces): FilledCell[] {
  const [from, to] = endsOf[tier];
  const settings: Settings = content.settings;
  const [low, high] = [addressOf(row, 1), addressOf(row, 2)];
  const compared = `IF(${places.score}<${low},"Below by "&(${low}-${places.score}),IF(${places.score}>${high},"Above","Within"))`;
  return [
    tier,
    { formula: whenValid(settingName(from)), value: settings[from] },
    { formula: whenValid(settingName(to)), value: settings[to] },
    {
      formula: whenValid(`IF(ISNUMBER(${places.score}),${compared},"")`),
      value: standing(readableScore(content), settings[from], settings[to]),
    },
  ];
}

function reachedRow(firstRow: number, content: WorkbookContent, places: VerdictPlaces): FilledCell[] {
  const score = readableScore(content);
  const chain = pivotTierNames.reduceRight(
    (otherwise, tier, at) => `IF(${places.score}>=${addressOf(firstRow + at, 1)},${textLiteral(tier)},${otherwise})`,
    textLiteral(belowAllTiers),
  );
  const value = score === undefined ? "" : tierReached(score, "pivot", content.settings).value;
  return ["The most competitive tier that your score reaches", { formula: whenValid(`IF(ISNUMBER(${places.score}),${chain},"")`), value }];
}

/** Each tier's range beside the score, then the tier that it reaches. */
export function tierRows(content: WorkbookContent, firstRow: number, places: VerdictPlaces): FilledCell[][] {
  const order = pivotTiers(content.settings).map(({ tier }) => tier);
  const rows = order.map((tier, at) => tierRow(tier, firstRow + at, content, places));
  return [...rows, reachedRow(firstRow, content, places)];
}
