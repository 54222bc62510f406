import { expect, test } from "vitest";
import { callFunction } from "../../core/functions.ts";
import { coldLoad } from "../../scripts/bench/cold-load.ts";
import { conditions } from "../../scripts/bench/conditions.ts";
import { type ColumnName, column, columnForms } from "../../scripts/bench/list-cells.ts";
import { pick, seeded, wholeBetween } from "../../scripts/bench/seeded.ts";
import { sizes } from "../../scripts/bench/sizes.ts";
import { asMarkdown, asText, grouped, perSecond, spreadCells } from "../../scripts/bench/table.ts";
import { spreadOf, timeInTurns } from "../../scripts/bench/timing.ts";
import { budgets } from "../../scripts/build/budgets.ts";
import { scratchFolder } from "./scratch.ts";

const take = (seed: number, count: number) => {
  const next = seeded(seed);
  return Array.from({ length: count }, next);
};

test("a seed gives the same numbers every time, and another seed others", () => {
  expect(take(7, 5)).toEqual(take(7, 5));
  expect(take(7, 5)).not.toEqual(take(8, 5));
});

test("the numbers lie from 0 to under 1 and fill the tenths evenly", () => {
  const numbers = take(1, 10_000);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length);
  expect(tenths.filter((count) => count < 850 || count > 1150)).toEqual([]);
  expect(tenths.reduce((sum, count) => sum + count)).toBe(10_000);
});

test("whole numbers reach both ends and go no further", () => {
  const next = seeded(3);
  expect(new Set(Array.from({ length: 500 }, () => wholeBetween(next, 4, 6)))).toEqual(new Set([4, 5, 6]));
});

test("nothing can be picked from an empty list", () => {
  expect(() => pick(seeded(1), [])).toThrow("There is nothing to pick from.");
});

const names = Object.keys(columnForms) as ColumnName[];

test("the shares of a column's forms add up to 100", () => {
  const sums = names.map((name) => columnForms[name].reduce((sum, { share }) => sum + share, 0));
  expect(sums).toEqual(names.map(() => 100));
  expect(names).toHaveLength(5);
});

test.each(names)("the column %s is the same for the same seed", (name) => {
  expect(column(name, 200, 5)).toEqual(column(name, 200, 5));
  expect(column(name, 200, 5)).not.toEqual(column(name, 200, 6));
});

test("most of a made-up list can be read, some of it is blank, and a little can't be read", () => {
  const given = names.slice(0, 4).map((name, place) => column(name, 10_000, place));
  const answer = callFunction("BUCKET", given);
  const answers = Array.isArray(answer) ? answer.flat() : [];
  const share = (test: (text: string) => boolean) => answers.filter((text) => test(String(text))).length / 100;
  expect(answers).toHaveLength(10_000);
  expect(share((text) => text.startsWith("Check:"))).toBeGreaterThan(1);
  expect(share((text) => text.startsWith("Check:"))).toBeLessThan(5);
  expect(share((text) => text === "")).toBeGreaterThan(2);
  expect(["Reach", "Core", "Safer", "Below minimum", "No data"].filter((bucket) => !answers.includes(bucket))).toEqual([]);
});

test.each([
  [[3], { median: 3, least: 3, most: 3 }],
  [[5, 1, 3], { median: 3, least: 1, most: 5 }],
  [[4, 1, 2, 100], { median: 3, least: 1, most: 100 }],
])("the spread of %j", (times, spread) => {
  expect(spreadOf(times)).toEqual(spread);
});

test("no runs have no median", () => {
  expect(() => spreadOf([])).toThrow("There is no median of no runs.");
});

test("contenders take turns, round by round, and warm-ups are not counted", async () => {
  const turns: string[] = [];
  const spreads = await timeInTurns([(round) => turns.push(`a${round}`), (round) => turns.push(`b${round}`)], { warmUps: 1, timed: 2 });
  expect(turns).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
  expect(spreads).toHaveLength(2);
});

test("warm-ups alone give no times", async () => {
  await expect(timeInTurns([() => undefined], { warmUps: 3, timed: 0 })).rejects.toThrow("There is no median of no runs.");
});

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"],
])("%i reads %s", (count, text) => {
  expect(grouped(count)).toBe(text);
});

test("rows in a second have three figures", () => {
  expect(perSecond(10_000, { median: 12.345, least: 1, most: 20 })).toBe("810,000");
});

test.each([
  [{ median: 0.1234, least: 0.01, most: 0.9 }, ["0.123", "0.010..0.900"]],
  [{ median: 12.345, least: 1, most: 20 }, ["12.35", "1.00..20.00"]],
  [{ median: 1234.5, least: 100, most: 2000.4 }, ["1235", "100..2000"]],
])("milliseconds of %j", (spread, cells) => {
  expect(spreadCells(spread)).toEqual(cells);
});

const table = { title: "T", notes: ["A note."], header: ["what", "n"], rows: [["a | b", "1"]] };

test("a table as text and as Markdown", () => {
  expect(asText(table)).toBe("T\n  A note.\n\n  what   n\n  -----  -\n  a | b  1");
  expect(asMarkdown(table)).toBe("### T\n\n- A note.\n\n| what | n |\n| --- | --- |\n| a \\| b | 1 |");
});

const core = 'var MatchSheet_ = { tier: function () { return "High-Competitive"; } };';
const stubs = "function STEP2TIER() { return MatchSheet_.tier(); }";
const bundle = (coreText: string, code = stubs) => scratchFolder({ "apps-script/core.js": coreText, "apps-script/Code.js": code });

test("a bundle's cold load is timed alone and with a first call", () => {
  const { rows, notes } = coldLoad(bundle(core), { coldLoads: 3 });
  expect(rows.map(([what]) => what)).toEqual(["load", "load and =STEP2TIER(247)"]);
  expect(rows.flatMap(([, ...figures]) => figures).filter((figure) => !/^[\d.]+$/.test(figure))).toEqual([]);
  expect(notes[0]).toMatch(/^3 loads, /);
});

test.each([
  ["makes code from text", 'eval("1"); ', "Code generation from strings disallowed"],
  ["needs a browser", "window.x = 1; ", "window is not defined"],
])("a bundle that %s at load fails the bench", (_, start, sentence) => {
  expect(() => coldLoad(bundle(start + core), { coldLoads: 1 })).toThrow(sentence);
});

test("a bundle that answers wrong fails the bench", () => {
  expect(() => coldLoad(bundle(core.replace("High-Competitive", "Moderate")), { coldLoads: 1 })).toThrow(
    'STEP2TIER(247) answers "Moderate" instead of High-Competitive.',
  );
});

test("what is not built is said, not left out", () => {
  const empty = scratchFolder();
  expect(coldLoad(empty, { coldLoads: 1 }).rows).toEqual([["NOT BUILT", "missing: apps-script/core.js, apps-script/Code.js", ""]]);
  expect(sizes(empty).rows.map((row) => row[1])).toEqual(budgets.map(() => "NOT BUILT"));
  const text = asText(coldLoad(empty, { coldLoads: 1 }));
  expect(text).toContain("NOT BUILT");
});

test("sizes stand beside what they may be", () => {
  const dist = scratchFolder({ "apps-script/core.js": "x".repeat(40_000), "apps-script/Code.js": "x".repeat(10_000) });
  expect(sizes(dist).rows[0]).toEqual(["Apps Script code", "50.0 kB", "115.0 kB", "43 %"]);
});

test("a busy machine is said beside the figures, a quiet one is not", () => {
  expect(conditions(0.2, 1.1)).toMatch(/^\d{4}-\d\d-\d\d, Node 2\d\..*; load of the last minute 0\.2 before and 1\.1 after the runs\.$/);
  expect(conditions(3.1, 4)).toContain("3.1 before and 4.0 after the runs. **The machine was busy with other work");
});
