import type { Cell } from "../../../core/cells/cell.ts";

/** What a column may hold, by a name that a case table can read out. Every sample is invented. */
export const samples = {
  scores: [245, "250", "238.5", "252 (231-279)", "240-250", "24x", "245+", "–", 251],
  "low scores": ["210", 220, "225", "≥215", "230", "–", 205, "min 215"],
  "scores with junk": ["245", "250", "999", "238", "140", "241", "250", "244"],
  "a few scores": ["245", "see website", "ask", "call them", "250", "varies", "see website", "holistic"],
  "one score": ["247", "247", "247", "247", "247", "247"],
  "no data": ["–", "N/A", "0", "-", "unknown"],
  nothing: ["", "", null, "  ", "\u200B"],
  odds: [0.25, 0.4, "0.31", "-", 0, 1, 0.07],
  percentages: ["45%", "12 %", "7%", "60%"],
  "yes or no": ["yes", "no", "Yes", "", "no"],
  "TRUE or FALSE": [true, false, "TRUE", "FALSE", ""],
  words: ["see website", "holistic review", "ask the coordinator", "varies by year"],
  names: [
    "Lakeside General Hospital Program",
    "Prairie University Program",
    "St. Ada's Medical Center",
    "Harbor Clinic/Bay Medical School Program",
  ],
  specialties: ["Internal Medicine", "EM", "ortho", "Family Medicine", "InternalMedicineCategoricalTrack"],
  buckets: ["Reach", "Core", "Safer", "No data", "Core"],
  "own buckets": ["dream", "target", "safety", "Match", "target"],
  "NRMP codes": ["1234140C0", "2345140C1\u200B", "3456140P0", "4567120C0"],
  "ACGME ids": ["1401234567", 401234567, "1402345678C", "0801234567"],
  ranks: [1, 2, 3, 4, 5, 6, 7, 8],
  "big ranks": [201, 202, 203, 204, 205, 206],
  counts: [13, 22, 140, 8, 31, 240],
  cities: ["Albany", "Minneapolis", "New York", "Fort Ada", "Abington"],
  "one big city": ["New York", "New York", "New York"],
  states: ["NY", "TX", "California", "OH", "PR"],
  "cities with states": ["Albany, NY", "Austin, Texas", "Fargo, ND", "Toledo, OH 43604"],
  "IS or OOS": ["IS", "OOS", "OOS", "IS", "DO"],
  settings: ["University", "Community", "University-affiliated", "Community-based", "Military"],
  tracks: ["Categorical", "Preliminary", "Categorical", "Advanced"],
  degrees: ["MD", "DO", "MD", "MD"],
  "gold or silver": ["gold", "silver", "", "none", "gold"],
  dates: ["2025-10-14", "10/21/2025", "October 28, 2025", 45950],
  "interview words": ["Invited", "Declined", "Waitlist", "Invited 10/3"],
  visas: ["J1", "J-1, H1B", "H1b", "no", "none"],
  "0 to 5": [5, "3", 0, 4.5, "2"],
  "1 to 10": [9, 7, 10, 8, 4, 9],
  people: ["Dr. Okafor, mentor", "away rotation", "family nearby", "none"],
  links: ["https://example.org/a", "https://example.org/b", "www.example.org/c"],
  regions: ["New England", "Pacific", "Mountain"],
  marks: ["*", "**", "A", "B", "?!"],
  years: [2019, 2020, 2015],
  notes: ["interview was fine, they said 240 is usual", "great food", "scores about 251?"],
} as const satisfies Readonly<Record<string, readonly Cell[]>>;

export type Sample = keyof typeof samples;

/** A table with a Program column and one more. */
export function tableOf(header: string, sample: Sample): Cell[][] {
  const values = samples[sample];
  return [["Program", header], ...values.map((value, row) => [`Invented Hospital ${row + 1}`, value])];
}
