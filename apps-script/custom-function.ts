import type { Answer } from "../core/catalog/catalog.ts";
import type { Argument, Cell } from "../core/cells/cell.ts";
import { callFunction, functions } from "../core/functions.ts";
import { dateText, isDate } from "./dates.ts";
import { defectSentence } from "./defect.ts";
import { trimOpenRanges } from "./open-range.ts";

/**
 * What a stub in Code.js calls: a function by name, with the arguments as Google Sheets hands them over. A call that cannot be answered
 * throws its sentence, which Sheets shows in the cell's note; bad cells inside a block are the core's to answer in place.
 */
export function call(name: string, given: ArrayLike<unknown>): Answer {
  const answer = calmly(name, () => callFunction(name, trimOpenRanges(Array.from(given, toArgument), wholeParameters(name))));
  if (typeof answer === "object" && "error" in answer) throw new Error(answer.error);
  return answer;
}

/** Which parameters are read whole: their rows do not go along with the rows of the others. */
function wholeParameters(name: string): readonly boolean[] {
  return functions.find((entry) => entry.name === name)?.parameters.map((parameter) => parameter.whole) ?? [];
}

function calmly<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (defect) {
    throw new Error(defectSentence(name, defect));
  }
}

/** Blanks stay as they came ("", null, or undefined for an omitted argument): the core takes all of them for blank. */
function toArgument(value: unknown): Argument {
  if (!Array.isArray(value)) return toCell(value as Cell);
  return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell) => toCell(cell as Cell)));
}

function toCell(value: Cell): Cell {
  return isDate(value) ? (dateText(value) ?? value) : value;
}
