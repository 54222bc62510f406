import type { HeaderPattern } from "./header-pattern.ts";
import { only, words } from "./header-words.ts";

const { step2, average, minimum, score } = words;

/** Averages and minimums. An average is never taken for a minimum, nor the other way round. */
export const scoreHeaders: readonly HeaderPattern[] = [
  { rule: "average-step-2", key: "average", strength: 3, check: "scores", says: "an average, mean or median", has: [step2, average] },
  {
    rule: "average-score",
    key: "average",
    strength: 2,
    check: "scores",
    says: "an average without naming the exam",
    has: [score, average],
  },
  {
    rule: "average-range",
    key: "average",
    strength: 2,
    check: "scores",
    says: "a range of Step 2 CK scores",
    has: [step2, /\b(?:ranges?|iqr|interquartile|middle 50)\b/],
  },
  {
    rule: "average-of-matched",
    key: "average",
    strength: 2,
    check: "scores",
    says: "the Step 2 CK scores of people already there",
    has: [step2, /\b(?:matched|residents?|accepted|current|interviewed|incoming)\b/],
    applicant: true,
  },
  {
    rule: "average-alone",
    key: "average",
    strength: 2,
    check: "scores",
    says: "an average without naming the exam",
    has: [only("(?:programs? |matched |residents? )*(?:average|avg|mean|median)")],
  },
  {
    rule: "step-2-alone",
    key: "average",
    strength: 1,
    check: "scores of many",
    says: "neither average nor minimum",
    has: [
      step2,
      only("(?:programs? )?(?:usmle )?(?:step|usmle|s) ?(?:2|ii|two)(?: ck)?(?: scores?)?(?: \\d{4})?|(?:usmle )?(?:2 )?ck(?: scores?)?"),
    ],
    applicant: true,
  },
  { rule: "minimum-step-2", key: "minimum", strength: 3, check: "scores", says: "a minimum or requirement", has: [step2, minimum] },
  { rule: "minimum-score", key: "minimum", strength: 2, check: "scores", says: "a minimum without naming the exam", has: [score, minimum] },
  {
    rule: "minimum-alone",
    key: "minimum",
    strength: 1,
    check: "scores",
    says: "a minimum without naming of what",
    has: [only("(?:program )?(?:min|minimums?|cut ?offs?|threshold)")],
  },
];
