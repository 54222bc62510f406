import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { auditList } from "../../../core/programs/audit-list.ts";
import { choosePrograms, type ProgramChoice } from "../../../core/programs/choose-programs.ts";
import { detectColumns, weighColumns } from "../../../core/programs/detect-columns.ts";
import { findDuplicates } from "../../../core/programs/find-duplicates.ts";
import { readPrograms } from "../../../core/programs/read-programs.ts";
import { type SortedProgram, sortPrograms } from "../../../core/programs/sort-programs.ts";
import { listMix } from "../../../core/rules/list-mix.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { samples } from "./column-samples.ts";
import { headerCases, nameCases } from "./header-cases.ts";
import { sortedList } from "./sorted-lists.ts";

const seed = 20_250_915;
const settings = defaultSettings;

const headerTexts = [...new Set([...headerCases, ...nameCases].map(([header]) => header))];
const sampleCells: Cell[] = Object.values(samples).flat();

/** Anything a cell can hold, often something that means something to MatchSheet. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...headerTexts) },
  { weight: 4, arbitrary: fc.constantFrom(...sampleCells) },
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom<Cell>(null, undefined, "", "#N/A", "=1+1", "\u200B", "constructor", "__proto__"),
);
const block = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });

describe("any block of cells", () => {
  test("is read without throwing, and every answer points into it", () => {
    const seen = { tables: 0, columns: 0 };
    fc.assert(
      fc.property(block, fc.option(fc.string(), { nil: undefined }), (table, sheet) => {
        const { headerRow, columns, passedOver } = weighColumns(table, sheet);
        seen.tables++;
        expect(headerRow).toBeGreaterThanOrEqual(-1);
        expect(headerRow).toBeLessThan(table.length);
        const found = Object.values(columns);
        seen.columns += found.length;
        const width = Math.max(0, ...table.map((row) => row.length));
        for (const { index, header, reason } of [...found, ...passedOver]) {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThan(width);
          expect(reason.startsWith(`“${header}” `) && reason.endsWith(".")).toBe(true);
        }
        const indices = found.map(({ index }) => index);
        expect(new Set(indices).size).toBe(indices.length);
        if (headerRow === -1) expect(columns).toEqual({});
      }),
      { seed, numRuns: 200 },
    );
    expect(seen.tables).toBe(200);
    expect(seen.columns).toBeGreaterThan(120);
  });

  test("becomes programs and skipped rows: every row under the header is one of them, once", () => {
    fc.assert(
      fc.property(block, (table) => {
        const detected = detectColumns(table);
        const { programs, skipped } = readPrograms(table, detected);
        const rows = [...programs, ...skipped].map(({ row }) => row).sort((a, b) => a - b);
        expect(rows).toEqual(table.map((_, row) => row).slice(detected.headerRow + 1));
        const sorted = sortPrograms(programs, 247, settings);
        expect(sorted.filter(({ verdict, problem }) => (verdict === undefined) === (problem === undefined))).toEqual([]);
        auditList(sorted, { constrained: true, wanted: 25, settings });
        const duplicates = findDuplicates(programs).flatMap(({ rows }) => rows);
        expect(new Set(duplicates).size).toBe(duplicates.length);
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** What makes a table a list: without such columns a row of data can say as much as the headers. */
const anchors = [
  { header: "Program", sample: "names" },
  { header: "City", sample: "cities" },
  { header: "State", sample: "states" },
  { header: "Notes", sample: "notes" },
] as const;

test("columns in another order give the same columns in that order", () => {
  const column = fc.record({
    header: fc.constantFrom(...headerTexts),
    sample: fc.constantFrom(...(Object.keys(samples) as (keyof typeof samples)[])),
  });
  let found = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(column, { selector: ({ header }) => header, minLength: 2, maxLength: 9 }).chain((drawn) => {
        const columns = [...anchors, ...drawn.filter(({ header }) => !anchors.some((anchor) => anchor.header === header))];
        const whole = { minLength: columns.length, maxLength: columns.length };
        return fc.record({ columns: fc.constant(columns), order: fc.shuffledSubarray(columns, whole) });
      }),
      ({ columns, order }) => {
        const tableOf = (list: typeof columns): Cell[][] => [
          list.map(({ header }) => header),
          ...Array.from({ length: 8 }, (_, row) => list.map(({ sample }): Cell => (samples[sample] as readonly Cell[])[row])),
        ];
        const straight = detectColumns(tableOf(columns));
        const moved = detectColumns(tableOf(order));
        expect(moved.headerRow).toBe(straight.headerRow);
        expect(Object.keys(moved.columns)).toEqual(Object.keys(straight.columns));
        for (const [key, { index, ...rest }] of Object.entries(straight.columns)) {
          found++;
          const { index: other, ...otherRest } = moved.columns[key as keyof typeof moved.columns] ?? { index: -1 };
          expect(order[other]?.header).toBe(columns[index]?.header);
          expect(otherRest).toEqual(rest);
        }
      },
    ),
    { seed, numRuns: 200 },
  );
  expect(found).toBeGreaterThan(500);
});

const listRow: fc.Arbitrary<Cell[]> = fc
  .record({
    name: fc.constantFrom("Lakeside", "Prairie", "Harbor", "Bay", "Mill", "Dale", "Ridge", "Ford"),
    campus: fc.integer({ min: 1, max: 30 }),
    city: fc.constantFrom("Alban", "Austen", "Farg", ""),
    state: fc.constantFrom("NY", "TX", "ND", ""),
    average: fc.constantFrom<Cell>(230, 236, "240", "243.5", "245-255", 247, 250, "258", "N/A", "", "see website"),
    minimum: fc.constantFrom<Cell>("", "", "–", 220, 250),
    competitive: fc.constantFrom<Cell>("", "no", "yes"),
    interest: fc.constantFrom<Cell>("", 0, 1, 3, 5),
    fit: fc.constantFrom<Cell>("", 2, 4),
  })
  .map(({ name, campus, city, state, average, minimum, competitive, interest, fit }) => [
    `${name} ${campus}`,
    city,
    state,
    average,
    minimum,
    competitive,
    interest,
    fit,
  ]);

describe("choosing", () => {
  const options = fc.record({
    score: fc.integer({ min: 200, max: 280 }),
    total: fc.integer({ min: 0, max: 40 }),
    constrained: fc.boolean(),
    settings: fc.constant(settings),
    weights: fc.record({ interest: fc.integer({ min: 0, max: 5 }), location: fc.integer({ min: 0, max: 5 }) }),
  });
  const list = fc.array(listRow, { maxLength: 60 });
  const longList = fc.array(listRow, { maxLength: 150, size: "max" });

  function told({ chosen, open, want }: ProgramChoice): unknown {
    const programs = chosen.map(({ program, bucket, counts, preference, reason }) => [
      program.name,
      program.city,
      program.state,
      bucket,
      counts,
      preference,
      reason,
    ]);
    return { programs, open, want };
  }

  test("gives the same programs for the same list in any order of its rows", () => {
    fc.assert(
      fc.property(
        list.chain((rows) =>
          fc.record({ rows: fc.constant(rows), shuffled: fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }) }),
        ),
        options,
        ({ rows, shuffled }, chosen) => {
          expect(told(choosePrograms(sortedList(shuffled, chosen.score), chosen))).toEqual(
            told(choosePrograms(sortedList(rows, chosen.score), chosen)),
          );
          const sorted = sortedList(rows, chosen.score);
          expect(told(choosePrograms([...sorted].reverse(), chosen))).toEqual(told(choosePrograms(sorted, chosen)));
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  test("keeps the mix wherever the list has enough, and tells every place that stays open", () => {
    let full = 0;
    fc.assert(
      fc.property(longList, options, (rows, chosen) => {
        const sorted = sortedList(rows, chosen.score);
        const choice = choosePrograms(sorted, chosen);
        const want = listMix(chosen.total, chosen.constrained, settings).value;
        const missing = choice.open.reduce((sum, { missing }) => sum + missing, 0);
        expect(choice.chosen.length + missing).toBe(chosen.total);
        for (const bucket of ["Reach", "Core", "Safer"] as const) {
          const places = choice.chosen.filter(({ counts }) => counts === bucket);
          expect(places.length + (choice.open.find((open) => open.bucket === bucket)?.missing ?? 0)).toBe(want[bucket]);
          const have = differentPrograms(sorted, bucket);
          if (have >= want[bucket] && want[bucket] > 0) {
            full++;
            expect(places.filter((place) => place.bucket === bucket)).toHaveLength(want[bucket]);
          }
        }
      }),
      { seed, numRuns: 60 },
    );
    expect(full).toBeGreaterThan(60);
  });

  test("never takes a program below its minimum, one that can't be read, or one twice", () => {
    fc.assert(
      fc.property(list, options, (rows, chosen) => {
        const sorted = sortedList(rows, chosen.score);
        const byRow = new Map(sorted.map((entry) => [entry.program.row, entry]));
        const groups = findDuplicates(sorted.map(({ program }) => program)).map(({ rows }) => rows);
        const rowsChosen = choosePrograms(sorted, chosen).chosen.map(({ program }) => program.row);
        expect(new Set(rowsChosen).size).toBe(rowsChosen.length);
        expect(rowsChosen.filter((row) => ["Below minimum", undefined].includes(byRow.get(row)?.verdict?.value))).toEqual([]);
        expect(groups.filter((group) => group.filter((row) => rowsChosen.includes(row)).length > 1)).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });

  /** How many different programs of a bucket could be chosen, leaving out every program that stands in the list more than once. */
  function differentPrograms(sorted: readonly SortedProgram[], bucket: string): number {
    const repeated = new Set(findDuplicates(sorted.map(({ program }) => program)).flatMap(({ rows }) => rows));
    return sorted.filter(({ verdict, program }) => verdict?.value === bucket && !repeated.has(program.row)).length;
  }
});
