/** What a score means for one specialty. */

import { adjacentOptions, fullPivotOptions } from "../rules/adjacent-specialties.ts";
import { gapCategory, gapPoints } from "../rules/gap-category.ts";
import { pivotLevel, pivotNames } from "../rules/pivot-level.ts";
import { labelOfGrade, noCounts, scoreGrade } from "../rules/score-grade.ts";
import { scoreOdds } from "../rules/score-odds.ts";
import type { FunctionEntry } from "./catalog.ts";
import { defineFunction, defineTable } from "./define.ts";
import * as is from "./parameters.ts";

const score = is.score("Step 2 CK score");
const strengths = is.optionalCount(0, 5, "How many strengths the file has");
const concerns = is.optionalCount(0, 4, "How many concerns the file has");
const { specialty, rules } = is;

export const decisionFunctions: readonly FunctionEntry[] = [
  defineFunction({
    name: "STEP2LABEL",
    summary: "Whether a score opens doors for a specialty, holds its place, or closes some.",
    parameters: { score, specialty, strengths, concerns, detail: is.choice(["label", "grade", "why"], "What to show"), rules },
    result: "Enabling, Neutral or Constraining; the finer grade; or the reason.",
    source: "pivot",
    examples: [
      { args: [238, "ortho", 3, 0, "grade"], answer: "mildly constraining" },
      { args: [252, "radiology", 0, 1, "grade"], answer: "low-neutral" },
      { args: [247, "psych"], answer: "Enabling" },
    ],
    evaluate: ({ score, specialty, strengths, concerns, detail, rules }) => {
      const { value, reason } = scoreGrade(score, specialty, { strengths, concerns }, rules);
      return { label: labelOfGrade[value], grade: value, why: reason }[detail];
    },
  }),
  defineFunction({
    name: "STEP2ODDS",
    summary: "What a score opens in a specialty, with an otherwise average file.",
    parameters: { score, specialty },
    result: "A few words.",
    source: "pivot",
    examples: [
      { args: [247, "anesthesia"], answer: "Some risk at the top" },
      { args: [228, "fm"], answer: "Most stable path" },
    ],
    evaluate: ({ score, specialty }) => scoreOdds(score, specialty).value,
  }),
  defineFunction({
    name: "PIVOTLEVEL",
    summary: "How much of the plan to change, from 0 (nothing) to 3 (everything).",
    parameters: {
      score,
      specialty,
      strengths,
      concerns,
      late: is.flag("Late in the cycle"),
      detail: is.choice(["level", "name", "why"], "What to show"),
      rules,
    },
    result: "0 to 3, the level's name, or the reason.",
    source: "pivot",
    examples: [
      { args: [240, "ortho"], answer: 2 },
      { args: [240, "ortho", 0, 0, true], answer: 3 },
      { args: [247, "anesthesia", 0, 0, false, "name"], answer: "Micro-pivot" },
    ],
    evaluate: ({ score, specialty, strengths, concerns, late, detail, rules }) => {
      const level = pivotLevel(score, specialty, { strengths, concerns }, late, rules);
      return { level: level.value, name: pivotNames[level.value], why: level.reason }[detail];
    },
  }),
  defineTable({
    name: "PIVOTS",
    summary: "Specialties to look at beside the target, one a row.",
    parameters: { specialty, score: is.optionalScore("Step 2 CK score", "Without it, the adjacent options whatever the score."), rules },
    result: "Rows of options; blank where the score calls for no pivot.",
    source: "pivot",
    examples: [
      { args: ["derm"], answer: [["Internal Medicine then Rheumatology"], ["Allergy and Immunology"]] },
      { args: ["derm", 262], answer: "" },
      { args: ["fm", 190], answer: [["Psychiatry"], ["Pediatrics"], ["Internal Medicine (community)"], ["Pathology"]] },
    ],
    evaluate: ({ specialty, score, rules }) => {
      const level = score === undefined ? 2 : pivotLevel(score, specialty, noCounts, false, rules).value;
      if (level < 2) return "";
      return (level === 3 ? fullPivotOptions(specialty) : adjacentOptions(specialty)).options.map((option) => [option]);
    },
  }),
  defineFunction({
    name: "STEP2GAP",
    summary: "How far a score lies under the usual range of a specialty.",
    parameters: { score, specialty, detail: is.choice(["category", "points", "why"], "What to show"), rules },
    result: "In range, A, B, C or Fail; the points under the range; or the reason.",
    source: "recovery",
    examples: [
      { args: [238, "anesthesia"], answer: "A" },
      { args: [238, "anesthesia", "points"], answer: 2 },
      { args: [217, "fm"], answer: "Fail" },
    ],
    evaluate: ({ score, specialty, detail, rules }) => {
      if (detail === "points") return gapPoints(score, specialty);
      const category = gapCategory(score, specialty, rules);
      return detail === "why" ? category.reason : category.value;
    },
  }),
];
