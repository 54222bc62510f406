/** The upper half of the advisor page: what is known, what is read from it and by which source, and the list. */
import { dayText } from "../cells/day.ts";
import { countsInWords } from "./before-exam-points.ts";
import type { PlanFacts } from "./facts.ts";
import { labelled, listed, lowered, programsInWords, verdictInWords } from "./in-words.ts";
import { isNotPassed, isPassed } from "./narrative-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

function recordWords({ clinicalRecord, research }: PlanFacts): string {
  const clinical = clinicalRecord === undefined ? [] : [`Clinical record: ${lowered(clinicalRecord)}.`];
  const output = research === undefined ? [] : [`Research output: ${lowered(research)}.`];
  return [...clinical, ...output].join(" ");
}

const facts: SectionTable = {
  id: "facts",
  heading: "The facts",
  rows: [
    item({
      id: "fact-score",
      kind: "fact",
      source: "recovery",
      needs: ["score", "percentile"],
      text: ({ score, percentile }) => `Step 2 CK: ${score}; percentile about ${percentile.value}.`,
    }),
    item({
      id: "fact-no-score",
      kind: "fact",
      source: "recovery",
      holds: ({ score }) => score === undefined,
      text: ({ examDate }) =>
        examDate === undefined ? "Step 2 CK: no score yet; exam date [date]." : `Step 2 CK: no score yet; exam on ${dayText(examDate)}.`,
    }),
    item({
      id: "fact-practice",
      kind: "text",
      source: "compensate",
      holds: ({ score }) => score === undefined,
      text: "Practice exams so far: [date and result], [date and result].",
      why: "They are the nearest thing to a score.",
    }),
    item({
      id: "fact-step1",
      kind: "fact",
      source: "recovery",
      needs: ["step1"],
      text: ({ step1 }) => `Step 1: ${step1 === "Fail" ? "failed at least once" : lowered(String(step1))}.`,
    }),
    item({
      id: "fact-type",
      kind: "fact",
      source: "drop",
      needs: ["applicantType"],
      text: ({ applicantType }) => `Applicant: ${applicantType}.`,
    }),
    item({
      id: "fact-fields",
      kind: "fact",
      source: "recovery",
      text: ({ specialty, secondChoice }) =>
        `Fields: first ${specialty?.name ?? "[field]"}; second ${secondChoice?.name ?? "[field, or none]"}.`,
    }),
    item({
      id: "fact-places",
      kind: "fact",
      source: "recovery",
      needs: ["geography"],
      text: ({ geography, profile }) => `Places: ${lowered(geography)}.${profile.late ? " Late in the cycle." : ""}`,
    }),
    item({
      id: "fact-strengths",
      kind: "fact",
      source: "pivot",
      holds: ({ profile }) => profile.strengths.length > 0,
      text: ({ profile }) => `Strengths: ${labelled(profile.strengths)}.`,
    }),
    item({
      id: "fact-concerns",
      kind: "fact",
      source: "pivot",
      holds: ({ profile }) => profile.concerns.length > 0,
      text: ({ profile }) => `Concerns: ${labelled(profile.concerns)}.`,
    }),
    item({
      id: "fact-record",
      kind: "fact",
      source: "recovery",
      holds: (facts) => recordWords(facts) !== "",
      text: recordWords,
    }),
  ],
};

const verdicts: SectionTable = {
  id: "verdicts",
  heading: "What MatchSheet reads from them",
  rows: [
    item({
      id: "verdict-label",
      kind: "fact",
      source: "pivot",
      needs: ["label", "specialty"],
      text: ({ label, specialty }) => `The score for ${specialty.name}: ${lowered(label.value)}.`,
      why: ({ label }) => label.reason,
    }),
    item({
      id: "verdict-gap",
      kind: "fact",
      source: "recovery",
      needs: ["gap"],
      text: ({ gap }) =>
        gap.value === "In range" ? "Distance from the range: in range." : `Distance from the range: category ${gap.value}.`,
      why: ({ gap }) => gap.reason,
    }),
    item({
      id: "verdict-level",
      kind: "fact",
      source: "pivot",
      needs: ["level", "levelName"],
      holds: isPassed,
      text: ({ level, levelName, options }) =>
        `Pivot level ${level.value}: ${lowered(levelName)}.${options === undefined ? "" : ` Fields to weigh: ${options.options.join("; ")}.`}`,
    }),
    item({
      id: "verdict-flag",
      kind: "fact",
      source: "drop",
      needs: ["flag"],
      holds: ({ flag }) => flag.value !== "None",
      text: ({ flag }) => `Both exams: ${lowered(flag.value)}.`,
      why: ({ flag }) => flag.reason,
    }),
    item({
      id: "verdict-outlook",
      kind: "fact",
      source: "compensate",
      needs: ["outlook"],
      holds: (facts) => isPassed(facts) && typeof facts.step1 !== "number",
      text: ({ outlook }) => `Step 2 CK beside Step 1: ${lowered(outlook.value)}.`,
      why: ({ outlook }) => outlook.reason,
    }),
    item({
      id: "verdict-dual",
      kind: "fact",
      source: "pivot",
      needs: ["dual"],
      text: ({ dual }) => `A second field: ${lowered(dual.value)}.`,
      why: ({ dual }) => dual.reason,
    }),
    item({
      id: "verdict-target",
      kind: "fact",
      source: "compensate",
      needs: ["targets", "specialty"],
      holds: ({ score }) => score === undefined,
      text: ({ targets, specialty }) => `Target range for ${specialty.name}: ${targets.solid.value} to ${targets.excellent.value}.`,
      why: ({ targets }) => targets.solid.reason,
    }),
    item({
      id: "verdict-timing",
      kind: "fact",
      source: "leverage",
      needs: ["timing"],
      holds: ({ score }) => score === undefined,
      text: ({ timing }) => `Timing of the exam: ${verdictInWords(timing.value)}.`,
      why: ({ timing }) => timing.reason,
    }),
  ],
};

function fieldWords({ fields }: PlanFacts): string {
  const named = (fields?.fields ?? []).map(({ name, programs }) => `${name} ${programs}`);
  const unknown = fields?.unknown ?? 0;
  return listed(unknown === 0 ? named : [...named, `field not told ${unknown}`]);
}

const list: SectionTable = {
  id: "list",
  heading: "The list",
  rows: [
    item({
      id: "list-wanted",
      kind: "fact",
      source: "recovery",
      needs: ["listSize", "mix"],
      holds: (facts) => !isNotPassed(facts),
      text: ({ listSize, mix }) =>
        `A fitting size: about ${listSize.value.count}, with ${mix.value.Reach} Reach, ${mix.value.Core} Core and ${mix.value.Safer} Safer.`,
      why: ({ mix }) => mix.reason,
    }),
    item({
      id: "list-now",
      kind: "fact",
      source: "pivot",
      needs: ["list"],
      text: ({ list }) => `The list now: ${programsInWords(list.programs)}: ${countsInWords(list.counts)}.`,
    }),
    item({
      id: "list-no-data",
      kind: "fact",
      source: "chosen",
      needs: ["list"],
      holds: ({ list }) => list.counts["No data"] + list.unread > 0,
      text: ({ list }) => `Without a score that can be read: ${programsInWords(list.counts["No data"] + list.unread)}.`,
    }),
    item({
      id: "list-fields",
      kind: "fact",
      source: "pivot",
      needs: ["fields"],
      text: (facts) => `By field: ${fieldWords(facts)}.`,
    }),
    item({
      id: "list-none",
      kind: "fact",
      source: "pivot",
      holds: ({ fields }) => fields === undefined,
      text: "The list: not begun yet, or not open.",
    }),
  ],
};

export const advisorFacts: readonly SectionTable[] = [facts, verdicts, list];
