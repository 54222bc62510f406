import type { Cell } from "../cells/cell.ts";
import { findSpecialty, readSpecialty, type Specialty } from "../cells/specialty.ts";
import { plainText, wordsOf } from "./cell-words.ts";
import { readProgramCode } from "./program-code.ts";

/** How lists and sheet names cut words short. Tried only where the name as written is not known. */
const shortened: Readonly<Record<string, string>> = {
  diag: "diagnostic",
  emerg: "emergency",
  fam: "family",
  gen: "general",
  int: "internal",
  med: "medicine",
  nuc: "nuclear",
  onc: "oncology",
  phys: "physical",
  prev: "preventive",
  rehab: "rehabilitation",
  surg: "surgery",
  thor: "thoracic",
  vasc: "vascular",
};

/** Words beside a specialty's name that do not change it. A sheet's name is cut after 31 characters: "InternalMedicineCategoricalTrac". */
const trackWords = new Set(["categorical", "integ", "residency", "trac", "track", "tracks"]);

function written(words: readonly string[]): Specialty | undefined {
  return findSpecialty(words.join(" ")) ?? findSpecialty(words.map((word) => shortened[word] ?? word).join(" "));
}

/** The specialty that a cell of a list names, run together or cut short as lists have it; undefined for anything else. */
export function readListSpecialty(cell: Cell): Specialty | undefined {
  if (typeof cell !== "string") return undefined;
  const text = plainText(cell);
  if (text === "") return undefined;
  return (
    findSpecialty(text) ??
    written(
      wordsOf(text)
        .split(" ")
        .filter((word) => !trackWords.has(word)),
    )
  );
}

/** The specialty that stands inside a program's code; undefined where there is none that is known. */
export function readCodeSpecialty(cell: Cell): Specialty | undefined {
  const code = readProgramCode(cell);
  if (code === undefined) return undefined;
  const track = code.kind === "ACGME" ? code.text.slice(10) : "";
  const read = readSpecialty(track === "" ? code.text : `0000${code.text.slice(0, 3)}${track}0`, "code");
  return read.ok && read.value !== null ? read.value : undefined;
}

/** Words in the names of sheets and files that say nothing about the specialty. */
const sheetWords = new Set(
  (
    "a all analysis application applications apply applying apps average averages by ck copy csv cycle data draft eras explorer final for " +
    "freida frieda interview interviews invites iv list lists match my name names new nrmp of offers old or program programs rank ranking " +
    "re residencies score scores season sheet signal signals spreadsheet step stats tab table the tracks updated us usa v version xlsx"
  ).split(" "),
);

/** The one specialty that runs of two or more words name, the longest runs first; undefined where two of a length differ. */
function namedInside(words: readonly string[]): Specialty | undefined {
  for (let length = words.length - 1; length >= 2; length--) {
    const runs = Array.from({ length: words.length - length + 1 }, (_, start) => written(words.slice(start, start + length)));
    const named = new Map(runs.filter((specialty) => specialty !== undefined).map((specialty) => [specialty.name, specialty]));
    if (named.size > 0) return named.size === 1 ? [...named.values()][0] : undefined;
  }
  return undefined;
}

const mostWords = 12;

/**
 * The specialty that a sheet's or a file's name tells ("EM", "Gen Surg", "Internal Medicine 2024", "signal-internal-medicine"). A name of
 * one word counts only where nothing else is said, since short aliases are words of their own ("path", "er").
 */
export function readSheetSpecialty(sheetName: string): Specialty | undefined {
  const whole = readListSpecialty(sheetName.replace(/\.[a-z]{3,4}$/i, ""));
  if (whole !== undefined) return whole;
  const words = wordsOf(sheetName)
    .split(" ")
    .filter((word) => word !== "" && !/^\d+$/.test(word) && !sheetWords.has(word) && !trackWords.has(word))
    .slice(0, mostWords);
  return words.length === 0 ? undefined : (written(words) ?? namedInside(words));
}
