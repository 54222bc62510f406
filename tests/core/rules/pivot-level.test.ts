import { describe, expect, test } from "vitest";
import { pivotLevel, pivotNames, pivotRows } from "../../../core/rules/pivot-level.ts";
import { grades } from "../../../core/rules/score-grade.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { specialtyNamed } from "./named-specialty.ts";
import { idleRules } from "./rows-needed.ts";

function levelOf(name: string, score: number, strengths = 0, concerns = 0, late = false): number {
  return pivotLevel(score, specialtyNamed(name), { strengths, concerns }, late, defaultSettings).value;
}

describe("the pivot level", () => {
  test.each([
    ["Dermatology", 261, 0],
    ["Dermatology", 258, 0],
    ["Dermatology", 257, 1],
    ["Dermatology", 255, 1],
    ["Dermatology", 250, 1],
    ["Dermatology", 249, 2],
    ["Dermatology", 235, 2],
    ["Dermatology", 234, 3],
    ["Radiology", 240, 1],
    ["Radiology", 239, 2],
    ["Radiology", 229, 3],
    ["Psychiatry", 230, 0],
    ["Psychiatry", 229, 1],
    ["Psychiatry", 215, 1],
    ["Psychiatry", 214, 2],
    ["Psychiatry", 205, 2],
    ["Psychiatry", 204, 3],
  ])("for %s of %i is %i", (name, score, level) => {
    expect(levelOf(name, score)).toBe(level);
  });

  test.each([
    // 240 for orthopedics is significantly constraining.
    [0, 0, false, 2],
    [0, 0, true, 3],
    [1, 0, true, 2],
    [1, 1, true, 3],
    [2, 1, true, 2],
    [2, 0, true, 1],
    [2, 0, false, 1],
    [0, 1, false, 3],
    [0, 1, true, 3],
  ])("for 240 in orthopedics with %i strengths, %i concerns and late: %s is %i", (strengths, concerns, late, level) => {
    expect(levelOf("ortho", 240, strengths, concerns, late)).toBe(level);
  });

  test.each([
    // 230 for orthopedics is strongly constraining; two strengths lift it one step.
    [2, 0, false, 2],
    [2, 0, true, 2],
    [5, 3, true, 2],
  ])("for 230 in orthopedics with %i strengths, %i concerns and late: %s is %i", (strengths, concerns, late, level) => {
    expect(levelOf("ortho", 230, strengths, concerns, late)).toBe(level);
  });

  test("is not changed by being late where nothing is significantly constraining", () => {
    expect([261, 255, 250, 234].map((score) => levelOf("derm", score, 0, 0, true))).toEqual([0, 1, 1, 3]);
  });

  test("has a name", () => {
    expect(pivotNames).toEqual(["No pivot", "Micro-pivot", "Smart pivot", "Full pivot"]);
  });

  test("needs each of its rows", () => {
    const facts = grades.flatMap((grade) =>
      [true, false].flatMap((late) => [-1, 0, 1].map((net) => ({ grade, late, net, gradeReason: "" }))),
    );
    // The two ways to a micro and to no pivot are one row each.
    expect(idleRules(pivotRows, facts)).toEqual([]);
    expect(pivotRows).toHaveLength(5);
  });
});
