import * as z from "zod/mini";
import { type SheetDefinition, sheetDefinitionSchema } from "../core/sheets/sheet-definition.ts";
import { addSheets } from "./add-sheet.ts";
import { rawText } from "./pushed-text.ts";

/** The pushed file that holds the sheets of a new workbook: workbook.html. */
const fileName = "workbook";

/** Adds the workbook's sheets to the open spreadsheet and says which. One that is there stays as it is. */
export function setUp(): string {
  const definitions = readDefinitions();
  const added = addSheets(definitions);
  const there = definitions.map(({ name }) => name).filter((name) => !added.includes(name));
  if (added.length === 0) return "Every sheet is there already, so nothing was added.";
  return there.length === 0
    ? `Added: ${listed(added)}.`
    : `Added: ${listed(added)}.\n\nAlready there, and left as they are: ${listed(there)}.`;
}

/** The build cuts the text into lines wherever it likes. */
function readDefinitions(): readonly SheetDefinition[] {
  return z.array(sheetDefinitionSchema).parse(JSON.parse(rawText(fileName).replace(/\n/g, "")));
}

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
