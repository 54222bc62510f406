import type { TieredSpecialty } from "../core/cells/specialty.ts";
import type { Step1 } from "../core/cells/step1.ts";
import type { Verdict } from "../core/rules/decide.ts";
import { dropImpact } from "../core/rules/drop-impact.ts";
import { dualApplication } from "../core/rules/dual-application.ts";
import { examTiming } from "../core/rules/exam-timing.ts";
import { gapCategory } from "../core/rules/gap-category.ts";
import { listSize } from "../core/rules/list-size.ts";
import { percentile } from "../core/rules/percentile.ts";
import { pivotLevel, pivotNames } from "../core/rules/pivot-level.ts";
import { redFlag } from "../core/rules/red-flag.ts";
import { bandWords, directorView, scoreBand } from "../core/rules/score-band.ts";
import { type Grade, labelOfGrade, scoreGrade } from "../core/rules/score-grade.ts";
import { scoreOdds } from "../core/rules/score-odds.ts";
import { stepTrend } from "../core/rules/step-trend.ts";
import { step2Leverage, step2Outlook } from "../core/rules/step2-outlook.ts";
import { step2Target } from "../core/rules/step2-targets.ts";
import { tierReached } from "../core/rules/tiers.ts";
import type { Facts } from "./facts.ts";

/** The facts of a verdict that asks for all three; the rows that need less take less. */
interface Given extends Facts {
  readonly score: number;
  readonly specialty: TieredSpecialty;
  readonly step1: Step1;
}

type Need = "score" | "specialty" | "step1";

interface VerdictRow {
  readonly id: string;
  readonly screen: "standing" | "exams" | "decision";
  readonly label: string;
  readonly needs: readonly Need[];
  readonly make: (given: Given) => Verdict<string | number>;
  /** The value as people read it, where it is more than the bare word. */
  readonly words?: (value: string | number) => string;
  /** The formula that gives the same, with the Profile's names. */
  readonly formula: string;
}

const weak = ({ profile }: Facts): boolean => profile.clinicalRecord === "Weak";
const isImg = ({ profile }: Facts): boolean => profile.applicantType?.includes("IMG") ?? false;
const score = "MatchSheet_Score";
const target = "MatchSheet_Specialty";
const step1 = "MatchSheet_Step1";

function named<Value>(verdict: Verdict<Value>, value: string): Verdict<string> {
  return { ...verdict, value };
}

/** Every verdict that the sidebar shows about score and exams, once, in the order shown. */
export const verdictRows: readonly VerdictRow[] = [
  {
    id: "band",
    screen: "standing",
    label: "Band",
    needs: ["score"],
    make: ({ score }) => scoreBand(score),
    words: (band) => `${band}: ${bandWords[band as keyof typeof bandWords].standing.toLowerCase()}`,
    formula: `=STEP2BAND(${score})`,
  },
  {
    id: "percentile",
    screen: "standing",
    label: "Percentile, approximate",
    needs: ["score"],
    make: ({ score, settings }) => percentile(score, settings),
    words: (value) => `about ${value}`,
    formula: `=STEP2PERCENTILE(${score})`,
  },
  {
    id: "view",
    screen: "standing",
    label: "A program director’s view",
    needs: ["score"],
    make: ({ score }) => directorView(score),
    formula: `=PDVIEW(${score})`,
  },
  {
    id: "tier",
    screen: "standing",
    label: "Tier reached",
    needs: ["score"],
    make: ({ score, settings }) => tierReached(score, "pivot", settings),
    formula: `=STEP2TIER(${score})`,
  },
  {
    id: "solid",
    screen: "standing",
    label: "Solid for your target",
    needs: ["specialty"],
    make: ({ specialty }) => step2Target(specialty, "solid"),
    formula: `=STEP2TARGET(${target})`,
  },
  {
    id: "excellent",
    screen: "standing",
    label: "Excellent for your target",
    needs: ["specialty"],
    make: ({ specialty }) => step2Target(specialty, "excellent"),
    formula: `=STEP2TARGET(${target}, "excellent")`,
  },
  {
    id: "trend",
    screen: "exams",
    label: "Trend from Step 1",
    needs: ["score", "step1"],
    make: ({ step1, score, settings }) => stepTrend(step1, score, settings),
    formula: `=STEPTREND(${step1}, ${score})`,
  },
  {
    id: "flag",
    screen: "exams",
    label: "Flag",
    needs: ["score", "step1", "specialty"],
    make: (given) => redFlag(given.step1, given.score, given.specialty, weak(given), given.settings),
    formula: `=STEPFLAG(${step1}, ${score}, ${target}, MatchSheet_ClinicalRecord="Weak")`,
  },
  {
    id: "drop",
    screen: "exams",
    label: "What a drop does",
    needs: ["score", "step1", "specialty"],
    make: (given) => dropImpact(given.step1, given.score, given.specialty, isImg(given)),
    formula: `=DROPIMPACT(${step1}, ${score}, ${target}, ISNUMBER(SEARCH("IMG", MatchSheet_ApplicantType)))`,
  },
  {
    id: "outlook",
    screen: "exams",
    label: "Outlook beside Step 1",
    needs: ["score", "step1", "specialty"],
    make: ({ step1, score, specialty, settings }) => step2Outlook(step1, score, specialty, settings),
    formula: `=STEP2OUTLOOK(${step1}, ${score}, ${target})`,
  },
  {
    id: "leverage",
    screen: "exams",
    label: "What Step 2 can still carry, of 100",
    needs: ["step1", "specialty"],
    make: ({ step1, specialty, settings }) => step2Leverage(step1, specialty, settings),
    formula: `=STEP2LEVERAGE(${step1}, ${target})`,
  },
  {
    id: "grade",
    screen: "decision",
    label: "What the score does for your target",
    needs: ["score", "specialty"],
    make: ({ score, specialty, counts, settings }) => scoreGrade(score, specialty, counts, settings),
    words: (grade) => `${labelOfGrade[grade as Grade]}: ${grade}`,
    formula: `=STEP2LABEL(${score}, ${target}, ${countOf("strengths")}, ${countOf("concerns")}, "grade")`,
  },
  {
    id: "odds",
    screen: "decision",
    label: "What the score opens, with an otherwise average file",
    needs: ["score", "specialty"],
    make: ({ score, specialty }) => scoreOdds(score, specialty),
    formula: `=STEP2ODDS(${score}, ${target})`,
  },
  {
    id: "pivot",
    screen: "decision",
    label: "Pivot level",
    needs: ["score", "specialty"],
    make: ({ score, specialty, counts, profile, settings }) => {
      const level = pivotLevel(score, specialty, counts, profile.late, settings);
      return named(level, `${level.value}: ${pivotNames[level.value]}`);
    },
    formula: `=PIVOTLEVEL(${score}, ${target}, ${countOf("strengths")}, ${countOf("concerns")}, MatchSheet_Late)`,
  },
  {
    id: "category",
    screen: "decision",
    label: "Gap category",
    needs: ["score", "specialty"],
    make: ({ score, specialty, settings }) => gapCategory(score, specialty, settings),
    formula: `=STEP2GAP(${score}, ${target})`,
  },
  {
    id: "size",
    screen: "decision",
    label: "Programs advised",
    needs: ["score", "specialty"],
    make: ({ score, specialty, settings }) => {
      const size = listSize(score, specialty, settings);
      return named(size, size.value.range);
    },
    formula: `=LISTSIZE(${score}, ${target})`,
  },
  {
    id: "dual",
    screen: "decision",
    label: "A second specialty beside it",
    needs: ["score", "specialty"],
    make: ({ score, specialty, settings }) => dualApplication(score, specialty, settings),
    formula: `=DUALAPPLY(${score}, ${target})`,
  },
];

/** Counts the ticked boxes of a group as a formula does it. */
function countOf(group: "strengths" | "concerns"): string {
  const keys = {
    strengths: ["Honors", "StrongLetters", "HomeProgram", "AlignedResearch", "HonorSociety"],
    concerns: ["FailedExam", "Professionalism", "NoExposure", "WeakLetters"],
  };
  return keys[group].map((key) => `N(MatchSheet_${key})`).join("+");
}

/** A verdict as the sidebar shows it. */
export interface ShownVerdict {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly verdict: Verdict<string | number>;
  readonly formula: string | undefined;
}

/** The verdicts of a screen for which the facts suffice. */
export function verdictsOf(facts: Facts, screen: VerdictRow["screen"]): readonly ShownVerdict[] {
  const rows = verdictRows.filter((row) => row.screen === screen && row.needs.every((need) => facts.profile[need] !== undefined));
  return rows.map(({ id, label, make, words = String, formula }) => {
    // The row's needs are among the facts: that was just asked.
    const verdict = make({ ...facts, ...facts.profile } as Given);
    return { id, label, words: words(verdict.value), verdict, formula };
  });
}

/** Whether the exam's score arrives in time; undefined without a date. */
export function timingOf({ profile }: Facts): ShownVerdict | undefined {
  if (profile.examDate === undefined) return undefined;
  const verdict = examTiming(profile.examDate);
  return { id: "timing", label: "Exam date", words: verdict.value, verdict, formula: "=EXAMTIMING(MatchSheet_ExamDate)" };
}

const needWords: Readonly<Record<Need, string>> = {
  score: "your Step 2 CK score",
  specialty: "your target specialty",
  step1: "your Step 1",
};

/** What a screen still waits for, in words; undefined where it lacks nothing. */
export function missingFor({ profile }: Facts, needs: readonly Need[]): string | undefined {
  const missing = needs.filter((need) => profile[need] === undefined).map((need) => needWords[need]);
  return missing.length === 0 ? undefined : `More is said here once you give ${missing.join(" and ")} under You.`;
}
