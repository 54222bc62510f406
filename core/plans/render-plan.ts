/**
 * Makes plans from tables. An item names the facts it needs; it stands where they are known and its condition holds. Where a fact is
 * missing the plan is shorter, and its last section says what to fill in.
 */
import { type Day, dayText } from "../cells/day.ts";
import { profileFields } from "../profile/fields.ts";
import type { Source } from "../rules/decide.ts";
import { type FactInput, type FactKey, inputsOf, isMissing, type PlanFacts } from "./facts.ts";
import { type DecisionTree, type Item, type ItemKind, type Plan, type Section, sourceNames } from "./plan.ts";

/** The facts with those of the given keys known. */
export type Known<Key extends FactKey> = PlanFacts & { readonly [Fact in Key]-?: NonNullable<PlanFacts[Fact]> };

/** One item of a table, before it meets a person. */
export interface ItemRow {
  /** Stable, kebab-case, unique in its plan. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly source: Source;
  readonly needs: readonly FactKey[];
  /** Absent where the item stands for everyone whose needed facts are known. */
  readonly holds?: (facts: PlanFacts) => boolean;
  readonly text: (facts: PlanFacts) => string;
  readonly why?: (facts: PlanFacts) => string;
  /** The first and the last day, counted from 1, the start. */
  readonly days?: readonly [number, number];
}

type Words<Key extends FactKey> = string | ((facts: Known<Key>) => string);

interface WrittenRow<Key extends FactKey> {
  readonly id: string;
  readonly kind: ItemKind;
  readonly source: Source;
  readonly needs?: readonly Key[];
  readonly holds?: (facts: Known<Key>) => boolean;
  readonly text: Words<Key>;
  readonly why?: Words<Key>;
  readonly days?: readonly [number, number];
}

function wordsOf<Key extends FactKey>(words: Words<Key>): (facts: PlanFacts) => string {
  return typeof words === "string" ? () => words : (words as (facts: PlanFacts) => string);
}

/** One row of a plan's table: `holds`, `text` and `why` see the facts in `needs` as known. */
export function item<const Key extends FactKey = never>({ needs = [], holds, text, why, ...row }: WrittenRow<Key>): ItemRow {
  return {
    ...row,
    needs,
    text: wordsOf(text),
    ...(holds === undefined ? {} : { holds: holds as (facts: PlanFacts) => boolean }),
    ...(why === undefined ? {} : { why: wordsOf(why) }),
  };
}

export interface SectionTable {
  readonly id: string;
  readonly heading: string;
  readonly tree?: DecisionTree;
  readonly rows: readonly ItemRow[];
}

export interface PlanTable {
  readonly id: string;
  readonly title: string;
  readonly layout?: Plan["layout"];
  /** Its rows leave blanks for what is missing, so that it needs no last section about that. */
  readonly leavesBlanks?: true;
  /** The first row that holds; the last one always does. */
  readonly summaries: readonly ItemRow[];
  readonly sections: readonly SectionTable[];
}

/** Whether a row's item stands for this person. */
export function stands(row: ItemRow, facts: PlanFacts): boolean {
  return row.needs.every((need) => facts[need] !== undefined) && (row.holds?.(facts) ?? true);
}

function toItem(row: ItemRow, facts: PlanFacts, start: Day | undefined): Item {
  const { id, kind, source, why, days } = row;
  return {
    id,
    kind,
    text: row.text(facts),
    ...(why === undefined ? {} : { why: why(facts) }),
    source,
    ...(start === undefined || days === undefined ? {} : { from: start + days[0] - 1, to: start + days[1] - 1 }),
  };
}

/** How to fill in what a profile's cell can't simply be filled in for. */
const fillIn: Readonly<Partial<Record<FactInput, string>>> = {
  score: "Fill in your Step 2 CK score on the Profile sheet, as soon as you have it. Most of this plan starts from it.",
  programs: "Make or open a list of programs. The parts that count your own programs need one.",
};

function fillInItem(input: FactInput): Item {
  const field = profileFields.find(({ key }) => key === input);
  const text = fillIn[input] ?? `Fill in "${field?.label}" on the Profile sheet. ${field?.note}`;
  return { id: `fill-in-${input.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, kind: "note", text, source: "chosen" };
}

/** What the rows that do not stand still wait for, in the order of the Profile sheet. */
function missingSection(rows: readonly ItemRow[], facts: PlanFacts): Section {
  const wanted = new Set(rows.flatMap((row) => row.needs.flatMap(inputsOf)).filter((input) => isMissing(input, facts)));
  const order: readonly FactInput[] = [...profileFields.map(({ key }) => key as FactInput), "programs"];
  const items = order.filter((input) => wanted.has(input)).map(fillInItem);
  return { id: "to-fill-in", heading: "To make this more exact", items };
}

/** The plan of a table for one person. `start` is the first day, where the plan has dates. Sections without items are left out. */
export function makePlan(table: PlanTable, facts: PlanFacts, start?: Day): Plan {
  const rows = table.sections.flatMap((section) => section.rows);
  const sections = table.sections.map(({ id, heading, tree, rows }) => ({
    id,
    heading,
    ...(tree === undefined ? {} : { tree }),
    items: rows.filter((row) => stands(row, facts)).map((row) => toItem(row, facts, start)),
  }));
  const summary = table.summaries.find((row) => stands(row, facts));
  if (summary === undefined) throw new Error(`The plan ${table.id} has no summary that always holds.`);
  return {
    id: table.id,
    title: table.title,
    summary: summary.text(facts),
    ...(table.layout === undefined ? {} : { layout: table.layout }),
    sections: [...sections, ...(table.leavesBlanks ? [] : [missingSection(rows, facts)])].filter(({ items }) => items.length > 0),
  };
}

const marks: Readonly<Record<ItemKind, string>> = { task: "[ ]", text: '"', note: "-", fact: "=" };

function itemLines({ id, kind, text, why, source, from, to }: Item): string[] {
  const days = from === undefined || to === undefined ? "" : `${from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`}: `;
  const reason = why === undefined ? [] : [`    why: ${why}`];
  return [`${marks[kind]} ${days}${text}`, ...reason, `    (${id}; ${sourceNames[source]})`];
}

/** A plan as plain text, for people to read and for tests to compare. */
export function planText(plan: Plan): string {
  const sections = plan.sections.map(({ heading, items }) => `\n## ${heading}\n${items.flatMap(itemLines).join("\n")}\n`);
  return `# ${plan.title}\n${plan.summary}\n${sections.join("")}`;
}
