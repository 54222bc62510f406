import type { FunctionEntry } from "../core/catalog/catalog.ts";
import type { Argument, Cell, Shown } from "../core/cells/cell.ts";

const fault = "MatchSheet could not work this out, through a fault of its own. Your cells are fine.";

/**
 * An error cell or a data type: an object. A custom function's own error carries `code`, a data type `basicValue`, both as the text that
 * the cell shows; anything else is a cell that Excel cannot put into a value.
 */
function readObject(value: object): Cell {
  const { basicValue, code } = value as { basicValue?: unknown; code?: unknown };
  const held = basicValue ?? code;
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? held : "#VALUE!";
}

function readCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? readObject(value) : (value as Cell);
}

/** What Excel passes in one place. A range comes as rows, a single cell as `[[x]]` or `x`, and an argument left out as null. */
function readArgument(received: unknown): Argument {
  if (!Array.isArray(received)) return readCell(received);
  return received.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

/** Only here is Excel's own error class touched: outside Excel it does not exist, even where office.js is loaded. */
function excelError(sentence: string): Error {
  const known = typeof CustomFunctions === "undefined" ? undefined : CustomFunctions;
  if (known?.Error === undefined || known.ErrorCode === undefined) return new Error(sentence);
  return new known.Error(known.ErrorCode.invalidValue, sentence) as unknown as Error;
}

function answerOf(entry: FunctionEntry, received: readonly unknown[]): ReturnType<FunctionEntry["call"]> {
  try {
    return entry.call(received.map(readArgument));
  } catch (error) {
    console.error(entry.name, error);
    return { error: fault };
  }
}

/**
 * The function that Excel calls for one entry of the catalog. Excel appends an object of its own to every call, so only as many arguments
 * as the entry declares are taken. The answer is always rows of cells, given at once: a promise would show #BUSY!.
 */
export function customFunction(entry: FunctionEntry): (...received: unknown[]) => Shown[][] {
  return (...received) => {
    const answer = answerOf(entry, received.slice(0, entry.parameters.length));
    if (typeof answer === "object" && "error" in answer) throw excelError(answer.error);
    if (!Array.isArray(answer)) return [[answer]];
    return answer.length > 0 ? answer : [[""]];
  };
}
