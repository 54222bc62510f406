/** Every score against every specialty and both sources, beside a second working-out of the written rules. */
import { describe, expect, test } from "vitest";
import { type AskedCase, ask, mismatches } from "./oracle/ask.ts";
import * as exams from "./oracle/exam-decisions.ts";
import { type ListedSpecialty, tellingSpecialties, tiered, tierWords } from "./oracle/listed-specialties.ts";
import * as scores from "./oracle/score-decisions.ts";
import { rulesOf } from "./oracle/settings-range.ts";

const allScores = Array.from({ length: 300 }, (_, place) => place + 1);
const sources = ["pivot", "recovery"] as const;

/** One case for each score and specialty; compares them all and says how many there were. */
function expectEach(count: number, casesOf: (score: number, specialty: ListedSpecialty) => readonly AskedCase[]): void {
  const cases = allScores.flatMap((score) => tiered.flatMap((specialty) => casesOf(score, specialty)));
  expect(mismatches(cases)).toEqual([]);
  expect(cases).toHaveLength(count);
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
  test("opens what the table says", () => {
    expectEach(13_800, (score, specialty) => [{ call: ["STEP2ODDS", score, specialty.name], expected: scores.oddsOf(score, specialty) }]);
  });

  test("has its label and grade from the score alone", () => {
    expectEach(27_600, (score, specialty) => {
      const grade = scores.gradeOf(score, specialty);
      return [
        { call: ["STEP2LABEL", score, specialty.name, "", "", "grade"], expected: grade },
        { call: ["STEP2LABEL", score, specialty.name], expected: scores.labelOf(grade) },
      ];
    });
  });

  test("has its gap in category and points, and the size of list that follows", () => {
    expectEach(55_200, (score, specialty) => {
      const category = scores.gapOf(score, specialty);
      const [count, range] = scores.sizeOf(category);
      return [
        { call: ["STEP2GAP", score, specialty.name], expected: category },
        { call: ["STEP2GAP", score, specialty.name, "points"], expected: scores.gapPointsOf(score, specialty) },
        { call: ["LISTSIZE", score, specialty.name], expected: count },
        { call: ["LISTSIZE", score, specialty.name, "range"], expected: range },
      ];
    });
  });

  test("has its pivot level and its answer on a second application", () => {
    expectEach(27_600, (score, specialty) => [
      { call: ["PIVOTLEVEL", score, specialty.name], expected: scores.pivotLevelOf(scores.gradeOf(score, specialty)) },
      { call: ["DUALAPPLY", score, specialty.name], expected: scores.dualOf(score, specialty) },
    ]);
  });
});

const scoresThatMatter = allScores.filter((score) => score >= 195 && score <= 270);

describe("the rest of the file", () => {
  test("moves grade and level by every count of strengths and concerns", () => {
    const cases: AskedCase[] = [];
    for (const specialty of tellingSpecialties) {
      for (const score of scoresThatMatter.filter((score) => score % 5 < 2 || score % 5 === 4)) {
        for (let strengths = 0; strengths <= 5; strengths++) {
          for (let concerns = 0; concerns <= 4; concerns++) {
            const grade = scores.gradeOf(score, specialty, strengths, concerns);
            const late = (strengths + concerns) % 2 === 0;
            cases.push({ call: ["STEP2LABEL", score, specialty.name, strengths, concerns, "grade"], expected: grade });
            cases.push({
              call: ["PIVOTLEVEL", score, specialty.name, strengths, concerns, late],
              expected: scores.pivotLevelOf(grade, late, strengths - concerns),
            });
          }
        }
      }
    }
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(33_120);
  });
});

describe("two exams", () => {
  const firsts: readonly exams.Step1[] = ["Pass", "Fail", ...allScores.filter((score) => score >= 186 && score <= 270 && score % 3 !== 1)];
  const seconds = allScores.filter((score) => score >= 205 && score <= 268);

  test("have their trend", () => {
    const cases = [...allScores.filter((score) => score >= 185 && score <= 275), "Pass" as const, "Fail" as const].flatMap((step1) =>
      seconds.map((step2): AskedCase => ({ call: ["STEPTREND", step1, step2], expected: exams.trendOf(step1, step2) })),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(5952);
  });

  test("have their impact, with and without the higher bar for international graduates", () => {
    const cases = firsts.flatMap((step1) =>
      seconds.flatMap((step2) =>
        tellingSpecialties.map((specialty): AskedCase => {
          const img = (step2 + specialty.name.length) % 2 === 0;
          return { call: ["DROPIMPACT", step1, step2, specialty.name, img], expected: exams.impactOf(step1, step2, specialty, img) };
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(59 * 64 * 12);
  });

  test("have their flag, with and without a weak clinical record", () => {
    const cases = firsts.flatMap((step1) =>
      seconds.flatMap((step2) =>
        tellingSpecialties.map((specialty): AskedCase => {
          const weak = (step2 + specialty.name.length) % 2 === 0;
          return { call: ["STEPFLAG", step1, step2, specialty.name, weak], expected: exams.flagOf(step1, step2, specialty, weak) };
        }),
      ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(59 * 64 * 12);
  });

  test("have their flag where a lower passing standard lets scores under 215 pass", () => {
    const rules = rulesOf({ "Passing standard": 190 });
    const cases = [200, 214, 215, 230].flatMap((step1) =>
      allScores
        .filter((score) => score >= 185 && score <= 235)
        .flatMap((step2) =>
          tiered.map(
            (specialty): AskedCase => ({
              call: ["STEPFLAG", step1, step2, specialty.name, false, rules],
              expected: exams.flagOf(step1, step2, specialty, false, 190),
            }),
          ),
        ),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(4 * 51 * 46);
  });

  test("have their outlook and leverage in every specialty", () => {
    const cases = (["Pass", "Fail", 193, 194] as const).flatMap((step1) =>
      tiered.flatMap((specialty): AskedCase[] => [
        { call: ["STEP2LEVERAGE", step1, specialty.name], expected: exams.leverageOf(step1, specialty) },
        ...allScores
          .filter((score) => score >= 236)
          .map(
            (step2): AskedCase => ({
              call: ["STEP2OUTLOOK", step1, step2, specialty.name],
              expected: exams.outlookOf(step1, step2, specialty),
            }),
          ),
      ]),
    );
    expect(mismatches(cases)).toEqual([]);
    expect(cases).toHaveLength(4 * 46 * 66);
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
