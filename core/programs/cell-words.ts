import type { Cell } from "../cells/cell.ts";
import { cellText } from "../cells/read.ts";

const unseen = /[\u00AD\u061C\u180E\u200E\u200F\u202A-\u202E\u2061-\u2064]/g;

/** Most cells of a list: nothing in them to clean. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
const ascii = /^[ -~]*$/;

/** A cell's text on one line, without characters that cannot be seen, with plain spaces alone. */
export function plainText(cell: Cell): string {
  if (typeof cell === "string" && (cell === "" || plain.test(cell))) return cell;
  return cellText(cell).replace(unseen, "").replace(/\s+/g, " ").trim();
}

/** Signs that people put for words in headers. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/#/g, " number "],
  [/%/g, " percent "],
  [/[&+]/g, " and "],
  [/>=|≥/g, " at least "],
  [/['’`]/g, ""],
];

/** Headers are run together ("MinimumStep2Score"): a word ends where a capital or a digit begins. */
const seams: readonly (readonly [RegExp, string])[] = [
  [/([a-z])([A-Z])/g, "$1 $2"],
  [/([A-Z]{2,})([A-Z][a-z]{2,})/g, "$1 $2"],
  [/([A-Za-z])(\d)/g, "$1 $2"],
  [/(\d)([A-Za-z])/g, "$1 $2"],
];

/** The words of a text as patterns see them: lower case, single spaces, no punctuation, run-together words apart. */
export function wordsOf(text: string): string {
  let words = text.normalize("NFKD").replace(/[\u0300-\u036F]/g, "");
  for (const [sign, word] of signs) words = words.replace(sign, word);
  for (const [seam, apart] of seams) words = words.replace(seam, apart);
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How names are compared for being the same: nothing but letters and digits, of any script, in lower case. */
export function sameName(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
