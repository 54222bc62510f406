import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import { scratchFolder } from "./scratch.ts";

function run(source: string, ...args: string[]) {
  const folder = scratchFolder({ "planted.ts": source }, join(root, ".cache"));
  const script = join(folder, "planted.ts");
  const result = spawnSync(process.execPath, [join(root, "scripts/run.mjs"), script, ...args], { cwd: root, encoding: "utf8" });
  return { code: result.status, out: result.stdout.trim(), err: result.stderr };
}

test.each([
  ["a script without exports runs", "const word: string = 'ran'; console.log(word, process.argv.slice(2).join('+'));", "ran a+b"],
  [
    "the only exported function is called",
    "export const limit = 3; export async function go(args: string[]) { console.log(args, limit); }",
    "[ 'a', 'b' ] 3",
  ],
  [
    "among several, main is called",
    "export const other = () => console.log('other'); export const main = (args: string[]) => console.log('main', args.length);",
    "main 2",
  ],
  [
    "among several without main, none is called",
    "export const one = () => console.log(1); export const two = () => console.log(2); console.log('loaded');",
    "loaded",
  ],
  ["the script is told its own path", "console.log(process.argv[1]!.endsWith('planted.ts'));", "true"],
  ["packages can be imported", "import * as z from 'zod/mini'; console.log(z.parse(z.number(), 245));", "245"],
])("%s", (_, source, out) => {
  expect(run(source, "a", "b")).toMatchObject({ code: 0, out });
});

test("an error ends with code 1 and names the line of the TypeScript source", () => {
  const found = run(
    "interface Long {\n  name: string;\n}\nexport async function go(): Promise<Long> {\n  throw new Error('as planned');\n}\n",
  );
  expect(found.code).toBe(1);
  expect(found.err).toContain("as planned");
  expect(found.err).toMatch(/planted\.ts:5:/);
});

test("what esbuild cannot read is told with its place, without esbuild's own stack", () => {
  const found = run("const x = ;");
  expect(found.code).toBe(1);
  expect(found.err).toMatch(/planted\.ts:1:10: ERROR: Unexpected ";"/);
  expect(found.err).not.toContain("node_modules/esbuild");
});

test.each([
  ["a script that does not exist", ["scripts/nowhere.ts"], "There is no script scripts/nowhere.ts."],
  ["no script at all", [], "Say which script to run"],
])("%s is told in a sentence", (_, args, sentence) => {
  const result = spawnSync(process.execPath, [join(root, "scripts/run.mjs"), ...args], { cwd: root, encoding: "utf8" });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain(sentence);
});
