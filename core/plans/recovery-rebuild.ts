/** Phase 2: clinical work, letters, research and the written application (`recovery`). */
import { inCategory, passedUnder, underRange, valuesResearch, when } from "./recovery-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

function clinicalWhy({ clinicalRecord }: Known<"gap">): string {
  if (clinicalRecord === "Strong") return "Your clinical record is strong, and it is what readers trust most. Keep it in view.";
  if (clinicalRecord === "Weak")
    return "Your clinical record is weak, and it can still change. It weighs more than the score with those who know your work.";
  return "How you work with patients is what readers trust most, and it can still grow.";
}

export const clinicalWork: SectionTable = {
  id: "phase-2-clinical",
  heading: "Phase 2, rebuild: clinical work",
  rows: [
    item({
      id: "clinical-honors",
      kind: "task",
      ...when(underRange),
      text: "Aim for honors in every rotation that is left, first of all in your chosen field.",
      why: clinicalWhy,
    }),
    item({
      id: "clinical-shelves",
      kind: "task",
      ...when(underRange),
      text: "If shelf exams are still ahead, prepare them as you would prepare Step 2 CK now.",
      why: "Each good shelf score says that the low one was not the whole story.",
    }),
    item({
      id: "clinical-daily",
      kind: "task",
      ...when(underRange),
      text: "On service: come early, know your patients by heart, think ahead to admissions and discharges, and see each order through. Be someone the residents want back.",
      why: "Residents are asked about you, and so are nurses.",
    }),
    item({
      id: "clinical-reading",
      kind: "task",
      ...when(underRange),
      text: "Read each day about the patients you see, in a handbook of the field or the guideline your attending names. Leave score forums closed.",
      why: "What you read for a patient shows the next morning.",
    }),
    item({
      id: "clinical-us-experience",
      kind: "task",
      source: "drop",
      needs: ["gap", "applicantType"],
      holds: ({ gap, applicantType }) => gap.value !== "In range" && applicantType.endsWith("IMG"),
      text: "Get clinical experience in the United States, in your field if you can, and letters from the people who saw you there.",
      why: "For international graduates programs lean more on scores. Work they can see is the best counterweight.",
    }),
    item({
      id: "clinical-mend",
      kind: "task",
      source: "recovery",
      needs: ["gap", "clinicalRecord"],
      holds: ({ gap, clinicalRecord }) => gap.value !== "In range" && clinicalRecord === "Weak",
      text: "Ask your clerkship director what the two weakest evaluations have in common, and work on that one thing in the next rotation.",
      why: "A low score beside quiet evaluations is the hardest pair to explain.",
    }),
  ],
};

export const lettersAgain: SectionTable = {
  id: "phase-2-letters",
  heading: "Phase 2, rebuild: letters",
  rows: [
    item({
      id: "letters-who",
      kind: "task",
      ...when(underRange),
      text: "Choose writers who supervised you for weeks: attendings, clerkship or program directors, respected people of your field. Write names: [name], [name], [name].",
      why: "Detail comes only from someone who watched you work.",
    }),
    item({
      id: "letters-when",
      kind: "task",
      ...when(underRange),
      text: "Ask in the last days of a rotation, while your work is fresh in mind.",
      why: "A letter written months later turns general.",
    }),
    item({
      id: "letters-ask",
      kind: "text",
      ...when(underRange),
      text: "Have you seen enough of my work to support my residency application with a strong letter?",
      why: "The question lets a lukewarm writer decline kindly.",
    }),
    item({
      id: "letters-packet",
      kind: "task",
      ...when(underRange),
      text: "Give each writer a packet: your CV, three to five short notes on patients or cases you handled with them, and your statement as it stands.",
      why: "Writers recall cases better than qualities.",
    }),
    item({
      id: "letters-score-line",
      kind: "text",
      ...when(passedUnder),
      text: "My Step 2 CK score is lower than the work you have seen. If you agree, a few words on my [clinical strength] would help me.",
      why: "Use it only where it is true and you are at ease with it. You want facts about your work, not sympathy for a number.",
    }),
    item({
      id: "letters-replace",
      kind: "task",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap, profile }) => gap.value !== "In range" && profile.concerns.includes("weakLetters"),
      text: "Plan the rotation that will bring a better letter, and leave the weakest one out once you have it.",
      why: "Your profile names weak or generic letters, and with this score a general letter costs more.",
    }),
    item({
      id: "letters-update",
      kind: "task",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap, profile }) => gap.value !== "In range" && profile.strengths.includes("strongLetters"),
      text: "Tell your strong writers about the score yourself, and ask whether they can speak to your clinical reasoning.",
      why: "Your profile names strong letters from known faculty: they can answer the number with what they saw.",
    }),
  ],
};

const worthwhile = inCategory("B", "C");

function researchWhy(facts: Known<"gap">): string {
  const field = valuesResearch(facts) ? `, and ${facts.specialty?.name} reads it with interest` : "";
  return `In category ${facts.gap.value} finished work shows curiosity and follow-through${field}.`;
}

export const researchWithOutput: SectionTable = {
  id: "phase-2-research",
  heading: "Phase 2, rebuild: research that gets finished",
  rows: [
    item({
      id: "research-optional",
      kind: "note",
      ...when(inCategory("A")),
      text: ({ research }) =>
        research === "None"
          ? "New research is optional for you. If a small project comes your way, take it only where it can be finished in time."
          : "New research is optional for you. Finish what you have begun before you start anything.",
      why: "In category A letters and the list do more.",
    }),
    item({
      id: "research-later",
      kind: "note",
      ...when(inCategory("Fail")),
      text: "Let new research wait until the retake is passed.",
      why: "Nothing else helps as much as passing, and both want the same hours.",
    }),
    item({
      id: "research-finish",
      kind: "task",
      source: "recovery",
      needs: ["gap", "research"],
      holds: ({ gap, research }) => worthwhile({ gap } as Known<"gap">) && research !== "None",
      text: "List your projects with their next step and its date. Push the one that is nearest to an abstract or a poster.",
      why: ({ research }) =>
        `Your profile says: ${research.toLowerCase()} research output. A finished project can be listed; an open one hardly counts.`,
    }),
    item({
      id: "research-faculty",
      kind: "task",
      ...when(worthwhile),
      text: "Find one or two faculty members in your field with a project that is under way, and write to them.",
      why: researchWhy,
    }),
    item({
      id: "research-email",
      kind: "text",
      ...when(worthwhile),
      text: "Dear Dr. [name], I am a [year] student at [school], drawn to [field] because of [reason]. Could one more pair of hands help with a project of yours in the next [three to six] months, with data, charts or a case report? I have [hours] a week and can begin on [date].",
      why: "Short, exact and easy to answer. Fill each blank with what is true.",
    }),
    item({
      id: "research-short",
      kind: "task",
      ...when(worthwhile),
      text: "Prefer short projects: a chart review, a quality improvement project, a case report. Ask before you join whether an abstract can be ready before ERAS opens.",
      why: "Only what is finished can be listed.",
    }),
    item({
      id: "research-tight",
      kind: "task",
      ...when(worthwhile),
      text: "If time is short, aim at a poster day of your own school, an abstract sent to a local meeting, or a quality project with a written result.",
      why: "A small finished result still shows follow-through.",
    }),
    item({
      id: "research-no-empty-year",
      kind: "note",
      ...when(worthwhile),
      text: "Take a research year only with a mentor, a plan and outputs that have dates.",
      why: "A year without results raises questions instead of answering them.",
    }),
  ],
};

export const writtenApplication: SectionTable = {
  id: "phase-2-application",
  heading: "Phase 2, rebuild: statement and ERAS",
  rows: [
    item({
      id: "application-line",
      kind: "task",
      ...when(underRange),
      text: "Build one line through the whole application: why this field, which experiences carry it, how you meet difficulty and grow. The Narrative sheet has words to start from.",
      why: "A clear picture leaves less room for the number.",
    }),
    item({
      id: "application-score-short",
      kind: "task",
      ...when(passedUnder),
      text: "Decide whether the statement mentions the score. If it does: one sentence, no apology, then straight to what your evaluations and letters show.",
      why: "Readers see the score anyway. What they look for is how you carry it.",
    }),
    item({
      id: "application-fail-short",
      kind: "task",
      ...when(inCategory("Fail")),
      text: "Plan one short paragraph on the failed attempt for later: what happened, what you changed, what the new score shows. Write it when the new score is in.",
      why: "A failure on record is asked about, so it is better told by you.",
    }),
  ],
};
