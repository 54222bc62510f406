/** Small pieces of formulas: plain text in English, with commas and without the equals sign. */
import { textLiteral as text } from "../operand.ts";

export { text };

export function when(test: string, then: string, otherwise: string): string {
  return `IF(${test},${then},${otherwise})`;
}

/** The first test that holds gives the value; else the last. */
export function firstOf(rows: readonly (readonly [test: string, value: string])[], last: string): string {
  return rows.reduceRight((rest, [test, value]) => when(test, value, rest), last);
}

export function anyOf(...tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? "") : `OR(${tests.join(",")})`;
}

export function allOf(...tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? "") : `AND(${tests.join(",")})`;
}

/** Whether the value is one of these texts, in any case. No wildcards, unlike MATCH and COUNTIF. */
export function isOneOf(value: string, texts: readonly string[]): string {
  return anyOf(...texts.map((one) => `${value}=${text(one)}`));
}

/** Each pair replaced in turn; a replacement may be a formula, so texts come quoted. */
export function substituted(of: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${from},${to})`, of);
}

/** One of several values by its number, counted from 1. */
export function choose(place: string, values: readonly string[]): string {
  return `CHOOSE(${place},${values.join(",")})`;
}

const digits = Array.from({ length: 10 }, (_, digit) => text(String(digit)));

/** Without its digits: empty for a text of digits alone. */
export function withoutDigits(of: string): string {
  return substituted(
    of,
    digits.map((digit) => [digit, '""']),
  );
}

/** With every digit as 0, which leaves the shape of what was typed. */
export function digitsAsZero(of: string): string {
  return substituted(
    of,
    digits.slice(1).map((digit) => [digit, '"0"']),
  );
}

/** Characters that a copied web page leaves behind unseen. */
const invisible = ["\u200B", "\u200C", "\u200D", "\u2060"].map((character) => [text(character), '""'] as const);
/**
 * By number where a file would not keep the character. The mark that some files begin with counts as a space, since the page's grid
 * takes it for any space, and would drop them all with it.
 */
const spaces = [text("\uFEFF"), text("\u00A0"), "CHAR(9)", "CHAR(10)", "CHAR(13)"].map((character) => [character, '" "'] as const);

/** A cell's text in lower case without outer, double and unseen spaces; # for TRUE, FALSE and an error. */
export function cleanText(cell: string): string {
  return when(`ISLOGICAL(${cell})`, '"#"', `IFERROR(LOWER(TRIM(${substituted(cell, [...invisible, ...spaces])})),"#")`);
}

/** Whether a cleaned text is one of these words: shorter than a comparison with each, and exact, without wildcards. */
export function isWord(typed: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("|"&SUBSTITUTE(${typed},"|","#")&"|",${text(`|${words.join("|")}|`)}))`;
}

const yes = ["true", "1", "yes", "y"];
const no = ["", "false", "0", "no", "n"];
/** Between the words: what a cell has of it is turned into something that no word holds. */
const bar = text("|");

/** Yes as 1 and no as 0, as the core reads flags; the message where it is neither. */
export function flagFormula(cell: string, message: string): string {
  const word = `LOWER(TRIM(${substituted(cell, [[bar, text("#")], ...invisible, ...spaces])}))`;
  const words = `|${[...yes, ...no].join("|")}|`;
  const firstNo = words.indexOf("||") + 1;
  return `IFERROR(IF(FIND(${bar}&${word}&${bar},${text(words)})<${firstNo},1,0),${text(message)})`;
}
