import { expect, test } from "vitest";
import { functions } from "../../../../core/functions.ts";
import { functionsJson } from "../../../../scripts/build/excel/functions-json.ts";

const json = functionsJson(functions, "https://example.org/help.html?v=1");

test("functions.json tells of every function what the catalog tells", () => {
  expect(json.functions.map(({ id, name, description }) => [id, name, description])).toEqual(
    functions.map(({ name, summary }) => [name, name, summary]),
  );
  expect(json.functions.map(({ parameters }) => parameters.map(({ name, optional = false }) => [name, optional]))).toEqual(
    functions.map(({ parameters }) => parameters.map(({ name, optional }) => [name, optional])),
  );
});

test("help leads to the function's own heading", () => {
  expect(json.functions.find(({ id }) => id === "BUCKET")?.helpUrl).toBe("https://example.org/help.html?v=1#bucket");
});

test("everything is a range of anything, and Excel may pass error cells", () => {
  const shapes = json.functions.flatMap(({ parameters, result }) =>
    [...parameters, result].map((part) => `${part.type} ${part.dimensionality}`),
  );
  expect(new Set(shapes)).toEqual(new Set(["any matrix"]));
  expect(json.allowErrorForDataTypeAny).toBe(true);
});
