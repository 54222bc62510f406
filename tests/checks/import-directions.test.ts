import { spawnSync } from "node:child_process";
import { copyFileSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { mayImport } from "../../scripts/check/imports.ts";
import { root } from "../../scripts/root.ts";
import { scratchFolder } from "../scripts/scratch.ts";

/**
 * biome.json is held against the table of scripts/check/imports.ts: every direction is planted in a project of its own that
 * has the same biome.json, in each form that an import can take.
 */
const shipped = Object.keys(mayImport) as (keyof typeof mayImport)[];
const all = [...shipped, "scripts", "tests"];

const forms = [
  (path: string) => `import { x } from "${path}";`,
  (path: string) => `import type { X } from "${path}";`,
  (path: string) => `export * from "${path}";`,
  (path: string) => `export { y } from "${path}";`,
  (path: string) => `import "${path}";`,
  (path: string) => `export const z = () => import("${path}");`,
];

interface Planted {
  readonly line: string;
  readonly allowed: boolean;
}

const inEveryForm = (path: string, allowed: boolean): Planted[] => forms.map((form) => ({ line: form(path), allowed }));

function plantedFolders(folder: string, allowed: readonly string[]): Planted[] {
  return all.flatMap((other) => {
    const ok = other === folder || allowed.includes(other);
    const deep = [...inEveryForm(`../../${other}/a.ts`, ok), ...inEveryForm(`../../${other}/deep/a.ts`, ok)];
    return other === folder ? deep : [...deep, ...inEveryForm(`../../${other}`, ok)];
  });
}

const foreignPackages = [
  "lodash",
  "lodash/deep/path.js",
  "@scope/package",
  "node:fs",
  "fs",
  "hyperformula",
  "zod",
  "zod/v4",
  "preact/compat",
];
const packagePaths = (name: string) => (name.endsWith("/") ? [`${name}sheets`, `${name}deep/index.css`] : [name]);

function plantedIn(folder: keyof typeof mayImport): Planted[] {
  const { folders, packages } = mayImport[folder];
  return [
    ...plantedFolders(folder, folders),
    ...inEveryForm("./beside.ts", true),
    ...inEveryForm("../above.ts", true),
    ...packages.flatMap(packagePaths).flatMap((name) => inEveryForm(name, true)),
    ...foreignPackages.flatMap((name) => inEveryForm(name, false)),
    { line: 'import { z } from "zod/mini";', allowed: false },
    { line: 'import * as z from "zod/mini";', allowed: true },
  ];
}

/** Scripts may read everything but the tests; tests may read everything. Neither may take zod by name. */
const plantedOutside: Readonly<Record<string, Planted[]>> = {
  scripts: [...plantedFolders("scripts", shipped), ...inEveryForm("node:fs", true), ...inEveryForm("esbuild", true)],
  tests: [...plantedFolders("tests", all), ...inEveryForm("vitest", true)],
};
const zodEverywhere: Planted[] = [
  { line: 'import { z } from "zod/mini";', allowed: false },
  { line: 'import { z } from "zod";', allowed: false },
  { line: 'import * as z from "zod";', allowed: false },
  { line: 'import * as z from "zod/v4";', allowed: false },
  { line: 'import * as z from "zod/mini";', allowed: true },
];

const planted: Readonly<Record<string, Planted[]>> = {
  ...Object.fromEntries(shipped.map((folder) => [folder, plantedIn(folder)])),
  ...Object.fromEntries(Object.entries(plantedOutside).map(([folder, lines]) => [folder, [...lines, ...zodEverywhere]])),
};

/** Where Biome reports a rule, as "file:line". */
function reportsOf(rule: string, files: Readonly<Record<string, string>>) {
  const folder = realpathSync(scratchFolder(files));
  for (const name of ["biome.json", ".gitignore", "package.json"]) copyFileSync(join(root, name), join(folder, name));
  const args = [
    join(root, "node_modules/@biomejs/biome/bin/biome"),
    "lint",
    "--reporter=github",
    "--max-diagnostics=none",
    `--only=${rule}`,
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const found = [...stdout.matchAll(/^::error title=([\w/]+),file=([^,]+),line=(\d+),/gm)].filter(([, title]) => title === `lint/${rule}`);
  return found.map(([, , file, line]) => `${relative(folder, file ?? "")}:${line}`);
}

test("every import against a direction is caught, in every form, and no other", { timeout: 60_000 }, () => {
  const files = Object.entries(planted).map(([folder, lines]) => [`${folder}/deep/planted.ts`, lines] as const);
  const places = reportsOf(
    "style/noRestrictedImports",
    Object.fromEntries(files.map(([file, lines]) => [file, lines.map(({ line }) => line).join("\n")])),
  );
  const reported = new Set(places);
  const rows = files.flatMap(([file, lines]) =>
    lines.map((row, index) => ({ ...row, file, reported: reported.has(`${file}:${index + 1}`) })),
  );
  const wrong = rows
    .filter((row) => row.reported === row.allowed)
    .map((row) => `${row.allowed ? "not allowed" : "not caught"} in ${row.file}: ${row.line}`);
  expect(wrong).toEqual([]);
  expect(rows.filter((row) => row.allowed).length).toBeGreaterThan(200);
  expect(rows.filter((row) => !row.allowed).length).toBeGreaterThan(500);
});

test.each([
  ["of values", 'import { b } from "./b.ts";\nexport const a = () => b;', 'import { a } from "./a.ts";\nexport const b = () => a;'],
  ["of types alone", 'import type { B } from "./b.ts";\nexport type A = B[];', 'import type { A } from "./a.ts";\nexport type B = A[];'],
])("a cycle %s is caught on both sides", (_, a, b) => {
  const places = reportsOf("suspicious/noImportCycles", {
    "core/a.ts": a,
    "core/b.ts": b,
    "core/c.ts": 'import { b } from "./b.ts";\nexport const c = b;',
  });
  expect(places).toEqual(["core/a.ts:1", "core/b.ts:1"]);
});
