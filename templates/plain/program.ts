/**
 * The formulas of one row of Programs. They stand beside what they read, hidden helper columns included, so that sorting the rows by any
 * column keeps them whole.
 */
import { highestScore, lowestScore } from "../../core/cells/score.ts";
import { allOf, anyOf, firstOf, flagFormula, text, when } from "./formula.ts";
import { calculationName, messages, rulesOkName, settingName, tableName } from "./names.ts";
import type { ProgramHelperCells } from "./program-helpers.ts";
import { whySlots } from "./program-sentences.ts";
import { scoreCellFormulas } from "./score-cell.ts";
import { filled } from "./sentence.ts";

/** Addresses of the cells of a row, such as $F2. */
export interface ProgramCells {
  /** The program's name: a row without a name and an average shows nothing. */
  readonly program: string;
  readonly average: string;
  readonly minimum: string;
  readonly competitive: string;
  /** Where the bucket's formula itself stands. */
  readonly bucket: string;
}

export interface ProgramFormulas {
  readonly bucket: string;
  /** One sentence with the numbers. */
  readonly why: string;
  /** The score minus the program's average, blank where there is none. */
  readonly margin: string;
  /** TRUE where a few points more or less would change the bucket. */
  readonly borderline: string;
  readonly helpers: ProgramHelperCells;
}

const score = calculationName("score");

function helperFormulas(cells: ProgramCells, at: ProgramHelperCells): ProgramHelperCells {
  const average = scoreCellFormulas({
    cell: cells.average,
    text: at.averageText,
    shape: at.averageShape,
    parts: at.averageParts,
    first: at.averageFirst,
    second: at.averageSecond,
  });
  const minimum = scoreCellFormulas({
    cell: cells.minimum,
    text: at.minimumText,
    shape: at.minimumShape,
    parts: at.minimumParts,
    first: at.minimumFirst,
    second: at.minimumSecond,
  });
  return {
    averageText: average.text,
    averageShape: average.shape,
    averageParts: average.parts,
    averageFirst: average.first,
    averageSecond: average.second,
    averageForm: average.form,
    minimumText: minimum.text,
    minimumShape: minimum.shape,
    minimumParts: minimum.parts,
    minimumFirst: minimum.first,
    minimumSecond: minimum.second,
    minimumForm: minimum.form,
    marked: flagFormula(cells.competitive, messages.cell),
  };
}

/** The rows of the core's bucket table as one formula, for any score. */
function bucketFor(score: string, at: ProgramHelperCells): string {
  const center = `(${at.averageFirst}+${at.averageSecond})/2`;
  const highEnd = when(
    `${at.averageForm}="range"`,
    `MAX(${at.averageFirst},${at.averageSecond})`,
    `${at.averageFirst}+${settingName("coreMargin")}`,
  );
  return firstOf(
    [
      [allOf(`${at.minimumForm}<>"none"`, `${score}<(${at.minimumFirst}+${at.minimumSecond})/2`), text("Below minimum")],
      [`${at.averageForm}="none"`, text("No data")],
      [`${at.marked}=1`, text("Reach")],
      [`${score}<=${center}+${settingName("reachMargin")}`, text("Reach")],
      [`${at.averageForm}="at least"`, text("Core")],
      [`${score}<=${highEnd}`, text("Core")],
    ],
    text("Safer"),
  );
}

/** What stands before every verdict: an empty row, no score, and what can't be read. */
function gated(cells: ProgramCells, at: ProgramHelperCells, verdict: string): string {
  const unreadable = [at.averageForm, at.minimumForm, at.marked].map((helper) => `${helper}=${text(messages.cell)}`);
  return firstOf(
    [
      [anyOf(`${score}=""`, allOf(`ISBLANK(${cells.program})`, `ISBLANK(${cells.average})`)), text("")],
      [`NOT(${rulesOkName})`, text(messages.rules)],
      [`${score}=${text(messages.profile)}`, text(messages.profile)],
      [anyOf(...unreadable), text(messages.cell)],
    ],
    verdict,
  );
}

/** The sentence of the rule that decided, from the table of sentences, with the row's numbers in it. */
function whyFormula(cells: ProgramCells, at: ProgramHelperCells): string {
  const key = `${cells.bucket}&"|"&${at.averageForm}&"|"&${at.marked}`;
  const sentence = `INDEX(${tableName("why")},MATCH(${key},${tableName("whyKey")},0))`;
  const full = filled(sentence, whySlots(score, at));
  return `IFERROR(${full},${when(`LEFT(${cells.bucket},5)="Check"`, whyUnread(cells, at), text(""))})`;
}

function whyUnread(cells: ProgramCells, at: ProgramHelperCells): string {
  const how = "can't be read: write it as 245, 240-250, 25x, 245+ or N/A.";
  return firstOf(
    [
      [`${cells.bucket}<>${text(messages.cell)}`, text("")],
      [`${at.averageForm}=${text(messages.cell)}`, text(`The Step 2 average ${how}`)],
      [`${at.minimumForm}=${text(messages.cell)}`, text(`The Step 2 minimum ${how}`)],
    ],
    text("Whether it is highly competitive can't be read: write yes or no, or leave it blank."),
  );
}

/** The formulas of a row. `at` says where the helper columns stand in the row. */
export function programFormulas(cells: ProgramCells, at: ProgramHelperCells): ProgramFormulas {
  const helpers = helperFormulas(cells, at);
  const margin = settingName("borderlineMargin");
  const nearby = [`MAX(${lowestScore},${score}-${margin})`, `MIN(${highestScore},${score}+${margin})`];
  const changes = anyOf(...nearby.map((other) => `${bucketFor(other, at)}<>${cells.bucket}`));
  const hasCenter = anyOf(`${at.averageForm}="average"`, `${at.averageForm}="range"`);
  return {
    bucket: gated(cells, at, bucketFor(score, at)),
    why: whyFormula(cells, at),
    margin: gated(cells, at, when(hasCenter, `ROUND(${score}-(${at.averageFirst}+${at.averageSecond})/2,1)`, text(""))),
    borderline: gated(cells, at, when(changes, "TRUE", "FALSE")),
    helpers,
  };
}
