/** One number that MatchSheet fixed or dated, and that a user may change in the Rules sheet. Notes on each: setting-notes.ts. */
export interface SettingRow {
  readonly key: string;
  /** As the Rules sheet names it. */
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** A number of programs or of strengths: fractions make no sense. */
  readonly whole?: true;
}

/** Every setting once, in the order of the Rules sheet. */
// biome-ignore format: a table is read by rows.
export const settingRows = [
  { key: "ultraFrom", name: "Ultra-Competitive from", default: 255, least: 1, most: 300 },
  { key: "ultraTo", name: "Ultra-Competitive to", default: 260, least: 1, most: 300 },
  { key: "highFrom", name: "High-Competitive from", default: 245, least: 1, most: 300 },
  { key: "highTo", name: "High-Competitive to", default: 255, least: 1, most: 300 },
  { key: "moderateFrom", name: "Moderate from", default: 235, least: 1, most: 300 },
  { key: "moderateTo", name: "Moderate to", default: 245, least: 1, most: 300 },
  { key: "lessFrom", name: "Less Competitive from", default: 225, least: 1, most: 300 },
  { key: "lessTo", name: "Less Competitive to", default: 235, least: 1, most: 300 },
  { key: "reachMargin", name: "Reach margin", default: 0, least: -20, most: 20 },
  { key: "coreMargin", name: "Core margin", default: 8, least: 0, most: 40 },
  { key: "borderlineMargin", name: "Borderline margin", default: 3, least: 0, most: 20 },
  { key: "passingStandard", name: "Passing standard", default: 218, least: 180, most: 260 },
  { key: "nearPassing", name: "Near passing", default: 3, least: 0, most: 20 },
  { key: "step1Passing", name: "Step 1 passing standard", default: 194, least: 180, most: 260 },
  { key: "trendStep", name: "Trend step", default: 8, least: 1, most: 40 },
  { key: "strengthsUp", name: "Strengths to move up", default: 2, least: 1, most: 5, whole: true },
  { key: "concernsDown", name: "Concerns to move down", default: 1, least: 1, most: 4, whole: true },
  { key: "nationalMean", name: "National mean", default: 250, least: 200, most: 280 },
  { key: "nationalSd", name: "National SD", default: 15, least: 5, most: 40 },
  { key: "mixReach", name: "Mix Reach %", default: 25, least: 0, most: 100 },
  { key: "mixCore", name: "Mix Core %", default: 50, least: 0, most: 100 },
  { key: "mixSafer", name: "Mix Safer %", default: 25, least: 0, most: 100 },
  { key: "constrainedReach", name: "Constrained Reach %", default: 15, least: 0, most: 100 },
  { key: "constrainedCore", name: "Constrained Core %", default: 50, least: 0, most: 100 },
  { key: "constrainedSafer", name: "Constrained Safer %", default: 35, least: 0, most: 100 },
  { key: "sizeInRange", name: "List size in range", default: 25, least: 1, most: 300, whole: true },
  { key: "sizeA", name: "List size A", default: 40, least: 1, most: 300, whole: true },
  { key: "sizeB", name: "List size B", default: 60, least: 1, most: 300, whole: true },
  { key: "sizeC", name: "List size C", default: 80, least: 1, most: 300, whole: true },
] as const satisfies readonly SettingRow[];

export type SettingKey = (typeof settingRows)[number]["key"];

/** Every setting's value in force. */
export type Settings = Readonly<Record<SettingKey, number>>;

export const defaultSettings: Settings = Object.fromEntries(settingRows.map((row) => [row.key, row.default])) as Settings;

/** What must hold between settings, and which of them it is about. */
export interface SettingOrder {
  readonly involves: readonly SettingKey[];
  readonly relation: "under" | "not over" | "hundred";
  readonly holds: (settings: Settings) => boolean;
  readonly needs: string;
}

const names: Readonly<Record<string, string>> = Object.fromEntries(settingRows.map((row) => [row.key, row.name]));

function under(lower: SettingKey, upper: SettingKey): SettingOrder {
  const needs = `${names[lower]} must be under ${names[upper]}`;
  return { involves: [lower, upper], relation: "under", holds: (settings) => settings[lower] < settings[upper], needs };
}

function notOver(lower: SettingKey, upper: SettingKey): SettingOrder {
  const needs = `${names[lower]} must not be over ${names[upper]}`;
  return { involves: [lower, upper], relation: "not over", holds: (settings) => settings[lower] <= settings[upper], needs };
}

/** Shares may have decimals, whose sum is exact only to a rounding error. */
const roundingError = 1e-9;

function hundred(...shares: readonly SettingKey[]): SettingOrder {
  const sum = (settings: Settings): number => shares.reduce((total, key) => total + settings[key], 0);
  const needs = `${shares.map((key) => names[key]).join(", ")} must add up to 100`;
  return { involves: shares, relation: "hundred", holds: (settings) => Math.abs(sum(settings) - 100) < roundingError, needs };
}

export const settingOrders: readonly SettingOrder[] = [
  under("ultraFrom", "ultraTo"),
  under("highFrom", "highTo"),
  under("moderateFrom", "moderateTo"),
  under("lessFrom", "lessTo"),
  under("highFrom", "ultraFrom"),
  under("moderateFrom", "highFrom"),
  under("lessFrom", "moderateFrom"),
  under("reachMargin", "coreMargin"),
  hundred("mixReach", "mixCore", "mixSafer"),
  hundred("constrainedReach", "constrainedCore", "constrainedSafer"),
  notOver("sizeInRange", "sizeA"),
  notOver("sizeA", "sizeB"),
  notOver("sizeB", "sizeC"),
];
