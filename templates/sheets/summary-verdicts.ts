/** The Summary's verdicts on the score and the target, one a row. */

import type { Shown } from "../../core/cells/cell.ts";
import { readScore } from "../../core/cells/score.ts";
import { notYet, profileFields } from "../../core/profile/fields.ts";
import { readProfile } from "../../core/profile/read-profile.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";
import type { WorkbookContent } from "../content.ts";
import type { FilledCell } from "../filled-cell.ts";
import type { Form } from "../form.ts";
import { answerOf, type Call, callText, literal, type Operand, textLiteral } from "../operand.ts";
import { calculationName } from "../plain/names.ts";
import { profileName, profileOperand, rulesOperand, scoreInUse } from "./operands.ts";

const verdictKeys = ["score", "target", "label", "pivot", "category", "flag", "constrained", "size", "dual"] as const;
export type VerdictKey = (typeof verdictKeys)[number];

/** Each verdict's cell, in the Summary itself. */
export type VerdictPlaces = Readonly<Record<VerdictKey, string>>;

export function verdictPlaces(firstRow: number): VerdictPlaces {
  return Object.fromEntries(verdictKeys.map((key, at) => [key, addressOf(firstRow + at, 1)])) as VerdictPlaces;
}

/** 1 for a field that says yes in any of the forms that the core reads, otherwise 0. */
function saysYes(name: string): string {
  return `ISNUMBER(FIND("|"&LOWER(TRIM(${name}&""))&"|","|true|yes|y|1|"))`;
}

function countOf(group: "strengths" | "concerns", { profile }: WorkbookContent): Operand {
  const names = profileFields.filter((field) => field.group === group).map(({ name }) => name);
  return { text: names.map(saysYes).join("+"), value: readProfile(profile).profile[group].length };
}

interface Asked {
  readonly content: WorkbookContent;
  readonly places: VerdictPlaces;
}

type Calls = Readonly<Record<Exclude<VerdictKey, "score" | "target" | "constrained">, (asked: Asked) => Call>>;

function score({ content, places }: Asked): Operand {
  return { text: places.score, value: scoreInUse(content) };
}

function weakRecord({ profile }: WorkbookContent): Operand {
  return { text: `${profileName("clinicalRecord")}="Weak"`, value: profile.clinicalRecord === "Weak" };
}

const calls: Calls = {
  label: (asked) => fileCall("STEP2LABEL", asked, literal("label")),
  pivot: (asked) => fileCall("PIVOTLEVEL", asked, profileOperand("late", asked.content), literal("name")),
  category: (asked) => targetCall("STEP2GAP", asked, literal("category")),
  flag: ({ content, places }) => ({
    name: "STEPFLAG",
    args: [
      profileOperand("step1", content),
      score({ content, places }),
      profileOperand("specialty", content),
      weakRecord(content),
      rulesOperand(content),
    ],
  }),
  size: (asked) => targetCall("LISTSIZE", asked, literal("count")),
  dual: (asked) => targetCall("DUALAPPLY", asked),
};

function targetCall(name: string, asked: Asked, ...more: readonly Operand[]): Call {
  return { name, args: [score(asked), profileOperand("specialty", asked.content), ...more, rulesOperand(asked.content)] };
}

function fileCall(name: string, asked: Asked, ...more: readonly Operand[]): Call {
  const { content } = asked;
  return targetCall(name, asked, countOf("strengths", content), countOf("concerns", content), ...more);
}

/** Where the plain form's sheet of steps has the same. */
const steps: Readonly<Record<keyof Calls, string>> = {
  label: "label",
  pivot: "pivotName",
  category: "gap",
  flag: "flag",
  size: "listSize",
  dual: "dual",
};

/** A call as the form writes it. */
function written(key: keyof Calls, asked: Asked, form: Form): FilledCell {
  const call = calls[key](asked);
  return { formula: form === "plain" ? calculationName(steps[key]) : callText(call), value: answerOf(call) };
}

/** The score as a number, also where it was typed as text; blank while there is none. */
function scoreCell(content: WorkbookContent, form: Form): FilledCell {
  const name = profileName("score");
  const inUse = scoreInUse(content);
  const score = readScore(inUse, "score");
  const typed = `IF(OR(${name}="",${name}=${textLiteral(notYet)}),"",IFERROR(VALUE(${name}),${name}))`;
  return { formula: form === "plain" ? calculationName("score") : typed, value: score.ok && score.value !== null ? score.value : inUse };
}

/** Blank where the name's cell is blank: a bare reference would show 0. */
function targetCell({ profile }: WorkbookContent): FilledCell {
  const name = profileName("specialty");
  return { formula: `IF(${name}="","",${name})`, value: profile.specialty ?? "" };
}

const labels: Readonly<Record<VerdictKey, string>> = {
  score: "Step 2 CK score",
  target: "Target specialty",
  label: "What the score does for your target",
  pivot: "How much of the plan to change",
  category: "Gap category",
  flag: "A flag in the two exams together",
  constrained: "The list should lean on Core and Safer",
  size: "Programs advised",
  dual: "A second specialty beside it",
};

/** Whether the score or a flag constrains the list. */
export function isConstrained(content: WorkbookContent, places: VerdictPlaces): boolean {
  const asked = { content, places };
  return answerOf(calls.label(asked)) === "Constraining" || answerOf(calls.flag(asked)) === "Real red flag";
}

/** How many programs are advised; blank while score or target are. */
export function advised(content: WorkbookContent, places: VerdictPlaces): Shown {
  return answerOf(calls.size({ content, places }));
}

function constrainedCell({ content, places }: Asked): FilledCell {
  const said = answerOf(calls.label({ content, places })) === "" ? "" : isConstrained(content, places) ? "Yes" : "No";
  const { label, flag } = places;
  return { formula: `IF(${label}="","",IF(OR(${label}="Constraining",${flag}="Real red flag"),"Yes","No"))`, value: said };
}

/** The rows of the verdicts: what each is, and the answer. */
export function verdictRows(content: WorkbookContent, form: Form, places: VerdictPlaces): FilledCell[][] {
  const asked = { content, places };
  const cells: Readonly<Record<VerdictKey, FilledCell>> = {
    score: scoreCell(content, form),
    target: targetCell(content),
    label: written("label", asked, form),
    pivot: written("pivot", asked, form),
    category: written("category", asked, form),
    flag: written("flag", asked, form),
    constrained: constrainedCell(asked),
    size: written("size", asked, form),
    dual: written("dual", asked, form),
  };
  return verdictKeys.map((key) => [labels[key], cells[key]]);
}
