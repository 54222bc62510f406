import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionGroup } from "../../../core/functions.ts";
import { missingMarks, replaceMarkedPart } from "../../markdown/marked-part.ts";
import { functionsPage } from "./functions-page.ts";
import { readmeTable } from "./readme-table.ts";

/** A committed file as the catalog wants it, or why it can't be said. */
export interface GeneratedText {
  readonly path: string;
  readonly committed: string | undefined;
  readonly wanted: string | undefined;
  readonly problem?: string;
}

const readmePart = "functions";

/** What the committed files hold beside what the catalog gives. */
export function generatedTexts(folder: string, groups: readonly FunctionGroup[]): GeneratedText[] {
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined);
  const page = { path: "docs/functions.md", committed: read("docs/functions.md"), wanted: functionsPage(groups) };
  const readme = { path: "README.md", committed: read("README.md") };
  if (readme.committed === undefined)
    return [page, { ...readme, wanted: undefined, problem: "There is no README.md to put the table into." }];
  const wanted = replaceMarkedPart(readme.committed, readmePart, readmeTable(groups));
  return [page, wanted === undefined ? { ...readme, wanted, problem: missingMarks(readme.path, readmePart) } : { ...readme, wanted }];
}

function firstDifference(committed: string, wanted: string): number {
  const lines = wanted.split("\n");
  const line = committed.split("\n").findIndex((text, place) => text !== lines[place]);
  return (line === -1 ? committed.split("\n").length : line) + 1;
}

/** One sentence for each committed file that is not what the catalog gives. */
export function staleTexts(texts: readonly GeneratedText[]): string[] {
  const cure = "Run `npm run build -- reference` and commit the result.";
  return texts.flatMap(({ path, committed, wanted, problem }) => {
    if (problem !== undefined || wanted === undefined) return [problem ?? `${path} can't be generated.`];
    if (committed === undefined) return [`${path} is missing. ${cure}`];
    if (committed === wanted) return [];
    return [`${path} differs from what the function catalog gives, first in line ${firstDifference(committed, wanted)}. ${cure}`];
  });
}
