/**
 * The catalog: every spreadsheet function, once. Hosts, help, reference and tests are made from it; the rule files hold the tables and
 * the reasons.
 */

import type { Answer, Failure, FunctionEntry } from "./catalog/catalog.ts";
import { decisionFunctions } from "./catalog/decision-functions.ts";
import { examFunctions } from "./catalog/exam-functions.ts";
import { listFunctions } from "./catalog/list-functions.ts";
import { scoreFunctions } from "./catalog/score-functions.ts";
import { specialtyFunctions } from "./catalog/specialty-functions.ts";
import type { Argument } from "./cells/cell.ts";

/** Functions that answer one kind of question, and the question. */
export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly FunctionEntry[];
}

/** What people come to ask, in the order of the reference. */
export const groups: readonly FunctionGroup[] = [
  { title: "What does my score say by itself?", functions: scoreFunctions },
  { title: "What is a specialty, and how competitive is it?", functions: specialtyFunctions },
  { title: "What does my score mean for one specialty?", functions: decisionFunctions },
  { title: "How do my two exams look together, and what should I aim for?", functions: examFunctions },
  { title: "Which programs, how many, and when?", functions: listFunctions },
];

/** Every spreadsheet function, in the order of the reference. */
export const functions: readonly FunctionEntry[] = groups.flatMap((group) => group.functions);

const byName = new Map(functions.map((entry) => [entry.name, entry]));

/**
 * Calls a function by name, in any case, with cell values or blocks of them as a host passes them. The answer is a value, a block, or
 * `{ error }` with one sentence; nothing that a cell can hold makes it throw.
 */
export function callFunction(name: string, args: readonly Argument[]): Answer | Failure {
  const entry = byName.get(name.toUpperCase());
  return entry
    ? entry.call(args)
    : { error: `There is no function named ${name}; the functions are ${functions.map((known) => known.name).join(", ")}.` };
}
