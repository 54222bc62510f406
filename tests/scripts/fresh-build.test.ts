import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isFresh } from "../../scripts/fresh-build.ts";
import { scratchFolder } from "./scratch.ts";

/** Sources and a build, each last changed at a second of its own. */
function situation(times: Readonly<Record<string, number>>): string {
  const folder = scratchFolder(Object.fromEntries(Object.keys(times).map((path) => [path, ""])));
  for (const [path, second] of Object.entries(times)) utimesSync(join(folder, path), second, second);
  for (const sub of ["core", "core/rules"]) utimesSync(join(folder, sub), 1, 1);
  return folder;
}

test.each([
  ["a build younger than every source is fresh", { "core/rules/a.ts": 10, ".built": 11 }, true],
  ["a build as old as its newest source is fresh", { "core/rules/a.ts": 10, ".built": 10 }, true],
  ["a source changed since, however deep, makes it stale", { "core/rules/a.ts": 12, ".built": 11 }, false],
  ["without a whole build nothing is fresh", { "core/rules/a.ts": 10 }, false],
])("%s", (_, times, fresh) => {
  const folder = situation(times);
  expect(isFresh(join(folder, ".built"), [join(folder, "core"), join(folder, "not-there")])).toBe(fresh);
});

test("a file that was taken away makes it stale, for its folder has changed", () => {
  const folder = situation({ "core/rules/a.ts": 10, ".built": 11 });
  utimesSync(join(folder, "core/rules"), 12, 12);
  expect(isFresh(join(folder, ".built"), [join(folder, "core")])).toBe(false);
});
