/** A thing that a visitor may want to know, and the formula that answers it from the cells at the top of the sheet. */
export interface Question {
  readonly ask: string;
  readonly formula: string;
  /** How many rows the answer may fill. */
  readonly rows?: number;
}

/** What the answers are made from: the second column of the first rows of the sheet. */
export const inputs = [
  ["Step 2 CK score", 247],
  ["Step 1 (a number, Pass or Fail)", 238],
  ["Target specialty", "Internal Medicine"],
  ["Programs on your list", 40],
  ["Exam date", "2026-07-20"],
] as const;

export const firstInputRow = 2;
const [score, step1, specialty, total, exam] = inputs.map((_, index) => `$B$${firstInputRow + index}`);

/** In the order of a visitor's thoughts. Every function of the catalog stands here at least once. */
export const questions: readonly Question[] = [
  { ask: "Which tier does my score reach?", formula: `=STEP2TIER(${score})` },
  { ask: "Which band is it in, nationally?", formula: `=STEP2BAND(${score})` },
  { ask: "About what percentile is that?", formula: `=STEP2PERCENTILE(${score})` },
  { ask: "How may a program director see it?", formula: `=PDVIEW(${score})` },
  { ask: "What is “IM” short for?", formula: '=SPECIALTY("IM")' },
  { ask: "Which tier is my specialty in?", formula: `=SPECIALTYTIER(${specialty})` },
  { ask: "How competitive is Dermatology, from 1 to 9?", formula: '=COMPETITIVENESS("Dermatology")' },
  { ask: "Does my score help or hold me back there?", formula: `=STEP2LABEL(${score}, ${specialty})` },
  { ask: "… and why?", formula: `=STEP2LABEL(${score}, ${specialty}, , , "why")` },
  { ask: "How do such scores fare in that specialty?", formula: `=STEP2ODDS(${score}, ${specialty})` },
  { ask: "Should I change my plan?", formula: `=PIVOTLEVEL(${score}, ${specialty}, , , , "name")` },
  { ask: "How far am I from the range?", formula: `=STEP2GAP(${score}, ${specialty}, "why")` },
  { ask: "What score should I aim for?", formula: `=STEP2TARGET(${specialty})` },
  { ask: "How does it look beside Step 1?", formula: `=STEPTREND(${step1}, ${score})` },
  { ask: "Did a drop from Step 1 hurt?", formula: `=DROPIMPACT(${step1}, ${score}, ${specialty})` },
  { ask: "Is that a red flag?", formula: `=STEPFLAG(${step1}, ${score}, ${specialty})` },
  { ask: "What can Step 2 CK carry after a bare pass?", formula: `=STEP2OUTLOOK("Pass", ${score}, ${specialty})` },
  { ask: "How much rests on it, out of 100?", formula: `=STEP2LEVERAGE("Pass", ${specialty})` },
  { ask: "Is the first program on my list a reach?", formula: `=BUCKET(${score}, Programs!F2)` },
  { ask: "… and why?", formula: `=BUCKET(${score}, Programs!F2, , , "why")` },
  { ask: "How many programs should I apply to?", formula: `=LISTSIZE(${score}, ${specialty})` },
  { ask: "Should I apply to a second specialty too?", formula: `=DUALAPPLY(${score}, ${specialty})` },
  { ask: "Is my exam early enough?", formula: `=EXAMTIMING(${exam})` },
  { ask: "How should a list of that size divide?", formula: `=LISTMIX(${total})`, rows: 3 },
  { ask: "Which specialties are close to mine?", formula: `=PIVOTS(${specialty})`, rows: 10 },
  { ask: "Is my list in balance? (have, want, difference)", formula: `=LISTAUDIT(BUCKET(${score}, Programs!F2:F41))`, rows: 10 },
];
