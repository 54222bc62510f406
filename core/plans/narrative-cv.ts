/** The line on the CV, and the places in ERAS where the exam may show (`leverage`). */
import { dayText } from "../cells/day.ts";
import { isNotPassed, isPassed, isStrong, labelWhy } from "./narrative-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

export const cvLine: SectionTable = {
  id: "cv-line",
  heading: "CV and ERAS entries",
  rows: [
    item({
      id: "cv-descriptor",
      kind: "text",
      source: "leverage",
      needs: ["score", "descriptor"],
      holds: isPassed,
      text: ({ score, descriptor }) => `USMLE Step 2 CK: ${score} (${descriptor})`,
      why: ({ percentile }) =>
        `${percentile?.reason} The percentile is approximate, so check the official tables before you use the words.`,
    }),
    item({
      id: "cv-plain",
      kind: "text",
      source: "leverage",
      needs: ["score"],
      holds: (facts) => isPassed(facts) && facts.descriptor === undefined,
      text: ({ score }) => `USMLE Step 2 CK: ${score}`,
      why: ({ settings }) => `The score is not over the national mean of ${settings.nationalMean}, so the number stands alone.`,
    }),
    item({
      id: "cv-pending",
      kind: "text",
      source: "leverage",
      needs: ["examDate"],
      holds: ({ score }) => score === undefined,
      text: ({ examDate }) => `USMLE Step 2 CK: exam on ${dayText(examDate)}, score pending`,
      why: "Your profile has an exam date and no score.",
    }),
    item({
      id: "cv-not-passed",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "Leave the exam off your own CV until the new score is in. ERAS and the transcript report every attempt, and you report it wherever you are asked.",
      why: ({ score, settings }) => `${score} is under the passing standard of ${settings.passingStandard}.`,
    }),
    item({
      id: "cv-place",
      kind: "task",
      source: "leverage",
      text: "Put the exam under a heading Examinations, in the same type and spacing as the rest. No bold, no exclamation mark.",
    }),
    item({
      id: "cv-awards",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "If your school gave you an award or a class rank for the exam, list it under Honors: [award]. If not, there is nothing to list.",
      why: labelWhy,
    }),
    item({
      id: "cv-experiences",
      kind: "task",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "In one clerkship or sub-internship entry, say what it taught you about clinical reasoning: [rotation], [what you learned]. A reader will link it to the score.",
      why: "Beside a strong score such an entry shows where the knowledge goes.",
    }),
  ],
};
