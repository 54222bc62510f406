import type { Accepts, SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { queueChoice } from "./check-boxes.ts";

type Entry = NonNullable<SheetDefinition["entries"]>[number];

/** Excel's own limits for what it shows beside a cell, and for a list that stands in the rule itself. */
const longestMessage = 255;
const longestList = 255;
const title = "MatchSheet";

/** The days that MatchSheet reads (core/cells/date.ts). */
const days = { first: "1990-01-01", last: "2100-12-31" };

/** A list in the rule itself is one text, parted by commas. */
const fitsRule = (values: readonly string[]): boolean =>
  values.join(",").length <= longestList && !values.some((value) => value.includes(","));

/** What Excel checks, or undefined where it has no way to say it, and where cells to tick bring their own. */
function ruleFor(accepts: Accepts): Excel.DataValidationRule | undefined {
  switch (accepts.kind) {
    case "list":
      return fitsRule(accepts.values) ? { list: { inCellDropDown: true, source: accepts.values.join(",") } } : undefined;
    case "number":
      return { decimal: { formula1: accepts.least, formula2: accepts.most, operator: "Between" } };
    case "date":
      return { date: { formula1: days.first, formula2: days.last, operator: "Between" } };
    case "check":
      return undefined;
  }
}

/** As many whole sentences as Excel has room for. */
function cutToFit(help: string): string {
  if (help.length <= longestMessage) return help;
  const whole = help.slice(0, longestMessage - 1).match(/^.*[.!?](?=\s)/s)?.[0];
  return whole ?? `${help.slice(0, longestMessage - 1)}…`;
}

/** Queues what may be typed: a strict entry is refused with its help, another is let in after it. */
export function queueEntry(range: Excel.Range, { accepts, strict, help }: Entry): void {
  const message = cutToFit(help);
  const rule = ruleFor(accepts);
  if (accepts.kind === "check") queueChoice(range);
  else if (rule) range.dataValidation.rule = rule;
  if (message === "") return;
  range.dataValidation.prompt = { showPrompt: true, title, message };
  if (rule || accepts.kind === "check") {
    range.dataValidation.errorAlert = { showAlert: true, style: strict ? "Stop" : "Information", title, message };
  }
}
