/** Before the four phases: the situation on one page, and what its category means (`recovery`). */
import type { GapCategory } from "../rules/gap-category.ts";
import { labelled, listWhy, movesInWords } from "./in-words.ts";
import { failedBefore, inCategory, underRange, when } from "./recovery-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

type CategoryWords = Readonly<Record<GapCategory, (facts: Known<"gap" | "gapPoints" | "specialty">) => string>>;

const meanings: CategoryWords = {
  "In range": ({ specialty }) =>
    `The score is in range for ${specialty.name}. You do not need this recovery; the parts below keep the rest of the file strong.`,
  A: ({ specialty }) =>
    `Category A: slightly under the range for ${specialty.name}. The field can stay. The list gets longer, and the rest of the file has to be good.`,
  B: ({ specialty }) =>
    `Category B: clearly under the range for ${specialty.name}. The list has to reach other kinds of programs, and a second field is worth a serious look.`,
  C: ({ gap, specialty }) =>
    `Category C: ${gap.rule === "gap-c-near-passing" ? "close to the passing standard" : `well under the range for ${specialty.name}`}. Plan for two fields, many places and a long list, with your dean beside you.`,
  Fail: () =>
    "The score is under the passing standard. The retake comes first, and it changes the timeline of everything else. A failed exam can be followed by a match.",
};

export const situation: SectionTable = {
  id: "situation",
  heading: "First: your situation on one page",
  rows: [
    item({
      id: "write-it-down",
      kind: "task",
      source: "recovery",
      text: "Put everything on one page: both exams with every attempt, the specialties you want, clerkship grades and honors, research, and anything a reader may stop at, such as a leave.",
    }),
    item({
      id: "fact-score",
      kind: "fact",
      source: "recovery",
      needs: ["gap", "score"],
      text: ({ score }) => `Step 2 CK: ${score}.`,
      why: ({ gap }) => gap.reason,
    }),
    item({
      id: "fact-step1",
      kind: "fact",
      source: "recovery",
      needs: ["step1"],
      text: ({ step1 }) => `Step 1: ${step1 === "Fail" ? "a failed attempt on record" : String(step1).toLowerCase()}.`,
    }),
    item({
      id: "fact-fields",
      kind: "fact",
      source: "recovery",
      needs: ["specialty"],
      text: ({ specialty, secondChoice }) =>
        `Target: ${specialty.name}. Second choice: ${secondChoice === undefined ? "none named yet" : secondChoice.name}.`,
    }),
    item({
      id: "fact-clinical",
      kind: "fact",
      source: "recovery",
      needs: ["clinicalRecord"],
      text: ({ clinicalRecord }) => `Clinical record: ${clinicalRecord.toLowerCase()}.`,
    }),
    item({
      id: "fact-research",
      kind: "fact",
      source: "recovery",
      needs: ["research"],
      text: ({ research }) => `Research output: ${research.toLowerCase()}.`,
    }),
    item({
      id: "fact-strengths",
      kind: "fact",
      source: "recovery",
      holds: ({ profile }) => profile.strengths.length > 0,
      text: ({ profile }) => `Strengths: ${labelled(profile.strengths)}.`,
    }),
    item({
      id: "fact-concerns",
      kind: "fact",
      source: "recovery",
      holds: ({ profile }) => profile.concerns.length > 0,
      text: ({ profile }) => `Concerns: ${labelled(profile.concerns)}.`,
    }),
    ...(Object.keys(meanings) as GapCategory[]).map((category) =>
      item({
        id: `category-${category.toLowerCase().replace(" ", "-")}`,
        kind: "note",
        source: "recovery",
        needs: ["gap", "gapPoints", "specialty"],
        holds: inCategory(category),
        text: meanings[category],
        why: ({ gap }) => gap.reason,
      }),
    ),
    item({
      id: "two-readings",
      kind: "note",
      source: "pivot",
      needs: ["gap", "level"],
      holds: ({ gap, level }) => (gap.value === "A" || gap.value === "In range") && level.value >= 2,
      text: ({ level }) =>
        `The 14-day plan rests on another source. It reads pivot level ${level.value} and points to another field. Both readings are fair; ask your advisor which fits you.`,
      why: ({ level }) => level.reason,
    }),
    item({
      id: "ranges-are-rough",
      kind: "note",
      ...when(underRange),
      text: "The ranges are where many applicants with that field ended up. They are not cut-offs, and they are not a judgment of you.",
      why: "The category measures a distance in points and nothing else.",
    }),
  ],
};

export const inRange: SectionTable = {
  id: "in-range",
  heading: "What still helps when the score is in range",
  rows: [
    item({
      id: "in-range-moves",
      kind: "note",
      source: "pivot",
      needs: ["gap", "moves", "band", "tier"],
      holds: inCategory("In range"),
      text: movesInWords,
      why: ({ gap }) => gap.reason,
    }),
    item({
      id: "in-range-list",
      kind: "task",
      source: "pivot",
      needs: ["gap", "listSize", "mix", "constrained"],
      holds: inCategory("In range"),
      text: ({ listSize, mix }) =>
        `Keep a balanced list of about ${listSize.value.count}: ${mix.value.Reach} Reach, ${mix.value.Core} Core, ${mix.value.Safer} Safer.`,
      why: listWhy,
    }),
    item({
      id: "failed-before-explain",
      kind: "task",
      source: "compensate",
      needs: ["gap", "step1Result"],
      holds: failedBefore,
      text: "Prepare two sentences on the failed exam: what went wrong, and what you changed. Keep them the same on paper and in interviews.",
      why: "A passed retake and a good Step 2 CK soften a failure; readers will still ask what changed.",
    }),
    item({
      id: "failed-before-letters",
      kind: "task",
      source: "compensate",
      needs: ["gap", "step1Result"],
      holds: failedBefore,
      text: "Choose letter writers who saw you at your best, late in third year or early in fourth, and who can speak of growth.",
      why: "Letters that show the change make the two sentences believable.",
    }),
    item({
      id: "failed-before-programs",
      kind: "task",
      source: "compensate",
      needs: ["gap", "step1Result", "outlook"],
      holds: failedBefore,
      text: "Give community and smaller academic programs a good share of the list, and check each program's rule on failed attempts.",
      why: ({ outlook }) =>
        `Some programs screen for a failed attempt, whatever came after. The table reads: ${outlook.value.toLowerCase()}.`,
    }),
  ],
};
