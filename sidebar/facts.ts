import { readTieredSpecialty, type TieredSpecialty } from "../core/cells/specialty.ts";
import type { AnswerKey } from "../core/profile/fields.ts";
import { type Profile, readProfile } from "../core/profile/read-profile.ts";
import { redFlag } from "../core/rules/red-flag.ts";
import { type FileCounts, scoreLabel } from "../core/rules/score-grade.ts";
import type { Settings } from "../core/rules/settings.ts";
import type { Rules } from "./rules.ts";
import type { CellValue } from "./workbook.ts";
import { youFields } from "./you-fields.ts";

/** What verdicts are made from: the answers as read, and the settings. */
export interface Facts {
  readonly profile: Profile;
  readonly counts: FileCounts;
  readonly settings: Settings;
}

export function factsOf(profile: Profile, settings: Settings): Facts {
  return { profile, counts: { strengths: profile.strengths.length, concerns: profile.concerns.length }, settings };
}

/** What the user told, by question and in the Rules sheet. */
export interface Told {
  readonly you: Readonly<Record<AnswerKey, { readonly value: CellValue }>>;
  readonly rules: Rules;
}

/** What the answers come to. What can't be read is told beside its field, and counts as not told. */
export function factsFrom({ you, rules }: Told): Facts {
  const { profile } = readProfile(Object.fromEntries(youFields.map(({ key }) => [key, you[key].value])));
  return factsOf(profile, rules.settings);
}

/** What a list is for: the specialty that its sheet's name tells, else the user's target. */
export function listSpecialty(sheetSpecialty: string | undefined, { specialty }: Profile): TieredSpecialty | undefined {
  const named = readTieredSpecialty(sheetSpecialty, "");
  return named.ok && named.value ? named.value : specialty;
}

/** Why the list should lean on Core and Safer: a constraining score or a red flag; undefined where neither holds. */
export function constraint({ profile, counts, settings }: Facts, specialty: TieredSpecialty | undefined): string | undefined {
  const { score, step1, clinicalRecord } = profile;
  if (score === undefined || specialty === undefined) return undefined;
  const label = scoreLabel(score, specialty, counts, settings);
  if (label.value === "Constraining") return label.reason;
  const flag = step1 !== undefined && redFlag(step1, score, specialty, clinicalRecord === "Weak", settings);
  return flag && flag.value === "Real red flag" ? flag.reason : undefined;
}
