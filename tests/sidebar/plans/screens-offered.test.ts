import { describe, expect, test } from "vitest";
import { fitTables } from "../../../sidebar/plans/fits.ts";
import { type Choices, offeredPlans, planKinds } from "../../../sidebar/plans/kinds.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";

const choices: Choices = { start: 20_000, questions: undefined, pair: undefined, showsScores: true };
const everyone = profiles.map((profile) => ({ id: profile.id, facts: factsOf(profile) }));

function nowFor(id: string): string[] {
  const facts = everyone.find((person) => person.id === id)?.facts;
  if (!facts) throw new Error(`Nobody is called ${id}.`);
  return offeredPlans(facts, choices)
    .filter(({ isNow }) => isNow)
    .map(({ kind }) => kind.id);
}

describe("which plans are for now", () => {
  test.each([
    ["nothing is told", "blank", ["before-exam", "advisor-page", "question-cards", "worksheet"]],
    ["there is no score yet", "em-not-yet", ["before-exam", "advisor-page", "question-cards", "worksheet"]],
    ["the score is well in range", "derm-262-strong", ["fortnight", "advisor-page", "narrative", "question-cards"]],
    [
      "a second choice is named",
      "radiology-252-no-exposure",
      ["fortnight", "advisor-page", "narrative", "question-cards", "worksheet", "dual-application"],
    ],
    [
      "an exam was failed once, and the score is in range",
      "psych-248-step1-fail",
      ["fortnight", "advisor-page", "recovery", "narrative", "question-cards"],
    ],
  ])("when %s", (_, id, wanted) => {
    expect(nowFor(id)).toEqual(wanted);
  });

  test("after an exam that was not passed, every plan but one is: its weeks lie ahead again", () => {
    expect(planKinds.map(({ id }) => id).filter((id) => !nowFor("fm-212-fail").includes(id))).toEqual([]);
  });

  test("for everyone all ten are offered once, those for now first, each with a sentence that says why", () => {
    const wrong = everyone.flatMap(({ id, facts }) => {
      const offered = offeredPlans(facts, choices);
      const order = offered.map(({ isNow }) => isNow);
      const isSorted = order.every((isNow, place) => !isNow || order[place - 1] !== false);
      const isWhole = new Set(offered.map(({ kind }) => kind.id)).size === 10;
      const sentences = offered.filter(({ why }) => !/^[A-Z0-9].*[.]$/.test(why) || /undefined|NaN/.test(why));
      return [...(isSorted && isWhole ? [] : [`${id}: order`]), ...sentences.map(({ kind, why }) => `${id} ${kind.id}: ${why}`)];
    });
    expect(everyone.length).toBeGreaterThanOrEqual(12);
    expect(wrong).toEqual([]);
  });

  test("each row of the tables is the first that holds for somebody", () => {
    const unused = Object.entries(fitTables).flatMap(([name, rows]) =>
      rows
        .filter((row) => !everyone.some(({ facts }) => rows.find(({ holds }) => holds(facts)) === row))
        .map((row) => `${name} ${rows.indexOf(row as never)}`),
    );
    expect(unused).toEqual([]);
  });
});
