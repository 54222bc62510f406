import type { Question, QuestionRows } from "../question.ts";

/** Reads the answers out of what an engine gave, one a row. Not timed. */
export type ReadAnswers = () => readonly unknown[];

/** An engine that holds a question's rule and inputs, ready to answer. */
export interface Prepared {
  /** Answers every row of one of the sets: what is timed. */
  readonly answer: (set: number) => ReadAnswers | Promise<ReadAnswers>;
  readonly close?: () => void;
}

export interface Engine {
  readonly name: string;
  readonly how: string;
  /** Too slow to be asked as many rows as the others. */
  readonly slow?: true;
  readonly prepare: (question: Question, sets: readonly QuestionRows[]) => Prepared;
}

export function setAt<Item>(sets: readonly Item[], set: number): Item {
  const found = sets[set];
  if (found === undefined) throw new Error(`There is no set ${set} of rows.`);
  return found;
}
