import { describe, expect, test } from "vitest";
import { type GradeFacts, gradeRows, grades, labelOfGrade, noCounts, scoreGrade, scoreLabel } from "../../../core/rules/score-grade.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { ask } from "../oracle/ask.ts";
import { tiered } from "../oracle/listed-specialties.ts";
import { specialtyNamed } from "./named-specialty.ts";
import { idleRules } from "./rows-needed.ts";

const mildly = "mildly constraining";
const significantly = "significantly constraining";
const strongly = "strongly constraining";

describe("the grade of a score by itself", () => {
  test.each([
    // 255 to 260, middle 257.5, threshold 250.
    ["Dermatology", 261, "enabling"],
    ["Dermatology", 260, "high-neutral"],
    ["Dermatology", 258, "high-neutral"],
    ["Dermatology", 257, "low-neutral"],
    ["Dermatology", 255, "low-neutral"],
    ["Dermatology", 254, mildly],
    ["Dermatology", 250, mildly],
    ["Dermatology", 249, significantly],
    ["Dermatology", 235, significantly],
    ["Dermatology", 234, strongly],
    // The same range, threshold 245.
    ["Orthopedic Surgery", 245, mildly],
    ["Orthopedic Surgery", 244, significantly],
    ["Neurological Surgery", 245, mildly],
    ["Neurological Surgery", 244, significantly],
    ["Otolaryngology", 245, mildly],
    ["Otolaryngology", 244, significantly],
    // The same range without a threshold: ten points under it.
    ["Plastic Surgery", 245, mildly],
    ["Plastic Surgery", 244, significantly],
    ["Vascular Surgery", 245, mildly],
    ["Vascular Surgery", 244, significantly],
    // 245 to 255, threshold 240.
    ["Radiology", 256, "enabling"],
    ["Radiology", 255, "high-neutral"],
    ["Radiology", 250, "high-neutral"],
    ["Radiology", 249, "low-neutral"],
    ["Radiology", 245, "low-neutral"],
    ["Radiology", 244, mildly],
    ["Radiology", 240, mildly],
    ["Radiology", 239, significantly],
    ["Radiology", 230, significantly],
    ["Radiology", 229, strongly],
    // The same range without a threshold; a combined program has none of its own either.
    ["Anesthesiology", 235, mildly],
    ["Anesthesiology", 234, significantly],
    ["Anesthesiology", 230, significantly],
    ["Anesthesiology", 229, strongly],
    ["Radiology/Nuclear Medicine", 239, mildly],
    ["Radiology/Nuclear Medicine", 234, significantly],
    ["Internal Medicine/Dermatology", 249, mildly],
    ["Internal Medicine/Dermatology", 244, significantly],
    // 235 to 245.
    ["Neurology", 246, "enabling"],
    ["Neurology", 240, "high-neutral"],
    ["Neurology", 239, "low-neutral"],
    ["Neurology", 235, "low-neutral"],
    ["Neurology", 234, mildly],
    ["Neurology", 225, mildly],
    ["Neurology", 224, significantly],
    ["Neurology", 215, significantly],
    ["Neurology", 214, strongly],
    // 225 to 235.
    ["Psychiatry", 236, "enabling"],
    ["Psychiatry", 230, "high-neutral"],
    ["Psychiatry", 229, "low-neutral"],
    ["Psychiatry", 225, "low-neutral"],
    ["Psychiatry", 224, mildly],
    ["Psychiatry", 215, mildly],
    ["Psychiatry", 214, significantly],
    ["Psychiatry", 205, significantly],
    ["Psychiatry", 204, strongly],
  ])("for %s of %i is %s", (name, score, grade) => {
    const verdict = scoreGrade(score, specialtyNamed(name), noCounts, defaultSettings);
    expect(verdict.value).toBe(grade);
    expect(verdict.reason).toMatch(new RegExp(`\\b${score}\\b.*${grade}\\.$`));
  });

  test("follows the ranges of the settings", () => {
    const settings = { ...defaultSettings, moderateFrom: 238, moderateTo: 250 };
    const answers = [251, 244, 243, 238, 237, 228, 227].map((score) => scoreGrade(score, specialtyNamed("im"), noCounts, settings).value);
    expect(answers).toEqual(["enabling", "high-neutral", "low-neutral", "low-neutral", mildly, mildly, significantly]);
  });

  test("needs each of its rows", () => {
    const ranges = [
      { tier: "Ultra-Competitive", low: 255, high: 260, threshold: 250 },
      { tier: "Ultra-Competitive", low: 255, high: 260, threshold: undefined },
      { tier: "High-Competitive", low: 245, high: 255, threshold: 240 },
      { tier: "High-Competitive", low: 245, high: 255, threshold: undefined },
      { tier: "Moderate", low: 235, high: 245, threshold: undefined },
      { tier: "Less Competitive", low: 225, high: 235, threshold: undefined },
    ] as const;
    const facts = ranges.flatMap((range) =>
      Array.from({ length: 75 }, (_, place): GradeFacts => ({ ...range, score: 195 + place, name: "a field" })),
    );
    expect(idleRules(gradeRows, facts)).toEqual([]);
    expect(gradeRows).toHaveLength(8);
  });
});

describe("the rest of the file", () => {
  // 240 for neurology is high-neutral.
  test.each([
    [0, 0, "high-neutral"],
    [1, 0, "high-neutral"],
    [2, 0, "enabling"],
    [5, 0, "enabling"],
    [3, 1, "enabling"],
    [3, 2, "high-neutral"],
    [4, 4, "high-neutral"],
    [0, 1, "low-neutral"],
    [0, 4, "low-neutral"],
    [2, 3, "low-neutral"],
  ])("of %i strengths and %i concerns leaves 240 for neurology %s", (strengths, concerns, grade) => {
    expect(scoreGrade(240, specialtyNamed("neurology"), { strengths, concerns }, defaultSettings).value).toBe(grade);
  });

  test("moves every grade by one step, and none past the ends", () => {
    const scores = [246, 240, 235, 225, 215, 214];
    const moved = (strengths: number, concerns: number) =>
      scores.map((score) => scoreGrade(score, specialtyNamed("neurology"), { strengths, concerns }, defaultSettings).value);
    expect(moved(0, 0)).toEqual(grades);
    expect(moved(5, 0)).toEqual([grades[0], ...grades.slice(0, 5)]);
    expect(moved(0, 4)).toEqual([...grades.slice(1), grades[5]]);
  });

  test("is counted as the settings say", () => {
    const settings = { ...defaultSettings, strengthsUp: 3, concernsDown: 2 };
    const answers = [2, 3].map((strengths) => scoreGrade(240, specialtyNamed("neurology"), { strengths, concerns: 0 }, settings).value);
    const others = [1, 2].map((concerns) => scoreGrade(240, specialtyNamed("neurology"), { strengths: 0, concerns }, settings).value);
    expect([...answers, ...others]).toEqual(["high-neutral", "enabling", "high-neutral", "low-neutral"]);
  });

  test("shows in the reason only where it moved the grade", () => {
    const why = (strengths: number, concerns: number) => String(ask("STEP2LABEL", 240, "neurology", strengths, concerns, "why"));
    expect(why(3, 0)).toMatch(/3 strengths.*0 concerns/);
    expect(why(0, 1)).toMatch(/0 strengths.*1 concern\b/);
    expect(why(1, 0)).not.toMatch(/strength/);
  });
});

describe("the label of a grade", () => {
  test("follows the table", () => {
    expect(labelOfGrade).toEqual({
      enabling: "Enabling",
      "high-neutral": "Neutral",
      "low-neutral": "Neutral",
      "mildly constraining": "Constraining",
      "significantly constraining": "Constraining",
      "strongly constraining": "Constraining",
    });
    const answers = [261, 258, 255, 250, 249, 200].map(
      (score) => scoreLabel(score, specialtyNamed("derm"), noCounts, defaultSettings).value,
    );
    expect(answers).toEqual(["Enabling", "Neutral", "Neutral", "Constraining", "Constraining", "Constraining"]);
  });

  test.each(["STEP2LABEL", "PIVOTLEVEL"])("has a reason in %s that says inferred exactly where no source places the specialty", (name) => {
    const late = name === "PIVOTLEVEL" ? [""] : [];
    const wrong = tiered.filter(({ name: specialty, inferred }) =>
      [262, 240, 226, 200].some((score) => String(ask(name, score, specialty, "", "", ...late, "why")).includes("inferred") !== inferred),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
