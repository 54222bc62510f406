/** Every score against every specialty and both sources, beside a second working-out of the written rules. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../core/catalog/catalog.ts";
import type { Block, Cell, Shown } from "../../core/cells/cell.ts";
import { type AskedCase, ask, mismatches } from "./oracle/ask.ts";
import * as exams from "./oracle/exam-decisions.ts";
import { type ListedSpecialty, tellingSpecialties, tiered, tierWords } from "./oracle/listed-specialties.ts";
import * as scores from "./oracle/score-decisions.ts";
import { rulesOf } from "./oracle/settings-range.ts";

const allScores = Array.from({ length: 300 }, (_, place) => place + 1);
const sources = ["pivot", "recovery"] as const;

/** Asks for a whole block at once and compares each place; that a block answers as its single cells do is a law of its own. */
function expectBlock<Down, Across>(
  name: string,
  down: readonly Down[],
  across: readonly Across[],
  call: (column: Block, row: Block) => Answer,
  expected: (one: Down, other: Across) => Shown,
): void {
  const cell = (value: unknown): Cell => (typeof value === "object" ? (value as ListedSpecialty).name : (value as Cell));
  const block = call(
    down.map((value) => [cell(value)]),
    [across.map(cell)],
  ) as Shown[][];
  const wrong = down.flatMap((one, row) =>
    across.flatMap((other, column) => {
      const [wanted, got] = [expected(one, other), block[row]?.[column]];
      return wanted === got ? [] : [{ asked: `${name} ${cell(one)}, ${cell(other)}`, wanted, got }];
    }),
  );
  expect(wrong).toEqual([]);
  expect([block.length, block[0]?.length]).toEqual([down.length, across.length]);
}

describe("every score", () => {
  test("reaches the tier of either source", () => {
    const cases = allScores.flatMap((score) =>
      sources.map((source): AskedCase => {
        const tier = scores.tierReachedBy(score, source);
        return { call: ["STEP2TIER", score, source], expected: tier === "none" ? "Below all tiers" : tierWords[source][tier] };
      }),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(600);
  });

  test("has its percentile, whatever the mean and the spread", () => {
    const norms = [
      [250, 15],
      [200, 5],
      [280, 40],
      [245.5, 12.5],
    ] as const;
    const cases = norms.flatMap(([mean, sd]) =>
      allScores.map(
        (score): AskedCase => ({
          call: ["STEP2PERCENTILE", score, rulesOf({ "National mean": mean, "National SD": sd })],
          expected: exams.percentileOf(score, mean, sd),
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(1200);
    expect(allScores.filter((score) => ask("STEP2PERCENTILE", score) !== exams.percentileOf(score))).toEqual([]);
  });
});

describe("every specialty", () => {
  test("stands in its tier of either source", () => {
    const cases = tiered.flatMap((specialty) =>
      sources.map(
        (source): AskedCase => ({
          call: ["SPECIALTYTIER", specialty.name, source],
          expected: tierWords[source][specialty[source]],
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(92);
  });

  test("has its solid and its excellent score", () => {
    const cases = tiered.flatMap((specialty) =>
      (["solid", "excellent"] as const).map(
        (level): AskedCase => ({
          call: ["STEP2TARGET", specialty.name, level],
          expected: exams.targetOf(specialty, level),
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(92);
  });

  test("has its options beside it, without a score and with one", () => {
    const column = (options: readonly string[]) => options.map((option) => [option]);
    const levels = tiered.flatMap((specialty) =>
      allScores
        .filter((score) => score >= 180)
        .map((score): AskedCase => {
          const level = scores.pivotLevelOf(scores.gradeOf(score, specialty));
          const options = level === 3 ? scores.landingSpotsOf(specialty) : scores.adjacentTo(specialty);
          return { call: ["PIVOTS", specialty.name, score], expected: level < 2 ? "" : column(options) };
        }),
    );
    const without = tiered.map(
      (specialty): AskedCase => ({ call: ["PIVOTS", specialty.name], expected: column(scores.adjacentTo(specialty)) }),
    );
    expect(mismatches([...without, ...levels])).toEqual([]);
    expect([without.length, levels.length]).toEqual([46, 5566]);
  });
});

describe("every score in every specialty", () => {
  const answersOf: readonly (readonly [name: string, last: string, expected: (score: number, specialty: ListedSpecialty) => Shown])[] = [
    ["STEP2ODDS", "", scores.oddsOf],
    ["STEP2GAP", "", scores.gapOf],
    ["STEP2GAP", "points", scores.gapPointsOf],
    ["LISTSIZE", "", (score, specialty) => scores.sizeOf(scores.gapOf(score, specialty))[0]],
    ["LISTSIZE", "range", (score, specialty) => scores.sizeOf(scores.gapOf(score, specialty))[1]],
    ["DUALAPPLY", "", scores.dualOf],
    ["STEP2LABEL", "", (score, specialty) => scores.labelOf(scores.gradeOf(score, specialty))],
    ["PIVOTLEVEL", "", (score, specialty) => scores.pivotLevelOf(scores.gradeOf(score, specialty))],
  ];

  test.each(answersOf)("answers %s %s as the rules are written", (name, detail, expected) => {
    expectBlock(name, allScores, tiered, (column, row) => ask(name, column, row, ...(detail ? [detail] : [])), expected);
  });

  test("has its grade", () => {
    expectBlock("grade", allScores, tiered, (column, row) => ask("STEP2LABEL", column, row, "", "", "grade"), scores.gradeOf);
  });

  test("is 13,800 cases", () => {
    expect(allScores.length * tiered.length).toBe(13_800);
  });
});

describe("the rest of the file", () => {
  const strengths = [0, 1, 2, 3, 4, 5];
  const concerns = [0, 1, 2, 3, 4];
  const scoresThatPart = allScores.filter((score) => score >= 195 && score <= 270 && (score % 5 < 2 || score % 5 === 4));

  test.each(tellingSpecialties.map((specialty) => [specialty.name, specialty] as const))(
    "moves grade and level by every count in %s",
    (name, specialty) => {
      for (const score of scoresThatPart) {
        const grade = (plus: number, minus: number) => scores.gradeOf(score, specialty, plus, minus);
        const level = (plus: number, minus: number) => scores.pivotLevelOf(grade(plus, minus), score % 2 === 0, plus - minus);
        expectBlock(`grade ${score}`, strengths, concerns, (column, row) => ask("STEP2LABEL", score, name, column, row, "grade"), grade);
        expectBlock(
          `level ${score}`,
          strengths,
          concerns,
          (column, row) => ask("PIVOTLEVEL", score, name, column, row, score % 2 === 0),
          level,
        );
      }
      expect(scoresThatPart).toHaveLength(46);
    },
  );
});

describe("two exams", () => {
  const firsts: readonly exams.Step1[] = ["Pass", "Fail", ...allScores.filter((score) => score >= 186 && score <= 272)];
  const seconds = allScores.filter((score) => score >= 205 && score <= 268);

  test("have their trend", () => {
    expectBlock("STEPTREND", firsts, seconds, (column, row) => ask("STEPTREND", column, row), exams.trendOf);
    expect([firsts.length, seconds.length]).toEqual([89, 64]);
  });

  test.each(tellingSpecialties.map((specialty) => [specialty.name, specialty] as const))(
    "have their impact and flag in %s",
    (name, specialty) => {
      for (const yes of [true, false]) {
        const impact = (step1: exams.Step1, step2: number) => exams.impactOf(step1, step2, specialty, yes);
        expectBlock(`DROPIMPACT ${name} ${yes}`, firsts, seconds, (column, row) => ask("DROPIMPACT", column, row, name, yes), impact);
        const flag = (step1: exams.Step1, step2: number) => exams.flagOf(step1, step2, specialty, yes);
        expectBlock(`STEPFLAG ${name} ${yes}`, firsts, seconds, (column, row) => ask("STEPFLAG", column, row, name, yes), flag);
      }
    },
  );

  test("have their flag where a lower passing standard lets scores under 215 pass", () => {
    const rules = rulesOf({ "Passing standard": 190 });
    const low = allScores.filter((score) => score >= 185 && score <= 235);
    for (const step1 of [200, 214, 215, 230]) {
      const flag = (step2: number, specialty: ListedSpecialty) => exams.flagOf(step1, step2, specialty, false, 190);
      expectBlock("STEPFLAG", low, tiered, (column, row) => ask("STEPFLAG", step1, column, row, false, rules), flag);
    }
  });

  test("have their outlook and leverage in every specialty", () => {
    const high = allScores.filter((score) => score >= 236);
    for (const step1 of ["Pass", "Fail", 193, 194] as const) {
      const outlook = (step2: number, specialty: ListedSpecialty) => exams.outlookOf(step1, step2, specialty);
      expectBlock("STEP2OUTLOOK", high, tiered, (column, row) => ask("STEP2OUTLOOK", step1, column, row), outlook);
    }
    const results = ["Pass", "Fail", 193, 194] as const;
    expectBlock("STEP2LEVERAGE", results, tiered, (column, row) => ask("STEP2LEVERAGE", column, row), exams.leverageOf);
  });
});

describe("a list and a calendar", () => {
  test("divide every total up to 300 by either mix, and by one with ties everywhere", () => {
    const mixes = [
      { constrained: false, shares: [25, 50, 25], rules: "" },
      { constrained: true, shares: [15, 50, 35], rules: "" },
      { constrained: false, shares: [33, 34, 33], rules: rulesOf({ "Mix Reach %": 33, "Mix Core %": 34, "Mix Safer %": 33 }) },
    ] as const;
    const cases = mixes.flatMap(({ constrained, shares: [reach, core, safer], rules }) =>
      allScores.map((total): AskedCase => {
        const [ofReach, ofCore, ofSafer] = exams.mixOf(total, reach, core, safer);
        return {
          call: ["LISTMIX", total, constrained, rules],
          expected: [
            ["Reach", ofReach],
            ["Core", ofCore],
            ["Safer", ofSafer],
          ],
        };
      }),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(900);
  });

  test("time every day of three years, with and without an application date", () => {
    const firstDay = Date.UTC(2025, 11, 1);
    const days = Array.from({ length: 1100 }, (_, place) => new Date(firstDay + place * 86_400_000).toISOString().slice(0, 10));
    const cases = days.flatMap((day) =>
      ["", "2026-09-15", "2027-07-15", "2027-11-20"].map(
        (application): AskedCase => ({
          call: ["EXAMTIMING", day, application],
          expected: exams.timingOf(day, application || undefined),
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(4400);
  });
});
