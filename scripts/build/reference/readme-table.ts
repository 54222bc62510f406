import type { FunctionEntry } from "../../../core/catalog/catalog.ts";
import type { FunctionGroup } from "../../../core/functions.ts";
import { code, markdownTable, plain } from "../../markdown/inline.ts";

/** `BUCKET(score, programAverage, …)`: what a call needs; what it may take stands in the reference. */
function shortSignature({ name, parameters }: FunctionEntry): string {
  const needed = parameters.filter((parameter) => !parameter.optional).map((parameter) => parameter.name);
  return `${name}(${[...needed, ...(needed.length < parameters.length ? ["…"] : [])].join(", ")})`;
}

/** The functions by what a user wants to know, for the README. */
export function readmeTable(groups: readonly FunctionGroup[]): string {
  const rows = groups.flatMap(({ title, functions }) => [
    [`**${plain(title)}**`, ""],
    ...functions.map((entry) => [
      plain(entry.summary.replace(/\.$/, "")),
      `[${code(shortSignature(entry))}](docs/functions.md#${entry.name.toLowerCase()})`,
    ]),
  ]);
  return markdownTable(["What you want to know", "What you type after ="], rows);
}
