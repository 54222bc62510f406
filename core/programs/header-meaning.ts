import type { Cell } from "../cells/cell.ts";
import { plainText, wordsOf } from "./cell-words.ts";
import type { HeaderPattern } from "./header-pattern.ts";
import { headerPatterns } from "./header-patterns.ts";
import { type HeaderTrap, headerTraps } from "./header-traps.ts";

/** What a header can mean, and what it only sounds like. */
export interface Header {
  readonly text: string;
  readonly words: string;
  /** Strongest first. */
  readonly patterns: readonly HeaderPattern[];
  readonly traps: readonly HeaderTrap[];
  /** The trap that tells best what the header is instead. */
  readonly instead: HeaderTrap | undefined;
}

/** A cell longer than this is a remark, not a header. */
const longestHeader = 160;

function all(patterns: readonly RegExp[], words: string): boolean {
  return patterns.every((pattern) => pattern.test(words));
}

function compete(words: string): Omit<Header, "text"> {
  const traps = headerTraps.filter(({ has, unless }) => all(has, words) && !unless?.test(words));
  const fitting = headerPatterns.filter(({ has }) => all(has, words));
  const guards = (trap: HeaderTrap, { key }: HeaderPattern): boolean => trap.guards.includes(key);
  const patterns = fitting.filter((pattern) => !traps.some((trap) => guards(trap, pattern)));
  const instead = traps.find(({ specific }) => specific) ?? traps.find((trap) => fitting.some((pattern) => guards(trap, pattern)));
  return { words, patterns: patterns.sort((a, b) => b.strength - a.strength), traps, instead };
}

/** Reads a header cell: every pattern that fits, less those that a trap guards. */
export function readHeader(cell: Cell): Header {
  const text = plainText(cell);
  const words = text.length > longestHeader ? "" : wordsOf(text);
  return { text, ...(words === "" ? { words, patterns: [], traps: [], instead: undefined } : compete(words)) };
}

/** How strongly a header says what MatchSheet reads, 0 to 3. */
export function headerStrength(header: Header): number {
  return header.patterns[0]?.strength ?? 0;
}
