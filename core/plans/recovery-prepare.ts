/** Phase 4: the other ways, prepared before they are needed (`recovery`). The contingency plan holds the details. */
import { inCategory, underRange, when } from "./recovery-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

export const otherWays: SectionTable = {
  id: "phase-4-other-ways",
  heading: "Phase 4, prepare the other ways",
  rows: [
    item({
      id: "ways-line",
      kind: "task",
      ...when(underRange),
      text: "Draw your line in the sand: of specialty, location and prestige, which two do you keep? The contingency plan helps to choose.",
      why: "With a score under the range, all three at once are seldom on offer.",
    }),
    item({
      id: "ways-tree",
      kind: "task",
      ...when(underRange),
      text: "Go through the Match Week tree of the contingency plan, and write your own answer at each question.",
      why: "It is easier to decide now than in the days of Match Week.",
    }),
    item({
      id: "ways-soap-light",
      kind: "task",
      ...when(inCategory("A")),
      text: "Keep the SOAP papers in one folder: a short statement and your letters.",
      why: "In category A you may well not need them, and an hour is enough to have them.",
    }),
    item({
      id: "ways-soap-full",
      kind: "task",
      ...when(inCategory("B", "C", "Fail")),
      text: "Prepare SOAP in full before interview season ends: statements for each track, letters that fit more than one field, and a list of tracks you would accept.",
      why: ({ gap }) =>
        gap.value === "B"
          ? "In category B it is worth having, even if it stays in the drawer."
          : "In this category SOAP is a real path, and it runs within days.",
    }),
    item({
      id: "ways-exam",
      kind: "task",
      ...when(underRange),
      text: "Do the exam diagnosis of the contingency plan before your next large exam.",
      why: "One low score can be carried. A series of them is much harder to explain.",
    }),
  ],
};
