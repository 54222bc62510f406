import { WorkbookError } from "../sidebar/workbook.ts";
import { insertFormula, selectCell } from "./active-cell.ts";
import { addSheet } from "./add-sheet.ts";
import { defectSentence } from "./defect.ts";
import { readProfile, saveProfile } from "./profile.ts";
import { type Answered, type Asked, type Method, messages, type Reply } from "./protocol.ts";
import { rawText } from "./pushed-text.ts";
import { repairFormulas } from "./repair.ts";
import { readBook, readNamed, readTable } from "./tables.ts";
import { told } from "./told.ts";
import { undo } from "./undo.ts";
import { writeColumns } from "./workbook.ts";

const server: { readonly [M in Method]: (asked: Asked<M>) => Answered<M> } = {
  readTable,
  readSheet: readNamed,
  readBook,
  writeColumns,
  undo,
  readProfile,
  saveProfile,
  addSheet,
  selectCell: ([row, column, sheetId]) => selectCell(row, column, sheetId),
  insertFormula,
  repairFormulas,
  script: rawText,
};

/**
 * What the sidebar reaches through google.script.run: one JSON text in, one out. Anybody who can edit the sheet can call it with
 * anything, so what comes in is checked here as well, and nothing leaves as a raw exception.
 */
export function endpoint(method: Method, text: unknown): string {
  return JSON.stringify(reply(method, text));
}

function reply(method: Method, text: unknown): Reply {
  try {
    return { ok: true, value: answer(method, text) };
  } catch (error) {
    const known = told(error);
    if (known instanceof WorkbookError) return { ok: false, code: known.code, message: known.message };
    return { ok: false, code: "defect", message: defectSentence(method, error) };
  }
}

function answer<M extends Method>(method: M, text: unknown): Answered<M> {
  const asked = messages[method].request.safeParse(fromJson(text));
  if (!asked.success)
    throw new WorkbookError(
      "unavailable",
      `MatchSheet's sidebar asked for something that its script does not know (${method}). Close the sidebar and open it again.`,
    );
  const value = server[method](asked.data as Asked<M>);
  return messages[method].answer.parse(value) as Answered<M>;
}

/** undefined, which no request is, for anything but JSON. */
function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (notJson) {
    if (notJson instanceof SyntaxError) return undefined;
    throw notJson;
  }
}
