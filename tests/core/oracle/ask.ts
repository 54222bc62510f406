/** Asks the core as a host would, and answers a shape that a table of cases can hold: an error stands as its sentence. */
import type { Answer } from "../../../core/catalog/catalog.ts";
import type { Argument } from "../../../core/cells/cell.ts";
import { callFunction } from "../../../core/functions.ts";

/** The answer itself; an error as "Error: " and its sentence. */
export function ask(name: string, ...args: readonly Argument[]): Answer {
  const answer = callFunction(name, args);
  return typeof answer === "object" && !Array.isArray(answer) ? `Error: ${answer.error}` : answer;
}

/** A case of a table that did not answer as it should. */
export interface Mismatch {
  readonly asked: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface AskedCase {
  readonly call: readonly [name: string, ...args: Argument[]];
  readonly expected: unknown;
}

/** Which of the cases answer otherwise than expected, so that one run shows all of them. */
export function mismatches(cases: Iterable<AskedCase>): Mismatch[] {
  const found: Mismatch[] = [];
  for (const { call, expected } of cases) {
    const got = ask(...call);
    if (!Object.is(got, expected) && JSON.stringify(got) !== JSON.stringify(expected)) {
      found.push({ asked: `${call[0]}(${call.slice(1).map(shown).join(", ")})`, expected, got });
    }
  }
  return found;
}

function shown(argument: unknown): string {
  if (typeof argument === "number") return String(argument);
  return JSON.stringify(argument) ?? "undefined";
}
