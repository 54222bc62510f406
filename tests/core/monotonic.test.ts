/** A higher score never stands worse. */
import { describe, expect, test } from "vitest";
import type { Argument, Shown } from "../../core/cells/cell.ts";
import { ask } from "./oracle/ask.ts";
import { tellingSpecialties } from "./oracle/listed-specialties.ts";
import { wordings } from "./oracle/wordings.ts";

const scores = Array.from({ length: 300 }, (_, place) => [place + 1]);
const names = tellingSpecialties.map(({ name }) => name);

/** The answers of all scores, from 1 to 300, in one column. */
function answers(call: (column: Argument) => Shown | Shown[][]): Shown[] {
  const block = call(scores);
  return Array.isArray(block) ? block.map((row) => row[0] ?? "") : [];
}

/** Where the next score stands worse than the one before. `order` goes from best to worst. */
function fallsBack(column: readonly Shown[], order: readonly Shown[]): number[] {
  const places = column.map((answer) => order.indexOf(answer));
  return places.flatMap((place, score) => (place < 0 || (score > 0 && place > (places[score - 1] ?? 0)) ? [score + 1] : []));
}

function orderOf(name: string): readonly Shown[] {
  return wordings[name] ?? [];
}

const highestFirst = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, place) => most - place);

describe("a higher score", () => {
  test.each([
    ["STEP2TIER pivot", (column: Argument) => ask("STEP2TIER", column)],
    ["STEP2TIER recovery", (column: Argument) => ask("STEP2TIER", column, "recovery")],
    ["STEP2BAND band", (column: Argument) => ask("STEP2BAND", column)],
    ["STEP2BAND points", (column: Argument) => ask("STEP2BAND", column, "points")],
    ["PDVIEW", (column: Argument) => ask("PDVIEW", column)],
  ])("never stands worse by %s", (name, call) => {
    const column = answers(call);
    expect(fallsBack(column, orderOf(name))).toEqual([]);
    expect(column).toHaveLength(300);
  });

  test("never has a lower percentile", () => {
    expect(
      fallsBack(
        answers((column) => ask("STEP2PERCENTILE", column)),
        highestFirst(1, 99),
      ),
    ).toEqual([]);
  });

  test.each([
    ["STEP2LABEL label", 0, (column: Argument, name: string) => ask("STEP2LABEL", column, name)],
    ["STEP2LABEL grade", 0, (column: Argument, name: string) => ask("STEP2LABEL", column, name, 1, 2, "grade")],
    ["PIVOTLEVEL level", 0, (column: Argument, name: string) => ask("PIVOTLEVEL", column, name)],
    ["PIVOTLEVEL level", 1, (column: Argument, name: string) => ask("PIVOTLEVEL", column, name, 0, 0, true)],
    ["STEP2GAP category", 0, (column: Argument, name: string) => ask("STEP2GAP", column, name)],
    ["LISTSIZE count", 0, (column: Argument, name: string) => ask("LISTSIZE", column, name)],
    ["DUALAPPLY from best to worst", 0, (column: Argument, name: string) => ask("DUALAPPLY", column, name)],
  ])("never stands worse by %s (%i) in any kind of specialty", (name, _, call) => {
    const order = name.startsWith("DUALAPPLY") ? [...orderOf("DUALAPPLY")].reverse() : orderOf(name);
    const worse = names.filter(
      (specialty) =>
        fallsBack(
          answers((column) => call(column, specialty)),
          order,
        ).length > 0,
    );
    expect(worse).toEqual([]);
    expect(names).toHaveLength(12);
  });

  test("never has a smaller chance by STEP2ODDS, tier by tier", () => {
    const texts = orderOf("STEP2ODDS");
    const columns = ["derm", "urology", "im", "fm"].map((name) => answers((column) => ask("STEP2ODDS", column, name)));
    expect(columns.map((column) => fallsBack(column, texts))).toEqual([[], [], [], []]);
  });

  test("never has a worse outlook", () => {
    const order = [
      "Very competitive",
      "Competitive at many places",
      "Strong candidate",
      "Competitive for many programs",
      "Necessary, not sufficient",
      "Under the usual target",
      "Matchable, with explanation",
      "Back in consideration at some programs",
      "Hard; less competitive programs only",
      "Unlikely to be offset",
    ];
    const worse = names.filter((name) =>
      ["Pass", "Fail"].some(
        (step1) =>
          fallsBack(
            answers((column) => ask("STEP2OUTLOOK", step1, column, name)),
            order,
          ).length > 0,
      ),
    );
    expect(worse).toEqual([]);
  });

  test("never falls into a harder bucket", () => {
    const order = ["Safer", "Core", "Reach", "Below minimum"];
    const programs = [200, 245, 299, "240-250", "25x", "245+"];
    const worse = programs.filter((program) =>
      ["", 230, "min 250"].some(
        (minimum) =>
          fallsBack(
            answers((column) => ask("BUCKET", column, program, false, minimum)),
            order,
          ).length > 0,
      ),
    );
    expect(worse).toEqual([]);
  });

  test("never makes the impact of a drop worse, with the first exam the same", () => {
    const order = [
      "No drop",
      "No real impact",
      "Mild annoyance, usually fine",
      "Very likely okay with a solid application",
      "Hurts unless research and letters are strong",
      "Needs a strong application and a broad list",
      "Below the usual range; needs research, letters and a broad list",
      "Serious problem; consider a backup",
      "High risk; needs a careful strategy",
    ];
    const worse = ["derm", "em", "im", "fm"].filter((name) =>
      [195, 214, 215, 240, 255, 270].some((step1) =>
        [true, false].some(
          (img) =>
            fallsBack(
              answers((column) => ask("DROPIMPACT", step1, column, name, img)),
              order,
            ).length > 0,
        ),
      ),
    );
    expect(worse).toEqual([]);
  });
});

describe("more of a good thing", () => {
  const counts = [[0], [1], [2], [3], [4], [5]];
  const grades = orderOf("STEP2LABEL grade");
  const shownScores = Array.from({ length: 38 }, (_, place) => 195 + 2 * place);

  test("never lowers the grade: more strengths, fewer concerns", () => {
    const worse = names.filter((name) =>
      shownScores.some((score) => {
        const byStrengths = ask("STEP2LABEL", score, name, counts, 1, "grade") as Shown[][];
        const byConcerns = ask("STEP2LABEL", score, name, 2, counts.slice(0, 5).reverse(), "grade") as Shown[][];
        return [byStrengths, byConcerns].some(
          (rows) =>
            fallsBack(
              rows.map((row) => row[0] ?? ""),
              grades,
            ).length > 0,
        );
      }),
    );
    expect(worse).toEqual([]);
  });

  test("never makes more programs necessary in a less competitive field of the same kind", () => {
    const sizes = (name: string) => answers((column) => ask("LISTSIZE", column, name)) as number[];
    const [ultra, high, moderate, less] = ["derm", "em", "im", "fm"].map(sizes);
    const wrong = scores.filter((_, place) => {
      const row = [ultra, high, moderate, less].map((column) => column?.[place] ?? 0);
      return row.some((size, tier) => tier > 0 && size > (row[tier - 1] ?? 0));
    });
    expect(wrong).toEqual([]);
  });
});
