import type { Effort, Size } from "./effort.ts";
import type { Engine, Prepared } from "./engines/engine.ts";
import { hyperFormula } from "./engines/hyper-formula.ts";
import { jsonRules } from "./engines/json-rules.ts";
import { byHand, matchSheetBlock, matchSheetRows } from "./engines/match-sheet.ts";
import { zenLoop, zenRows } from "./engines/zen.ts";
import { type Question, type QuestionRows, questions, rowsOf } from "./question.ts";
import { grouped, perSecond, type ResultTable, spreadCells, spreadHeader } from "./table.ts";
import { type Spread, timeInTurns } from "./timing.ts";

/** The first is the one that the others are measured by. */
export const engines: readonly Engine[] = [matchSheetBlock, matchSheetRows, hyperFormula, jsonRules, zenLoop, zenRows, byHand];

/** Two sets of rows, asked in turns, so that no engine meets inputs that did not change. */
const seeds = [1, 2];

/** Fails where an engine answers one row differently: a ratio between two different rules would mean nothing. */
export async function assertAgreement(
  question: Pick<Question, "title">,
  sets: readonly Pick<QuestionRows, "numbers">[],
  contenders: readonly { readonly engine: Pick<Engine, "name" | "how">; readonly prepared: Prepared }[],
): Promise<void> {
  const [first, ...others] = contenders;
  if (first === undefined) throw new Error("There is no engine to ask.");
  for (const [set, { numbers }] of sets.entries()) {
    const expected = (await first.prepared.answer(set))();
    if (expected.length !== numbers.length)
      throw new Error(`${first.engine.name} gave ${expected.length} answers to ${numbers.length} rows.`);
    for (const { engine, prepared } of others) {
      const answers = (await prepared.answer(set))();
      const row = numbers.findIndex((_, place) => answers[place] !== expected[place]);
      if (row === -1 && answers.length === expected.length) continue;
      const told = `${engine.name} (${engine.how}) says ${JSON.stringify(answers[row])} and ${first.engine.name} ${JSON.stringify(expected[row])}`;
      throw new Error(`${question.title}, row ${row + 1}, ${JSON.stringify(numbers[row])}: ${told}.`);
    }
  }
}

async function timeEngines(question: Question, asked: readonly Engine[], { rows, runs }: Size): Promise<Spread[]> {
  const sets = seeds.map((seed) => rowsOf(question, rows, seed));
  const contenders = asked.map((engine) => ({ engine, prepared: engine.prepare(question, sets) }));
  try {
    await assertAgreement(question, sets, contenders);
    return await timeInTurns(
      contenders.map(
        ({ prepared }) =>
          (round: number) =>
            prepared.answer(round % seeds.length),
      ),
      runs,
    );
  } finally {
    for (const { prepared } of contenders) prepared.close?.();
  }
}

function ratio(spread: Spread, measure: Spread): string {
  return `${Number((spread.median / measure.median).toPrecision(2))} ×`;
}

async function compareAt(question: Question, asked: readonly Engine[], size: Size): Promise<string[][]> {
  const spreads = await timeEngines(question, asked, size);
  const [measure] = spreads;
  if (measure === undefined) return [];
  return spreads.map((spread, place) => {
    const { name, how } = asked[place] ?? { name: "", how: "" };
    return [name, how, grouped(size.rows), ...spreadCells(spread), perSecond(size.rows, spread), ratio(spread, measure)];
  });
}

async function comparisonOf(question: Question, [smallest, ...larger]: Effort["sizes"]): Promise<ResultTable> {
  const quick = engines.filter((engine) => engine.slow !== true);
  const rows = await compareAt(question, engines, smallest);
  for (const size of larger) rows.push(...(await compareAt(question, quick, size)));
  return {
    title: `The same question to other engines: ${question.title}`,
    notes: [
      "Plain numbers, since the others can't read a list's untidy cells. All engines gave the same answer to every row before any was timed.",
      question.matchSheet.note,
      "Rules and sheets are set up beforehand; timed is one change of all inputs, up to the answers. Ratio: time over that of MatchSheet's one call.",
      ...larger.map((size) => `The engines that need a call for every row are not asked ${grouped(size.rows)} rows.`),
    ],
    header: ["engine", "how", "rows", ...spreadHeader, "rows/s", "ratio"],
    rows,
  };
}

/** The plain numeric part of BUCKET and STEP2LABEL, beside a spreadsheet engine and two rule engines. */
export async function* comparisons({ sizes }: Pick<Effort, "sizes">): AsyncGenerator<ResultTable> {
  for (const question of questions) yield await comparisonOf(question, sizes);
}
