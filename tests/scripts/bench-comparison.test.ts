import { expect, test } from "vitest";
import { assertAgreement, engines } from "../../scripts/bench/comparison.ts";
import { matchSheetBlock } from "../../scripts/bench/engines/match-sheet.ts";
import { type Question, questions, rowsOf } from "../../scripts/bench/question.ts";

const others = engines.filter((engine) => engine !== matchSheetBlock);
const pairs = questions.flatMap((question) => others.map((engine) => [question.title, engine.name, engine.how, question, engine] as const));

test("the first engine is the one that others are measured by", () => {
  expect(engines[0]).toBe(matchSheetBlock);
  expect(pairs).toHaveLength(12);
});

/** A rule that says something else in its last case, in every engine's form. */
function spoiled(question: Question): Question {
  return { ...question, otherwise: "Wrong", byHand: () => "Wrong", matchSheet: { ...question.matchSheet, name: "STEP2TIER" } };
}

test.each(pairs)("%s: %s (%s) answers as MatchSheet does, in both sets", async (_title, _name, _how, question, engine) => {
  const sets = [1, 2].map((seed) => rowsOf(question, 60, seed));
  const contenders = [matchSheetBlock, engine].map((asked) => ({ engine: asked, prepared: asked.prepare(question, sets) }));
  await expect(assertAgreement(question, sets, contenders)).resolves.toBeUndefined();
  for (const { prepared } of contenders) prepared.close?.();
});

test.each(pairs)("%s: a wrong rule in %s (%s) is told before anything is timed", async (title, name, how, question, engine) => {
  const sets = [rowsOf(question, 60, 1)];
  const contenders = [
    { engine: matchSheetBlock, prepared: matchSheetBlock.prepare(question, sets) },
    { engine, prepared: engine.prepare(spoiled(question), sets) },
  ];
  const told = assertAgreement(question, sets, contenders);
  await expect(told).rejects.toThrow(`${title}, row `);
  await expect(told).rejects.toThrow(`${name} (${how}) says `);
  for (const { prepared } of contenders) prepared.close?.();
});

test.each([
  ["an answer less", ["a"], /row 2, .* B \(b\) says undefined and A "b"\./],
  ["an answer more", ["a", "b", "c"], /B \(b\) says/],
  ["a number for a text", ["a", 1], /row 2, .* B \(b\) says 1 and A "b"\./],
])("answers differ by %s", async (_, answers, sentence) => {
  const asked = (name: string, given: readonly unknown[]) => ({
    engine: { name, how: name.toLowerCase() },
    prepared: { answer: () => () => given },
  });
  const sets = [{ numbers: [{ score: 240 }, { score: 250 }] }];
  await expect(assertAgreement({ title: "Q" }, sets, [asked("A", ["a", "b"]), asked("B", answers)])).rejects.toThrow(sentence);
});

test("an engine that does not answer every row is told, also where it is the first", async () => {
  const first = { engine: { name: "A", how: "a" }, prepared: { answer: () => () => ["a"] } };
  await expect(assertAgreement({ title: "Q" }, [{ numbers: [{}, {}] }], [first])).rejects.toThrow("A gave 1 answers to 2 rows.");
});

test("the made-up rows meet every case, and every boundary of the first question", () => {
  const [first] = questions;
  if (first === undefined) throw new Error("There are no questions.");
  const met = questions.map((question) => new Set(rowsOf(question, 2000, 1).numbers.map(question.byHand)).size);
  expect(met).toEqual(questions.map((question) => question.cases.length + 1));
  const margins = rowsOf(first, 10_000, 1).numbers.map(({ score = 0, average = 0 }) => score - average);
  expect([0, 8].filter((boundary) => !margins.includes(boundary))).toEqual([]);
});
