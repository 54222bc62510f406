import { expect, test } from "vitest";
import { mayImport, problemsIn, unknownFolders } from "../../../scripts/check/imports.ts";

const folders = Object.keys(mayImport) as (keyof typeof mayImport)[];
const input = (...packages: string[]) => ({
  bytes: 1,
  imports: packages.map((path) => ({ path, kind: "import-statement" as const, external: true })),
});

test.each(folders)("a bundle of %s may hold only what that folder may import", (folder) => {
  const reached = [...folders, "scripts", "tests", "elsewhere"];
  const found = problemsIn(folder, mayImport[folder], { inputs: Object.fromEntries(reached.map((name) => [`${name}/a.ts`, input()])) });
  const forbidden = reached.filter((name) => !mayImport[folder].folders.some((allowed) => allowed === name));
  expect(forbidden.length).toBeGreaterThan(3);
  expect(found).toEqual(forbidden.map((name) => `${folder} reaches ${name}/a.ts.`));
});

test.each(folders)("%s may import the packages listed and no other", (folder) => {
  const allowed = mayImport[folder].packages.map((name) => (name.endsWith("/") ? `${name}deep/path` : name));
  const forbidden = ["zod", "node:fs", "fs", "hyperformula", "preact/compat", "exceljs"];
  const found = problemsIn(folder, mayImport[folder], { inputs: { [`${folder}/a.ts`]: input(...allowed, ...forbidden) } });
  expect(found).toEqual(forbidden.map((name) => `${folder}/a.ts imports ${name}.`));
});

test.each([
  [["core/a.ts", "scripts/b.ts", "vitest.config.ts"], []],
  [["core/a.ts", "office/b.ts", "office/c.ts"], ["office has no import direction."]],
  [["kernel/a.ts"], ["kernel has no import direction.", "core holds no sources."]],
])("of the sources %j it says %j", (sources, problems) => {
  expect(unknownFolders(sources)).toEqual(problems);
});
