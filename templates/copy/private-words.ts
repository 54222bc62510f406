import type { Secrets } from "../../core/sheets/book-copy.ts";

interface PrivateKind {
  readonly what: string;
  readonly found: (text: string, secrets: Secrets) => boolean;
}

/** A number that stands alone: 247, but not the 247 of 12470. */
const standsAlone = (score: number): RegExp => new RegExp(`(?:^|\\D)${score}(?:\\D|$)`);

const holdsWord = (text: string, word: string): boolean => word.trim() !== "" && text.toLowerCase().includes(word.trim().toLowerCase());

const privateKinds: readonly PrivateKind[] = [
  { what: "your score", found: (text, { scores }) => scores.some((score) => standsAlone(score).test(text)) },
  { what: "a name you gave", found: (text, { words }) => words.some((word) => holdsWord(text, word)) },
  { what: "an e-mail address", found: (text) => /[^\s@]@[^\s@]/.test(text) },
  // A program's code has ten digits too, and no gaps.
  { what: "a phone number", found: (text) => /\(?\d{3}\)?[\s./-]\s?\d{3}[\s./-]\d{4}\b/.test(text) },
];

/** What a text tells about its owner: "an e-mail address", say; undefined where nothing was found. */
export function privateIn(text: string, secrets: Secrets): string | undefined {
  return privateKinds.find(({ found }) => found(text, secrets))?.what;
}
