/** Phase 3: the list, away rotations, and words to programs (`recovery`). */
import { listWhy, programsInWords } from "./in-words.ts";
import { inCategory, passedUnder, when } from "./recovery-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

function isCompetitive({ tier }: Known<"tier">): boolean {
  return tier.value === "Ultra-Competitive" || tier.value === "High-Competitive";
}

export const theList: SectionTable = {
  id: "phase-3-list",
  heading: "Phase 3, communicate: the list",
  rows: [
    item({
      id: "list-size",
      kind: "task",
      source: "recovery",
      needs: ["gap", "listSize", "mix", "constrained"],
      holds: passedUnder,
      text: ({ listSize, mix }) =>
        `Build a list of about ${listSize.value.count} programs: ${mix.value.Reach} Reach, ${mix.value.Core} Core, ${mix.value.Safer} Safer.`,
      why: listWhy,
    }),
    item({
      id: "list-size-fail",
      kind: "task",
      source: "recovery",
      needs: ["gap", "listSize"],
      holds: inCategory("Fail"),
      text: ({ listSize }) =>
        `Sketch a list, and plan for about ${listSize.value.count} programs over all fields. Sort it again with the new score.`,
      why: ({ listSize }) => listSize.reason,
    }),
    item({
      id: "list-now",
      kind: "fact",
      source: "recovery",
      needs: ["gap", "list"],
      holds: ({ gap }) => gap.value !== "In range",
      text: ({ list: { programs, counts } }) =>
        `Your list has ${programsInWords(programs)} now, ${counts.Safer} of them Safer and ${counts.Core} Core.`,
    }),
    item({
      id: "list-kinds-a",
      kind: "task",
      ...when(inCategory("A")),
      text: "Stay in your field and go wide: add middle and smaller academic programs and community programs.",
      why: "In category A the field is within reach, and width is what the few missing points ask for.",
    }),
    item({
      id: "list-kinds-b",
      kind: "task",
      ...when(inCategory("B")),
      text: "Put community programs, young programs and places that draw fewer applicants at the center of the list.",
      why: "In category B these are the programs that read past a score most often.",
    }),
    item({
      id: "list-kinds-c",
      kind: "task",
      ...when(inCategory("C")),
      text: "Spread the list over two fields and as many regions as you can accept.",
      why: "In category C one field in a few places is too narrow.",
    }),
    item({
      id: "list-not-one-field",
      kind: "note",
      source: "recovery",
      needs: ["gap", "tier", "specialty"],
      holds: (facts) => inCategory("B", "C")(facts) && isCompetitive(facts),
      text: ({ specialty }) => `A long list of ${specialty.name} alone is long, but not broad: the same hurdle stands at each program.`,
      why: ({ tier, gap }) =>
        `The field is ${tier.value.toLowerCase()}, and in category ${gap.value} its programs will see the same distance.`,
    }),
    item({
      id: "list-second-field",
      kind: "task",
      source: "recovery",
      needs: ["gap", "dual"],
      holds: ({ gap, dual }) => gap.value !== "In range" && dual.value !== "Not needed",
      text: ({ dual }) => `Open the dual application plan. MatchSheet's answer for a second field: ${dual.value.toLowerCase()}.`,
      why: ({ dual }) => dual.reason,
    }),
    item({
      id: "list-dean-paths",
      kind: "task",
      ...when(inCategory("C", "Fail")),
      text: "Talk with your dean about preliminary and transitional years and about applying again, now and not in Match Week.",
      why: "In this category you may need one of these paths, and each has its own dates.",
    }),
  ],
};

function awayFits({ gap, clinicalRecord }: Known<"gap">): boolean {
  return passedUnder({ gap } as Known<"gap">) && clinicalRecord !== "Weak";
}

export const awayRotations: SectionTable = {
  id: "phase-3-away",
  heading: "Phase 3, communicate: away rotations",
  rows: [
    item({
      id: "away-choose",
      kind: "task",
      ...when(awayFits),
      text: "Choose one or two away rotations: programs within reach, where you would be glad to match, and where your school or your family has some tie.",
      why: ({ clinicalRecord }) =>
        clinicalRecord === "Strong"
          ? "Your clinical record is strong, and an away shows it to people who would otherwise see a number."
          : "A month of good work can outweigh a number, if you are rested and at ease in teams.",
    }),
    item({
      id: "away-daily",
      kind: "task",
      ...when(awayFits),
      text: "Learn how the place works in the first days: when people stay late, how they round and present. Each day counts like an interview.",
      why: "Those who work with you will be asked about you.",
    }),
    item({
      id: "away-feedback",
      kind: "task",
      ...when(awayFits),
      text: "Halfway through, ask what to do better, and do it from the next day on.",
      why: "A change that people see is the best answer to a doubt.",
    }),
    item({
      id: "away-wait",
      kind: "note",
      source: "recovery",
      needs: ["gap", "clinicalRecord"],
      holds: ({ gap, clinicalRecord }) => passedUnder({ gap } as Known<"gap">) && clinicalRecord === "Weak",
      text: "Leave away rotations aside until your evaluations at home are strong.",
      why: "Your profile says the clinical record is weak, and an away magnifies whatever people see.",
    }),
  ],
};

export const wordsToPrograms: SectionTable = {
  id: "phase-3-words",
  heading: "Phase 3, communicate: words to programs",
  rows: [
    item({
      id: "interest-few",
      kind: "task",
      ...when(passedUnder),
      text: "Before interviews, write only where you have a tie: a place you belong to, a rotation, a faculty member who knows someone there. Write names: [program, tie].",
      why: "Programs get many general messages and pass over them.",
    }),
    item({
      id: "interest-parts",
      kind: "task",
      ...when(passedUnder),
      text: "Give that message three parts: who you are and why this program, the tie, and one line that names the score together with one clear strength.",
      why: "One line on the score is enough; the rest is about you and them.",
    }),
    item({
      id: "after-interview",
      kind: "task",
      ...when(passedUnder),
      text: "After an interview, follow the program's own rules on messages. Where they allow it: one thank-you with a detail of the day, and one message on your ranking if it is true. No long words on the score.",
      why: "Rules on messages differ, and breaking them weighs more than silence.",
    }),
    item({
      id: "interview-three-steps",
      kind: "task",
      ...when(passedUnder),
      text: "Practice the answer on your score aloud, in three steps: own it, explain in a sentence if there is a real reason, turn to what changed. Stop after a minute.",
      why: "Someone will probably ask, and a calm short answer settles it.",
    }),
    item({
      id: "interview-avoid",
      kind: "note",
      ...when(passedUnder),
      text: "Leave out three things: blame on the exam, blame on the school, and the full story of that season.",
      why: "They turn the talk away from you as a future colleague.",
    }),
  ],
};
