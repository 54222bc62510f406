/** A program, a list of programs, and the calendar. */

import { bucket, bucketMargin, buckets, isBorderline } from "../rules/bucket.ts";
import { dualApplication } from "../rules/dual-application.ts";
import { examTiming } from "../rules/exam-timing.ts";
import { countBuckets, listAudit } from "../rules/list-audit.ts";
import { listMix } from "../rules/list-mix.ts";
import { listSize } from "../rules/list-size.ts";
import type { FunctionEntry } from "./catalog.ts";
import { defineFunction, defineTable } from "./define.ts";
import * as is from "./parameters.ts";

const score = is.score("Step 2 CK score");
const constrained = is.flag("Whether the score or a red flag constrains the list");
const mostPrograms = 10_000;
const { specialty, rules } = is;

export const listFunctions: readonly FunctionEntry[] = [
  defineFunction({
    name: "BUCKET",
    summary: "Where a score stands at a program: Reach, Core or Safer.",
    parameters: {
      score,
      programAverage: is.programAverage,
      competitive: is.flag("Highly competitive for its name or place"),
      minimum: is.programMinimum,
      detail: is.choice(["bucket", "margin", "borderline", "why"], "What to show"),
      rules,
    },
    result: "Reach, Core, Safer, Below minimum or No data; the margin; whether it is borderline; or the reason.",
    source: "pivot",
    examples: [
      { args: [247, 247], answer: "Reach" },
      { args: [247, "252 (231-279)"], answer: "Reach" },
      {
        args: [247, [[240], ["235-245"], ["N/A"], ["see website"]]],
        answer: [
          ["Core"],
          ["Safer"],
          ["No data"],
          [
            'Check: programAverage: "see website" can\'t be read; give a Step 2 CK score of 180 to 300, a range such as 240-250, at least 240 as 240+, or N/A.',
          ],
        ],
      },
      { args: [247, 240, false, 250], answer: "Below minimum" },
      { args: [247, 243.7, "", "", "margin"], answer: 3.3 },
    ],
    evaluate: ({ score, programAverage, competitive, minimum, detail, rules }) => {
      const program = { average: programAverage, minimum, competitive };
      if (detail === "margin") return bucketMargin(score, programAverage) ?? "";
      if (detail === "borderline") return isBorderline(score, program, rules);
      const verdict = bucket(score, program, rules);
      return detail === "why" ? verdict.reason : verdict.value;
    },
  }),
  defineFunction({
    name: "LISTSIZE",
    summary: "How many programs a list should hold.",
    parameters: { score, specialty, detail: is.choice(["count", "range"], "What to show"), rules },
    result: "A number of programs, or the source's range as text.",
    source: "recovery, pivot",
    examples: [
      { args: [247, "im"], answer: 25 },
      { args: [247, "im", "range"], answer: "20-30" },
      { args: [221, "im"], answer: 80 },
    ],
    evaluate: ({ score, specialty, detail, rules }) => listSize(score, specialty, rules).value[detail],
  }),
  defineTable({
    name: "LISTMIX",
    summary: "How a list of so many programs divides into Reach, Core and Safer.",
    parameters: { total: is.count(1, mostPrograms, "How many programs"), constrained, rules },
    result: "Three rows of a bucket and a number.",
    source: "pivot",
    examples: [
      {
        args: [25],
        answer: [
          ["Reach", 6],
          ["Core", 13],
          ["Safer", 6],
        ],
      },
      {
        args: [40, true],
        answer: [
          ["Reach", 6],
          ["Core", 20],
          ["Safer", 14],
        ],
      },
    ],
    evaluate: ({ total, constrained, rules }) => {
      const mix = listMix(total, constrained, rules).value;
      return buckets.map((bucket) => [bucket, mix[bucket]]);
    },
  }),
  defineTable({
    name: "LISTAUDIT",
    summary: "What a list holds beside what it should hold, with warnings.",
    parameters: {
      buckets: is.bucketCells,
      constrained,
      wanted: is.optionalCount(0, mostPrograms, "How many programs the list should hold"),
      rules,
    },
    result: "Rows of bucket, have, want and have − want; then a row for each warning.",
    source: "pivot, recovery",
    examples: [
      {
        args: [[["Reach"], ["Core"], ["Core"], ["Safer"]]],
        answer: [
          ["Reach", 1, 1, 0],
          ["Core", 2, 2, 0],
          ["Safer", 1, 1, 0],
        ],
      },
      {
        args: [[["Core"], ["Core"], ["No data"]]],
        answer: [
          ["Reach", 0, 0, 0],
          ["Core", 2, 1, 1],
          ["Safer", 0, 1, -1],
          ["No Safer program is on the list.", "", "", ""],
          ["No average is known for 1 program.", "", "", ""],
        ],
      },
    ],
    evaluate: ({ buckets, constrained, wanted, rules }) => {
      const { counts, unreadable } = countBuckets(buckets);
      const audit = listAudit({ counts, constrained, wanted: wanted === 0 ? undefined : wanted, settings: rules });
      const rows = audit.rows.map(({ bucket, have, want, difference }) => [bucket, have, want, difference]);
      return [...rows, ...[...audit.warnings, ...unreadable].map((warning) => [warning, "", "", ""])];
    },
  }),
  defineFunction({
    name: "DUALAPPLY",
    summary: "Whether to apply to a second specialty as well.",
    parameters: { score, specialty, rules },
    result: "Recommended, Strongly consider, Consider a small backup list or Not needed.",
    source: "recovery, pivot",
    examples: [
      { args: [233, "anesthesia"], answer: "Strongly consider" },
      { args: [247, "im"], answer: "Not needed" },
    ],
    evaluate: ({ score, specialty, rules }) => dualApplication(score, specialty, rules).value,
  }),
  defineFunction({
    name: "EXAMTIMING",
    summary: "Whether an exam date lets the score arrive in time.",
    parameters: {
      examDate: is.date("When Step 2 CK is taken"),
      applicationDate: is.optionalDate("When applications open; September 15 without it"),
    },
    result: "The timing in a few words.",
    source: "leverage, compensate",
    examples: [
      { args: ["2026-06-20"], answer: "Ideal" },
      { args: ["2026-08-18"], answer: "Tight" },
      { args: ["2026-09-01"], answer: "Late: score arrives after applications open" },
    ],
    evaluate: ({ examDate, applicationDate }) => examTiming(examDate, applicationDate).value,
  }),
];
