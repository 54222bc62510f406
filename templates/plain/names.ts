/** The workbook's names that the plain formulas use. The Profile's own names stand in core/profile/fields.ts. */
import type { SettingKey } from "../../core/rules/settings.ts";

/** The cell on the Rules sheet that the user edits; blank stands for the default. */
export function ruleName(key: SettingKey): string {
  return `MatchSheet_Rule_${key}`;
}

/** The setting's value in force, on the Calculation sheet; a text where the Rules sheet holds something unreadable. */
export function settingName(key: SettingKey): string {
  return `MatchSheet_Setting_${key}`;
}

/** A step of the calculation, or a verdict, on the Calculation sheet. */
export function calculationName(key: string): string {
  return `MatchSheet_Calc_${key}`;
}

/** A column of a table on the Calculation sheet. */
export function tableName(key: string): string {
  return `MatchSheet_Table_${key}`;
}

/** TRUE when every setting is valid and they agree with each other. */
export const rulesOkName = "MatchSheet_RulesOk";

/** What a formula shows instead of a verdict where something it rests on can't be read. */
export const messages = {
  /** Beside a program: its average, minimum or mark. */
  cell: "Check this cell",
  profile: "Check the Profile sheet",
  rules: "Check the Rules sheet",
} as const;
