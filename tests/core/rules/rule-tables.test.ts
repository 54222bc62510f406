/** Laws over all tables of rules together. */
import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../core/rules/decide.ts";

const ruleFolder = new URL("../../../core/rules/", import.meta.url);
const cellFolder = new URL("../../../core/cells/", import.meta.url);
const ruleFiles = readdirSync(ruleFolder).filter((file) => file.endsWith(".ts"));
/** cell.ts holds types alone. */
const cellFiles = readdirSync(cellFolder).filter((file) => file.endsWith(".ts") && file !== "cell.ts");

type AnyRow = Row<unknown, unknown>;
const isRow = (row: unknown): row is AnyRow => typeof row === "object" && row !== null && "rule" in row && "holds" in row;
const isTable = (value: unknown): value is readonly AnyRow[] => Array.isArray(value) && value.length > 0 && value.every(isRow);

const modules = await Promise.all(
  ruleFiles.map(async (file): Promise<[string, Record<string, unknown>]> => {
    const name = file.replace(/\.ts$/, "");
    return [file, await import(`../../../core/rules/${name}.ts`)];
  }),
);
const tables = modules.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => (isTable(value) ? [{ name: `${file} ${name}`, rows: value }] : [])),
);

describe("the tables of rules", () => {
  test("are found where they are expected", () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "bucket.ts bucketRows",
        "dual-application.ts dualRows",
        "exam-timing.ts timingRows",
        "gap-category.ts gapRows",
        "pivot-level.ts pivotRows",
        "red-flag.ts flagRows",
        "score-band.ts bandRows",
        "score-band.ts directorRows",
        "score-grade.ts gradeRows",
        "step-trend.ts trendRows",
      ]),
    );
    expect(ruleFiles.length).toBeGreaterThanOrEqual(23);
  });

  test("have a rule id in kebab case for each row, and no id twice", () => {
    const ids = tables.flatMap(({ rows }) => rows.map(({ rule }) => rule));
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(62);
  });

  test("name a source on each row", () => {
    const sources = ["pivot", "recovery", "leverage", "drop", "compensate", "inferred", "chosen"];
    expect(tables.flatMap(({ rows }) => rows.filter(({ source }) => !sources.includes(source)))).toEqual([]);
  });

  test("end with a row that holds whatever the facts are", () => {
    // Facts whose every part is the lowest, a middle or the highest score.
    const facts = [1, 150, 300].map((score) => new Proxy({}, { get: () => score }));
    const open = tables.filter(({ rows }) => facts.some((fact) => rows.at(-1)?.holds(fact) !== true));
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe("a test file", () => {
  test("stands under the same path for each file that decides and for each that reads", () => {
    const missing = [...ruleFiles.map((file) => `rules/${file}`), ...cellFiles.map((file) => `cells/${file}`)].filter(
      (path) => !existsSync(new URL(`../${path.replace(/\.ts$/, ".test.ts")}`, import.meta.url)),
    );
    expect(missing).toEqual([]);
    expect(cellFiles.length).toBeGreaterThanOrEqual(10);
  });
});
