/** A workbook, and what the core says of every answer in it. */
import type { Book, Shown } from "../engines/book.ts";

export interface Outcome {
  /** Answers that were compared with the core's. */
  readonly compared: number;
  /** Answers that ask for a cell to be checked where the core reads it: only what is listed may do so. */
  readonly checked: number;
  readonly mismatches: readonly string[];
}

export interface Proof {
  readonly name: string;
  readonly book: Book;
  readonly compare: (shown: Shown) => Outcome;
}

/** Gathers all that differs, so that one run shows it. */
export function comparison(): { expect: (where: string, got: string, wanted: string) => void; check: () => void; result: () => Outcome } {
  let compared = 0;
  let checked = 0;
  const mismatches: string[] = [];
  return {
    expect: (where, got, wanted) => {
      compared++;
      if (got !== wanted) mismatches.push(`expected ${wanted === "" ? "nothing" : wanted}, got ${got === "" ? "nothing" : got}: ${where}`);
    },
    check: () => {
      checked++;
    },
    result: () => ({ compared, checked, mismatches }),
  };
}
