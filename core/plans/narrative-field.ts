/** Why this field, without hedging; and old experiences told anew for another field (`pivot`, step 4). */
import type { WorkKind } from "../rules/specialties.ts";
import { anotherField, anotherFieldWhy, changesField, newField } from "./narrative-conditions.ts";
import { type ItemRow, item, type SectionTable } from "./render-plan.ts";

const turned = { source: "pivot", needs: ["level"], holds: changesField, why: anotherFieldWhy } as const;

export const whyThisField: SectionTable = {
  id: "why-this-field",
  heading: "Why this field",
  rows: [
    item({
      id: "field-one-answer",
      kind: "task",
      source: "pivot",
      text: "Write your reason for the field in three sentences: [what you saw], [what you do well there], [where you want to go]. Use the same reason in statement, interviews and letters.",
    }),
    item({
      id: "field-no-hedge",
      kind: "note",
      source: "pivot",
      text: 'Cross out words that keep another door open: "I also like", "always wanted, but", "as an alternative", "any field that". Readers hear second best in them.',
    }),
    item({
      id: "field-turn-meaning",
      kind: "note",
      ...turned,
      text: "A change of field is no confession. Say what you learned about where you fit, and let the old field be a step on that way.",
    }),
    item({
      id: "field-turn-words",
      kind: "text",
      ...turned,
      text: (facts) =>
        `At first I looked for [kind of work you sought]. On [rotation] I noticed that I do my best work when I [strength]. That is the core of ${newField(facts)}, and there I want to [goal].`,
      why: "Two or three sentences in the statement turn the change into a reason. Use those that are true.",
    }),
    item({
      id: "field-turn-interview",
      kind: "text",
      ...turned,
      text: (facts) =>
        `I did consider [first field], and I learned [skill] there. What I want to do every day is [work of the new field]. I saw that on [rotation], and that is why I am here for ${newField(facts)}.`,
      why: "Someone will ask about the first field, and a short calm answer settles it.",
    }),
    item({
      id: "field-turn-no-score",
      kind: "note",
      ...turned,
      text: "Do not give the score as your reason for the new field. A field chosen for its work convinces; one chosen for a number does not.",
      why: "Readers look for a person who wants their work, not for one who had to leave another.",
    }),
    item({
      id: "field-two-statements",
      kind: "task",
      source: "pivot",
      holds: (facts) => anotherField(facts) && !changesField(facts),
      text: (facts) =>
        `If you apply in ${newField(facts)} too, write a second statement from a blank page: other scenes, other reasons, no swapped names.`,
      why: anotherFieldWhy,
    }),
  ],
};

/** What an experience of a field also shows, where the source names it. */
const recastFields: Readonly<Record<string, string>> = {
  Dermatology:
    "Tell your time in skin clinics or skin research as care for people whose inflammation stays for years. Or tell how you made a clinic run better: [experience], [what you did].",
  "Orthopedic Surgery":
    "Tell orthopedic shadowing or research as a sure hand in the joint and muscle exam, and as practice in a surgical team that runs well: [experience], [what you did].",
};

const recastKinds: Readonly<Record<WorkKind, string>> = {
  procedural:
    "Tell work with procedures as preparation, steady hands and talking a patient through what comes: [experience], [what you did].",
  acute:
    "Tell work with acutely ill people as sorting what comes first, deciding on few facts and handing over clearly: [experience], [what you did].",
  cognitive:
    "Tell diagnostic work at the bedside as careful history, ordered thinking and follow-up until it is clear: [experience], [what you did].",
  outpatient: "Tell clinic work as knowing people over time and making plans they can keep: [experience], [what you did].",
  inpatient: "Tell ward work as owning a patient's whole stay with a team around you: [experience], [what you did].",
  diagnostic:
    "Tell work with images or specimens as a trained eye, and as answering the question a colleague really has: [experience], [what you did].",
};

function recastField(name: string, text: string): ItemRow {
  return item({
    id: `recast-${name.toLowerCase().replace(/ /g, "-")}`,
    kind: "task",
    source: "pivot",
    needs: ["specialty"],
    holds: (facts) => anotherField(facts) && facts.specialty.name === name,
    text,
    why: anotherFieldWhy,
  });
}

function recastKind(kind: WorkKind, text: string): ItemRow {
  return item({
    id: `recast-${kind}`,
    kind: "task",
    source: "inferred",
    needs: ["specialty"],
    holds: (facts) => anotherField(facts) && recastFields[facts.specialty.name] === undefined && facts.specialty.kinds.includes(kind),
    text,
    why: ({ specialty }) => `${specialty.name} is ${kind} work in part, and the other field can use what you learned in it.`,
  });
}

export const recast: SectionTable = {
  id: "recast",
  heading: "Old experiences for another field",
  rows: [
    item({
      id: "recast-what",
      kind: "task",
      ...turned,
      text: "Go through your ERAS entries one by one. Keep what happened as it was; choose anew what you tell of it: the part that the other field works with.",
    }),
    item({
      id: "recast-both",
      kind: "task",
      source: "chosen",
      holds: (facts) => anotherField(facts) && !changesField(facts),
      text: "ERAS sends one set of entries to every program. Word each entry so that both fields find something in it; let the two statements differ.",
      why: anotherFieldWhy,
    }),
    ...Object.entries(recastFields).map(([name, text]) => recastField(name, text)),
    ...(Object.entries(recastKinds) as [WorkKind, string][]).map(([kind, text]) => recastKind(kind, text)),
    item({
      id: "recast-meaningful",
      kind: "task",
      ...turned,
      text: "Choose your most meaningful experiences again with the other field in mind: [first], [second], [third].",
      why: "They are read first, so they should speak for the field that you apply in.",
    }),
    item({
      id: "recast-coming",
      kind: "task",
      ...turned,
      text: "Turn one project that has not begun yet toward the other field: [project], [person to ask].",
      why: "What is still to come can belong to the new field from its first day.",
    }),
  ],
};
