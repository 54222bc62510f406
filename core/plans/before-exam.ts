/** Before the exam (`compensate`): a target range for the field, four weeks of practice, and what points would change in the user's list. */
import type { Cell } from "../cells/cell.ts";
import { readCount } from "../cells/count.ts";
import { dayText } from "../cells/day.ts";
import type { Read } from "../cells/read.ts";
import type { TieredSpecialty } from "../cells/specialty.ts";
import { points } from "../rules/decide.ts";
import { step2Target } from "../rules/step2-targets.ts";
import { fivePoints } from "./before-exam-points.ts";
import { isAhead, weekSections, weeksBefore } from "./before-exam-weeks.ts";
import type { PlanFacts } from "./facts.ts";
import { verdictInWords } from "./in-words.ts";
import { isNotPassed, isPassed } from "./narrative-conditions.ts";
import type { Plan } from "./plan.ts";
import { item, makePlan, type PlanTable, type SectionTable } from "./render-plan.ts";

/** The second choice, where it is another field. */
function otherField({ specialty, secondChoice }: PlanFacts): TieredSpecialty | undefined {
  return secondChoice?.code === specialty?.code ? undefined : secondChoice;
}

function secondText(second: TieredSpecialty | undefined): string {
  if (second === undefined) return "";
  return `${second.name}, your second choice: ${step2Target(second, "solid").value} to ${step2Target(second, "excellent").value}.`;
}

/** Without a score, under every range. */
function scoreOf({ score }: PlanFacts): number {
  return score ?? 0;
}

const target: SectionTable = {
  id: "target",
  heading: "Your target range",
  rows: [
    item({
      id: "target-range",
      kind: "fact",
      source: "compensate",
      needs: ["specialty", "targets"],
      text: ({ specialty, targets }) => `${specialty.name}: ${targets.solid.value} to ${targets.excellent.value}, from solid to excellent.`,
      why: ({ targets }) => `${targets.solid.reason} ${targets.excellent.reason}`,
    }),
    item({
      id: "target-pool",
      kind: "note",
      source: "compensate",
      needs: ["targetGroup"],
      holds: (facts) => isAhead(facts) && facts.targetGroup.value === 4,
      text: "In this field the lower end is what many applicants bring. The score is one condition; research, letters and honors are others.",
      why: ({ targetGroup }) => targetGroup.reason,
    }),
    item({
      id: "target-second",
      kind: "fact",
      source: "compensate",
      needs: ["specialty"],
      holds: (facts) => isAhead(facts) && otherField(facts) !== undefined,
      text: (facts) => secondText(otherField(facts)),
    }),
    item({
      id: "target-reached",
      kind: "fact",
      source: "compensate",
      needs: ["targets"],
      holds: (facts) => isPassed(facts) && scoreOf(facts) >= facts.targets.solid.value,
      text: (facts) => `Your ${facts.score} is ${scoreOf(facts) >= facts.targets.excellent.value ? "excellent" : "solid"} by that range.`,
    }),
    item({
      id: "target-under",
      kind: "fact",
      source: "compensate",
      needs: ["targets"],
      holds: (facts) => isPassed(facts) && scoreOf(facts) < facts.targets.solid.value,
      text: (facts) =>
        `Your ${facts.score} is ${points(facts.targets.solid.value - scoreOf(facts))} under the solid end. The exam is behind you; the other plans start from here.`,
    }),
    item({
      id: "target-field-first",
      kind: "task",
      source: "compensate",
      holds: (facts) => isAhead(facts) && facts.specialty === undefined,
      text: "Choose the field, at least for now, before you fix the exam date. The range depends on it: [field].",
      why: "Your profile names no target specialty yet.",
    }),
    item({
      id: "target-name-field",
      kind: "note",
      source: "chosen",
      holds: (facts) => isPassed(facts) && facts.specialty === undefined,
      text: "Name a target specialty on the Profile sheet to see its range.",
      why: "Each field has its own.",
    }),
    item({
      id: "target-write",
      kind: "task",
      source: "compensate",
      holds: isAhead,
      text: "Write down three things where you see them daily: target range [from, to], exam date [date], practice exams [dates].",
      why: "A plan on paper is easier to keep than one in mind.",
    }),
    item({
      id: "target-rough",
      kind: "note",
      source: "chosen",
      holds: isAhead,
      text: "Read a practice result as a span of about eight points either way. One high or low day says little.",
      why: "The range itself is rough as well: no program draws its line exactly there.",
    }),
    item({
      id: "target-pass-first",
      kind: "note",
      source: "recovery",
      holds: isNotPassed,
      text: ({ settings }) =>
        `First comes passing: ${settings.passingStandard}, with a margin of eight points or more in two practice exams. The range above is the second aim.`,
      why: ({ score, settings }) =>
        `${score} is under the passing standard of ${settings.passingStandard}. Check the official site for yours.`,
    }),
    item({
      id: "target-step1-failed",
      kind: "note",
      source: "compensate",
      needs: ["step1Result"],
      holds: (facts) => isAhead(facts) && facts.step1Result === "Fail",
      text: "With a failed Step 1, a good score now carries more than usual. Go in when practice says you are ready, and let the date follow.",
      why: "Your profile has a failed Step 1, and programs ask whether it could come back.",
    }),
  ],
};

const date: SectionTable = {
  id: "date",
  heading: "The exam date",
  rows: [
    item({
      id: "date-timing",
      kind: "fact",
      source: "leverage",
      needs: ["examDate", "timing"],
      holds: ({ score }) => score === undefined,
      text: ({ examDate, timing }) => `Exam on ${dayText(examDate)}: ${verdictInWords(timing.value)}.`,
      why: ({ timing }) => timing.reason,
    }),
    item({
      id: "date-after-failing",
      kind: "task",
      source: "recovery",
      holds: isNotPassed,
      text: "Set the retake date with your dean's office, and count four weeks back from it: [date].",
      why: "The date on your profile belongs to the first attempt, so the weeks below carry no dates.",
    }),
    item({
      id: "date-open",
      kind: "task",
      source: "compensate",
      holds: ({ score, examDate }) => score === undefined && examDate === undefined,
      text: "Choose a date in June or July if you can, so that the score is there when you apply: [date]. Put it on the Profile sheet.",
      why: "Your profile has no exam date yet.",
    }),
    item({
      id: "date-late-start",
      kind: "note",
      source: "chosen",
      holds: isAhead,
      text: "If fewer than four weeks are left, start in the week that you are in. Let go of the questions you missed.",
      why: "Questions done in a hurry teach little.",
    }),
  ],
};

/** The table for the practice questions that are left; with blanks where the count is not known. */
export function beforeExamTable(questions?: number): PlanTable {
  return {
    id: "before-exam",
    title: "Before the exam",
    summaries: [
      item({
        id: "summary-passed",
        kind: "note",
        source: "compensate",
        needs: ["score"],
        holds: isPassed,
        text: "This plan is for the weeks before Step 2 CK. Yours is passed, so only the range is here, to see where the score stands.",
      }),
      item({
        id: "summary-retake",
        kind: "note",
        source: "recovery",
        needs: ["score"],
        text: "A range to aim for and four weeks of practice, for the retake. Change the numbers to what you can keep up.",
      }),
      item({
        id: "summary-ahead",
        kind: "note",
        source: "compensate",
        text: "A range to aim for, four weeks of practice, and what points would change in your list. Change the numbers to what you can keep up.",
      }),
    ],
    sections: [target, date, ...weekSections(questions), fivePoints],
  };
}

/** The number of practice questions left, 1 to 20000; blank is not known. */
export function readQuestionCount(cell: Cell): Read<number | null> {
  return readCount(cell, "Practice questions left", 1, 20_000);
}

/** The plan before the exam, over the last four weeks where its date is known. `questions` are those left in the bank (see `readQuestionCount`). */
export function beforeExam(facts: PlanFacts, questions?: number): Plan {
  const dated = facts.score === undefined && facts.examDate !== undefined;
  const table = beforeExamTable(questions);
  // Nothing of the weeks is left to fill in for someone whose exam is passed.
  return makePlan(isPassed(facts) ? { ...table, leavesBlanks: true } : table, facts, dated ? facts.examDate - weeksBefore : undefined);
}
