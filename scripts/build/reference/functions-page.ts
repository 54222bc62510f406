import type { FunctionEntry, ParameterInfo } from "../../../core/catalog/catalog.ts";
import type { FunctionGroup } from "../../../core/functions.ts";
import { namespace } from "../../../office-addin/formula-names.ts";
import { code, markdownTable, plain } from "../../markdown/inline.ts";
import { examplesOf } from "./examples.ts";
import { introduction } from "./introduction.ts";

/** Says in its first line that it is made, and how. */
const generatedLine =
  "<!-- Generated from the function catalog by `npm run build -- reference`. Changes made here are lost: change core/ or scripts/build/reference/. -->";

/** `BUCKET(score, programAverage, [competitive], …)`: what may be left out stands in brackets. */
function signature({ name, parameters }: FunctionEntry): string {
  return `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
}

/** The choices have a column of their own, so the sentence that lists them gives them up. */
function whatItTakes({ description, choices }: ParameterInfo): string {
  const listed = choices === undefined ? "" : `: ${choices.join(", ")}. Default: ${choices[0]}.`;
  return listed !== "" && description.endsWith(listed) ? `${description.slice(0, -listed.length)}.` : description;
}

function choicesText({ choices = [] }: ParameterInfo): string {
  return choices.map((choice, place) => (place === 0 ? `${code(choice)} (default)` : code(choice))).join(", ");
}

function parameterTable({ parameters }: FunctionEntry): string {
  const hasChoices = parameters.some((parameter) => parameter.choices !== undefined);
  const rows = parameters.map((parameter) => {
    const { name, optional } = parameter;
    return [code(name), plain(whatItTakes(parameter)), optional ? "yes" : "no", ...(hasChoices ? [choicesText(parameter)] : [])];
  });
  return markdownTable(["parameter", "what it takes", "may be left out", ...(hasChoices ? ["choices"] : [])], rows);
}

function sourceText({ source }: FunctionEntry): string {
  return source
    .split(", ")
    .map((key) => `[${plain(key)}](#sources)`)
    .join(", ");
}

function functionPart(entry: FunctionEntry): string {
  return [
    `### ${entry.name}`,
    plain(entry.summary),
    `- Sheets and page: ${code(`=${signature(entry)}`)}\n- Excel: ${code(`=${namespace}.${signature(entry)}`)}`,
    parameterTable(entry),
    `**Shows:** ${plain(entry.result)} **Source:** ${sourceText(entry)}`,
    examplesOf(entry.name, entry.examples),
  ].join("\n\n");
}

function contents(groups: readonly FunctionGroup[]): string {
  const links = (group: FunctionGroup) => group.functions.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(", ");
  return groups.map((group) => `- **${plain(group.title)}** ${links(group)}`).join("\n");
}

/** docs/functions.md, whole. */
export function functionsPage(groups: readonly FunctionGroup[]): string {
  const parts = groups.map((group) => [`## ${plain(group.title)}`, ...group.functions.map(functionPart)].join("\n\n"));
  return `${[generatedLine, introduction.trimEnd(), "## All functions", contents(groups), ...parts].join("\n\n")}\n`;
}
