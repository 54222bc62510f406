import { markdownTable, plain } from "../markdown/inline.ts";
import type { Spread } from "./timing.ts";

/** One table of results, to be shown as text or as Markdown. The first column is words, the others are figures unless they say so. */
export interface ResultTable {
  readonly title: string;
  /** The conditions without which the figures mislead. */
  readonly notes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const spreadHeader = ["median ms", "min..max"] as const;

function milliseconds(time: number): string {
  return time.toFixed(time < 1 ? 3 : time < 100 ? 2 : 0);
}

export function spreadCells({ median, least, most }: Spread): string[] {
  return [milliseconds(median), `${milliseconds(least)}..${milliseconds(most)}`];
}

/** 1234567 as 1,234,567: the bench prints the same on every machine. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function perSecond(rows: number, { median }: Spread): string {
  return grouped(Number(((rows / median) * 1000).toPrecision(3)));
}

export function asText({ title, notes, header, rows }: ResultTable): string {
  const widths = header.map((_, place) => Math.max(...[header, ...rows].map((row) => row[place]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [title, ...notes.map((note) => `  ${note}`), "", ...[line(header), rule, ...rows.map(line)].map((text) => `  ${text}`)].join("\n");
}

export function asMarkdown({ title, notes, header, rows }: ResultTable): string {
  const cells = rows.map((row) => row.map(plain));
  return [`### ${title}`, notes.map((note) => `- ${note}`).join("\n"), markdownTable(header, cells)]
    .filter((part) => part !== "")
    .join("\n\n");
}
