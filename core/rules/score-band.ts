/** Where a score stands in the national picture: bands of `pivot`, the program director's groups of `drop`. */
import { decide, type Row, type Verdict } from "./decide.ts";

export const bands = ["260+", "250-259", "240-249", "230-239", "<230"] as const;
export type Band = (typeof bands)[number];

interface BandFacts {
  readonly score: number;
}

function bandRow(value: Band, low: number): Row<BandFacts, Band> {
  const rule = `band-${low}`;
  return { rule, value, source: "pivot", holds: ({ score }) => score >= low, reason: ({ score }) => `${score} lies in the band ${value}.` };
}

export const bandRows: readonly Row<BandFacts, Band>[] = [
  bandRow("260+", 260),
  bandRow("250-259", 250),
  bandRow("240-249", 240),
  bandRow("230-239", 230),
  bandRow("<230", 0),
];

/** How the source words each band, and the points it gives it. */
export const bandWords = {
  "260+": { standing: "Clearly above average", points: 5 },
  "250-259": { standing: "Solidly above average", points: 4 },
  "240-249": { standing: "Around or slightly above average", points: 3 },
  "230-239": { standing: "Slightly below average", points: 2 },
  "<230": { standing: "Below average", points: 1 },
} as const satisfies Record<Band, { standing: string; points: number }>;

/** The band of a score, 1 to 300. Source: `pivot`. */
export function scoreBand(score: number): Verdict<Band> {
  return decide(bandRows, { score });
}

export const directorViews = ["Highly competitive", "Strong", "Solid", "Below average", "Concerning"] as const;
export type DirectorView = (typeof directorViews)[number];

function viewRow(rule: string, value: DirectorView, low: number): Row<BandFacts, DirectorView> {
  const reason = ({ score }: BandFacts): string => (low === 0 ? `${score} is under 215.` : `${score} is at or over ${low}.`);
  return { rule, value, source: "drop", holds: ({ score }) => score >= low, reason };
}

export const directorRows: readonly Row<BandFacts, DirectorView>[] = [
  viewRow("view-highly-competitive", "Highly competitive", 250),
  viewRow("view-strong", "Strong", 240),
  viewRow("view-solid", "Solid", 225),
  viewRow("view-below-average", "Below average", 215),
  viewRow("view-concerning", "Concerning", 0),
];

/** How a program director groups the score, 1 to 300. Source: `drop`. */
export function directorView(score: number): Verdict<DirectorView> {
  return decide(directorRows, { score });
}
