import { expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readHeader } from "../../../core/programs/header-meaning.ts";
import { checkValues, valueChecks } from "../../../core/programs/value-checks.ts";
import { readColumnValues } from "../../../core/programs/value-kinds.ts";
import { samples } from "./column-samples.ts";
import { headerCases, nameCases } from "./header-cases.ts";

test("every row of every check decides for some header and its values", () => {
  const decided = new Set<object>();
  const ask = (header: string, values: Iterable<Cell>): void => {
    const read = readColumnValues(values);
    for (const { check } of readHeader(header).patterns) {
      const row = valueChecks[check].find((row) => row.holds(read));
      if (row) decided.add(row);
    }
  };
  for (const [header, holding] of [...headerCases, ...nameCases]) ask(header, samples[holding]);
  const rows = Object.entries(valueChecks).flatMap(([check, rows]) => rows.map((row, index) => ({ row, at: `${check} ${index}` })));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ row }) => !decided.has(row)).map(({ at }) => at)).toEqual([]);
});

test("every check ends with a row that holds for any values", () => {
  const columns = Object.values(samples).map((values) => readColumnValues(values));
  for (const rows of Object.values(valueChecks)) {
    const last = rows[rows.length - 1];
    expect(columns.every((values) => last?.holds(values))).toBe(true);
  }
});

test.each([
  ["six of ten scores confirm", "scores", ["245", "246", "247", "248", "249", "250", "x", "y", "z", "w"], "confirms"],
  ["five of ten weaken", "scores", ["245", "246", "247", "248", "249", "v", "x", "y", "z", "w"], "weakens"],
  ["two of ten weaken", "scores", ["245", "246", "s", "t", "u", "v", "x", "y", "z", "w"], "weakens"],
  ["one of ten refuses", "scores", ["245", "r", "s", "t", "u", "v", "x", "y", "z", "w"], "refuses"],
  ["signs for no data do not count against scores", "scores", ["245", "–", "N/A", "0", "TBD"], "confirms"],
  ["a score that is the same in four rows may be many programs'", "scores of many", ["245", "245", "245", "245"], "confirms"],
  ["in five rows it is one person's", "scores of many", ["245", "245", "245", "245", "245"], "refuses"],
  ["one odd among four signals is a slip", "signals", ["yes", "yes", "no", "no", "yes", "0.5"], "confirms"],
  ["one odd among five cells makes odds", "signals", ["yes", "no", "1", "0", "0.5"], "refuses"],
] as const)("%s", (_, check, values, fit) => {
  expect(checkValues(check, readColumnValues(values)).fit).toBe(fit);
});

test("long columns of different values are read whole for counts and by a sample for shares", () => {
  const values = readColumnValues(
    Array.from({ length: 9000 }, (_, row) => (row % 3 === 0 ? `note ${row}` : 200 + (row % 60) + row / 100_000)),
  );
  expect(values.filled).toBe(9000);
  expect(values.count("score")).toBe(6000);
  expect(Math.abs(values.share("score") - 2 / 3)).toBeLessThan(0.08);
});
