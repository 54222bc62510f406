import { type flavours, menuItems } from "../../../apps-script/menu-items.ts";
import { messages } from "../../../apps-script/protocol.ts";
import type { FunctionEntry, ParameterInfo } from "../../../core/catalog/catalog.ts";
import { exampleFormula } from "../example-formula.ts";

export type Flavour = (typeof flavours)[number];

/** The bundle's name in the script; the underscore keeps it out of formulas and out of google.script.run. */
export const bundleName = "MatchSheet_";

/**
 * Code.js: every function that Google Sheets is to see, as a plain declaration that hands its work to the bundle. Sheets reads the help
 * from the comment directly above a declaration, and esbuild would drop it; so this file is made here.
 */
export function codeFile(functions: readonly FunctionEntry[], flavour: Flavour, version: string): string {
  return [
    `/** @OnlyCurrentDoc */\n\n// MatchSheet ${version}, ${flavour}. Generated from the function catalog; changes made here are lost with the next push.`,
    ...functions.map(functionStub),
    stub(
      "onOpen",
      "",
      `addMenu(${JSON.stringify(flavour)})`,
      "Adds the menu. It asks for nothing, for it may run before anything is allowed.",
    ),
    "function onInstall() {\n  onOpen();\n}",
    ...menuItems.map(({ handler, calls }) => stub(handler, "", `${calls}()`)),
    ...Object.entries(messages).map(([method, { endpoint }]) => stub(endpoint, "text", `endpoint(${JSON.stringify(method)}, text)`)),
    "",
  ].join("\n\n");
}

function functionStub(entry: FunctionEntry): string {
  const [example] = entry.examples;
  const lines = [
    `${entry.summary}${example ? ` Example: ${exampleFormula(entry.name, example.args)}` : ""}`,
    ...entry.parameters.map((parameter) => `@param {${typeOf(parameter)}} ${parameter.name} ${describe(parameter)}`),
    `@return ${entry.result}`,
    "@customfunction",
  ];
  const names = entry.parameters.map((parameter) => parameter.name).join(", ");
  return `/**\n${lines.map((line) => ` * ${asComment(line)}`).join("\n")}\n */\n${stub(entry.name, names, `call(${JSON.stringify(entry.name)}, arguments)`)}`;
}

function stub(name: string, parameters: string, call: string, comment?: string): string {
  const head = comment === undefined ? "" : `/** ${asComment(comment)} */\n`;
  return `${head}function ${name}(${parameters}) {\n  return ${bundleName}.${call};\n}`;
}

/** Sheets knows no optional parameters: the word has to stand in the text. */
function describe({ description, optional }: ParameterInfo): string {
  return optional ? `Optional. ${description}` : description;
}

const types: Partial<Record<ParameterInfo["kind"], string>> = { score: "number", count: "number", choice: "string", specialty: "string" };

function typeOf({ kind, whole }: ParameterInfo): string {
  return whole ? "range" : (types[kind] ?? "*");
}

/** One line, in ASCII, that cannot end the comment it stands in. */
function asComment(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\*\//g, "* /")
    .replace(/[^ -~]/g, (character) => asciiFor[character] ?? "?");
}

const asciiFor: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
  "≥": ">=",
  "≤": "<=",
  "−": "-",
  "×": "x",
};
