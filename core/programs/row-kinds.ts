import type { Specialty } from "../cells/specialty.ts";
import { readBucketWord } from "./bucket-words.ts";
import { wordsOf } from "./cell-words.ts";
import { readListSpecialty } from "./list-specialty.ts";
import { readState } from "./places.ts";

/** Why a row under the header is no program. */
export type SkippedKind = "blank" | "separator" | "header" | "group title" | "summary" | "unnamed";

/** What a row is judged by. */
export interface RowFacts {
  /** The filled cells' texts, each once. */
  readonly texts: readonly string[];
  /** The texts in the columns that are known, beside the texts of their headers. */
  readonly known: readonly { readonly text: string; readonly header: string }[];
  /** Whether a cell that names the program, or its code, is filled; true where no such column is known. */
  readonly named: boolean;
  /** The text of the cell that names the program; "" where there is none. */
  readonly name: string;
  /** Where the only filled cell is the program's name or stands first in the row. */
  readonly titlePlace: boolean;
}

interface SkipRow {
  readonly kind: SkippedKind;
  readonly holds: (facts: RowFacts) => boolean;
  readonly says: (facts: RowFacts) => string;
}

const titles = new Set(
  (
    "north|south|east|west|northeast|southeast|midwest|northwest|southwest|east coast|west coast|new england|mid atlantic|middle atlantic|" +
    "south atlantic|east north central|east south central|west north central|west south central|mountain|mountain west|pacific|" +
    "pacific northwest|home state|out of state|university|community|academic|applied|not applied"
  ).split("|"),
);
const summaries = /^(?:grand )?(?:totals?|sum|averages?|mean|median|count|number of programs)$/;
const framed = /^[-–—=*#•~_>|\s]{2,}.*\p{L}|^[^:]{1,60}:$/u;
const titleTail = /\b(?:programs?|schools?|list|tier|region|specialt(?:y|ies)|residenc(?:y|ies)|\d+)\b/g;

function titleWords(text: string): string {
  return wordsOf(text.replace(/\([^)]*\)/g, " "))
    .replace(titleTail, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The specialty that a title names, for the programs under it. */
export function titleSpecialty(text: string): Specialty | undefined {
  return readListSpecialty(text) ?? readListSpecialty(titleWords(text));
}

/** Words that only a title over a group of programs is made of: a bucket, a region, a state, a specialty, or framed by signs. */
function isGroupTitle(text: string): boolean {
  const words = titleWords(text);
  const named = readBucketWord(words) ?? readState(words) ?? titleSpecialty(text);
  return framed.test(text) || (words !== "" && (named !== undefined || titles.has(words)));
}

/** In order: the first that holds keeps the row out. A row that none of them holds for is a program. */
export const skipRows: readonly SkipRow[] = [
  { kind: "blank", holds: ({ texts }) => texts.length === 0, says: () => "is blank" },
  {
    kind: "separator",
    holds: ({ texts }) => texts.every((text) => !/[\p{L}\p{N}]/u.test(text)),
    says: ({ texts }) => `holds only signs, “${texts[0]}”`,
  },
  {
    kind: "header",
    holds: ({ known }) => known.length > 0 && known.every(({ text, header }) => text === header),
    says: () => "repeats the headers",
  },
  {
    kind: "group title",
    holds: ({ texts, titlePlace }) => texts.length === 1 && titlePlace && isGroupTitle(texts[0] ?? ""),
    says: ({ texts }) => `is the title of a group, “${texts[0]}”`,
  },
  { kind: "summary", holds: ({ name }) => summaries.test(wordsOf(name)), says: ({ name }) => `sums up the list, “${name}”` },
  { kind: "unnamed", holds: ({ named }) => !named, says: ({ texts }) => `names no program, though it holds “${texts[0]}”` },
];

/** Which kind of row keeps it out of the list, with what to say of it; undefined for a program. */
export function findSkip(facts: RowFacts): { readonly kind: SkippedKind; readonly says: string } | undefined {
  const skip = skipRows.find(({ holds }) => holds(facts));
  return skip && { kind: skip.kind, says: skip.says(facts) };
}
