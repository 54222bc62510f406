import { type Comment, parse } from "acorn";
import { describe, expect, test } from "vitest";
import { menuItems } from "../../../apps-script/menu-items.ts";
import { messages } from "../../../apps-script/protocol.ts";
import { functions } from "../../../core/functions.ts";
import { builtFiles } from "./fake/project.ts";

const { "Code.js": code = "", "core.js": core = "" } = builtFiles();

interface Declaration {
  readonly type: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly start: number;
}

function declarationsIn(text: string): { declarations: Declaration[]; comments: Comment[] } {
  const comments: Comment[] = [];
  const program = parse(text, { ecmaVersion: 2020, sourceType: "script", onComment: comments });
  const declarations = program.body.map((node): Declaration => {
    if (node.type !== "FunctionDeclaration") return { type: node.type, name: "", parameters: [], start: node.start };
    const parameters = node.params.map((parameter) => (parameter.type === "Identifier" ? parameter.name : parameter.type));
    return { type: node.type, name: node.id.name, parameters, start: node.start };
  });
  return { declarations, comments };
}

const { declarations, comments } = declarationsIn(code);
const entryPoints = [
  "onOpen",
  "onInstall",
  ...menuItems.map((item) => item.handler),
  ...Object.values(messages).map((message) => message.endpoint),
];

/** The comment that ends right above a declaration, as Sheets wants it. */
function docAbove(start: number): string {
  const comment = comments.find(({ type, end }) => type === "Block" && code.slice(end, start) === "\n");
  return comment?.value ?? "";
}

describe("Code.js, as it would be pushed", () => {
  test("declares the catalog's functions and the known entry points, and nothing else", () => {
    expect(functions).toHaveLength(24);
    expect(declarations.map(({ type }) => type).filter((type) => type !== "FunctionDeclaration")).toEqual([]);
    expect(declarations.map(({ name }) => name)).toEqual([...functions.map((entry) => entry.name), ...entryPoints]);
  });

  test("begins with the note that keeps Google's consent to this one document", () => {
    expect(code.startsWith("/** @OnlyCurrentDoc */\n")).toBe(true);
  });

  test.each(functions.map((entry) => [entry.name, entry] as const))("%s carries its help directly above itself", (name, entry) => {
    const declaration = declarations.find((known) => known.name === name);
    const doc = docAbove(declaration?.start ?? -1);
    const lines = doc.split("\n").map((line) => line.replace(/^ \* ?/, ""));
    expect(declaration?.parameters).toEqual(entry.parameters.map((parameter) => parameter.name));
    expect(doc).toContain("@customfunction");
    expect(lines[1]).toContain(`Example: =${name}(`);
    const told = lines
      .filter((line) => line.startsWith("@param"))
      .map((line) => /^@param \{[^}]+\} (\w+) (Optional\. )?\S/.exec(line)?.slice(1, 3));
    expect(told).toEqual(entry.parameters.map(({ name, optional }) => [name, optional ? "Optional. " : undefined]));
  });

  test("offers only the catalog's functions as functions for cells", () => {
    expect(code.split("@customfunction").length - 1).toBe(functions.length);
  });

  test.each([
    ["Code.js", code],
    ["core.js", core],
  ])("%s is ASCII, so that no character depends on how it is transported", (_, text) => {
    expect([...text].filter((character) => character > "~" || (character < " " && character !== "\n"))).toEqual([]);
  });
});

describe("core.js, as it would be pushed", () => {
  test("parses as ES2020 and declares one private name", () => {
    const { body } = parse(core, { ecmaVersion: 2020, sourceType: "script" });
    const names = body.flatMap((node) =>
      node.type === "VariableDeclaration" ? node.declarations.map(({ id }) => id.type === "Identifier" && id.name) : node.type,
    );
    expect(names.filter((name) => name !== "ExpressionStatement")).toEqual(["MatchSheet_"]);
  });

  test.each(["class A { #x = 1; }", "class A { static y = 2; }", "let a; a ??= 1;"])("the parser that says so refuses %s", (newer) => {
    expect(() => parse(newer, { ecmaVersion: 2020, sourceType: "script" })).toThrow(SyntaxError);
  });
});
