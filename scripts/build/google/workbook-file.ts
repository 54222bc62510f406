import type { SheetDefinition } from "../../../core/sheets/sheet-definition.ts";
import { workbookSheets } from "../../../templates/workbook.ts";
import { escaped } from "./ascii.ts";
import { gateScript } from "./gate.ts";

const longestLine = 240;

/**
 * workbook.html: the sheets of a new workbook as JSON. Google gives a template's raw text back as it is; the rules for scripts are kept all the
 * same. The reader joins the lines. None ends beside a space, which somebody might trim, or after a backslash, which would itself join two lines.
 */
export function workbookFile(sheets: readonly SheetDefinition[] = workbookSheets("functions")): string {
  const text = safeJson(sheets.map(trimmed)).replace(new RegExp(`.{1,${longestLine}}(?<![ \\\\])(?! )`, "g"), "$&\n");
  gateScript(text, "workbook.html");
  return text;
}

/** Every character that could be taken for something else stands as its escape: in JSON these stand in texts alone. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]|[<>/`$&]/g, escaped);
}

/** Without what only files need, and without the blank cells after the last one that holds something. */
function trimmed({ spills: _, ...sheet }: SheetDefinition): SheetDefinition {
  const rows = sheet.rows.map((row) =>
    row.slice(
      0,
      lastFilled(row, (cell) => cell !== ""),
    ),
  );
  return {
    ...sheet,
    rows: rows.slice(
      0,
      lastFilled(rows, (row) => row.length > 0),
    ),
  };
}

function lastFilled<T>(items: readonly T[], isFilled: (item: T) => boolean): number {
  let count = items.length;
  while (count > 0 && !items.slice(count - 1, count).some(isFilled)) count--;
  return count;
}
