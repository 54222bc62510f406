/** What the core answers for the same cells. */
import type { Block, Cell, Shown } from "../../../core/cells/cell.ts";
import { readRules } from "../../../core/cells/rules.ts";
import { callFunction } from "../../../core/functions.ts";
import { type SettingKey, settingRows } from "../../../core/rules/settings.ts";
import type { Content } from "../engines/book.ts";
import type { RuleEdits } from "./placed-names.ts";
import type { ProgramCase } from "./program-book.ts";

/** A cell as a host hands it to the core: a formula stands for the error it shows. */
export function coreCell(content: Content): Cell {
  if (typeof content !== "object" || content === null || content instanceof Date) return content;
  return "error" in content ? content.error : "#DIV/0!";
}

const nameOf = new Map<string, string>(settingRows.map(({ key, name }) => [key, name]));

export function rulesBlock(edits: RuleEdits): Block {
  return [["Setting", "Value"], ...Object.entries(edits).map(([key, value]) => [nameOf.get(key as SettingKey), coreCell(value ?? null)])];
}

export function rulesHold(edits: RuleEdits): boolean {
  return readRules(rulesBlock(edits), "rules").ok;
}

/** As a spreadsheet program writes a value into a file. */
export function shownText(value: Shown): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

const details = { bucket: "bucket", why: "why", margin: "margin", borderline: "borderline" } as const;
export type Detail = keyof typeof details;

/** The core's answer, or undefined where it is an error. A score of "Not yet" is the Profile's word for none. */
export function expectedFor(one: ProgramCase, detail: Detail, rules: RuleEdits): string | undefined {
  const score = typeof one.score === "string" && one.score.trim().toLowerCase() === "not yet" ? "" : coreCell(one.score);
  const answer = callFunction("BUCKET", [
    score,
    coreCell(one.average),
    coreCell(one.competitive),
    coreCell(one.minimum),
    detail,
    rulesBlock(rules),
  ]);
  if (typeof answer !== "object") return shownText(answer);
  if (Array.isArray(answer)) throw new Error("BUCKET answered a block for single cells.");
  return undefined;
}
