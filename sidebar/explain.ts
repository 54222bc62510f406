import { readFlag } from "../core/cells/flag.ts";
import { noProgramScore, readProgramScore } from "../core/cells/program-score.ts";
import { highestScore, lowestScore } from "../core/cells/score.ts";
import { type Bucket, bucket, bucketMargin, isBorderline, type Program } from "../core/rules/bucket.ts";
import { points, type Verdict } from "../core/rules/decide.ts";
import type { Settings } from "../core/rules/settings.ts";
import { addressOf } from "../core/sheets/cell-address.ts";
import { columnRoles } from "./column-roles.ts";
import { columnOf, indexOf } from "./columns.ts";
import { type List, sortList } from "./sort-list.ts";

/** What stands behind a cell of the sheet. */
export interface Explanation {
  readonly title: string;
  readonly verdict?: Verdict<Bucket>;
  /** Sentences, in the order of reading. */
  readonly sentences: readonly string[];
  /** The formula that gives the same, for a program that has an average's column. */
  readonly formula?: string;
}

/** Where the bucket would be another one, by the score alone: the nearest score on either side. */
export function nearestChanges(score: number, program: Program, settings: Settings): readonly string[] {
  const now = bucket(score, program, settings).value;
  return ([1, -1] as const).flatMap((step) => {
    for (let other = score + step; other >= lowestScore && other <= highestScore; other += step) {
      const then = bucket(other, program, settings).value;
      if (then !== now) return [`With ${points(Math.abs(other - score))} ${step > 0 ? "more" : "less"}, at ${other}, it would be ${then}.`];
    }
    return [];
  });
}

function numbers(score: number, program: Program): string {
  const margin = bucketMargin(score, program.average);
  const minimum = program.minimum && program.minimum.form !== "none" ? `, the minimum ${program.minimum.center}` : "";
  const average = program.average.form === "none" ? "no average" : `the average ${program.average.center}`;
  const difference = margin === undefined ? "" : `; your score minus the average is ${margin}`;
  return `Your score is ${score}, ${average}${minimum}${difference}.`;
}

/** How close it is, and what would change the answer. */
function closeness(score: number, program: Program, settings: Settings): string[] {
  const near = isBorderline(score, program, settings);
  const said = near
    ? `It is borderline: ${points(settings.borderlineMargin)} either way would change it.`
    : `It is not borderline: ${points(settings.borderlineMargin)} either way would not change it.`;
  const unmarked = bucket(score, { ...program, competitive: false }, settings).value;
  const marked = bucket(score, program, settings);
  const mark = marked.rule === "bucket-competitive" ? [`Without the mark for highly competitive it would be ${unmarked}.`] : [];
  return [said, ...mark, ...nearestChanges(score, program, settings)];
}

/** BUCKET for a program's row, or for all rows down to another; undefined where the list has no averages. */
export function bucketFormula({ columns }: List, row: number, last = row): string | undefined {
  const cell = (key: "average" | "competitive" | "minimum"): string | undefined => {
    const index = indexOf(columns, key);
    if (index === undefined) return undefined;
    return last === row ? addressOf(row, index) : `${addressOf(row, index)}:${addressOf(last, index)}`;
  };
  const [average, competitive, minimum] = [cell("average"), cell("competitive"), cell("minimum")];
  if (average === undefined) return undefined;
  const rest = minimum === undefined ? [competitive] : [competitive ?? "FALSE", minimum];
  return `=BUCKET(${["MatchSheet_Score", average, ...rest].filter((part) => part !== undefined).join(", ")})`;
}

/** A program of the list: bucket, reason, numbers, and how close it is. */
function explainProgram(list: List, row: number, score: number, settings: Settings): Explanation | undefined {
  const found = sortList(list, { score, settings, replaceByHand: true }).find(({ sorted }) => sorted.program.row === row);
  if (!found) return undefined;
  const { program, average, verdict } = found.sorted;
  if (!verdict) return { title: program.name, sentences: found.problems.map(({ sentence }) => sentence) };
  const minimum = readProgramScore(program.cells.minimum, "");
  const competitive = readFlag(program.cells.competitive, "");
  const facts = { average, minimum: minimum.ok ? minimum.value : noProgramScore, competitive: competitive.ok && competitive.value };
  const word = list.own.byHand.get(row);
  const byHand = word === undefined ? [] : [`You set “${word}” by hand; that stays. This is what the numbers say.`];
  const formula = bucketFormula(list, row);
  return {
    title: program.name,
    verdict,
    sentences: [...byHand, numbers(score, facts), ...closeness(score, facts, settings)],
    ...(formula === undefined ? {} : { formula }),
  };
}

/** The header, or a row that is none: what the column is for MatchSheet. */
function explainColumn({ columns }: List, column: number, address: string): Explanation {
  const role = columnRoles.find(({ key }) => indexOf(columns, key) === column);
  const passed = columns.detection.passedOver.find(({ index }) => index === column);
  if (!role) return { title: address, sentences: [passed?.reason ?? "MatchSheet does not use this column."] };
  return { title: `${address}: ${role.label}`, sentences: [columnOf(columns, role.key)?.reason ?? "", role.use] };
}

/** Why a cell of the sheet says what it says. Any cell of a program's row is about that program. */
export function explainCell(list: List, [row, column]: readonly [number, number], score: number, settings: Settings): Explanation {
  const address = addressOf(row, column);
  const program = explainProgram(list, row, score, settings);
  if (program) return program;
  const skipped = list.programs.skipped.find((other) => other.row === row);
  if (skipped) return { title: address, sentences: [skipped.reason] };
  return explainColumn(list, column, address);
}
