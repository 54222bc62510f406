/** Every text that was promised can be reached, and nothing else is ever answered. */
import { describe, expect, test } from "vitest";
import type { Argument, Block, Shown } from "../../core/cells/cell.ts";
import { functions } from "../../core/functions.ts";
import { ask } from "./oracle/ask.ts";
import { tellingSpecialties, tiered } from "./oracle/listed-specialties.ts";
import { wordings } from "./oracle/wordings.ts";

const scores: Block = Array.from({ length: 300 }, (_, place) => [place + 1]);
const specialties: Block = [tiered.map(({ name }) => name)];
const firsts: Block = [["Pass", "Fail", 150, 193, 194, 200, 214, 216, 224, 226, 240, 250, 252, 259, 270]];
const days: Block = Array.from({ length: 365 }, (_, place) => [46023 + place]);
const programs: Block = [[200, 245, 299, "240-250", "25x", "245+", "N/A", ""]];

function blockOf(answer: Shown | Shown[][]): Shown[] {
  return Array.isArray(answer) ? answer.flat() : [answer];
}

/** Answers to a call for each of the values of one more argument. */
function each(values: readonly Argument[], call: (value: Argument) => Shown | Shown[][]): Shown[] {
  return values.flatMap((value) => blockOf(call(value)));
}

const names = tiered.map(({ name }) => name);
const tellingNames = tellingSpecialties.map(({ name }) => name);
const scoresThatPart: Block = Array.from({ length: 80 }, (_, place) => [190 + place]);

const collected: Readonly<Record<string, () => Shown[]>> = {
  "STEP2TIER pivot": () => blockOf(ask("STEP2TIER", scores)),
  "STEP2TIER recovery": () => blockOf(ask("STEP2TIER", scores, "recovery")),
  "STEP2BAND band": () => blockOf(ask("STEP2BAND", scores)),
  "STEP2BAND standing": () => blockOf(ask("STEP2BAND", scores, "standing")),
  "STEP2BAND points": () => blockOf(ask("STEP2BAND", scores, "points")),
  PDVIEW: () => blockOf(ask("PDVIEW", scores)),
  "SPECIALTYTIER pivot": () => blockOf(ask("SPECIALTYTIER", specialties)),
  "SPECIALTYTIER recovery": () => blockOf(ask("SPECIALTYTIER", specialties, "recovery")),
  COMPETITIVENESS: () => blockOf(ask("COMPETITIVENESS", specialties)).filter((answer) => !String(answer).startsWith("Check: ")),
  "STEP2LABEL label": () => each([0, 3], (strengths) => ask("STEP2LABEL", scoresThatPart, specialties, strengths)),
  "STEP2LABEL grade": () => each([0, 3], (concerns) => ask("STEP2LABEL", scoresThatPart, specialties, 0, concerns, "grade")),
  STEP2ODDS: () => blockOf(ask("STEP2ODDS", scoresThatPart, specialties)),
  "PIVOTLEVEL level": () => each([true, false], (late) => ask("PIVOTLEVEL", scoresThatPart, specialties, 0, 0, late)),
  "PIVOTLEVEL name": () => each([true, false], (late) => ask("PIVOTLEVEL", scoresThatPart, specialties, 0, 0, late, "name")),
  "STEP2GAP category": () => blockOf(ask("STEP2GAP", scoresThatPart, specialties)),
  STEPTREND: () => blockOf(ask("STEPTREND", firsts, scores)),
  DROPIMPACT: () => each(tellingNames, (name) => ask("DROPIMPACT", firsts, scoresThatPart, name)),
  STEPFLAG: () => each(tellingNames, (name) => ask("STEPFLAG", firsts, scoresThatPart, name, true)),
  "STEP2TARGET solid": () => blockOf(ask("STEP2TARGET", specialties)),
  "STEP2TARGET excellent": () => blockOf(ask("STEP2TARGET", specialties, "excellent")),
  STEP2OUTLOOK: () => each(["Pass", "Fail"], (step1) => ask("STEP2OUTLOOK", step1, scoresThatPart, specialties)),
  STEP2LEVERAGE: () => each(["Pass", "Fail"], (step1) => ask("STEP2LEVERAGE", step1, specialties)),
  "BUCKET bucket": () => each([true, false], (competitive) => ask("BUCKET", scores, programs, competitive, 230)),
  "BUCKET borderline": () => blockOf(ask("BUCKET", scores, programs, "", "", "borderline")),
  "LISTSIZE count": () => blockOf(ask("LISTSIZE", scoresThatPart, specialties)),
  "LISTSIZE range": () => blockOf(ask("LISTSIZE", scoresThatPart, specialties, "range")),
  DUALAPPLY: () => blockOf(ask("DUALAPPLY", scoresThatPart, specialties)),
  EXAMTIMING: () => blockOf(ask("EXAMTIMING", days)),
};

function sorted(values: Iterable<Shown>): string[] {
  return [...new Set(values)].map((value) => JSON.stringify(value)).sort();
}

describe("the exact texts", () => {
  test.each(Object.keys(wordings))("of %s are all reached, and no others", (name) => {
    expect(sorted(collected[name]?.() ?? [])).toEqual(sorted(wordings[name] ?? []));
  });

  test("stand for every function that answers one of a few things", () => {
    expect(Object.keys(collected)).toEqual(Object.keys(wordings));
    const told = new Set(Object.keys(wordings).map((name) => name.split(" ")[0]));
    const others = functions.map(({ name }) => name).filter((name) => !told.has(name));
    expect(others).toEqual(["STEP2PERCENTILE", "SPECIALTY", "PIVOTS", "LISTMIX", "LISTAUDIT"]);
    expect(Object.keys(wordings)).toHaveLength(28);
  });

  test("of SPECIALTY are the names of the list", () => {
    const answers = blockOf(ask("SPECIALTY", specialties));
    expect(answers).toEqual(names);
  });

  test("of STEP2PERCENTILE are 1 to 99", () => {
    const answers = blockOf(ask("STEP2PERCENTILE", scores)) as number[];
    expect(answers.filter((answer) => !Number.isInteger(answer) || answer < 1 || answer > 99)).toEqual([]);
    expect([Math.min(...answers), Math.max(...answers)]).toEqual([1, 99]);
  });
});

describe("a reason", () => {
  const whys: Readonly<Record<string, (score: number, name: string) => Shown | Shown[][]>> = {
    STEP2LABEL: (score, name) => ask("STEP2LABEL", score, name, 2, 0, "why"),
    PIVOTLEVEL: (score, name) => ask("PIVOTLEVEL", score, name, 0, 1, true, "why"),
    STEP2GAP: (score, name) => ask("STEP2GAP", score, name, "why"),
  };

  test.each(Object.keys(whys))("of %s is a sentence with the score in it", (name) => {
    const wrong = tellingNames.flatMap((specialty) =>
      Array.from({ length: 90 }, (_, place) => 185 + place).filter((score) => {
        const why = String(whys[name]?.(score, specialty));
        return !why.includes(String(score)) || !/^[^:]*\d.*\.$/.test(why);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("of BUCKET is a sentence for every form of a program", () => {
    const whyCells = blockOf(ask("BUCKET", scores, programs, "", "", "why"));
    expect(whyCells.filter((why) => !/^[A-Z0-9].*\.$/.test(String(why)))).toEqual([]);
    expect(whyCells).toHaveLength(2400);
  });
});
