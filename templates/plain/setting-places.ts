/** Finds out which settings a table of the core is made from, so that a formula refers to the same ones. */
import { type SettingKey, type Settings, settingRows } from "../../core/rules/settings.ts";
import { settingName } from "./names.ts";
import { standIns } from "./sentence.ts";

const keys: readonly SettingKey[] = settingRows.map((row) => row.key);
export const settingStandIns: Settings = standIns(keys);

/** The name of the setting that a number of the table came from. */
export function settingOf(standIn: number): string {
  const key = keys.find((key) => settingStandIns[key] === standIn);
  if (key === undefined) throw new Error(`${standIn} is no setting's place.`);
  return settingName(key);
}
