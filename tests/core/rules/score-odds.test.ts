import { describe, expect, test } from "vitest";
import { odds, scoreOdds } from "../../../core/rules/score-odds.ts";
import { specialtyNamed } from "./named-specialty.ts";

/** One specialty for each tier, most competitive first. */
const fields = ["Dermatology", "Urology", "General Surgery", "Pathology"];

describe("what a score opens", () => {
  test.each([
    [300, ["In play", "Very attractive", "Above the bar", "Above the bar"]],
    [260, ["In play", "Very attractive", "Above the bar", "Above the bar"]],
    [259, ["Possible with support", "Realistic", "Very safe", "Very safe"]],
    [250, ["Possible with support", "Realistic", "Very safe", "Very safe"]],
    [249, ["Exceptional cases only", "Some risk at the top", "Good shot", "Very likely"]],
    [240, ["Exceptional cases only", "Some risk at the top", "Good shot", "Very likely"]],
    [239, ["Almost always unrealistic", "Possible at some programs", "Very reasonable", "High probability"]],
    [230, ["Almost always unrealistic", "Possible at some programs", "Very reasonable", "High probability"]],
    [229, ["Effectively closed", "Difficult and risky", "Possible with a strong file", "Most stable path"]],
    [1, ["Effectively closed", "Difficult and risky", "Possible with a strong file", "Most stable path"]],
  ])("%i in the four tiers: %j", (score, expected) => {
    const verdicts = fields.map((field) => scoreOdds(score, specialtyNamed(field)));
    expect(verdicts.map(({ value }) => value)).toEqual(expected);
    expect(verdicts.map(({ source }) => source)).toEqual(["pivot", "pivot", "pivot", "pivot"]);
  });

  test("has twenty cells", () => {
    expect(Object.values(odds).flatMap((row) => Object.values(row))).toHaveLength(20);
  });

  test("has a rule id of its own for each cell", () => {
    const ids = [260, 250, 240, 230, 220].flatMap((score) => fields.map((field) => scoreOdds(score, specialtyNamed(field)).rule));
    expect(new Set(ids).size).toBe(20);
  });
});
