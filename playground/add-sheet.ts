import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { SheetDefinition } from "../sidebar/workbook.ts";
import { addRules } from "./live-rules.ts";
import { namedCell, nameRange } from "./named-cells.ts";
import { sheetFromDefinition } from "./sheet-from-definition.ts";

const insertSheet = "sheet.mutation.insert-sheet";

/** Adds a sheet and leaves the user where they are: the grid goes to every sheet that comes in. A name that leads somewhere stays there. */
export function addSheet(api: FUniver, book: FWorkbook, definition: SheetDefinition): boolean {
  const taken = book.getSheets().some((sheet) => sheet.getSheetName().toLowerCase() === definition.name.toLowerCase());
  if (taken) return false;
  const active = book.getActiveSheet();
  const id = `sheet-${Date.now().toString(36)}-${book.getSheets().length}`;
  const { snapshot, rules } = sheetFromDefinition(definition, id);
  const sheet = mergeWorksheetSnapshotWithDefault(snapshot);
  // Before the sheet: its formulas are calculated once it is in.
  for (const { name, ...area } of definition.names) if (!namedCell(book, name)) nameRange(book, name, definition.name, area);
  if (!api.syncExecuteCommand(insertSheet, { unitId: book.getId(), index: book.getSheets().length, sheet }))
    throw new Error("The grid did not add a sheet.");
  addRules(api, book.getId(), id, rules);
  book.setActiveSheet(active);
  return true;
}
