/** Where each setting's default comes from and what it changes, for the Rules sheet. Apart from the values, so that functions do not load the words. */
import type { SettingKey } from "./settings.ts";

export interface SettingNote {
  readonly source: string;
  readonly changes: string;
}

// biome-ignore format: a table is read by rows.
export const settingNotes: Readonly<Record<SettingKey, SettingNote>> = {
  ultraFrom: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  ultraTo: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  highFrom: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  highTo: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  moderateFrom: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  moderateTo: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  lessFrom: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  lessTo: { source: "pivot", changes: "Which tier a score reaches, and its label for a specialty of the tier" },
  reachMargin: { source: "pivot", changes: "How far over a program's average still counts as Reach" },
  coreMargin: { source: "chosen: the exam's standard error of estimate", changes: "How far over a program's average still counts as Core" },
  borderlineMargin: { source: "chosen", changes: "How near to another bucket a verdict counts as borderline" },
  passingStandard: { source: "public notices for exams from 2025-07-01, second-hand: check the official site", changes: "What counts as a failed Step 2 CK" },
  nearPassing: { source: "chosen", changes: "How many points over the passing standard still count as near it" },
  step1Passing: { source: "chosen: the last standard while Step 1 had a number", changes: "What counts as a failed numeric Step 1" },
  trendStep: { source: "chosen", changes: "How many points between the two exams make a trend" },
  strengthsUp: { source: "chosen", changes: "How many more strengths than concerns lift the grade one step" },
  concernsDown: { source: "chosen", changes: "How many more concerns than strengths lower the grade one step" },
  nationalMean: { source: "pivot gives 245 to 250", changes: "The approximate percentile" },
  nationalSd: { source: "pivot", changes: "The approximate percentile" },
  mixReach: { source: "pivot", changes: "The mix a list is compared with" },
  mixCore: { source: "pivot", changes: "The mix a list is compared with" },
  mixSafer: { source: "pivot", changes: "The mix a list is compared with" },
  constrainedReach: { source: "chosen", changes: "The same, for a constraining score or a red flag" },
  constrainedCore: { source: "chosen", changes: "The same, for a constraining score or a red flag" },
  constrainedSafer: { source: "chosen", changes: "The same, for a constraining score or a red flag" },
  sizeInRange: { source: "pivot", changes: "How many programs a list should hold" },
  sizeA: { source: "recovery", changes: "How many programs a list should hold" },
  sizeB: { source: "recovery", changes: "How many programs a list should hold" },
  sizeC: { source: "recovery", changes: "How many programs a list should hold" },
};
