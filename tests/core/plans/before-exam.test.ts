import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, dayText } from "../../../core/cells/day.ts";
import { beforeExam, beforeExamTable, readQuestionCount } from "../../../core/plans/before-exam.ts";
import { changesInWords, countsInWords } from "../../../core/plans/before-exam-points.ts";
import { mostQuestions, weeksOfQuestions } from "../../../core/plans/before-exam-weeks.ts";
import type { PlanFacts } from "../../../core/plans/facts.ts";
import type { Plan } from "../../../core/plans/plan.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

/** One person does not know the count, and one has far too many. */
const counts: Readonly<Record<string, number | undefined>> = { blank: undefined, "derm-not-yet-step1-fail": 3600 };
const countOf = (id: string): number | undefined => (id in counts ? counts[id] : 1150);

goldenTexts("before-exam", (facts, { id }) => beforeExam(facts, countOf(id)));
describe.each([
  ["no count", undefined],
  ["1150 questions", 1150],
  ["3600 questions", 3600],
] as const)("with %s", (_, count) => {
  tableLaws(beforeExamTable(count));
});

function factsBy(person: string): PlanFacts {
  const found = everyone.find(([{ id }]) => id === person);
  if (found === undefined) throw new Error(`There is no person ${person}.`);
  return found[1];
}

function textIn({ sections }: Plan, itemId: string): string | undefined {
  return sections.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.text;
}

describe("the weeks", () => {
  test.each([
    [1150, [314, 313, 314, 209], [53, 53, 53, 53]],
    [22, [6, 6, 6, 4], [1, 1, 1, 1]],
    [1, [0, 1, 0, 0], [0, 1, 0, 0]],
    [20_000, [720, 720, 720, 480], [120, 120, 120, 120]],
  ])("share %i questions as %j", (questions, shares, daily) => {
    const weeks = weeksOfQuestions(questions);
    expect(weeks.map((week) => week.questions)).toEqual(shares);
    expect(weeks.map((week) => week.daily)).toEqual(daily);
  });

  test("add up to the count, or to as many as can be learned from, and each week's days suffice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (questions) => {
        const weeks = weeksOfQuestions(questions);
        expect(weeks.reduce((sum, week) => sum + week.questions, 0)).toBe(Math.min(questions, mostQuestions));
        expect(weeks.filter((week) => week.questions < 0 || week.daily * week.days < week.questions)).toEqual([]);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test.each([
    [2026, 3, 5, "2026-02-05", "2026-03-04", "over the end of a February"],
    [2028, 3, 5, "2028-02-06", "2028-03-04", "over a leap day"],
    [2027, 1, 11, "2026-12-14", "2027-01-10", "over the end of a year"],
    [2026, 3, 20, "2026-02-20", "2026-03-19", "over the start of daylight saving in the United States"],
  ])("before an exam on %i-%i-%i go from %s to %s: %s", (year, month, day, first, last) => {
    const facts = { ...factsBy("em-not-yet"), examDate: dayOf(year, month, day) };
    const items = beforeExam(facts, 1150).sections.flatMap((section) => section.items);
    expect(dayText(Math.min(...items.flatMap(({ from }) => from ?? [])))).toBe(first);
    expect(dayText(Math.max(...items.flatMap(({ to }) => to ?? [])))).toBe(last);
  });

  test("carry no dates for a retake, whose date the profile does not hold", () => {
    const items = beforeExam(factsBy("fm-212-fail"), 1150).sections.flatMap((section) => section.items);
    expect(items.filter(({ from, to }) => from !== undefined || to !== undefined)).toEqual([]);
    expect(items.some(({ id }) => id === "week-1-questions")).toBe(true);
  });
});

describe("the target and the list", () => {
  test("give Emergency Medicine 245 to 255", () => {
    expect(textIn(beforeExam(factsBy("em-not-yet")), "target-range")).toBe("Emergency Medicine: 245 to 255, from solid to excellent.");
  });

  // The invented list has the averages 228, 232, … 254; Core reaches to 8 points over an average.
  test.each([
    ["list-minus-10", "At 235: 10 Reach, 2 Core and 0 Safer."],
    ["list-minus-5", "At 240: 8 Reach, 3 Core and 1 Safer. That is 2 fewer Reach, 1 more Core and 1 more Safer than five points before."],
    ["list-solid", "At 245: 5 Reach, 4 Core and 3 Safer. That is 3 fewer Reach, 1 more Core and 2 more Safer than five points before."],
  ])("say of %s: %s", (itemId, text) => {
    expect(textIn(beforeExam(factsBy("em-not-yet")), itemId)).toBe(text);
  });

  test("name programs below their minimum, and say nothing where nothing changes", () => {
    const before = { Reach: 3, Core: 2, Safer: 1, "Below minimum": 2, "No data": 4 };
    expect(countsInWords(before)).toBe("3 Reach, 2 Core, 1 Safer and 2 below minimum");
    expect(changesInWords(before, before)).toBeUndefined();
    expect(changesInWords(before, { ...before, Reach: 2, Safer: 2 })).toBe("1 fewer Reach and 1 more Safer");
  });
});

describe("the question count", () => {
  test.each([
    [1200, 1200],
    [" 800 ", 800],
    ["", null],
    [0, null],
  ])("reads %j as %j", (cell, value) => {
    expect(readQuestionCount(cell)).toEqual({ ok: true, value });
  });

  test.each(["many", -5, 20_001, 12.5])("cannot read %j, and says what would do", (cell) => {
    const read = readQuestionCount(cell);
    expect(read.ok ? "" : read.error).toMatch(/^Practice questions left: .+ can't be read; give a whole number from 1 to 20000\.$/);
  });
});
