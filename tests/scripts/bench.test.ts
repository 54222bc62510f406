import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engines } from "../../scripts/bench/comparison.ts";
import { efforts } from "../../scripts/bench/effort.ts";
import { questions } from "../../scripts/bench/question.ts";
import { budgets } from "../../scripts/build/budgets.ts";
import { replaceMarkedPart } from "../../scripts/markdown/marked-part.ts";
import { root } from "../../scripts/root.ts";

const patience = 120_000;

function bench(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/run.mjs", "scripts/bench.ts", ...args], { cwd: root, encoding: "utf8" });
}

test(
  "a quick run asks every engine every question, and prints a row for each",
  () => {
    const { status, stdout, stderr } = bench("--quick");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.split("\n").map((line) => line.trim());
    const rows = (start: string, end: RegExp) => lines.filter((line) => line.startsWith(start) && end.test(line)).length;
    const figures = /\d+\.\.\d|\d\.\d+\.\.\d/;
    const missing = [
      ...questions.map(({ title }) => `The same question to other engines: ${title}`).filter((title) => !lines.includes(title)),
      ...engines.filter(({ name, how }) => lines.filter((line) => line.startsWith(name) && line.includes(how)).length !== questions.length),
      ...["BUCKET", "STEP2LABEL"].filter((name) => rows(`${name} `, figures) !== 2),
      ...["load ", "load and =STEP2TIER(247)"].filter((what) => rows(what, figures) === 0 && !stdout.includes("NOT BUILT")),
      ...budgets.filter(({ what }) => rows(what, /kB/) !== 1),
    ];
    expect(missing).toEqual([]);
    expect(engines).toHaveLength(7);
    expect(lines.filter((line) => line.endsWith("×"))).toHaveLength(engines.length * questions.length);
  },
  patience,
);

test.each([
  [["--fast"], "--fast means nothing here. The options are --quick, --markdown, --write."],
  [["--quick", "--write"], "A quick run's times mean nothing, so they are not written down."],
])(
  "%j is refused",
  (args, sentence) => {
    const { status, stderr } = bench(...args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
  },
  patience,
);

test("a full run asks what it promises", () => {
  expect(efforts.full).toMatchObject({ sizes: [{ rows: 10_000 }, { rows: 100_000 }], coldLoads: 30, build: true });
  expect(efforts.full.sizes.filter(({ runs }) => runs.timed < 3 || runs.warmUps < 1)).toEqual([]);
});

test("the page of results has a place for them", () => {
  expect(replaceMarkedPart(readFileSync(join(root, "docs/benchmarks.md"), "utf8"), "results", "new")).toContain("\nnew\n");
});
