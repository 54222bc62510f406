import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "../../scripts/root.ts";
import { scratchFolder } from "./scratch.ts";

// Each test starts a vitest of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const config = `import { CountReporter } from "../../scripts/count-reporter.ts";
export default { test: { name: "planted", reporters: ["default", new CountReporter()] } };`;
const head = 'import { describe, expect, test } from "vitest";\n';

/** Runs vitest in a folder of its own inside the project, where its packages are found. */
function vitest(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) {
  const folder = scratchFolder({ "vitest.config.ts": config, ...files }, join(root, ".cache"));
  const { MATCHSHEET_COUNTS: _outer, ...env } = process.env;
  const result = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, ...variables },
  });
  return { folder, code: result.status, lastLine: result.stdout.trimEnd().split("\n").at(-1) };
}

test("a green run ends with its counts, alone on the last line", () => {
  const planted = `${head}test.each([1, 2, 3])("%i", (n) => expect(n).toBe(n));`;
  expect(vitest({ "a.test.ts": planted })).toMatchObject({ code: 0, lastLine: "3 passed, 0 failed" });
});

test("failed, skipped and todo tests, a broken file, a failing hook and a stray rejection are all counted", () => {
  const found = vitest({
    "a.test.ts": `${head}test("good", () => {}); test("bad", () => expect(1).toBe(2)); test.skip("left out", () => {}); test.todo("later");`,
    "broken.test.ts": "import './nowhere.ts';",
    "hook.test.ts": `import { afterAll, test } from "vitest"; afterAll(() => { throw new Error("x"); }); test("good", () => {});`,
    "stray.test.ts": `${head}test("good", async () => { void Promise.reject(new Error("stray")); });`,
  });
  expect(found).toMatchObject({ code: 1, lastLine: "3 passed, 4 failed, 2 skipped" });
});

test("asked for a file, it writes the counts there, by project, and prints no line", () => {
  const file = join(scratchFolder(), "deep", "counts.json");
  const found = vitest(
    { "a.test.ts": `${head}test("good", () => {}); test("bad", () => expect(1).toBe(2));` },
    { MATCHSHEET_COUNTS: file },
  );
  expect(found.lastLine).not.toMatch(/^\d+ passed/);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ total: { passed: 1, failed: 1, skipped: 0 }, ran: { planted: 2 } });
});
