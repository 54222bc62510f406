import type { ColumnValues, ValueKind } from "./value-kinds.ts";

/** What the values say about a header's claim. */
export interface Finding {
  readonly fit: "confirms" | "empty" | "weakens" | "refuses";
  /** Goes on after the claim, without a full stop. */
  readonly says: string;
}

interface CheckRow {
  readonly fit: Finding["fit"];
  readonly holds: (values: ColumnValues) => boolean;
  readonly says: (values: ColumnValues) => string;
}

const most = 0.6;
const few = 0.2;

function cells(count: number): string {
  return count === 1 ? "1 filled cell" : `${count} filled cells`;
}

function quote(text: string | undefined): string {
  return text === undefined ? "" : `such as “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** "243 of 265 filled cells read as scores" */
function counted(kind: ValueKind, what: string): (values: ColumnValues) => string {
  return (values) => `${values.count(kind)} of ${cells(values.filled)} ${what}`;
}

/** "holds odds such as “0.25”" */
function instead(kind: ValueKind, what: string): (values: ColumnValues) => string {
  return (values) => `its cells hold ${what} ${quote(values.example(kind))}`;
}

function are(kind: ValueKind, least = most): (values: ColumnValues) => boolean {
  return (values) => values.share(kind) >= least;
}

function refuse(kind: ValueKind, what: string, least = most): CheckRow {
  return { fit: "refuses", holds: are(kind, least), says: instead(kind, what) };
}

const anyValues = (): boolean => true;
const empty: CheckRow = { fit: "empty", holds: ({ filled }) => filled === 0, says: () => "its cells are still empty" };
const refuseEmpty: CheckRow = { ...empty, fit: "refuses" };
const odds: CheckRow = {
  fit: "refuses",
  holds: are("fraction", few),
  says: instead("fraction", "odds"),
};
const shares = refuse("percent", "percentages", few);
const links = refuse("link", "web addresses");
const codes = refuse("code", "program codes");
const specialties = refuse("specialty", "specialties");
const bucketWords = refuse("bucket", "buckets");
const numbers = refuse("number", "numbers");
const flags = refuse("flag", "yes or no");
const sides = refuse("insideOrOutside", "in-state and out-of-state marks", few);

/** Filled cells that are not a sign for "no data". */
function telling(values: ColumnValues): number {
  return values.filled - values.count("noData");
}

function scoreCount(values: ColumnValues): string {
  const junk = telling(values) - values.count("score");
  const none = values.count("noData");
  const junkPart =
    junk === 0 ? "" : `, ${junk} ${junk === 1 ? "holds" : "hold"} something else ${quote(values.example(["score", "noData"]))}`;
  const nonePart = none === 0 ? "" : `, ${none} ${none === 1 ? "stands" : "stand"} for no data`;
  return `${counted("score", "read as Step 2 CK scores")(values)}${junkPart}${nonePart}`;
}

const scoreRows: readonly CheckRow[] = [
  empty,
  {
    fit: "weakens",
    holds: (values) => telling(values) === 0,
    says: (values) => `all ${cells(values.filled)} stand for no data ${quote(values.example("noData"))}`,
  },
  {
    fit: "refuses",
    holds: (values) => values.count("flag") * 2 >= telling(values) && values.count("score") === 0,
    says: instead("flag", "yes or no"),
  },
  { fit: "confirms", holds: (values) => values.count("score") >= most * telling(values), says: scoreCount },
  { fit: "weakens", holds: (values) => values.count("score") >= few * telling(values), says: (values) => `only ${scoreCount(values)}` },
  {
    fit: "refuses",
    holds: anyValues,
    says: (values) => `hardly any cell reads as a Step 2 CK score (“${values.example(["score", "noData"])}” does not)`,
  },
];

const fewestRepeats = 5;
const oneScore: CheckRow = {
  fit: "refuses",
  holds: (values) => values.different === 1 && values.filled >= fewestRepeats && values.count("score") > 0,
  says: (values) => `every cell holds the same score, as one person's own would, ${quote(values.example("score"))}`,
};

const citiesAndStates: CheckRow = {
  fit: "confirms",
  holds: are("cityAndState"),
  says: counted("cityAndState", "hold a city with its state"),
};
const stateRow: CheckRow = { fit: "confirms", holds: are("state"), says: counted("state", "are states") };
const codeRow: CheckRow = { fit: "confirms", holds: are("code"), says: counted("code", "are NRMP or ACGME codes") };
const specialtyRow: CheckRow = { fit: "confirms", holds: are("specialty"), says: counted("specialty", "are specialties") };
const bucketRow: CheckRow = { fit: "confirms", holds: are("bucket"), says: counted("bucket", "are buckets") };
const ratingRow: CheckRow = { fit: "confirms", holds: are("rating"), says: counted("rating", "are numbers from 0 to 5") };
const rated: readonly CheckRow[] = [odds, shares, sides, refuse("cityAndState", "places"), ratingRow];

function otherwise(fit: Finding["fit"], says: string): CheckRow {
  return { fit, holds: anyValues, says: (values) => `${says} ${quote(values.example([]))}`.trim() };
}

/**
 * What the values under a header must be like. In each list the first row that holds decides, and the last always holds. Values confirm,
 * weaken or refuse what a header says; without a header they say nothing.
 */
export const valueChecks = {
  scores: scoreRows,
  "scores of many": [oneScore, ...scoreRows],
  names: [
    empty,
    links,
    codes,
    specialties,
    numbers,
    flags,
    bucketWords,
    {
      fit: "confirms",
      holds: are("letters"),
      says: (values) => `${cells(values.filled)}, ${values.different} of them different, hold names`,
    },
    otherwise("weakens", "few of its cells hold names,"),
  ],
  codes: [empty, codeRow, links, odds, otherwise("weakens", "its cells are not NRMP or ACGME codes,")],
  "codes only": [refuseEmpty, codeRow, otherwise("refuses", "its cells are not NRMP or ACGME codes,")],
  cities: [
    empty,
    flags,
    sides,
    numbers,
    refuse("stateLetters", "states"),
    citiesAndStates,
    { fit: "confirms", holds: are("letters"), says: counted("letters", "hold places") },
    otherwise("weakens", "few of its cells hold places,"),
  ],
  "cities and states": [refuseEmpty, sides, citiesAndStates, otherwise("refuses", "its cells do not hold a city with its state,")],
  states: [empty, stateRow, flags, numbers, otherwise("weakens", "few of its cells are states,")],
  "states only": [refuseEmpty, stateRow, otherwise("refuses", "its cells are not states,")],
  specialties: [
    empty,
    specialtyRow,
    { fit: "weakens", holds: are("letters"), says: counted("specialty", "are specialties that are known") },
    otherwise("refuses", "its cells are not specialties,"),
  ],
  "specialties only": [refuseEmpty, specialtyRow, otherwise("refuses", "its cells are not specialties,")],
  settings: [
    empty,
    odds,
    specialties,
    bucketWords,
    numbers,
    flags,
    { fit: "confirms", holds: are("setting"), says: counted("setting", "name a setting such as university or community") },
    refuse("track", "tracks"),
    { fit: "weakens", holds: are("letters"), says: (values) => `its cells hold other words ${quote(values.example([]))}` },
    otherwise("refuses", "its cells name no kind of program,"),
  ],
  marks: [
    empty,
    odds,
    { fit: "confirms", holds: are("flag"), says: counted("flag", "are yes or no") },
    numbers,
    otherwise("weakens", "its cells are not yes or no,"),
  ],
  buckets: [{ ...empty, fit: "weakens" }, bucketRow, otherwise("refuses", "its cells are not buckets,")],
  "buckets only": [refuseEmpty, bucketRow, otherwise("refuses", "its cells are not buckets,")],
  signals: [
    empty,
    odds,
    shares,
    {
      fit: "confirms",
      holds: (values) => values.count("flag") + values.count("signalWord") + values.count("noData") >= most * values.filled,
      says: (values) => `its cells mark signals ${quote(values.example([]))}`,
    },
    numbers,
    otherwise("weakens", "its cells are not yes, no or a kind of signal,"),
  ],
  interviews: [
    empty,
    odds,
    shares,
    { fit: "confirms", holds: are("date"), says: counted("date", "are dates") },
    { fit: "confirms", holds: are("flag"), says: counted("flag", "are yes or no") },
    refuse("number", "numbers", few),
    { fit: "confirms", holds: anyValues, says: (values) => `its cells hold words or dates ${quote(values.example([]))}` },
  ],
  visas: [
    empty,
    odds,
    {
      fit: "confirms",
      holds: (values) => values.count("flag") + values.count("visaWord") + values.count("noData") >= most * values.filled,
      says: (values) => `its cells tell of visas ${quote(values.example([]))}`,
    },
    numbers,
    otherwise("weakens", "its cells hold other words,"),
  ],
  ratings: [empty, ...rated, otherwise("weakens", "its cells are not numbers from 0 to 5,")],
  "ratings only": [refuseEmpty, ...rated, otherwise("refuses", "its cells are not numbers from 0 to 5,")],
  connections: [
    empty,
    odds,
    shares,
    ratingRow,
    {
      fit: "confirms",
      holds: (values) => values.share("flag") >= most || values.share("letters") >= most,
      says: (values) => `its cells tell of a connection ${quote(values.example([]))}`,
    },
    otherwise("weakens", "few of its cells tell of a connection,"),
  ],
  anything: [empty, { fit: "confirms", holds: anyValues, says: () => "its text is kept as it is, and never searched for scores" }],
} as const satisfies Readonly<Record<string, readonly CheckRow[]>>;

export type CheckName = keyof typeof valueChecks;

/** What a column's values say about the claim of its header. */
export function checkValues(check: CheckName, values: ColumnValues): Finding {
  const row = (valueChecks[check] as readonly CheckRow[]).find((row) => row.holds(values));
  if (row === undefined) throw new Error("A value check must end with a row that always holds.");
  return { fit: row.fit, says: row.says(values) };
}
