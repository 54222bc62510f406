import type { Runs } from "./timing.ts";

/** So many rows in a call, and how often the call is made. */
export interface Size {
  readonly rows: number;
  readonly runs: Runs;
}

/** How much a bench asks. */
export interface Effort {
  /** The smallest first: every engine is asked that many rows, and only the quick ones more. */
  readonly sizes: readonly [Size, ...Size[]];
  readonly coldLoads: number;
  /** How often the page is loaded and each list of so many rows opened and sorted in it. */
  readonly page: { readonly runs: number; readonly lists: readonly number[] };
  /** Whether a dist/ that is missing or old is built first. */
  readonly build: boolean;
}

export const efforts = {
  full: {
    sizes: [
      { rows: 10_000, runs: { warmUps: 2, timed: 7 } },
      { rows: 100_000, runs: { warmUps: 1, timed: 3 } },
    ],
    coldLoads: 30,
    page: { runs: 5, lists: [300, 9000] },
    build: true,
  },
  /** Only to see that everything runs; its times mean nothing. */
  quick: { sizes: [{ rows: 200, runs: { warmUps: 1, timed: 2 } }], coldLoads: 2, page: { runs: 1, lists: [50] }, build: false },
} as const satisfies Record<string, Effort>;
