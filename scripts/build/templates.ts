import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Form } from "../../templates/form.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { writeXlsx } from "../../templates/write-xlsx.ts";
import { root } from "../root.ts";

export const templatesFolder = join(root, "dist", "templates");

/** What is handed out, by file. */
export const templateFiles = {
  "matchsheet-plain.xlsx": "plain",
  "matchsheet-addin.xlsx": "functions",
} as const satisfies Readonly<Record<string, Form>>;

/** Writes the workbooks that are handed out into dist/templates/. */
export async function buildTemplates(): Promise<void> {
  await mkdir(templatesFolder, { recursive: true });
  for (const [file, form] of Object.entries(templateFiles)) {
    await writeFile(join(templatesFolder, file), await writeXlsx(workbookSheets(form)));
  }
}
