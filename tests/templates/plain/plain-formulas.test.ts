import { beforeAll, describe, expect, test } from "vitest";
import { formulaCount, type Shown } from "../engines/book.ts";
import { absent, type Engine, engineCount, engines } from "../engines/engines.ts";
import { proofs } from "./proofs.ts";

/** A cell whose result in the file is wrong: a program that shows it has not worked anything out. */
const canary = { sheets: [{ name: "Canary", rows: [[20, { formula: "A1+1", cached: 999 }]] }], names: [] };

/** Both programs at once: each keeps one of two cores busy. */
const running = engines.map(({ recalculate }) =>
  recalculate({ canary, ...Object.fromEntries(proofs.map(({ proof }) => [proof.name, proof.book])) }),
);
/** Whoever asks for an answer gets the failure. */
for (const one of running) one.catch(() => undefined);

test("each spreadsheet program is there, or its absence is told", () => {
  for (const sentence of absent) console.warn(sentence);
  expect(engines.length + absent.length).toBe(engineCount);
});

describe.each(engines.map((engine: Engine, at) => ({ name: engine.name, at })))("recalculated by $name", ({ name, at }) => {
  let shown: Record<string, Shown>;

  beforeAll(async () => {
    shown = (await running[at]) ?? {};
  }, 240_000);

  test("the results in the file are not trusted", () => {
    expect(shown.canary?.Canary).toEqual([["20", "21"]]);
  });

  test.each(proofs)(
    "the $proof.name answer as the core does",
    ({ proof, compared, checked }) => {
      const outcome = proof.compare(shown[proof.name] ?? {});
      const differ = `${outcome.mismatches.length} differ, ${outcome.checked} ask to be checked`;
      console.log(`${outcome.compared} cells compared in ${name}: ${proof.name}, ${formulaCount(proof.book)} formulas, ${differ}.`);
      expect(outcome.mismatches.slice(0, 20)).toEqual([]);
      expect(outcome.compared).toBeGreaterThan(compared);
      expect(outcome.checked).toBe(checked);
    },
    60_000,
  );
});
