/** Why a program stands in its bucket: the core's own sentences as a table, one row for each way to a bucket. */
import { bucketRows } from "../../core/rules/bucket.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { text, when } from "./formula.ts";
import { settingName } from "./names.ts";
import type { ProgramHelperCells } from "./program-helpers.ts";
import type { ScoreForm } from "./score-cell.ts";
import { marked, standIns } from "./sentence.ts";

type BucketFacts = Parameters<(typeof bucketRows)[number]["reason"]>[0];

const forms: readonly ScoreForm[] = ["none", "average", "range", "at least"];
const inRow = standIns(["score", "minimum", "low", "high", "center", "reachMargin", "coreMargin"]);
const settings = { ...defaultSettings, reachMargin: inRow.reachMargin, coreMargin: inRow.coreMargin };

function factsOf(form: ScoreForm): BucketFacts {
  const { score, minimum, low, high, center } = inRow;
  const average = { form, low, high, center } as BucketFacts["average"];
  return { score, minimum, center, average, competitive: false, settings };
}

/** A number of points in the singular or plural, as the core writes it. */
function pointsOf(setting: string): string {
  return `${setting}&IF(ABS(${setting})=1," point"," points")`;
}

const perSetting = {
  "{reachMargin} points": pointsOf(settingName("reachMargin")),
  "{coreMargin} points": pointsOf(settingName("coreMargin")),
};

/** The sentence with the settings filled in; the row's own numbers stay as places. */
function withSettings(sentence: string): string {
  return Object.entries(perSetting).reduce(
    (inner, [place, value]) => (sentence.includes(place) ? `SUBSTITUTE(${inner},${text(place)},${value})` : inner),
    text(sentence),
  );
}

function sentenceFormula(row: (typeof bucketRows)[number], form: ScoreForm): string {
  const facts = factsOf(form);
  const told = withSettings(marked(row.reason(facts), inRow));
  const without = withSettings(marked(row.reason({ ...facts, settings: { ...settings, reachMargin: 0 } }), inRow));
  return told === without ? told : when(`${settingName("reachMargin")}=0`, without, told);
}

/** The rule that decides for a marked program is the mark, unless the minimum or missing data came before it. */
function ruleFor(row: (typeof bucketRows)[number], isMarked: boolean): boolean {
  return row.value !== "Reach" || (row.rule === "bucket-competitive") === isMarked;
}

/** Rows of key and formula: the bucket, the form of the average, and whether the program is marked. */
export function whyRows(): readonly { readonly key: string; readonly formula: string }[] {
  return [false, true].flatMap((isMarked) =>
    bucketRows
      .filter((row) => ruleFor(row, isMarked))
      .flatMap((row) => forms.map((form) => ({ key: `${row.value}|${form}|${isMarked ? 1 : 0}`, formula: sentenceFormula(row, form) }))),
  );
}

/** What each place of a sentence is filled with in a row. */
export function whySlots(score: string, at: ProgramHelperCells): Readonly<Record<string, string>> {
  const ends = `${at.averageFirst},${at.averageSecond}`;
  return {
    score,
    minimum: `(${at.minimumFirst}+${at.minimumSecond})/2`,
    low: `MIN(${ends})`,
    high: `MAX(${ends})`,
    center: `(${at.averageFirst}+${at.averageSecond})/2`,
  };
}
