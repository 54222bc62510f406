import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/root.ts";
import { fakeProgram, scratchFolder, writeInto } from "./scratch.ts";

const system = `${process.platform}-${process.arch}`;
const entry = (version: string, more = {}) => ({ version, integrity: `sha512-${version}`, ...more });
const locked = {
  "": { name: "scratch" },
  "node_modules/a": entry("1.0.0"),
  "node_modules/b": entry("2.0.0"),
  [`node_modules/@esbuild/${system}`]: entry("0.1.0", { optional: true }),
  "node_modules/@esbuild/other-system": entry("0.1.0", { optional: true }),
};
const { "": _project, "node_modules/@esbuild/other-system": _other, ...inPlace } = locked;

interface Situation {
  /** What npm recorded in node_modules, or text where its record is damaged, or nothing. */
  readonly installed?: object | string;
  /** The lines of a fake npm; absent: there is no npm. */
  readonly npm?: string;
  /** Node's version, where it is to seem another. */
  readonly node?: string;
}

const workingNpm = 'echo "$@" > npm-was-called';

function setUp({ installed, npm, node }: Situation) {
  const folder = scratchFolder({ "package-lock.json": JSON.stringify({ packages: locked }) });
  mkdirSync(join(folder, "scripts"));
  for (const script of ["setup.mjs", "install-packages.mjs"]) copyFileSync(join(root, "scripts", script), join(folder, "scripts", script));
  if (installed !== undefined) {
    const record = typeof installed === "string" ? installed : JSON.stringify({ packages: installed });
    writeInto(folder, "node_modules/.package-lock.json", record);
  }
  const programs = join(folder, "programs");
  mkdirSync(programs);
  if (npm !== undefined) fakeProgram(programs, "npm", npm);
  const pretend = join(folder, "pretend.cjs");
  writeInto(folder, "pretend.cjs", `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${node}" } });`);
  const args = [...(node === undefined ? [] : ["--require", pretend]), "scripts/setup.mjs"];
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: { PATH: programs } });
  const called = join(folder, "npm-was-called");
  return {
    code: result.status,
    output: result.stdout + result.stderr,
    npm: existsSync(called) ? readFileSync(called, "utf8").trim() : "not called",
  };
}

const npmCi = "ci --include=dev --no-audit --no-fund";

test.each<[string, Situation["installed"], string]>([
  ["nothing is installed", undefined, "the packages are not installed yet"],
  ["a package is missing", { ...inPlace, "node_modules/a": undefined }, "node_modules/a is not installed as package-lock.json says"],
  ["a package has another version", { ...inPlace, "node_modules/b": entry("2.0.1") }, "node_modules/b is not installed as"],
  ["a package has other contents", { ...inPlace, "node_modules/b": { ...entry("2.0.0"), integrity: "sha512-x" } }, "node_modules/b is not"],
  [
    "a package is not in the lock",
    { ...inPlace, "node_modules/c": entry("1.0.0") },
    "node_modules/c is installed but not in package-lock.json",
  ],
  [
    "the packages are another system's",
    { ...inPlace, [`node_modules/@esbuild/${system}`]: undefined },
    `the installed packages are not for ${system}`,
  ],
  ["npm's record is damaged", "{", "npm's record of the installed packages cannot be read"],
])("when %s, it says so and runs npm ci", (_, installed, sentence) => {
  const found = setUp({ npm: workingNpm, ...(installed === undefined ? {} : { installed }) });
  expect(found).toMatchObject({ code: 0, npm: npmCi });
  expect(found.output).toContain(`Setup: ${sentence}`);
  expect(found.output.trim().split("\n")).toHaveLength(1);
});

test("when the packages are in place, it does nothing and says nothing", () => {
  expect(setUp({ npm: workingNpm, installed: inPlace })).toEqual({ code: 0, output: "", npm: "not called" });
});

test.each<[string, Situation, string]>([
  ["npm fails", { npm: "echo registry is away >&2; exit 3" }, "npm ci ended with code 3"],
  ["there is no npm", {}, "npm could not be started"],
  ["Node is too old", { npm: workingNpm, node: "18.20.4" }, "MatchSheet needs Node 20 or newer, and this is Node 18.20.4."],
])("when %s, it stops with a sentence", (_, situation, sentence) => {
  const found = setUp(situation);
  expect(found).toMatchObject({ code: 1, npm: "not called" });
  expect(found.output).toContain("Setup stopped: ");
  expect(found.output).toContain(sentence);
  expect(found.output).not.toMatch(/^ +at /m);
});

test("npm's own words are shown when it fails", () => {
  expect(setUp({ npm: "echo registry is away >&2; exit 3" }).output).toContain("registry is away");
});
