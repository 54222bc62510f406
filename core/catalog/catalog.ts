import type { Argument, Shown } from "../cells/cell.ts";

/** What a function answers: one cell, or rows of cells that spill. */
export type Answer = Shown | Shown[][];

/** A whole call that cannot be answered: one sentence that names the parameter, what it held and what would do. */
export interface Failure {
  readonly error: string;
}

export const kinds = ["score", "step1", "program score", "specialty", "flag", "choice", "count", "date", "buckets", "rules"] as const;
export type Kind = (typeof kinds)[number];

/** A parameter as people and hosts see it. */
export interface ParameterInfo {
  readonly name: string;
  readonly kind: Kind;
  readonly description: string;
  readonly optional: boolean;
  /** What a choice accepts, the default first. */
  readonly choices?: readonly string[];
  /** A range that is read whole (buckets, rules) rather than cell by cell. */
  readonly whole: boolean;
}

export interface Example {
  readonly args: readonly Argument[];
  readonly answer: Answer | Failure;
}

/** One spreadsheet function, from which every host's registration, help, documentation and tests are made. */
export interface FunctionEntry {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly ParameterInfo[];
  /** What a cell shows, in a few words. */
  readonly result: string;
  /** The keys of the sources it rests on, or "chosen". */
  readonly source: string;
  /** The first example stands in the help. */
  readonly examples: readonly Example[];
  /** Answers a call as a host passes it. Never throws on what a cell can hold. */
  readonly call: (args: readonly Argument[]) => Answer | Failure;
}
