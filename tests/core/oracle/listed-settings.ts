import type { Block } from "../../../core/cells/cell.ts";
import { readRules } from "../../../core/cells/rules.ts";
import { defaultSettings, type SettingKey } from "../../../core/rules/settings.ts";

/** Every setting as the written rules have it: name, default, least, most. */
export const listedSettings: readonly (readonly [name: string, key: SettingKey, standard: number, least: number, most: number])[] = [
  ["Ultra-Competitive from", "ultraFrom", 255, 1, 300],
  ["Ultra-Competitive to", "ultraTo", 260, 1, 300],
  ["High-Competitive from", "highFrom", 245, 1, 300],
  ["High-Competitive to", "highTo", 255, 1, 300],
  ["Moderate from", "moderateFrom", 235, 1, 300],
  ["Moderate to", "moderateTo", 245, 1, 300],
  ["Less Competitive from", "lessFrom", 225, 1, 300],
  ["Less Competitive to", "lessTo", 235, 1, 300],
  ["Reach margin", "reachMargin", 0, -20, 20],
  ["Core margin", "coreMargin", 8, 0, 40],
  ["Borderline margin", "borderlineMargin", 3, 0, 20],
  ["Passing standard", "passingStandard", 218, 180, 260],
  ["Near passing", "nearPassing", 3, 0, 20],
  ["Step 1 passing standard", "step1Passing", 194, 180, 260],
  ["Trend step", "trendStep", 8, 1, 40],
  ["Strengths to move up", "strengthsUp", 2, 1, 5],
  ["Concerns to move down", "concernsDown", 1, 1, 4],
  ["National mean", "nationalMean", 250, 200, 280],
  ["National SD", "nationalSd", 15, 5, 40],
  ["Mix Reach %", "mixReach", 25, 0, 100],
  ["Mix Core %", "mixCore", 50, 0, 100],
  ["Mix Safer %", "mixSafer", 25, 0, 100],
  ["Constrained Reach %", "constrainedReach", 15, 0, 100],
  ["Constrained Core %", "constrainedCore", 50, 0, 100],
  ["Constrained Safer %", "constrainedSafer", 35, 0, 100],
  ["List size in range", "sizeInRange", 25, 1, 300],
  ["List size A", "sizeA", 40, 1, 300],
  ["List size B", "sizeB", 60, 1, 300],
  ["List size C", "sizeC", 80, 1, 300],
];

/** The settings in which a Rules range differs from the defaults, or the sentence why it can't be read. */
export function changesBy(range: Block): Readonly<Record<string, number>> | string {
  const read = readRules(range, "rules");
  if (!read.ok) return read.error;
  const before: Readonly<Record<string, number>> = defaultSettings;
  return Object.fromEntries(Object.entries(read.value ?? {}).filter(([key, value]) => value !== before[key]));
}
