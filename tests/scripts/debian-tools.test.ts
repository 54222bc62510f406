import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findTool, installFromDebian, toolNames, tools } from "../../scripts/debian-tools.ts";
import { fakeProgram, scratchFolder } from "./scratch.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A PATH of one folder with these programs, and no variable that names a tool. */
function onlyPath(programs: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [name, lines] of Object.entries(programs)) fakeProgram(folder, name, lines);
  vi.stubEnv("PATH", folder);
  for (const name of toolNames) vi.stubEnv(tools[name].variable, undefined);
  return folder;
}

test.each(toolNames)("%s is found on the PATH by each of its names, the preferred first", (name) => {
  const names = [...tools[name].commands];
  const folder = onlyPath(Object.fromEntries(names.map((command) => [command, "true"])));
  expect(findTool(name)).toBe(join(folder, names[0] ?? ""));
  for (const command of names) {
    const alone = onlyPath({ [command]: "true" });
    expect(findTool(name)).toBe(join(alone, command));
  }
});

test("a variable goes before the PATH", () => {
  const folder = onlyPath({ xmllint: "true", other: "true" });
  vi.stubEnv("XMLLINT_PATH", join(folder, "other"));
  expect(findTool("xmllint")).toBe(join(folder, "other"));
});

test("a variable that names no file is told, not passed over", () => {
  onlyPath({ xmllint: "true" });
  vi.stubEnv("XMLLINT_PATH", "/nowhere/xmllint");
  expect(() => findTool("xmllint")).toThrow('XMLLINT_PATH is "/nowhere/xmllint", and there is no such file.');
});

test("what is nowhere is undefined", () => {
  onlyPath({});
  expect(findTool("xmllint")).toBeUndefined();
});

const quiet = () => vi.spyOn(console, "log").mockImplementation(() => undefined);

test.each([
  ["root calls apt-get itself", 0, { "apt-get": 'echo "$@" >> "$0-log"' }],
  [
    "another user calls it through sudo, where that asks for no password",
    1000,
    { "apt-get": 'echo "$@" >> "$0-log"', sudo: 'shift; "$@"', true: "" },
  ],
])("%s: the lists first, then the package", (_, user, programs) => {
  quiet();
  vi.spyOn(process, "getuid").mockReturnValue(user);
  const folder = onlyPath(programs);
  expect(installFromDebian("xmllint")).toEqual({ ok: true });
  expect(readFileSync(join(folder, "apt-get-log"), "utf8").trim().split("\n")).toEqual([
    "update -qq",
    "install -y -qq --no-install-recommends libxml2-utils",
  ]);
});

test.each<[string, number, Record<string, string>, string]>([
  ["there is no apt-get", 0, {}, "apt-get cannot be used here"],
  ["sudo wants a password", 1000, { "apt-get": 'echo "$@" >> "$0-log"', sudo: "exit 1" }, "apt-get cannot be used here"],
  ["the package is not to be had", 0, { "apt-get": "echo E: no such package >&2; exit 100" }, "ended with code 100: E: no such package"],
])("when %s, the attempt says why", (_, user, programs, why) => {
  quiet();
  vi.spyOn(process, "getuid").mockReturnValue(user);
  const folder = onlyPath(programs);
  expect(installFromDebian("xmllint")).toEqual({ ok: false, why: expect.stringContaining(why) });
  expect(existsSync(join(folder, "apt-get-log"))).toBe(false);
});
