/** Step 1 beside Step 2, and the targets of a specialty. */

import { dropImpact } from "../rules/drop-impact.ts";
import { redFlag } from "../rules/red-flag.ts";
import { stepTrend } from "../rules/step-trend.ts";
import { step2Leverage, step2Outlook } from "../rules/step2-outlook.ts";
import { step2Target, targetLevels } from "../rules/step2-targets.ts";
import type { FunctionEntry } from "./catalog.ts";
import { defineFunction } from "./define.ts";
import * as is from "./parameters.ts";

const step2 = is.score("Step 2 CK score");
const { step1, specialty, rules } = is;

export const examFunctions: readonly FunctionEntry[] = [
  defineFunction({
    name: "STEPTREND",
    summary: "How Step 2 CK compares with Step 1.",
    parameters: { step1, step2, rules },
    result: "The trend in a few words.",
    source: "drop, compensate",
    examples: [
      { args: [230, 245], answer: "Upward trend" },
      { args: ["Pass", 245], answer: "No numeric Step 1 to compare" },
      { args: ["pass on 2nd attempt", 245], answer: "Exam failure on record" },
    ],
    evaluate: ({ step1, step2, rules }) => stepTrend(step1, step2, rules).value,
  }),
  defineFunction({
    name: "DROPIMPACT",
    summary: "What a Step 2 CK under Step 1 does to an application.",
    parameters: { step1, step2, specialty, img: is.flag("International medical graduate") },
    result: "The impact in a few words.",
    source: "drop",
    examples: [
      { args: [250, 242, "psych"], answer: "Mild annoyance, usually fine" },
      { args: [240, 224, "em"], answer: "Needs a strong application and a broad list" },
      { args: [225, 212, "ortho"], answer: "Serious problem; consider a backup" },
    ],
    evaluate: ({ step1, step2, specialty, img }) => dropImpact(step1, step2, specialty, img).value,
  }),
  defineFunction({
    name: "STEPFLAG",
    summary: "Whether two exam results are a red flag.",
    parameters: { step1, step2, specialty, weakClinical: is.flag("Weak clinical record"), rules },
    result: "Real red flag, Annoying but fine, Worth explaining or None.",
    source: "drop",
    examples: [
      { args: [260, 252, "im"], answer: "Annoying but fine" },
      { args: [245, 230, "im", true], answer: "Real red flag" },
      { args: ["Pass", 245, "im"], answer: "None" },
    ],
    evaluate: ({ step1, step2, specialty, weakClinical, rules }) => redFlag(step1, step2, specialty, weakClinical, rules).value,
  }),
  defineFunction({
    name: "STEP2TARGET",
    summary: "The score that counts as solid or excellent for a specialty.",
    parameters: { specialty, level: is.choice(targetLevels, "Which target") },
    result: "A score.",
    source: "compensate",
    examples: [
      { args: ["em"], answer: 245 },
      { args: ["em", "excellent"], answer: 255 },
    ],
    evaluate: ({ specialty, level }) => step2Target(specialty, level).value,
  }),
  defineFunction({
    name: "STEP2OUTLOOK",
    summary: "What a Step 2 CK score can carry beside a bare Step 1 result.",
    parameters: { step1, step2, specialty, rules },
    result: "The outlook in a few words.",
    source: "compensate",
    examples: [
      { args: ["Pass", 255, "im"], answer: "Very competitive" },
      { args: ["Fail", 255, "fm"], answer: "Matchable, with explanation" },
    ],
    evaluate: ({ step1, step2, specialty, rules }) => step2Outlook(step1, step2, specialty, rules).value,
  }),
  defineFunction({
    name: "STEP2LEVERAGE",
    summary: "How far a strong Step 2 CK can still carry an application, of 100.",
    parameters: { step1, specialty, rules },
    result: "80, 60 or 40: a rough figure, not a probability.",
    source: "compensate",
    examples: [
      { args: ["Pass", "im"], answer: 80 },
      { args: ["Fail", "im"], answer: 60 },
      { args: ["Pass", "derm"], answer: 40 },
    ],
    evaluate: ({ step1, specialty, rules }) => step2Leverage(step1, specialty, rules).value,
  }),
];
