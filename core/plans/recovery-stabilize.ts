/** Phase 1: the debrief of the exam, one honest meeting, an early decision (`recovery`). */
import type { DualAnswer } from "../rules/dual-application.ts";
import { lowered } from "./in-words.ts";
import { inCategory, passedUnder, underRange, when } from "./recovery-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

const smallBackup: DualAnswer = "Consider a small backup list";
const debriefWhy = "You are looking for causes you can change, not for fault.";

export const debrief: SectionTable = {
  id: "phase-1-debrief",
  heading: "Phase 1, steady yourself: debrief the exam",
  rows: [
    item({
      id: "debrief-hour",
      kind: "task",
      ...when(underRange),
      text: "Set aside one hour, and run it like a morbidity and mortality conference: what happened, what led to it, what changes. Write the answers down, then stop.",
      why: debriefWhy,
    }),
    item({
      id: "debrief-questions",
      kind: "task",
      ...when(underRange),
      text: "How many practice questions did you finish? Write the number: [questions].",
      why: "A number shows how much preparation there was; a word like “most” hides it.",
    }),
    item({
      id: "debrief-practice-exams",
      kind: "task",
      ...when(underRange),
      text: "List each practice exam with its date and score: [date, score].",
      why: "They tell whether this result was on its way or came out of the blue.",
    }),
    item({
      id: "debrief-content",
      kind: "task",
      ...when(underRange),
      text: "Mark each subject: reviewed fully, skimmed, or left out.",
      why: "Skipped subjects and slow recall call for different repairs.",
    }),
    item({
      id: "debrief-prediction",
      kind: "task",
      ...when(underRange),
      text: "Compare practice and result. If they agree, preparation explains the score. If not, write what was different: sleep, illness, worry, timing, something at home.",
      why: debriefWhy,
    }),
    item({
      id: "debrief-weak-areas",
      kind: "task",
      ...when(underRange),
      text: "Copy from the score report every system and discipline that lies under average.",
      why: "The same areas come back on the wards, in shelf exams and on Step 3.",
    }),
    item({
      id: "debrief-result",
      kind: "task",
      ...when(underRange),
      text: "End with three things you can change from now on: [one], [two], [three].",
      why: "They become the answer when someone asks what you learned.",
    }),
    item({
      id: "debrief-share",
      kind: "task",
      source: "chosen",
      needs: ["gap"],
      holds: inCategory("C", "Fail"),
      text: "Take the page to your school's learning specialist, if there is one.",
      why: ({ gap }) => `${gap.reason} Another exam lies ahead, and a second pair of eyes finds causes you cannot see.`,
    }),
  ],
};

export const retake: SectionTable = {
  id: "phase-1-retake",
  heading: "Phase 1, steady yourself: the retake",
  rows: [
    item({
      id: "retake-confirm",
      kind: "task",
      ...when(inCategory("Fail")),
      text: "Check the result on the official report, and the rules for a retake on the official site.",
      why: ({ gap }) => `${gap.reason} The standard depends on the exam date, and MatchSheet may not know yours.`,
    }),
    item({
      id: "retake-dean",
      kind: "task",
      ...when(inCategory("Fail")),
      text: "Meet your dean, or an advisor who knows your situation, this week. Settle the retake date, your rotations until then, and which application cycle it allows.",
      why: "A failed exam has to be repeated, and the calendar decides what still fits before it.",
    }),
    item({
      id: "retake-ready",
      kind: "task",
      ...when(inCategory("Fail")),
      text: "Do not sit the retake before your practice scores lie clearly over the standard.",
      why: "Programs see every attempt, so the next one should be the last.",
    }),
  ],
};

export const honestMeeting: SectionTable = {
  id: "phase-1-meeting",
  heading: "Phase 1, steady yourself: one honest meeting",
  rows: [
    item({
      id: "advisor-who",
      kind: "task",
      ...when(underRange),
      text: "Find one person who has sat in selection or ranking meetings and will speak plainly: an attending, a clerkship director, an advisor or a dean. Book half an hour.",
      why: "Only someone from inside can tell how this file would be read.",
    }),
    item({
      id: "advisor-bring",
      kind: "task",
      ...when(underRange),
      text: "Bring four things: the score report, your full CV, your specialties in order (dream, realistic, backup), and every earlier exam result.",
      why: "With the whole file on the table the answers are about you, not about averages.",
    }),
    item({
      id: "advisor-ask-range",
      kind: "text",
      ...when(underRange),
      text: "Which specialties look realistic to you, with this file as it is?",
      why: "The first question opens the field.",
    }),
    item({
      id: "advisor-ask-programs",
      kind: "text",
      source: "recovery",
      needs: ["gap", "specialty"],
      holds: underRange,
      text: ({ specialty }) => `If I stay with ${specialty.name}, at which kind of program should I aim?`,
      why: "The second one tests the plan you have.",
    }),
    item({
      id: "advisor-ask-levers",
      kind: "text",
      ...when(underRange),
      text: "What would help me most from here: an away rotation, research, a letter, or another specialty?",
      why: "The third one tells where your next months belong.",
    }),
    item({
      id: "advisor-expect-a",
      kind: "note",
      source: "recovery",
      needs: ["gap", "level"],
      holds: ({ gap, level }) => gap.value === "A" && level.value < 2,
      text: "Expect a talk about the width of your list, and perhaps a small backup.",
      why: "Category A rarely asks for another field.",
    }),
    item({
      id: "advisor-expect-b-c",
      kind: "note",
      source: "recovery",
      needs: ["gap", "level"],
      holds: ({ gap, level }) => gap.value === "B" || gap.value === "C" || (gap.value === "A" && level.value >= 2),
      text: "Expect three subjects: more or other specialties, an extra year of research or a preliminary year, and programs or regions with fewer applicants.",
      why: ({ gap, level }) =>
        gap.value === "A"
          ? `The category alone is mild, but at pivot level ${level.value} another field will come up.`
          : `In category ${gap.value} a longer list alone is not enough.`,
    }),
    item({
      id: "advisor-expect-fail",
      kind: "note",
      ...when(inCategory("Fail")),
      text: "Expect the talk to be about the retake first. Ask the three questions again when the new score is in.",
      why: "Until then nobody can place the file.",
    }),
  ],
};

export const earlyDecision: SectionTable = {
  id: "phase-1-decision",
  heading: "Phase 1, steady yourself: decide early",
  rows: [
    item({
      id: "decide-date",
      kind: "task",
      ...when(passedUnder),
      text: "Put a date on the decision about your specialty, within two weeks: [date].",
      why: "Months of waiting cost rotations and letters that the new plan would need.",
    }),
    item({
      id: "decide-date-fail",
      kind: "task",
      ...when(inCategory("Fail")),
      text: "Put the decision about your specialty in the calendar for the week of the new score.",
      why: "The new score decides more than anything you know today.",
    }),
    item({
      id: "decide-primary",
      kind: "task",
      source: "recovery",
      needs: ["gap", "specialty"],
      holds: underRange,
      text: ({ specialty }) => `Settle your primary specialty. Your profile says ${specialty.name}; keep it or change it: [specialty].`,
      why: "Letters, statement and rotations all follow from it.",
    }),
    item({
      id: "decide-backup-small",
      kind: "task",
      source: "recovery",
      needs: ["gap", "dual"],
      holds: ({ gap, dual }) => gap.value === "A" && dual.value === smallBackup,
      text: "Decide whether you want a small backup: [specialty, or none].",
      why: "In category A a backup is a choice, not a need.",
    }),
    item({
      id: "decide-backup",
      kind: "task",
      source: "recovery",
      needs: ["gap", "dual"],
      holds: ({ gap, dual }) => gap.value !== "In range" && dual.value !== smallBackup,
      text: "Name a backup you would truly be willing to train in, and if you can a second one: [specialty], [specialty].",
      why: ({ dual }) =>
        `MatchSheet's answer for a second field: ${lowered(dual.value)}. It may become the plan, so it should be a field you can like.`,
    }),
    item({
      id: "decide-places",
      kind: "task",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap, profile }) => gap.value !== "In range" && profile.geography !== "Anywhere",
      text: "Write down where you could live for the years of training, and where not. Mark which of the limits could move.",
      why: ({ profile }) =>
        profile.geography === undefined
          ? "Your profile does not tell where you can go, and each added region widens the list."
          : `Your profile says: ${profile.geography.toLowerCase()}. Each added region widens the list.`,
    }),
    item({
      id: "decide-places-open",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: ({ gap, profile }) => gap.value !== "In range" && profile.geography === "Anywhere",
      text: "You can go anywhere. Say so to your advisor and in your applications: it is one of your strongest cards.",
      why: "Your profile says: anywhere.",
    }),
  ],
};
