/** The workbook that is handed out: one definition, from which come the files and what a host sets up. */
import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { emptyContent, type WorkbookContent } from "./content.ts";
import type { Form } from "./form.ts";
import { calculationSheet } from "./plain/calculation-sheet.ts";
import { profileTemplate } from "./sheets/profile.ts";
import { categoryRange, programsSheet } from "./sheets/programs.ts";
import { rulesSheet } from "./sheets/rules.ts";
import { startSheet } from "./sheets/start.ts";
import { summarySheet } from "./sheets/summary.ts";

/** The workbook's sheets in their order, calculated for the given content: without any, the template as it is handed out. */
export function workbookSheets(form: Form, content: WorkbookContent = emptyContent): readonly SheetDefinition[] {
  const steps: readonly SheetDefinition[] = form === "plain" ? [{ ...calculationSheet(categoryRange), hidden: true }] : [];
  return [
    startSheet(form),
    profileTemplate(content.profile, form),
    programsSheet(content, form),
    summarySheet(content, form),
    rulesSheet(content.settings, form),
    ...steps,
  ];
}
