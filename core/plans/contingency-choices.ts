/** What to decide before Match Week: the line in the sand, and one's own answers to the tree (`recovery`, phase 4). */
import { matchWeek, treeRows } from "./contingency-tree.ts";
import type { PlanFacts } from "./facts.ts";
import { item, type SectionTable } from "./render-plan.ts";

function isFarUnder({ gap }: PlanFacts): boolean {
  return gap?.value === "C" || gap?.value === "Fail";
}

export const lineInTheSand: SectionTable = {
  id: "line-in-the-sand",
  heading: "Your line in the sand",
  rows: [
    item({
      id: "choose-two",
      kind: "task",
      source: "recovery",
      text: "Of three wishes, keep two: the specialty, the location, the prestige of the program. Write them down: [first] and [second].",
    }),
    item({
      id: "choose-one",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: isFarUnder,
      text: "Put the two in order as well. It may come down to the first one.",
      why: ({ gap }) => `${gap.reason} That leaves less room to choose.`,
    }),
    item({
      id: "keep-specialty-location",
      kind: "note",
      source: "recovery",
      text: "Specialty and location: small or little-known programs in your region count as much as the known ones.",
    }),
    item({
      id: "keep-specialty-prestige",
      kind: "note",
      source: "recovery",
      text: "Specialty and prestige: be ready for any region, and for a year more on the way, in research or a preliminary year.",
    }),
    item({
      id: "keep-location-prestige",
      kind: "note",
      source: "recovery",
      needs: ["specialty"],
      text: ({ specialty }) => `Location and prestige: be ready for another field than ${specialty.name}.`,
    }),
    item({
      id: "prestige-costs-most",
      kind: "note",
      source: "recovery",
      needs: ["label", "specialty"],
      holds: ({ label }) => label.value === "Constraining",
      text: ({ specialty }) =>
        `With this score, prestige is the wish that costs most in ${specialty.name}. Letting go of it keeps the other two alive.`,
      why: ({ label }) => label.reason,
    }),
    item({
      id: "this-year-or-fit",
      kind: "task",
      source: "recovery",
      text: "Answer one more question: do you want a place this year above all, or a better fit, even if that takes a preliminary year, research, or another field next year? [answer]",
    }),
    item({
      id: "place-limits",
      kind: "task",
      source: "recovery",
      needs: ["geography"],
      holds: ({ geography }) => geography !== "Anywhere",
      text: "Name one region you could add if you had to: [region].",
      why: ({ geography }) => `Your profile says: ${geography.toLowerCase()}.`,
    }),
    item({
      id: "tell-one-person",
      kind: "task",
      source: "chosen",
      text: "Tell one person what you decided, so that Match Week does not reopen it.",
    }),
  ],
};

export const matchWeekTree: SectionTable = {
  id: "match-week",
  heading: "Match Week, decided beforehand",
  tree: matchWeek,
  rows: [
    ...treeRows(matchWeek),
    item({
      id: "own-answers",
      kind: "task",
      source: "recovery",
      text: "Write your own answers: fields I would take in SOAP [fields], and how I would spend a year [research, clinical work, other].",
    }),
    item({
      id: "second-in-soap",
      kind: "note",
      source: "recovery",
      needs: ["second"],
      text: ({ second }) =>
        `Your second choice, ${second.specialty.name}, may belong among those fields. Places in SOAP change each year, so keep more than one.`,
      why: "Your profile names it.",
    }),
    item({
      id: "official-dates",
      kind: "task",
      source: "chosen",
      text: "Copy this year's Match Week and SOAP dates and rules from the official NRMP and ERAS pages: [dates]. They change.",
    }),
  ],
};
