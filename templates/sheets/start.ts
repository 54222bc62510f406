import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import type { Form } from "../form.ts";
import { versionLabel, versionName, workbookVersion } from "../version.ts";

type Line = readonly [kind: "title" | "heading" | "text" | "remark", text: string];

const installed: Readonly<Record<Form, string>> = {
  plain: "This file needs nothing installed: its formulas are the spreadsheet's own.",
  functions: "The formulas in this workbook are MatchSheet's functions. They calculate where MatchSheet is installed.",
};

const stepThree: Readonly<Record<Form, string>> = {
  plain: "3. Read Category and Why on the Programs sheet, then the Summary.",
  functions: "3. Read Category and Why on the Programs sheet, then the Summary. The sidebar shows more: open it from the MatchSheet menu.",
};

const lines = (form: Form): readonly Line[] => [
  ["title", "MatchSheet"],
  [
    "text",
    "A workbook for residency applicants. It sorts a list of programs by how your Step 2 CK score stands beside theirs, and says why.",
  ],
  ["remark", installed[form]],
  ["heading", "Three steps"],
  ["text", "1. Fill in the Profile sheet: your score and your target specialty first."],
  ["text", "2. Put your programs on the Programs sheet, one a row. Clear the invented rows. What you don't know may stay blank."],
  ["text", stepThree[form]],
  ["heading", "What the numbers are not"],
  ["text", "They are rough directions from five published articles, never cut-offs. Programs look at far more than one score."],
  ["text", "Nothing here is a chance of matching. Talk your list over with an advisor who knows you and the field."],
  ["heading", "The sheets"],
  ["text", "Profile: your answers. Programs: your list. Summary: the list's mix, its size, and your score beside the tiers."],
  ["text", "Rules: every number that MatchSheet fixed. You may change them; the answers follow."],
  ["text", "Plan, Worksheet, Narrative and Contingency are made from your answers by MatchSheet's sidebar when you ask for them."],
  ["text", "Sheets may be renamed and put in any order, and columns of the Programs sheet too."],
  ["heading", "Privacy"],
  ["text", "Everything stays in this workbook. It sends nothing anywhere."],
  ["text", "Before you pass it on, clear the Profile sheet and your own columns, or let the sidebar prepare a copy to share."],
];

/** The first sheet: what this is, what to do, and what the numbers are not. */
export function startSheet(form: Form): SheetDefinition {
  const written = lines(form);
  const version = written.length + 1;
  return {
    name: "Start",
    rows: [...written.map(([, text]) => [text]), [], [versionLabel, workbookVersion]],
    names: [{ name: versionName, row: version, column: 1 }],
    widths: [116, 8],
    looks: [...written.map(([look], row) => ({ row, column: 0, look })), { row: version, column: 0, columns: 2, look: "remark" }],
  };
}
