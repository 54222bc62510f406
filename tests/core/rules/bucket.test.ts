import { describe, expect, test } from "vitest";
import { readProgramScore } from "../../../core/cells/program-score.ts";
import { bucket, bucketMargin, bucketRows, isBorderline, type Program } from "../../../core/rules/bucket.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { ask } from "../oracle/ask.ts";
import { rulesOf } from "../oracle/settings-range.ts";

function programOf(average: string, minimum = "", competitive = false): Program {
  const read = (cell: string) => {
    const score = readProgramScore(cell, "cell");
    if (!score.ok) throw new Error(score.error);
    return score.value;
  };
  return { average: read(average), minimum: read(minimum), competitive };
}

describe("the bucket of a program", () => {
  test.each([
    // A single average: at or below it, up to eight points over it, beyond.
    [244, "245", "Reach"],
    [245, "245", "Reach"],
    [246, "245", "Core"],
    [252, "245", "Core"],
    [253, "245", "Core"],
    [254, "245", "Safer"],
    [243, "243.7", "Reach"],
    [244, "243.7", "Core"],
    [251, "243.7", "Core"],
    [252, "243.7", "Safer"],
    [247, "252 (231-279)", "Reach"],
    [1, "245", "Reach"],
    [300, "300", "Reach"],
    [300, "180", "Safer"],
    // A range: at or below its middle, up to its end, beyond.
    [245, "240-250", "Reach"],
    [246, "240-250", "Core"],
    [250, "240-250", "Core"],
    [251, "240-250", "Safer"],
    [254, "25x", "Reach"],
    [255, "25x", "Core"],
    [259, "25x", "Core"],
    [260, "25x", "Safer"],
    [245, "230-260", "Reach"],
    [260, "230-260", "Core"],
    // At least: never safer, for the upper end is not known.
    [245, "245+", "Reach"],
    [246, "245+", "Core"],
    [254, "245+", "Core"],
    [300, "180+", "Core"],
    // Nothing known.
    [245, "N/A", "No data"],
    [245, "", "No data"],
  ])("%i against %j is %s", (score, average, value) => {
    const verdict = bucket(score, programOf(average), defaultSettings);
    expect(verdict).toMatchObject({ value, source: "pivot" });
    expect(verdict.reason).toMatch(/^.+\.$/);
  });

  test.each([
    [245, "245", "246", "Below minimum"],
    [245, "245", "245", "Reach"],
    [229, "", "230", "Below minimum"],
    [230, "", "230", "No data"],
    [230, "225", "230", "Core"],
    [229, "225", "230", "Below minimum"],
    [235, "225", "225-245", "Safer"],
    [234, "225", "225-245", "Below minimum"],
    [239, "225", "240+", "Below minimum"],
    [240, "225", "min 240", "Safer"],
    [240, "225", "no minimum", "Safer"],
    [240, "225", "N/A", "Safer"],
    [1, "225", "", "Reach"],
  ])("%i against %j with a minimum of %j is %s", (score, average, minimum, value) => {
    expect(bucket(score, programOf(average, minimum), defaultSettings).value).toBe(value);
  });

  test.each([
    [300, "245", "", "Reach"],
    [300, "180+", "", "Reach"],
    [300, "", "", "No data"],
    [229, "200", "230", "Below minimum"],
  ])("%i against %j and the minimum %j at a highly competitive program is %s", (score, average, minimum, value) => {
    expect(bucket(score, programOf(average, minimum, true), defaultSettings).value).toBe(value);
  });

  test("follows the margins of the settings", () => {
    const wide = { ...defaultSettings, reachMargin: 3, coreMargin: 10 };
    expect([248, 249, 255, 256].map((score) => bucket(score, programOf("245"), wide).value)).toEqual(["Reach", "Core", "Core", "Safer"]);
    const early = { ...defaultSettings, reachMargin: -5, coreMargin: 0 };
    expect([240, 241, 245, 246].map((score) => bucket(score, programOf("245"), early).value)).toEqual(["Reach", "Core", "Core", "Safer"]);
    expect([240, 241, 250, 251].map((score) => bucket(score, programOf("240-250"), early).value)).toEqual([
      "Reach",
      "Core",
      "Core",
      "Safer",
    ]);
    expect([248, 249].map((score) => bucket(score, programOf("245+"), wide).value)).toEqual(["Reach", "Core"]);
  });

  test("needs each of its rows", () => {
    const programs = ["245", "240-250", "245+", ""].flatMap((average) =>
      ["", "247"].flatMap((minimum) => [true, false].map((competitive) => programOf(average, minimum, competitive))),
    );
    const facts = programs.flatMap((program) =>
      [240, 246, 250, 260].map((score) => {
        const { average, minimum, competitive = false } = program;
        const center = average.form === "none" ? Number.NaN : average.center;
        const least = minimum && minimum.form !== "none" ? minimum.center : Number.NEGATIVE_INFINITY;
        return { score, average, center, minimum: least, competitive, settings: defaultSettings };
      }),
    );
    const idle = bucketRows.slice(0, -1).filter((row) => {
      const first = (rows: typeof bucketRows, fact: (typeof facts)[number]) => rows.find((other) => other.holds(fact))?.value;
      const others = bucketRows.filter((other) => other !== row);
      return facts.every((fact) => first(others, fact) === first(bucketRows, fact));
    });
    expect(idle).toEqual([]);
    expect(bucketRows).toHaveLength(6);
  });
});

describe("the margin", () => {
  test.each([
    [247, "243.7", 3.3],
    [247, "247", 0],
    [240, "243.7", -3.7],
    [247, "240-250", 2],
    [247, "25x", -7.5],
    [247, "252 (231-279)", -5],
    [247, "243.75", 3.3],
    [247, "250.25", -3.3],
    [247, "246.96", 0],
    [247, "247.04", 0],
    [247, "245+", undefined],
    [247, "", undefined],
    [300, "180", 120],
  ])("of %i over %j is %d", (score, average, margin) => {
    const found = bucketMargin(score, programOf(average).average);
    expect(found).toBe(margin);
  });

  test("is blank in a cell where there is no average", () => {
    expect(["N/A", "245+", ""].map((average) => ask("BUCKET", 247, average, "", "", "margin"))).toEqual(["", "", ""]);
  });
});

describe("a borderline verdict", () => {
  test.each([
    // Three points up or down change it.
    [241, "245", false],
    [242, "245", false],
    [243, "245", true],
    [245, "245", true],
    [246, "245", true],
    [248, "245", true],
    [249, "245", false],
    [250, "245", false],
    [251, "245", true],
    [253, "245", true],
    [254, "245", true],
    [256, "245", true],
    [257, "245", false],
    [245, "", false],
    [248, "245+", true],
    [249, "245+", false],
    [298, "300", false],
  ])("%i against %j: %s", (score, average, borderline) => {
    expect(isBorderline(score, programOf(average), defaultSettings)).toBe(borderline);
  });

  test("takes the minimum for a border as well", () => {
    const program = programOf("200", "230");
    expect([226, 227, 229, 230, 232, 233].map((score) => isBorderline(score, program, defaultSettings))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test("is cut short at the ends of the scale", () => {
    // 301 would be Safer beside 292.5.
    expect([297, 298, 299, 300].map((score) => isBorderline(score, programOf("292.5"), defaultSettings))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isBorderline(300, programOf("291.5"), defaultSettings)).toBe(true);
  });

  test("follows its setting, and is nowhere at 0", () => {
    const scores = Array.from({ length: 120 }, (_, place) => 181 + place);
    const never = { ...defaultSettings, borderlineMargin: 0 };
    expect(scores.filter((score) => isBorderline(score, programOf("245"), never))).toEqual([]);
    expect(ask("BUCKET", 240, 245, "", "", "borderline", rulesOf({ "Borderline margin": 6 }))).toBe(true);
    expect(ask("BUCKET", 240, 245, "", "", "borderline")).toBe(false);
  });

  test("is what a change of up to three points shows, for every score and form", () => {
    const programs = ["245", "243.7", "240-250", "25x", "245+", ""].flatMap((average) =>
      ["", "244"].flatMap((minimum) => [true, false].map((competitive) => programOf(average, minimum, competitive))),
    );
    const scores = Array.from({ length: 300 }, (_, place) => place + 1);
    let compared = 0;
    const wrong = programs.filter((program) => {
      const verdicts = scores.map((score) => bucket(score, program, defaultSettings).value);
      return scores.some((score) => {
        compared++;
        const near = verdicts.slice(Math.max(0, score - 4), score + 3);
        const changes = near.some((value) => value !== verdicts[score - 1]);
        return changes !== isBorderline(score, program, defaultSettings);
      });
    });
    expect(wrong).toEqual([]);
    expect(compared).toBe(7200);
  });
});
