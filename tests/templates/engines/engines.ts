/** The spreadsheet programs that recalculate our workbooks. One that is not installed is told aloud, here and by the check of programs. */
import { findTool, tools } from "../../../scripts/debian-tools.ts";
import type { Book, Shown } from "./book.ts";
import { recalculateInGnumeric } from "./gnumeric.ts";
import { recalculateInLibreOffice } from "./libre-office.ts";

type Recalculate = (program: string, books: Readonly<Record<string, Book>>) => Promise<Record<string, Shown>>;

export interface Engine {
  readonly name: string;
  readonly recalculate: (books: Readonly<Record<string, Book>>) => Promise<Record<string, Shown>>;
}

const known: readonly { readonly name: string; readonly tool: "soffice" | "ssconvert"; readonly recalculate: Recalculate }[] = [
  { name: "LibreOffice", tool: "soffice", recalculate: recalculateInLibreOffice },
  { name: "Gnumeric", tool: "ssconvert", recalculate: recalculateInGnumeric },
];

/** Why an engine's tests don't run, for each that is missing. */
export const absent: readonly string[] = known
  .filter(({ tool }) => findTool(tool) === undefined)
  .map(({ tool }) => {
    const { package: name, variable, use } = tools[tool];
    return `DID NOT RUN: ${use}. ${tool} is missing: install ${name}, or give its path in ${variable}.`;
  });

export const engines: readonly Engine[] = known.flatMap(({ name, tool, recalculate }) => {
  const program = findTool(tool);
  return program === undefined ? [] : [{ name, recalculate: (books) => recalculate(program, books) }];
});

export const engineCount = known.length;
