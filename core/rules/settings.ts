/** One number that MatchSheet fixed or dated, and that a user may change in the Rules sheet. */
export interface SettingRow {
  readonly key: string;
  /** As the Rules sheet names it. */
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** Where the default comes from. */
  readonly source: string;
  readonly changes: string;
  /** A number of programs or of strengths: fractions make no sense. */
  readonly whole?: true;
}

const tierEnd = { least: 1, most: 300, source: "pivot" } as const;
const share = { least: 0, most: 100 } as const;
const size = { least: 1, most: 300, source: "recovery", changes: "How many programs a list should hold", whole: true } as const;
const tierUse = "Which tier a score reaches, and its label for a specialty of the tier";

/** Every setting once, in the order of the Rules sheet. */
export const settingRows = [
  { key: "ultraFrom", name: "Ultra-Competitive from", default: 255, ...tierEnd, changes: tierUse },
  { key: "ultraTo", name: "Ultra-Competitive to", default: 260, ...tierEnd, changes: tierUse },
  { key: "highFrom", name: "High-Competitive from", default: 245, ...tierEnd, changes: tierUse },
  { key: "highTo", name: "High-Competitive to", default: 255, ...tierEnd, changes: tierUse },
  { key: "moderateFrom", name: "Moderate from", default: 235, ...tierEnd, changes: tierUse },
  { key: "moderateTo", name: "Moderate to", default: 245, ...tierEnd, changes: tierUse },
  { key: "lessFrom", name: "Less Competitive from", default: 225, ...tierEnd, changes: tierUse },
  { key: "lessTo", name: "Less Competitive to", default: 235, ...tierEnd, changes: tierUse },
  {
    key: "reachMargin",
    name: "Reach margin",
    default: 0,
    least: -20,
    most: 20,
    source: "pivot",
    changes: "How far over a program's average still counts as Reach",
  },
  {
    key: "coreMargin",
    name: "Core margin",
    default: 8,
    least: 0,
    most: 40,
    source: "chosen: the exam's standard error of estimate",
    changes: "How far over a program's average still counts as Core",
  },
  {
    key: "borderlineMargin",
    name: "Borderline margin",
    default: 3,
    least: 0,
    most: 20,
    source: "chosen",
    changes: "How near to another bucket a verdict counts as borderline",
  },
  {
    key: "passingStandard",
    name: "Passing standard",
    default: 218,
    least: 180,
    most: 260,
    source: "public notices for exams from 2025-07-01, second-hand: check the official site",
    changes: "What counts as a failed Step 2 CK",
  },
  {
    key: "nearPassing",
    name: "Near passing",
    default: 3,
    least: 0,
    most: 20,
    source: "chosen",
    changes: "How many points over the passing standard still count as near it",
  },
  {
    key: "step1Passing",
    name: "Step 1 passing standard",
    default: 194,
    least: 180,
    most: 260,
    source: "chosen: the last standard while Step 1 had a number",
    changes: "What counts as a failed numeric Step 1",
  },
  {
    key: "trendStep",
    name: "Trend step",
    default: 8,
    least: 1,
    most: 40,
    source: "chosen",
    changes: "How many points between the two exams make a trend",
  },
  {
    key: "strengthsUp",
    name: "Strengths to move up",
    default: 2,
    least: 1,
    most: 5,
    source: "chosen",
    changes: "How many more strengths than concerns lift the grade one step",
    whole: true,
  },
  {
    key: "concernsDown",
    name: "Concerns to move down",
    default: 1,
    least: 1,
    most: 4,
    source: "chosen",
    changes: "How many more concerns than strengths lower the grade one step",
    whole: true,
  },
  {
    key: "nationalMean",
    name: "National mean",
    default: 250,
    least: 200,
    most: 280,
    source: "pivot gives 245 to 250",
    changes: "The approximate percentile",
  },
  { key: "nationalSd", name: "National SD", default: 15, least: 5, most: 40, source: "pivot", changes: "The approximate percentile" },
  { key: "mixReach", name: "Mix Reach %", default: 25, ...share, source: "pivot", changes: "The mix a list is compared with" },
  { key: "mixCore", name: "Mix Core %", default: 50, ...share, source: "pivot", changes: "The mix a list is compared with" },
  { key: "mixSafer", name: "Mix Safer %", default: 25, ...share, source: "pivot", changes: "The mix a list is compared with" },
  {
    key: "constrainedReach",
    name: "Constrained Reach %",
    default: 15,
    ...share,
    source: "chosen",
    changes: "The same, for a constraining score or a red flag",
  },
  {
    key: "constrainedCore",
    name: "Constrained Core %",
    default: 50,
    ...share,
    source: "chosen",
    changes: "The same, for a constraining score or a red flag",
  },
  {
    key: "constrainedSafer",
    name: "Constrained Safer %",
    default: 35,
    ...share,
    source: "chosen",
    changes: "The same, for a constraining score or a red flag",
  },
  { key: "sizeInRange", name: "List size in range", default: 25, ...size, source: "pivot" },
  { key: "sizeA", name: "List size A", default: 40, ...size },
  { key: "sizeB", name: "List size B", default: 60, ...size },
  { key: "sizeC", name: "List size C", default: 80, ...size },
] as const satisfies readonly SettingRow[];

export type SettingKey = (typeof settingRows)[number]["key"];

/** Every setting's value in force. */
export type Settings = Readonly<Record<SettingKey, number>>;

export const defaultSettings: Settings = Object.fromEntries(settingRows.map((row) => [row.key, row.default])) as Settings;

/** What must hold between settings, and which of them it is about. */
export interface SettingOrder {
  readonly involves: readonly SettingKey[];
  readonly holds: (settings: Settings) => boolean;
  readonly needs: string;
}

const names: Readonly<Record<string, string>> = Object.fromEntries(settingRows.map((row) => [row.key, row.name]));

function under(lower: SettingKey, upper: SettingKey): SettingOrder {
  const needs = `${names[lower]} must be under ${names[upper]}`;
  return { involves: [lower, upper], holds: (settings) => settings[lower] < settings[upper], needs };
}

function notOver(lower: SettingKey, upper: SettingKey): SettingOrder {
  const needs = `${names[lower]} must not be over ${names[upper]}`;
  return { involves: [lower, upper], holds: (settings) => settings[lower] <= settings[upper], needs };
}

/** Shares may have decimals, whose sum is exact only to a rounding error. */
const roundingError = 1e-9;

function hundred(...shares: readonly SettingKey[]): SettingOrder {
  const sum = (settings: Settings): number => shares.reduce((total, key) => total + settings[key], 0);
  const needs = `${shares.map((key) => names[key]).join(", ")} must add up to 100`;
  return { involves: shares, holds: (settings) => Math.abs(sum(settings) - 100) < roundingError, needs };
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
