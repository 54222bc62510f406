import { describe, expect, test } from "vitest";
import { dayOf } from "../../../core/cells/day.ts";
import { advisorPage } from "../../../core/plans/advisor-page.ts";
import { contingency } from "../../../core/plans/contingency.ts";
import type { PlanFacts } from "../../../core/plans/facts.ts";
import type { Plan } from "../../../core/plans/plan.ts";
import { planText } from "../../../core/plans/render-plan.ts";
import { readDay } from "../../../sidebar/plans/days.ts";
import { pairs, sheetWithPair, withPair } from "../../../sidebar/plans/line-in-the-sand.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { choicesOf, keepWishes, questionsError, wishesOf } from "../../../sidebar/plans/wishes.ts";
import { withoutScores } from "../../../sidebar/plans/without-scores.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";
import { MemoryWorkbook } from "../memory-workbook.ts";

const everyone = profiles.map((profile) => ({ id: profile.id, facts: factsOf(profile) }));
const today = dayOf(2026, 7, 20) ?? 0;

function itemIds(plan: Plan): string[] {
  return plan.sections.flatMap(({ items }) => items.map(({ id }) => id));
}

describe("the line in the sand", () => {
  const facts = everyone.find(({ id }) => id === "em-224-dropped")?.facts as PlanFacts;
  const plan = contingency(facts);

  test("shows every pair while nothing is chosen", () => {
    expect(withPair(plan, undefined)).toBe(plan);
    expect(itemIds(plan).filter((id) => pairs.some((pair) => pair.id === id))).toHaveLength(3);
  });

  test.each(pairs)("keeps $first and $second, and lets the other pairs go", (pair) => {
    const chosen = withPair(plan, pair.id);
    expect(itemIds(chosen).filter((id) => pairs.some((other) => other.id === id))).toEqual([pair.id]);
    expect(planText(chosen)).toContain(`${pair.first} and ${pair.second}`);
    expect(planText(chosen)).not.toMatch(/\[first\]|\[second\]/);
    expect(itemIds(plan).length - itemIds(chosen).length).toBe(2);
  });

  test("goes into the sheet as well, and into that sheet alone", () => {
    const sheets = planSheets(facts, today);
    const changed = sheets.map((sheet) => sheetWithPair(sheet, "keep-specialty-location"));
    expect(changed.filter((sheet, place) => JSON.stringify(sheet) !== JSON.stringify(sheets[place])).map(({ id }) => id)).toEqual([
      "contingency",
    ]);
    const rows = Object.values(changed.find(({ id }) => id === "contingency")?.lanes ?? {}).flat();
    expect(rows.map(({ id }) => id).filter((id) => id.includes("/keep-"))).toEqual(["contingency/keep-specialty-location"]);
    expect(rows.find(({ id }) => id === "contingency/choose-two")?.cells.text).toContain("the specialty and the location");
  });
});

describe("the advisor page without scores", () => {
  /** Every number that would tell a score: itself, and how far it is from another. */
  function telling({ score, step1, percentile, gapPoints, drop }: PlanFacts): number[] {
    return [score, step1, percentile?.value, gapPoints, drop].filter((value) => typeof value === "number" && value > 3) as number[];
  }

  test("tells no score and no distance from one, for anybody", () => {
    const found = everyone.flatMap(({ id, facts }) => {
      const page = withoutScores(advisorPage(facts), facts);
      const verdicts = page.sections.filter((section) => section.id !== "list");
      const words = verdicts.flatMap(({ items }) => items.flatMap(({ text, why = "" }) => [text, why])).join(" ");
      return telling(facts).flatMap((number) => (new RegExp(`\\b${number}\\b`).test(words) ? [`${id}: ${number}`] : []));
    });
    expect(everyone.filter(({ facts }) => facts.score !== undefined).length).toBeGreaterThan(12);
    expect(found).toEqual([]);
  });

  test("with scores it tells them, or the test above would prove nothing", () => {
    const silent = everyone.filter(({ facts }) => facts.score !== undefined && !planText(advisorPage(facts)).includes(String(facts.score)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("keeps everything else: the same sections, and the verdicts in words", () => {
    const { facts } = everyone.find(({ id }) => id === "em-224-dropped") ?? { facts: undefined };
    if (!facts) throw new Error("The invented person is gone.");
    const [whole, without] = [advisorPage(facts), withoutScores(advisorPage(facts), facts)];
    expect(without.sections.map(({ id }) => id)).toEqual(whole.sections.map(({ id }) => id));
    expect(planText(without)).toContain("With Step 1 at [not shown] and Step 2 CK at [not shown], how realistic");
    expect(itemIds(whole).filter((id) => !itemIds(without).includes(id))).toEqual(["fact-score", "fact-step1"]);
  });
});

describe("what was set on the screens", () => {
  const wishes = wishesOf(new MemoryWorkbook([]), today);

  test("starts today, with scores and without a number of questions", () => {
    expect(wishes).toMatchObject({ start: "2026-07-20", questions: "", pair: undefined, showsScores: true });
    expect(choicesOf(wishes, today)).toEqual({ start: today, questions: undefined, pair: undefined, showsScores: true });
  });

  test.each([
    ["2028-02-29", dayOf(2028, 2, 29)],
    ["2026-02-29", undefined],
    ["2026-2-3", undefined],
    ["", undefined],
  ])("the date %s", (text, day) => {
    expect(readDay(text)).toBe(day);
    expect(choicesOf({ ...wishes, start: text }, today).start).toBe(day ?? today);
  });

  test.each([
    ["800", 800, undefined],
    ["", undefined, undefined],
    ["many", undefined, /^Practice questions left: "many"/],
    ["0", undefined, undefined],
    ["20001", undefined, /^Practice questions left/],
  ])("%s questions", (questions, count, error) => {
    expect(choicesOf({ ...wishes, questions }, today).questions).toBe(count);
    const said = questionsError({ ...wishes, questions });
    if (error) expect(said).toMatch(error);
    else expect(said).toBeUndefined();
  });

  test("stays with its workbook while the sidebar is open", () => {
    const [one, other] = [new MemoryWorkbook([]), new MemoryWorkbook([])];
    keepWishes(one, { ...wishes, questions: "900" });
    expect([wishesOf(one, today).questions, wishesOf(other, today).questions]).toEqual(["900", ""]);
  });
});
