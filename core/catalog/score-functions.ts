/** What a score says by itself. */

import { percentile } from "../rules/percentile.ts";
import { bandWords, directorView, scoreBand } from "../rules/score-band.ts";
import { tierReached } from "../rules/tiers.ts";
import type { FunctionEntry } from "./catalog.ts";
import { defineFunction } from "./define.ts";
import * as is from "./parameters.ts";

const score = is.score("Step 2 CK score");
const { rules, source } = is;

export const scoreFunctions: readonly FunctionEntry[] = [
  defineFunction({
    name: "STEP2TIER",
    summary: "The most competitive tier that a score reaches.",
    parameters: { score, source },
    result: "A tier in the words of the source, or Below all tiers.",
    source: "pivot, recovery",
    examples: [
      { args: [247], answer: "High-Competitive" },
      { args: [247, "recovery"], answer: "Competitive" },
      {
        args: [[[255], [254], [""], ["abc"]]],
        answer: [
          ["Ultra-Competitive"],
          ["High-Competitive"],
          [""],
          ['Check: score: "abc" can\'t be read; a score is a whole number from 1 to 300.'],
        ],
      },
      { args: [224], answer: "Below all tiers" },
    ],
    evaluate: ({ score, source }) => tierReached(score, source).value,
  }),
  defineFunction({
    name: "STEP2BAND",
    summary: "The band of a score in the national picture.",
    parameters: { score, detail: is.choice(["band", "standing", "points"], "What to show") },
    result: "The band, its standing in words, or 5 to 1 points.",
    source: "pivot",
    examples: [
      { args: [247], answer: "240-249" },
      { args: [247, "standing"], answer: "Around or slightly above average" },
      { args: [229, "points"], answer: 1 },
    ],
    evaluate: ({ score, detail }) => {
      const { value } = scoreBand(score);
      return detail === "band" ? value : bandWords[value][detail];
    },
  }),
  defineFunction({
    name: "STEP2PERCENTILE",
    summary: "Roughly how many of 100 examinees score lower.",
    parameters: { score, rules },
    result: "1 to 99, approximate.",
    source: "pivot",
    examples: [
      { args: [250], answer: 50 },
      { args: [265], answer: 84 },
    ],
    evaluate: ({ score, rules }) => percentile(score, rules).value,
  }),
  defineFunction({
    name: "PDVIEW",
    summary: "How a program director groups a score.",
    parameters: { score },
    result: "Highly competitive, Strong, Solid, Below average or Concerning.",
    source: "drop",
    examples: [
      { args: [247], answer: "Strong" },
      { args: [214], answer: "Concerning" },
    ],
    evaluate: ({ score }) => directorView(score).value,
  }),
];
