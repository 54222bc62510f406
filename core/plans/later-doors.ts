/** Doors that open after residency, by base specialty (`pivot`, step 7): for someone who weighs another field. */
import { laterDoors } from "../rules/adjacent-specialties.ts";
import type { WorkKind } from "../rules/specialties.ts";
import type { PlanFacts } from "./facts.ts";
import { anotherField, anotherFieldWhy, changesField } from "./narrative-conditions.ts";
import type { Plan } from "./plan.ts";
import { type ItemRow, item, makePlan, type PlanTable, type SectionTable } from "./render-plan.ts";

/** Whether a field is the base specialty, in the community, with a path behind it, or combined with another. */
function restsOn(base: string, names: readonly string[]): boolean {
  return names.some((name) => name === base || name.startsWith(`${base} `));
}

interface Way {
  readonly names: (facts: PlanFacts) => readonly string[];
  readonly why: string;
}

/** How a base specialty comes to stand in the plan; the first way that holds tells why. */
const ways: readonly Way[] = [
  { names: ({ specialty }) => [specialty?.name ?? "", ...(specialty?.parts ?? []).map(({ name }) => name)], why: "It is your target." },
  { names: ({ secondChoice }) => [secondChoice?.name ?? ""], why: "It is your second choice." },
  {
    names: (facts) => (changesField(facts) ? [...(facts.options?.options ?? []), ...(facts.adjacent?.options ?? [])] : []),
    why: "It is among the fields that your pivot level points to.",
  },
];

function wayTo(base: string, facts: PlanFacts): Way | undefined {
  return ways.find(({ names }) => restsOn(base, names(facts)));
}

function stands(base: string, facts: PlanFacts): boolean {
  return facts.specialty === undefined || wayTo(base, facts) !== undefined;
}

function idOf(base: string): string {
  return base.toLowerCase().replace(/ /g, "-");
}

function doorsRow(base: string, doors: readonly string[]): ItemRow {
  return item({
    id: `doors-${idOf(base)}`,
    kind: "fact",
    source: "pivot",
    holds: (facts) => stands(base, facts),
    text: `${base}: ${doors.join("; ")}.`,
    why: (facts) => wayTo(base, facts)?.why ?? "Your profile names no target yet, so every base field with known doors stands here.",
  });
}

const doors: SectionTable = {
  id: "doors",
  heading: "Which fields lead on to what",
  rows: [
    ...Object.entries(laterDoors).map(([base, list]) => doorsRow(base, list)),
    item({
      id: "doors-unknown",
      kind: "note",
      source: "chosen",
      needs: ["specialty"],
      holds: (facts) => !Object.keys(laterDoors).some((base) => stands(base, facts)),
      text: ({ specialty }) =>
        `The sources name no later doors for ${specialty.name}. Ask programs which fellowships their graduates went into.`,
      why: "MatchSheet lists only what a source names.",
    }),
  ],
};

/** Doors near a kind of work. Inferred by MatchSheet from the names of the fellowships. */
const nearKinds: Readonly<Record<WorkKind, string>> = {
  procedural:
    "If you want to go on working with your hands: cardiology, GI and critical care after Internal Medicine, or sports medicine after Family Medicine.",
  acute: "If you want to go on with acutely ill people: critical care after Internal Medicine, or PICU and pediatric EM after Pediatrics.",
  cognitive:
    "If you want to go on with hard diagnoses: rheumatology or oncology, after Internal Medicine. Or consult-liaison, after Psychiatry.",
  outpatient:
    "If you want to go on in a clinic: rheumatology after Internal Medicine, sports medicine after Family Medicine, or child work after Psychiatry.",
  inpatient:
    "If you want to go on working on the wards: critical care after Internal Medicine, neonatology after Pediatrics, or consult-liaison after Psychiatry.",
  diagnostic: "If you want to go on reading images and findings: cardiology or hematology and oncology after Internal Medicine come near.",
};

function nearRow([kind, text]: [string, string]): ItemRow {
  return item({
    id: `near-${kind}`,
    kind: "note",
    source: "inferred",
    needs: ["specialty"],
    holds: (facts) => anotherField(facts) && (facts.specialty.kinds as readonly string[]).includes(kind),
    text,
    why: ({ specialty }) => `${specialty.name} is ${kind} work in part. MatchSheet inferred what comes near it.`,
  });
}

const keep: SectionTable = { id: "keep", heading: "What you can keep of your first field", rows: Object.entries(nearKinds).map(nearRow) };

const weigh: SectionTable = {
  id: "weigh",
  heading: "How to weigh them",
  rows: [
    item({
      id: "weigh-residency-first",
      kind: "note",
      source: "pivot",
      text: "Residency is not the last choice you make. Still, choose a field that you could enjoy without any fellowship after it.",
    }),
    item({
      id: "weigh-days",
      kind: "task",
      source: "pivot",
      text: "For each field, answer from days you have lived: Do I like these talks with patients? [yes, no] Do I like the procedures? [yes, no] Do I need calm or do I like bustle? [calm, bustle]",
    }),
    item({
      id: "weigh-ask",
      kind: "task",
      source: "chosen",
      holds: anotherField,
      text: "Ask one fellow or young attending how the way there really was: [name], [what they said].",
      why: "A list of fellowships does not tell how hard the way there is.",
    }),
    item({
      id: "weigh-programs",
      kind: "task",
      source: "chosen",
      holds: anotherField,
      text: "On program pages, look at where graduates went, and note the programs whose graduates do what you want: [program], [program].",
      why: "Where graduates went shows which doors a program really opens.",
    }),
    item({
      id: "weigh-feeling",
      kind: "note",
      source: "pivot",
      holds: changesField,
      text: "Sorrow for the first field may come along, and it has its place. People do find a field that suits them better on the second look; give it a fair chance.",
      why: anotherFieldWhy,
    }),
  ],
};

export const laterDoorsTable: PlanTable = {
  id: "later-doors",
  title: "Later doors",
  summaries: [
    item({
      id: "summary-turn",
      kind: "note",
      source: "pivot",
      needs: ["specialty"],
      holds: anotherField,
      text: "A base field is a beginning. This page shows what the fields you may turn to lead on to, and what you can keep of the first one.",
    }),
    item({
      id: "summary-field",
      kind: "note",
      source: "pivot",
      needs: ["specialty"],
      text: ({ specialty }) =>
        `No other field is in play beside ${specialty.name}. This page is short: what it leads on to, as far as the sources say.`,
    }),
    item({
      id: "summary-open",
      kind: "note",
      source: "pivot",
      text: "Some base fields lead on to many others. With a target on your Profile this page shows those that concern you.",
    }),
  ],
  sections: [doors, keep, weigh],
};

/** Fellowships by the base fields that concern the person. */
export function laterDoorsPlan(facts: PlanFacts): Plan {
  return makePlan(laterDoorsTable, facts);
}
