/** What stands before every verdict, so that none is given from what is missing or can't be read. */
import type { VerdictCell } from "./calculation-cell.ts";
import { anyOf, firstOf, text } from "./formula.ts";
import { calculationName, messages, rulesOkName } from "./names.ts";

export const inputs = {
  score: calculationName("score"),
  specialty: calculationName("specialtyRow"),
  step1: calculationName("step1"),
  strengths: calculationName("strengths"),
  concerns: calculationName("concerns"),
  late: calculationName("late"),
  clinicalRecord: calculationName("clinicalRecord"),
  applicantType: calculationName("applicantType"),
} as const;
export type Input = keyof typeof inputs;

/** Nothing without these; a message where the Rules sheet or an input can't be read. */
export interface Gate {
  readonly needs: readonly Input[];
  /** Inputs that may be blank, but not unreadable. */
  readonly uses?: readonly Input[];
  readonly rules: boolean;
}

export function gated({ needs, uses = [], rules }: Gate, formula: string): string {
  const missing = [anyOf(...needs.map((input) => `${inputs[input]}=""`)), text("")] as const;
  const broken = [`NOT(${rulesOkName})`, text(messages.rules)] as const;
  const unread = [
    anyOf(...[...needs, ...uses].map((input) => `${inputs[input]}=${text(messages.profile)}`)),
    text(messages.profile),
  ] as const;
  return firstOf(rules ? [missing, broken, unread] : [missing, unread], formula);
}

export function verdict(key: string, label: string, equals: string, gate: Gate, formula: string): VerdictCell {
  return { key, name: calculationName(key), label, equals, formula: gated(gate, formula) };
}
