import { describe, expect, test } from "vitest";
import { functions } from "../../../../core/functions.ts";
import { functionsJsonProblems, isTakenName } from "../../../../scripts/build/excel/function-rules.ts";
import { functionsJson } from "../../../../scripts/build/excel/functions-json.ts";

const json = functionsJson(functions, "https://localhost:3000/help.html?v=1");
const ids = functions.map((entry) => entry.name);

type Loose = { allowErrorForDataTypeAny?: unknown; functions: Record<string, unknown>[] };
const broken = (change: (json: Loose, first: Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(json) as unknown as Loose;
  change(copy, copy.functions[0] ?? {});
  return copy;
};
const parametersOf = (entry: Record<string, unknown>): Record<string, unknown>[] => entry.parameters as Record<string, unknown>[];

const faults: readonly [title: string, says: RegExp, change: (json: Loose, first: Record<string, unknown>) => void][] = [
  ["error cells not asked for", /allowErrorForDataTypeAny/, (json) => delete json.allowErrorForDataTypeAny],
  ["no functions", /no functions/, (json) => json.functions.splice(0)],
  ["a function twice", /same id/, (json, first) => json.functions.push(structuredClone(first))],
  ["an id that starts with a digit", /the id "1X/, (_, first) => (first.id = "1XY")],
  ["an id of two characters", /the id has 2 characters/, (_, first) => (first.id = "AB")],
  ["a name with an underscore", /the name "STEP_2"/, (_, first) => (first.name = "STEP_2")],
  ["a name other than the id", /id and name differ/, (_, first) => (first.name = "OTHERNAME")],
  ["a name that is a cell", /something of its own/, (_, first) => (first.name = "ABC123")],
  ["no description", /the description has 0/, (_, first) => (first.description = "")],
  ["a description of 1025 characters", /the description has 1025/, (_, first) => (first.description = "x".repeat(1025))],
  ["help without https", /the helpUrl "http:/, (_, first) => (first.helpUrl = "http://localhost/help.html")],
  ["a volatile function", /has options/, (_, first) => (first.options = { volatile: true })],
  ["a result that is one value", /the result, must have/, (_, first) => (first.result = { type: "string" })],
  [
    "a parameter typed as number",
    /must have type any/,
    (_, first) => (parametersOf(first)[0] = { ...parametersOf(first)[0], type: "number" }),
  ],
  ["a parameter that takes one cell", /must have type any/, (_, first) => delete parametersOf(first)[0]?.dimensionality],
  [
    "a parameter of 65 characters",
    /the parameter name has 65/,
    (_, first) => (parametersOf(first)[0] = { ...parametersOf(first)[0], name: "x".repeat(65) }),
  ],
  [
    "a parameter without a word",
    /the parameter description has 0/,
    (_, first) => (parametersOf(first)[0] = { ...parametersOf(first)[0], description: "" }),
  ],
  ["a parameter twice", /same name/, (_, first) => parametersOf(first).push(structuredClone(parametersOf(first)[1] ?? {}))],
  ["a required parameter last", /follows an optional/, (_, first) => parametersOf(first).push({ ...parametersOf(first)[0], name: "late" })],
  [
    "129 parameters",
    /more than 128/,
    (_, first) => (first.parameters = Array.from({ length: 129 }, (_, at) => ({ ...parametersOf(first)[0], name: `p${at}` }))),
  ],
];

describe("the rules for functions.json", () => {
  test("hold for what the catalog gives", () => {
    expect(functionsJsonProblems(json, ids)).toEqual([]);
    expect(json.functions).toHaveLength(24);
  });

  test.each(faults)("find %s", (_, says, change) => {
    expect(functionsJsonProblems(broken(change), ids).join("\n")).toMatch(says);
  });

  test("every fault was tried", () => expect(faults).toHaveLength(20));

  test.each([
    ["A1", true],
    ["XFD1048576", true],
    ["XFD1048577", false],
    ["XFE1", false],
    ["ZZZ9", false],
    ["ABC0", false],
    ["R1C1", true],
    ["RC", true],
    ["RUN", true],
    ["STEP2TIER", false],
    ["BUCKET", false],
  ])("%s is taken by Excel: %s", (name, taken) => expect(isTakenName(name)).toBe(taken));
});
