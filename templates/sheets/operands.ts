/** What the workbook's formulas take from its sheets. */
import type { Argument, Shown } from "../../core/cells/cell.ts";
import { notYet, type ProfileKey, profileFields } from "../../core/profile/fields.ts";
import { settingRows } from "../../core/rules/settings.ts";
import type { WorkbookContent } from "../content.ts";
import type { Operand } from "../operand.ts";

/** The settings' names and values with their header, as the functions' `rules` takes them. */
export const rulesRange = "MatchSheet_Rules";

const names = new Map<string, string>(profileFields.map(({ key, name }) => [key, name]));

export function profileName(key: ProfileKey): string {
  return names.get(key) ?? key;
}

/** A field of the Profile. */
export function profileOperand(key: ProfileKey, { profile }: WorkbookContent): Operand {
  return { text: profileName(key), value: profile[key] ?? "" };
}

/** The score, blank while there is none yet. */
export function scoreInUse({ profile }: WorkbookContent): Shown {
  const score = profile.score ?? "";
  return String(score).trim().toLowerCase() === notYet.toLowerCase() ? "" : score;
}

export function rulesOperand({ settings }: WorkbookContent): Operand {
  const value: Argument = [["Setting", "Value"], ...settingRows.map(({ key, name }) => [name, settings[key]])];
  return { text: rulesRange, value };
}
