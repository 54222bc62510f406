/** The cases that the five articles work through themselves, each under its article's key; numbers and fields only, the words are ours. */
import { describe, expect, test } from "vitest";
import type { Argument } from "../../core/cells/cell.ts";
import { ask } from "./oracle/ask.ts";

type WorkedExample = readonly [situation: string, answer: unknown, call: readonly [name: string, ...args: Argument[]]];

const mild = "Mild annoyance, usually fine";
const okay = "Very likely okay with a solid application";

const pivot: readonly WorkedExample[] = [
  ["238 for orthopedics with honors, research and a chair's letter", "mildly constraining", ["STEP2LABEL", 238, "ortho", 3, 0, "grade"]],
  ["the same stays in the game", "Micro-pivot", ["PIVOTLEVEL", 238, "ortho", 3, 0, false, "name"]],
  ["252 for radiology by itself", "high-neutral", ["STEP2LABEL", 252, "radiology", 0, 0, "grade"]],
  ["252 for radiology without exposure", "low-neutral", ["STEP2LABEL", 252, "radiology", 0, 1, "grade"]],
  ["a 245 for psychiatry", "Enabling", ["STEP2LABEL", 245, "psychiatry"]],
  ["the same 245 for dermatology", "Constraining", ["STEP2LABEL", 245, "dermatology"]],
  ["233 for anesthesiology beside internal medicine", "Strongly consider", ["DUALAPPLY", 233, "anesthesia"]],
  ["233 for anesthesiology, constraining", "Constraining", ["STEP2LABEL", 233, "anesthesia"]],
  ["dermatology under 250 calls for an adjacent field", 2, ["PIVOTLEVEL", 249, "derm"]],
  ["and not from 250 on", 1, ["PIVOTLEVEL", 250, "derm"]],
  ["orthopedics under 245", 2, ["PIVOTLEVEL", 244, "orthopedics"]],
  ["neurosurgery under 245", 2, ["PIVOTLEVEL", 244, "neurosurgery"]],
  ["otolaryngology under 245", 2, ["PIVOTLEVEL", 244, "ENT"]],
  ["radiology under 240", 2, ["PIVOTLEVEL", 239, "radiology"]],
  ["a score under 230 for a competitive field", 3, ["PIVOTLEVEL", 229, "radiology"]],
  ["260 has five points", 5, ["STEP2BAND", 260, "points"]],
  ["249 has three points", 3, ["STEP2BAND", 249, "points"]],
  [
    "the mix of twenty programs",
    [
      ["Reach", 5],
      ["Core", 10],
      ["Safer", 5],
    ],
    ["LISTMIX", 20],
  ],
];

const recovery: readonly WorkedExample[] = [
  ["five points under the range", "A", ["STEP2GAP", 235, "em"]],
  ["ten points under it", "A", ["STEP2GAP", 230, "em"]],
  ["more than ten points under it", "B", ["STEP2GAP", 229, "em"]],
  ["twenty points under the range of dermatology", "B", ["STEP2GAP", 230, "derm"]],
  ["more than twenty points under it", "C", ["STEP2GAP", 229, "derm"]],
  ["close to the passing standard", "C", ["STEP2GAP", 220, "fm"]],
  ["a failed exam", "Fail", ["STEP2GAP", 210, "fm"]],
  ["category A: 40 programs", 40, ["LISTSIZE", 235, "em"]],
  ["category B: 60 programs", 60, ["LISTSIZE", 229, "em"]],
  ["category C: 80 programs", 80, ["LISTSIZE", 229, "derm"]],
  ["category C, as the article has it", "60-80+", ["LISTSIZE", 229, "derm", "range"]],
  ["category A: a small second list", "Consider a small backup list", ["DUALAPPLY", 230, "im"]],
  ["category B: two applications, strongly considered", "Strongly consider", ["DUALAPPLY", 224, "im"]],
  ["category C: two applications", "Recommended", ["DUALAPPLY", 229, "derm"]],
  ["225 to 230 in dermatology, where a list of 70 is no plan", [["C", "B"]], ["STEP2GAP", [[225, 230]], "derm"]],
];

const drop: readonly WorkedExample[] = [
  ["the first scenario: 250, highly competitive", "Highly competitive", ["PDVIEW", 250]],
  ["240 to 249", "Strong", ["PDVIEW", 240]],
  ["225 to 239", "Solid", ["PDVIEW", 239]],
  ["215 to 224", "Below average", ["PDVIEW", 224]],
  ["under 215", "Concerning", ["PDVIEW", 214]],
  ["snapshot: 250 to 242, neither orthopedics nor dermatology", mild, ["DROPIMPACT", 250, 242, "internal medicine"]],
  ["the same for psychiatry", mild, ["DROPIMPACT", 250, 242, "psychiatry"]],
  ["snapshot: 235 to 228, family medicine", okay, ["DROPIMPACT", 235, 228, "fm"]],
  ["snapshot: 235 to 228, pediatrics", okay, ["DROPIMPACT", 235, 228, "peds"]],
  ["snapshot: 235 to 228, psychiatry", okay, ["DROPIMPACT", 235, 228, "psych"]],
  ["snapshot: 240 to 224, emergency medicine", "Needs a strong application and a broad list", ["DROPIMPACT", 240, 224, "em"]],
  ["snapshot: 240 to 224, anesthesiology", "Needs a strong application and a broad list", ["DROPIMPACT", 240, 224, "anesthesia"]],
  ["snapshot: 225 to 212, a competitive field", "Serious problem; consider a backup", ["DROPIMPACT", 225, 212, "ortho"]],
  ["snapshot: 225 to 212, radiology", "Serious problem; consider a backup", ["DROPIMPACT", 225, 212, "radiology"]],
  ["snapshot: both under 215, any field", "High risk; needs a careful strategy", ["DROPIMPACT", 214, 210, "fm"]],
  ["snapshot: both over 250, a slight drop", "No real impact", ["DROPIMPACT", 258, 252, "im"]],
  ["and hair-splitting at the top alone", mild, ["DROPIMPACT", 260, 255, "derm"]],
  ["255 to 240 for a most competitive field", "Hurts unless research and letters are strong", ["DROPIMPACT", 255, 240, "derm"]],
  ["238 to 225 for one", "Below the usual range; needs research, letters and a broad list", ["DROPIMPACT", 238, 225, "plastics"]],
  ["245 to 238 in the middle group", mild, ["DROPIMPACT", 245, 238, "em"]],
  ["230 to 218 in the middle group", "Needs a strong application and a broad list", ["DROPIMPACT", 230, 218, "radiology"]],
  ["227 to 221 for family medicine", okay, ["DROPIMPACT", 227, 221, "fm"]],
  ["220 to 215 for pediatrics", okay, ["DROPIMPACT", 220, 215, "peds"]],
  ["260 to 252", "Annoying but fine", ["STEPFLAG", 260, 252, "im"]],
  ["245 to 238", "Annoying but fine", ["STEPFLAG", 245, 238, "im"]],
  ["230 to 226", "Annoying but fine", ["STEPFLAG", 230, 226, "im"]],
  ["a failed Step 1", "Real red flag", ["STEPFLAG", "fail", 250, "fm"]],
  ["a Step 2 well under 215", "Real red flag", ["STEPFLAG", 230, 214, "im"]],
  ["a big drop beside a weak clinical record", "Real red flag", ["STEPFLAG", 250, 235, "fm", true]],
  ["barely passing, for a competitive field", "Real red flag", ["STEPFLAG", "Pass", 220, "derm"]],
  ["250 to 244", "Stable", ["STEPTREND", 250, 244]],
  ["a middling Step 1 and a higher Step 2", "Upward trend", ["STEPTREND", 230, 242]],
  ["a high Step 1 and a borderline Step 2", "Fell into borderline", ["STEPTREND", 245, 220]],
  ["two borderline scores", "Consistent concern", ["STEPTREND", 220, 219]],
  ["the index of family medicine", 1, ["COMPETITIVENESS", "family med"]],
  ["of community internal medicine", 3, ["COMPETITIVENESS", "IM (community)"]],
  ["of anesthesiology", 5, ["COMPETITIVENESS", "gas"]],
  ["of dermatology", 9, ["COMPETITIVENESS", "derm"]],
];

const compensate: readonly WorkedExample[] = [
  ["scenario: pass and 255, internal medicine", "Very competitive", ["STEP2OUTLOOK", "Pass", 255, "Internal Med"]],
  ["scenario: pass and 250, emergency medicine", "Competitive for many programs", ["STEP2OUTLOOK", "Pass", 250, "EM"]],
  ["scenario: pass and 245, psychiatry", "Strong candidate", ["STEP2OUTLOOK", "Pass", 245, "Psych"]],
  ["scenario: pass and 260, general surgery", "Competitive at many places", ["STEP2OUTLOOK", "Pass", 260, "Gen Surg"]],
  ["scenario: fail and 255, family medicine", "Matchable, with explanation", ["STEP2OUTLOOK", "Fail", 255, "FM"]],
  ["248 for emergency medicine", "Competitive for many programs", ["STEP2OUTLOOK", "pass", 248, "EM"]],
  [
    "252 for family medicine after a failure, then a pass",
    "Matchable, with explanation",
    ["STEP2OUTLOOK", "failed once, then pass", 252, "FM"],
  ],
  ["260 after a failure does not bring dermatology back", "Unlikely to be offset", ["STEP2OUTLOOK", "Fail", 260, "derm"]],
  ["255 to 260 is only average in the most competitive fields", "Necessary, not sufficient", ["STEP2OUTLOOK", "Pass", 258, "plastics"]],
  ["no Step 1 problem", 80, ["STEP2LEVERAGE", "Pass", "im"]],
  ["a Step 1 failure", 60, ["STEP2LEVERAGE", "Fail", "im"]],
  ["a most competitive field", 40, ["STEP2LEVERAGE", "Pass", "derm"]],
  ["solid for the first group", [[240, 240, 240, 240]], ["STEP2TARGET", [["fm", "psych", "peds", "im"]]]],
  ["excellent for it", [[250, 250, 250, 250]], ["STEP2TARGET", [["fm", "psych", "peds", "im"]], "excellent"]],
  ["solid for the second", [[245, 245, 245]], ["STEP2TARGET", [["em", "anesthesia", "ob/gyn"]]]],
  ["excellent for it", [[255, 255, 255]], ["STEP2TARGET", [["em", "anesthesia", "ob/gyn"]], "excellent"]],
  ["solid for the third", [[250, 250]], ["STEP2TARGET", [["gen surg", "radiology"]]]],
  ["excellent for it", [[260, 260]], ["STEP2TARGET", [["gen surg", "radiology"]], "excellent"]],
  ["an exam in June or July", [["Ideal", "Ideal"]], ["EXAMTIMING", [["2026-06-01", "2026-07-31"]]]],
];

const leverage: readonly WorkedExample[] = [
  ["an exam in late June", "Ideal", ["EXAMTIMING", "2026-06-28"]],
  ["an exam in October", "Very late: talk to an advisor", ["EXAMTIMING", "2026-10-10"]],
  ["an exam in November", "Very late: talk to an advisor", ["EXAMTIMING", "2026-11-10"]],
  ["a first exam below the mean, a second far above it", "Upward trend", ["STEPTREND", 222, 262]],
];

const articles = { pivot, recovery, drop, compensate, leverage };

describe.each(Object.entries(articles))("%s", (_, examples) => {
  test.each(examples)("%s: %j", (_, answer, call) => {
    expect(ask(...call)).toEqual(answer);
  });
});

test("the articles gave 94 worked examples", () => {
  expect(Object.values(articles).flat()).toHaveLength(94);
});
