/** Which plans make which sheet, and what rows they become. */
import { type Day, dayText } from "../../core/cells/day.ts";
import { beforeExam } from "../../core/plans/before-exam.ts";
import { contingency } from "../../core/plans/contingency.ts";
import { dualApplication } from "../../core/plans/dual-application.ts";
import type { PlanFacts } from "../../core/plans/facts.ts";
import { fortnight } from "../../core/plans/fortnight.ts";
import { laterDoorsPlan } from "../../core/plans/later-doors.ts";
import { narrative } from "../../core/plans/narrative.ts";
import { anotherField, isPassed } from "../../core/plans/narrative-conditions.ts";
import { type Item, type Plan, type Section, sourceNames } from "../../core/plans/plan.ts";
import { questionCards } from "../../core/plans/question-cards.ts";
import { recovery } from "../../core/plans/recovery.ts";
import { worksheet } from "../../core/plans/worksheet.ts";
import type { CellValue } from "../workbook.ts";
import type { Field, PlanRow, PlanSheet, PlanSheetId, RowKind } from "./plan-sheet.ts";
import { columnsOf } from "./plan-sheet-columns.ts";

export interface PlanSheetOptions {
  /** How many practice questions are left (see `readQuestionCount`); without it the weeks before an exam name no numbers. */
  readonly questions?: number;
}

interface Wish {
  readonly facts: PlanFacts;
  /** Day 1 of the 14-day plan. */
  readonly start: Day;
  readonly options: PlanSheetOptions;
}

interface PlanPart {
  readonly make: (wish: Wish) => Plan;
  /** Absent where the plan is for everyone. */
  readonly fits?: (facts: PlanFacts) => boolean;
}

interface SheetPlans {
  readonly id: PlanSheetId;
  readonly name: string;
  readonly about: string;
  /** Under one another, in this order; a plan laid out in columns is alone in its sheet. */
  readonly plans: readonly PlanPart[];
}

const keeps =
  "When you bring this sheet up to date, what you changed stays, what you left alone follows your profile, and new rows come last.";

const sheetPlans: readonly SheetPlans[] = [
  {
    id: "plan",
    name: "Plan",
    about: `Tick what is done, change any words, and add notes, rows or columns of your own. ${keeps}`,
    plans: [
      { make: ({ facts, options }) => beforeExam(facts, options.questions), fits: (facts) => !isPassed(facts) },
      { make: ({ facts, start }) => fortnight(facts, start) },
      { make: ({ facts }) => recovery(facts) },
      { make: ({ facts }) => dualApplication(facts), fits: anotherField },
    ],
  },
  {
    id: "worksheet",
    name: "Worksheet",
    about: `Write over anything you know better, and fill each [blank]. ${keeps}`,
    plans: [{ make: ({ facts }) => worksheet(facts) }],
  },
  {
    id: "narrative",
    name: "Narrative",
    about: `Words to start from. Fill each [blank] with what is true, and change the rest until it sounds like you. ${keeps}`,
    plans: [{ make: ({ facts }) => narrative(facts) }, { make: ({ facts }) => questionCards(facts) }],
  },
  {
    id: "contingency",
    name: "Contingency",
    about: `Tick what is ready, change any words, and add notes, rows or columns of your own. ${keeps}`,
    plans: [{ make: ({ facts }) => contingency(facts) }, { make: ({ facts }) => laterDoorsPlan(facts), fits: anotherField }],
  },
];

/** What every plan asks for stands once in a sheet, at its end. */
const shared = "to-fill-in";

/** What a row that is no item holds besides its text. */
interface Heading {
  readonly id: string;
  readonly kind: RowKind;
  readonly text: string;
  readonly part?: string;
}

function headingRow({ id, kind, text, part = "" }: Heading): PlanRow {
  return { id, kind, cells: { text, part } };
}

function itemRow(plan: string, section: Section, item: Item): PlanRow {
  const days: [Field, CellValue][] =
    item.from === undefined || item.to === undefined
      ? []
      : [
          ["from", dayText(item.from)],
          ["to", dayText(item.to)],
        ];
  const tick: [Field, CellValue][] = item.kind === "task" ? [["done", false]] : [];
  const { text, why = "", source } = item;
  return {
    id: `${plan}/${item.id}`,
    kind: item.kind,
    under: `${plan}/#${section.id}`,
    cells: { text, why, source: sourceNames[source], part: section.heading, ...Object.fromEntries([...days, ...tick]) },
  };
}

function sectionRows(plan: string, section: Section): PlanRow[] {
  const heading = headingRow({ id: `${plan}/#${section.id}`, kind: "section", text: section.heading, part: section.heading });
  return [heading, ...section.items.map((item) => itemRow(plan, section, item))];
}

function planRows({ id, title, summary, sections }: Plan): PlanRow[] {
  return [
    headingRow({ id: `${id}/#title`, kind: "title", text: title, part: title }),
    headingRow({ id: `${id}/#summary`, kind: "summary", text: summary, part: title }),
    ...sections.filter((section) => section.id !== shared).flatMap((section) => sectionRows(id, section)),
  ];
}

function aboutRow({ about }: SheetPlans): PlanRow {
  return headingRow({ id: "about/#sheet", kind: "about", text: about });
}

/** The first row of each id: two plans may ask for the same thing. */
function onceEach(rows: readonly PlanRow[]): PlanRow[] {
  return rows.filter(({ id }, place) => rows.findIndex((row) => row.id === id) === place);
}

/** Under one another: the plans, then what would make them more exact. */
function listRows(sheet: SheetPlans, plans: readonly Plan[]): PlanSheet["lanes"] {
  const asked = plans.flatMap(({ sections }) => sections.filter(({ id }) => id === shared));
  return { rows: onceEach([aboutRow(sheet), ...plans.flatMap(planRows), ...asked.flatMap((section) => sectionRows(shared, section))]) };
}

/** Side by side: a section is a lane, whose header is its heading. */
function laneRows(sheet: SheetPlans, { id, summary, sections }: Plan): PlanSheet["lanes"] {
  const lanes = sections.map((section) => [section.id, section.items.map((item) => itemRow(id, section, item))] as const);
  return { ...Object.fromEntries(lanes), guide: [headingRow({ id: `${id}/#summary`, kind: "summary", text: summary }), aboutRow(sheet)] };
}

function toSheet(sheet: SheetPlans, wish: Wish): PlanSheet {
  const plans = sheet.plans.filter(({ fits }) => fits?.(wish.facts) ?? true).map(({ make }) => make(wish));
  const [first] = plans;
  const lanes = first?.layout === "columns" ? laneRows(sheet, first) : listRows(sheet, plans);
  return { id: sheet.id, name: sheet.name, columns: columnsOf[sheet.id], lanes };
}

/** The four sheets for one person. `start` is day 1 of the 14-day plan. Pure. */
export function planSheets(facts: PlanFacts, start: Day, options: PlanSheetOptions = {}): readonly PlanSheet[] {
  return sheetPlans.map((sheet) => toSheet(sheet, { facts, start, options }));
}
