/** The bullets of the worksheet: each as a fact where the profile tells it, else as a blank. */

import { dayText } from "../cells/day.ts";
import { competitiveness } from "../rules/competitiveness.ts";
import type { Source } from "../rules/decide.ts";
import type { FactKey } from "./facts.ts";
import { bandInWords, labelled, listWhy, lowered, movesInWords, optionsWhy, verdictInWords } from "./in-words.ts";
import { type ItemRow, item, type Known, type SectionTable } from "./render-plan.ts";

interface Bullet<Key extends FactKey> {
  readonly id: string;
  readonly source: Source;
  readonly needs: readonly Key[];
  readonly text: (facts: Known<Key>) => string;
  readonly why?: (facts: Known<Key>) => string;
  /** What to write on where a needed fact is missing. */
  readonly blank: string;
}

function bullet<const Key extends FactKey>({ blank, ...row }: Bullet<Key>): readonly ItemRow[] {
  const missing = item({
    id: `${row.id}-blank`,
    kind: "text",
    source: row.source,
    holds: (facts) => row.needs.some((need) => facts[need] === undefined),
    text: blank,
    why: "Not known from your profile; write it here.",
  });
  return [item({ ...row, kind: "fact" }), missing];
}

const step1Words = { Pass: "Step 1: pass, without a number to compare.", Fail: "Step 1: a failed attempt on record." };

function rangesInWords({ range, recoveryRange: { low, high } }: Known<"range" | "recoveryRange">): string {
  if (low === range.low && high === range.high) return `Usual range: about ${range.low} to ${range.high}. Two sources agree.`;
  const second = high === undefined ? `${low} and more` : `${low} to ${high}`;
  return `Usual range: about ${range.low} to ${range.high}. A second source says ${second}.`;
}

const facts: SectionTable = {
  id: "my-facts",
  heading: "My Step 2 facts",
  rows: [
    ...bullet({
      id: "score",
      source: "pivot",
      needs: ["score", "standing"],
      text: ({ score, standing }) => `Step 2 CK: ${score}. One source calls that ${lowered(standing)}.`,
      blank: "Step 2 CK: [score].",
    }),
    ...bullet({
      id: "percentile",
      source: "pivot",
      needs: ["percentile"],
      text: ({ percentile }) => `Percentile: about ${percentile.value}.`,
      why: ({ percentile }) => percentile.reason,
      blank: "Percentile, from the official tables: [percentile].",
    }),
    ...bullet({
      id: "director-view",
      source: "drop",
      needs: ["view"],
      text: ({ view }) => `Whatever the field, a program director would group it as: ${lowered(view.value)}.`,
      why: ({ view }) => view.reason,
      blank: "How a program director would group it: [group].",
    }),
    ...bullet({
      id: "step1",
      source: "drop",
      needs: ["step1"],
      text: ({ step1 }) => (typeof step1 === "number" ? `Step 1: ${step1}.` : step1Words[step1]),
      blank: "Step 1: [pass, fail or number].",
    }),
    item({
      id: "trend",
      kind: "fact",
      source: "drop",
      needs: ["step1", "trend"],
      holds: ({ step1 }) => typeof step1 === "number",
      text: ({ trend }) => `The two exams together: ${lowered(trend.value)}.`,
      why: ({ trend }) => trend.reason,
    }),
    ...bullet({
      id: "exam-date",
      source: "leverage",
      needs: ["examDate", "timing"],
      text: ({ examDate, timing }) => `Exam on ${dayText(examDate)}: ${verdictInWords(timing.value)}.`,
      why: ({ timing }) => timing.reason,
      blank: "Exam date: [date].",
    }),
    ...bullet({
      id: "clinical-record",
      source: "recovery",
      needs: ["clinicalRecord"],
      text: ({ clinicalRecord }) => `Clinical record: ${lowered(clinicalRecord)}.`,
      blank: "Clinical record, honors and comments: [record].",
    }),
    ...bullet({
      id: "research",
      source: "recovery",
      needs: ["research"],
      text: ({ research }) => `Research output: ${lowered(research)}.`,
      blank: "Research output: [none, some or strong].",
    }),
    item({
      id: "strengths",
      kind: "fact",
      source: "pivot",
      holds: ({ profile }) => profile.strengths.length > 0,
      text: ({ profile }) => `For me: ${labelled(profile.strengths)}.`,
    }),
    item({
      id: "strengths-blank",
      kind: "text",
      source: "pivot",
      holds: ({ profile }) => profile.strengths.length === 0,
      text: "For me: [honors, letters, home program, research, AOA or Gold Humanism].",
      why: "Your profile names no strengths yet.",
    }),
    item({
      id: "concerns",
      kind: "fact",
      source: "pivot",
      holds: ({ profile }) => profile.concerns.length > 0,
      text: ({ profile }) => `Against me: ${labelled(profile.concerns)}.`,
    }),
    item({
      id: "concerns-blank",
      kind: "text",
      source: "pivot",
      holds: ({ profile }) => profile.concerns.length === 0,
      text: "Against me: [anything a reader may stop at, or nothing].",
      why: "Your profile names no concerns.",
    }),
  ],
};

const reality: SectionTable = {
  id: "my-target",
  heading: "My target's reality",
  rows: [
    ...bullet({
      id: "target",
      source: "pivot",
      needs: ["specialty", "tier"],
      text: ({ specialty, tier }) => `Target: ${specialty.name}, ${tier.value.toLowerCase()}.`,
      why: ({ tier }) => tier.reason,
      blank: "Target: [specialty], and how competitive it is: [tier].",
    }),
    ...bullet({
      id: "range",
      source: "pivot",
      needs: ["range", "recoveryRange"],
      text: rangesInWords,
      blank: "Usual range there: [from] to [to].",
    }),
    ...bullet({
      id: "gap",
      source: "recovery",
      needs: ["gap"],
      text: ({ gap }) =>
        gap.value === "In range"
          ? "My score is in range."
          : gap.value === "Fail"
            ? "My score is under the passing standard."
            : `My score is in category ${gap.value}.`,
      why: ({ gap }) => gap.reason,
      blank: "My distance from it: [points].",
    }),
    ...bullet({
      id: "label",
      source: "pivot",
      needs: ["label"],
      text: ({ label }) => `For this target my score is ${lowered(label.value)}.`,
      why: ({ label }) => label.reason,
      blank: "For this target my score is [enabling, neutral or constraining].",
    }),
    item({
      id: "index",
      kind: "fact",
      source: "drop",
      needs: ["specialty"],
      holds: ({ specialty }) => competitiveness(specialty) !== undefined,
      text: ({ specialty }) => `Competitiveness: ${competitiveness(specialty)?.value} of 9.`,
    }),
    ...bullet({
      id: "good-scores",
      source: "compensate",
      needs: ["targets"],
      text: ({ targets }) => `A solid score there: ${targets.solid.value} and more. An excellent one: ${targets.excellent.value} and more.`,
      why: ({ targets }) => targets.solid.reason,
      blank: "A solid score there: [score]. An excellent one: [score].",
    }),
    ...bullet({
      id: "list-size",
      source: "recovery",
      needs: ["listSize", "constrained"],
      text: ({ listSize }) => `A fitting list: about ${listSize.value.count} programs.`,
      why: listWhy,
      blank: "A fitting list: [number] programs.",
    }),
    item({
      id: "drop-there",
      kind: "fact",
      source: "drop",
      needs: ["impact", "drop"],
      text: ({ impact }) => `What the drop from Step 1 means there: ${lowered(impact.value)}.`,
      why: ({ impact }) => impact.reason,
    }),
    ...bullet({
      id: "next-moves",
      source: "pivot",
      needs: ["moves", "band", "tier"],
      text: movesInWords,
      why: ({ band }) => `It goes by a score ${bandInWords(band)} and by the tier of the field.`,
      blank: "What people with my score did to match there: [from your advisor].",
    }),
    item({
      id: "heard-from-inside",
      kind: "text",
      source: "pivot",
      text: "What someone inside the field told me: [words].",
    }),
  ],
};

const pivots: SectionTable = {
  id: "my-pivots",
  heading: "Possible pivots",
  rows: [
    ...bullet({
      id: "level",
      source: "pivot",
      needs: ["level", "levelName"],
      text: ({ level, levelName }) => `MatchSheet reads level ${level.value}: ${lowered(levelName)}.`,
      why: ({ level }) => level.reason,
      blank: "How much to change: [nothing, programs, a neighboring field, the whole plan].",
    }),
    ...bullet({
      id: "neighbors",
      source: "pivot",
      needs: ["adjacent", "specialty"],
      text: ({ adjacent }) => `Near my target: ${adjacent.options.join("; ")}.`,
      why: ({ adjacent, specialty }) => optionsWhy(adjacent, specialty.name),
      blank: "Near my target: [fields that share its work].",
    }),
    item({
      id: "landing",
      kind: "fact",
      source: "pivot",
      needs: ["level", "landing", "adjacent"],
      holds: ({ level, adjacent }) => level.value === 3 && adjacent.rule !== "pivot-landing-spots",
      text: ({ landing }) => `If I start afresh: ${landing.options.join("; ")}.`,
      why: ({ level }) => level.reason,
    }),
    ...bullet({
      id: "second-choice",
      source: "pivot",
      needs: ["second"],
      text: ({ second }) => `My second choice: ${second.specialty.name}. There my score is ${lowered(second.label.value)}.`,
      why: ({ second }) => second.label.reason,
      blank: "A second field I could be content in: [specialty].",
    }),
    ...bullet({
      id: "two-fields",
      source: "pivot",
      needs: ["dual"],
      text: ({ dual }) => `Applying in two fields: ${lowered(dual.value)}.`,
      why: ({ dual }) => dual.reason,
      blank: "Applying in two fields: [yes, no, to discuss].",
    }),
    ...bullet({
      id: "places",
      source: "pivot",
      needs: ["geography"],
      text: ({ geography }) =>
        geography === "Anywhere" ? "Where I can go: anywhere." : `Where I can go: ${lowered(geography)}. One place I could add: [place].`,
      blank: "Where I can go: [places]. One I could add: [place].",
    }),
    item({
      id: "other-programs",
      kind: "text",
      source: "pivot",
      text: "Same field, other programs: [three I have not looked at].",
    }),
    item({
      id: "keep",
      kind: "text",
      source: "pivot",
      text: "What I want to keep from my target, whatever I choose: [kind of work].",
    }),
  ],
};

export const worksheetColumns: readonly SectionTable[] = [facts, reality, pivots];
