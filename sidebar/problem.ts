import { type Refusal, WorkbookError } from "./workbook.ts";

/** Something that did not work, as the sidebar tells it. */
export interface Trouble {
  /** Whole sentences: what happened and what to do. */
  readonly text: string;
  /** Whether the same may work when it is tried again. */
  readonly again: boolean;
  /** For whoever mends MatchSheet; only where it met what it did not expect. */
  readonly details?: string;
}

const worthAnotherTry: Readonly<Record<Refusal, boolean>> = {
  busy: true,
  unavailable: true,
  protected: true,
  formula: true,
  occupied: true,
  changed: false,
  nothing: false,
  newer: false,
};

/** A host said no, in its own words. */
export function refused(refusal: { readonly code: Refusal; readonly message: string }): Trouble {
  return { text: refusal.message, again: worthAnotherTry[refusal.code] };
}

const longestDetails = 300;

/** Anything that was thrown. What is no WorkbookError is a defect: it is said calmly, with its name and message but without a stack. */
export function troubleOf(error: unknown, calm: string): Trouble {
  if (error instanceof WorkbookError) return refused(error);
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { text: calm, again: true, details: told.replace(/\s+/g, " ").slice(0, longestDetails) };
}
