import type { ColumnKey } from "./column-keys.ts";
import { words } from "./header-words.ts";

/** A header that sounds like a column MatchSheet knows, and is not it. */
export interface HeaderTrap {
  readonly rule: string;
  /** What it is never taken for. */
  readonly guards: readonly ColumnKey[];
  readonly has: readonly RegExp[];
  /** A header with this in it is what it sounds like after all. */
  readonly unless?: RegExp;
  /** Follows the quoted header. */
  readonly because: string;
  /** Plain enough to be told wherever it is met; the others are told only where they kept a header from being taken for something. */
  readonly specific?: true;
}

const scores = ["average", "minimum"] as const;

/** Near misses, each with the keys it must not be taken for. */
export const headerTraps: readonly HeaderTrap[] = [
  { rule: "other-exam", guards: scores, has: [words.otherExam], because: "is about another exam, or about two at once", specific: true },
  { rule: "average-and-minimum", guards: scores, has: [words.average, words.minimum], because: "names an average and a minimum at once" },
  {
    rule: "percentile",
    guards: scores,
    has: [/\b(?:percent|percents|percentage|percentiles?|pct|share|rates?|odds|chances?|probability|likelihood)\b/],
    because: "is a share or a percentile, not a score",
  },
  {
    rule: "own-score",
    guards: scores,
    has: [words.step2, /\b(?:my|mine|your|own|self)\b/],
    because: "is one person's own score",
    specific: true,
  },
  {
    rule: "difference",
    guards: scores,
    has: [
      /\b(?:difference|diff|delta|gap|margin|vs|versus|minus|points (?:above|over|below|under)|(?:above|over|below|under) (?:the )?(?:average|mean|median|min|minimum))\b/,
    ],
    because: "is a difference between scores",
  },
  { rule: "rank", guards: [...scores, "program", "interest", "code"], has: [/\brank(?:s|ed|ing|ings)?\b/], because: "is a rank" },
  {
    rule: "exam-status",
    guards: scores,
    has: [/\b(?:dates?|deadline|when|taken|pending|attempts?|pass|passed|passing|fail|failed|failures?|status|received|retakes?)\b/],
    because: "is about taking the exam, not about a score",
  },
  {
    rule: "other-score",
    guards: scores,
    has: [/\b(?:interview|interest|satisfaction|quality|fit|survey|reviews?|rating|apgar|in training|ite|board pass)\b.*\bscores?\b/],
    unless: words.step2,
    because: "is another kind of score",
  },
  { rule: "highest", guards: scores, has: [/\b(?:max|maximum|highest)\b/], because: "is a highest score" },

  {
    rule: "program-attribute",
    guards: ["program"],
    has: [
      /\b(?:codes?|ids?|numbers?|no|count|total|director|directors|pd|coordinator|contacts?|e ?mail|phone|fax|website|web|url|link|links|page|address|zip|types?|size|length|duration|years?|start|signal(?:s|ed|led)?|interest|fit|ratings?|tiers?|categor(?:y|ies)|averages?|avg|mean|median|min|minimum|cutoff|scores?|cit(?:y|ies)|states?|locations?|region|setting|special(?:i?ty|i?ties)|notes?|comments?|status|description|details|info|information|requirements?|visas?|strengths?|weakness(?:es)?|salary|deadline|dates?|interview(?:s|ed)?|applied|applications?|apply|cost|reputation|competitive|prestige|percent|home|my)\b/,
    ],
    unless: /\bprograms? names?\b|^programs?(?: and)? (?:city|location)(?: and)? state$/,
    because: "is something about the program, not its name",
  },
  {
    rule: "not-program-code",
    guards: ["code"],
    has: [
      /\b(?:zip|postal|area|phone|fax|color|colour|dress|applicants?|aamc|number of|numbers of|how many|count|zoom|room|pass|access)\b/,
    ],
    because: "is another number, not the program's code",
  },
  {
    rule: "school-state",
    guards: ["state", "city", "location"],
    has: [/\b(?:in|out of|home|birth|license|tax|income) state\b|\bstate (?:schools?|residents?|of residence|tax|license|ties)\b/],
    because: "is about applicants from inside or outside the state",
    specific: true,
  },
  {
    rule: "competitiveness",
    guards: ["competitive"],
    has: [/\bcompetitiveness\b|\bcompetitive (?:index|score|rank|rating|level)\b/],
    because: "rates competitiveness on a scale, and does not mark programs",
    specific: true,
  },
  {
    rule: "signal-odds",
    guards: ["signal"],
    has: [
      /\b(?:no|non|without|number of|how many) signals?\b|\bsignals? (?:odds|rates?|percent|available|allowed|received|per|total|number|count)\b/,
    ],
    because: "is about how often signals lead to interviews, not about yours",
    specific: true,
  },
  {
    rule: "interview-figure",
    guards: ["interview"],
    has: [
      /\binterview(?:s|ed|ees?)?\b/,
      /\b(?:number|count|percent|percentage|rates?|odds|chances?|average|avg|total|per|scores?|format|style|season|questions?|day|days|types?|applicants?|dinner|virtual|slots?|spots?|ratio)\b/,
    ],
    because: "is a figure about interviews, not whether you have one",
    specific: true,
  },
  {
    rule: "visa-of-applicant",
    guards: ["visa"],
    has: [/\bvisas? (?:required|requirements?|needed|needs?|status|holder)\b|\b(?:needs?|requires?|required|my) (?:a )?visas?\b/],
    because: "is what the applicant needs, not what the program sponsors",
    specific: true,
  },
  {
    rule: "other-interest",
    guards: ["interest"],
    has: [/\b(?:research|clinical|career|fellowship|faculty|mutual|special|letters? of) interests?\b|\binterest (?:rate|letter|group)\b/],
    because: "is another kind of interest",
    specific: true,
  },
];
