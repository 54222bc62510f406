import { describe, expect, test } from "vitest";
import { competitiveness } from "../../../core/rules/competitiveness.ts";
import { ask } from "../oracle/ask.ts";
import { tiered } from "../oracle/listed-specialties.ts";
import { specialtyNamed } from "./named-specialty.ts";

const figures: Readonly<Record<string, number>> = {
  "Family Medicine": 1,
  Pediatrics: 2,
  Psychiatry: 3,
  "Internal Medicine (community)": 3,
  Neurology: 4,
  Anesthesiology: 5,
  "General Surgery": 6,
  "Emergency Medicine": 6,
  "Orthopedic Surgery": 8,
  Dermatology: 9,
};

describe("the competitiveness of a specialty", () => {
  test.each(Object.entries(figures))("%s stands at %i", (name, figure) => {
    expect(competitiveness(specialtyNamed(name))).toMatchObject({ value: figure, source: "drop" });
  });

  test("has no figure for any other, and says so instead of inventing one", () => {
    const others = tiered.filter(({ name }) => !(name in figures));
    expect(others.filter(({ name }) => competitiveness(specialtyNamed(name)) !== undefined)).toEqual([]);
    const answers = others.map(({ name }) => ({ name, answer: String(ask("COMPETITIVENESS", name)) }));
    expect(answers.filter(({ name, answer }) => !/^Error: specialty: .*\.$/.test(answer) || !answer.includes(name))).toEqual([]);
    expect(others).toHaveLength(36);
  });
});
