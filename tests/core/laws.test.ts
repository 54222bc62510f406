/** What holds for every function whatever the cells hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Failure, FunctionEntry, ParameterInfo } from "../../core/catalog/catalog.ts";
import type { Argument, Block, Cell, Shown } from "../../core/cells/cell.ts";
import { callFunction, functions } from "../../core/functions.ts";
import { singleNames } from "./oracle/listed-specialties.ts";
import { wordings } from "./oracle/wordings.ts";

const seed = 245;

const dates = fc.oneof(
  fc.date({ min: new Date(Date.UTC(1980, 0, 1)), max: new Date(Date.UTC(2110, 0, 1)) }),
  fc.constant(new Date(Number.NaN)),
  fc.date(),
);
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 310 }),
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 2 ** 53, 46188, 1_401_234_567),
);
const words = fc.oneof(
  fc.constantFrom(...singleNames.map(([name]) => name)),
  fc.constantFrom(
    "Pass",
    "Fail",
    "2nd attempt",
    "yes",
    "n",
    "TRUE",
    "pivot",
    "recovery",
    "grade",
    "why",
    "N/A",
    "25x",
    "240-250",
    "245+",
    "2026-06-15",
  ),
  fc.constantFrom("", " ", "0", "\u00a0", "\u200b", "#N/A", "constructor", "__proto__", "[object Object]", "=1+1", "Reach", "No data"),
);
const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 90 }));
const cells: fc.Arbitrary<Cell> = fc.oneof(
  { arbitrary: numbers, weight: 4 },
  { arbitrary: words, weight: 5 },
  { arbitrary: texts, weight: 2 },
  { arbitrary: fc.oneof(fc.boolean(), fc.constantFrom(null, undefined), dates), weight: 2 },
);

/** Values that the parameter can read more often than not, so that the rules themselves are reached. */
function likely({ kind, choices }: ParameterInfo): fc.Arbitrary<Cell> {
  const score = fc.integer({ min: 180, max: 280 });
  const byKind: Readonly<Record<ParameterInfo["kind"], fc.Arbitrary<Cell>>> = {
    score,
    step1: fc.oneof(score, fc.constantFrom("Pass", "Fail")),
    "program score": fc.oneof(
      score,
      fc.integer({ min: 18_000, max: 28_000 }).map((hundredths) => hundredths / 100),
      fc.constantFrom("240-250", "245+", "N/A"),
    ),
    specialty: fc.constantFrom(...singleNames.map(([name]) => name)),
    flag: fc.oneof(fc.boolean(), fc.constantFrom("yes", "no", "")),
    choice: fc.constantFrom("", ...(choices ?? [])),
    count: fc.integer({ min: 0, max: 4 }),
    date: fc.integer({ min: 46023, max: 47000 }),
    buckets: fc.constantFrom("Reach", "Core", "Safer", "No data", "Below minimum"),
    rules: fc.constantFrom("", null),
  };
  return fc.oneof({ arbitrary: byKind[kind], weight: 7 }, { arbitrary: cells, weight: 1 });
}

function blocks(cell: fc.Arbitrary<Cell>): fc.Arbitrary<Block> {
  const size = fc.integer({ min: 1, max: 3 });
  return fc
    .tuple(size, size)
    .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
}

const ruleRows = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom("Setting", "Core margin", "Near passing", "Mix Reach %", ""), texts), fc.oneof(numbers, cells)),
  { maxLength: 3 },
);

/** A call as a host might make it, and stranger ones. */
function calls(entry: FunctionEntry): fc.Arbitrary<Argument[]> {
  const places = entry.parameters.map((parameter): fc.Arbitrary<Argument> => {
    const cell = likely(parameter);
    if (parameter.kind === "rules") return fc.oneof({ arbitrary: cell, weight: 3 }, ruleRows, blocks(cells));
    const ragged = fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 3 });
    return fc.oneof({ arbitrary: cell, weight: 6 }, { arbitrary: blocks(cell), weight: 2 }, ragged as fc.Arbitrary<Block>);
  });
  const full = fc.tuple(...places) as unknown as fc.Arbitrary<Argument[]>;
  return fc.oneof(
    { arbitrary: full, weight: 8 },
    { arbitrary: fc.tuple(full, fc.nat(places.length)).map(([args, count]) => args.slice(0, count)), weight: 1 },
    { arbitrary: fc.tuple(full, cells).map(([args, extra]) => [...args, extra]), weight: 1 },
  );
}

function isFailure(answer: Answer | Failure): answer is Failure {
  return typeof answer === "object" && !Array.isArray(answer);
}

function isShown(value: unknown): value is Shown {
  return typeof value === "string" || typeof value === "boolean" || (Number.isFinite(value) && !Object.is(value, -0));
}

/** What is wrong with an answer's shape; nothing, as a rule. */
function shapeProblem(answer: Answer | Failure): string {
  if (isFailure(answer)) return typeof answer.error === "string" && /^\S.*\S\.$/s.test(answer.error) ? "" : `no sentence: ${answer.error}`;
  if (!Array.isArray(answer)) return isShown(answer) ? "" : `shows ${String(answer)}`;
  const columns = answer[0]?.length ?? 0;
  if (columns === 0 || answer.some((row) => row.length !== columns)) return "is no rectangle";
  return answer.flat().every(isShown) ? "" : "shows what no cell shows";
}

function textsOf(answer: Answer | Failure): string[] {
  const shown = isFailure(answer) ? [answer.error] : Array.isArray(answer) ? answer.flat() : [answer];
  return shown.filter((value) => typeof value === "string");
}

const leftovers = ["[object", "undefined", "NaN", "null", "Infinity", "Error:", "function "];

/** Words of our own trade in a text, unless the user wrote them. */
function leftoversIn(answer: Answer | Failure, args: readonly Argument[]): string[] {
  const written = args.flat(2).map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : ""));
  return textsOf(answer).filter((text) =>
    leftovers.some((leftover) => text.includes(leftover) && !written.some((cell) => cell.includes(leftover.trim()))),
  );
}

/** Deep equality of arguments, with NaN, -0 and dates, fast enough for thousands. */
function copyOf(args: readonly Argument[]): Argument[] {
  return structuredClone(args) as Argument[];
}

describe.each(functions.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  test("answers every call with a cell, a block or a sentence, and leaves its arguments alone", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(calls(entry), (args) => {
        const before = copyOf(args);
        const answer = callFunction(name, args);
        kinds.add(isFailure(answer) ? "sentence" : Array.isArray(answer) ? "block" : "cell");
        expect(shapeProblem(answer)).toBe("");
        expect(leftoversIn(answer, args)).toEqual([]);
        expect(args).toEqual(before);
        expect(callFunction(name, args)).toEqual(answer);
      }),
      { seed, numRuns: 250 },
    );
    expect([...kinds].sort()).toEqual(["block", "cell", "sentence"]);
  });
});

test("no function throws for arrays of any depth and shape, which no host should send", () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthIdentifier: "tree" }, cells, fc.array(tie("tree"), { maxLength: 3, depthIdentifier: "tree" })),
  }));
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...functions.map(({ name }) => name)),
      fc.array(tree as fc.Arbitrary<Argument>, { maxLength: 4 }),
      (name, args) => {
        const answer = callFunction(name, args);
        kinds.add(typeof answer);
        expect(shapeProblem(answer)).toBe("");
      },
    ),
    { seed, numRuns: 1500 },
  );
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["object", "string"]));
});

/** Functions that answer one cell for each place of a range. */
const cellFunctions = functions.filter(({ name }) => !["PIVOTS", "LISTMIX", "LISTAUDIT"].includes(name));

describe.each(cellFunctions.map((entry) => [entry.name, entry] as const))("%s over a range", (name, entry) => {
  const parameters = entry.parameters.filter(({ whole }) => !whole);

  test("gives in each place what it gives for the cells of that place", () => {
    const sizes = fc.constantFrom<readonly [number, number]>([2, 1], [1, 3], [3, 2], [4, 1]);
    const grid = sizes.chain(([rows, columns]) =>
      fc.tuple(
        fc.constant([rows, columns] as const),
        fc.tuple(
          ...parameters.map((parameter) =>
            fc.array(fc.array(likely(parameter), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(grid, ([[rows, columns], args]) => {
        const block = callFunction(name, args) as Shown[][];
        expect([block.length, block[0]?.length]).toEqual([rows, columns]);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const single = callFunction(
              name,
              args.map((arg) => arg[row]?.[column]),
            );
            expect(block[row]?.[column]).toEqual(isFailure(single) ? `Check: ${single.error}` : single);
          }
        }
      }),
      { seed, numRuns: 40 },
    );
  });
});

const ofTwoOrMore = cellFunctions.flatMap(({ name, parameters }) => {
  const [first, second] = parameters.filter(({ whole }) => !whole);
  return first && second ? [[name, first, second] as const] : [];
});

describe.each(ofTwoOrMore)("%s of a column and a row", (name, first, second) => {
  test("gives a block, in each place what it gives for the two cells", () => {
    const column = fc.array(likely(first), { minLength: 2, maxLength: 3 });
    const row = fc.array(likely(second), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(column, row, (firsts, seconds) => {
        const block = callFunction(name, [firsts.map((cell) => [cell]), [seconds]]) as Shown[][];
        const whole = firsts.map((one) =>
          seconds.map((other) => {
            const single = callFunction(name, [one, other]);
            return isFailure(single) ? `Check: ${single.error}` : single;
          }),
        );
        expect(block).toEqual(whole);
      }),
      { seed, numRuns: 30 },
    );
  });
});

test("seventeen functions take two cells or more", () => {
  expect(ofTwoOrMore).toHaveLength(17);
});

describe("a blank", () => {
  const kindsWithoutZero = ["score", "step1", "specialty", "date"];

  test("is 0, an empty text, null or nothing: each required score, result, specialty and date answers the same", () => {
    let compared = 0;
    for (const { name, parameters, examples } of functions) {
      for (const [place, { kind, optional }] of parameters.entries()) {
        if (optional || !kindsWithoutZero.includes(kind)) continue;
        const answers = ["", 0, null, undefined, "0", "  ", [[0]], [[""]]].map((blank) => {
          const args: Argument[] = [...(examples[0]?.args ?? [])];
          args[place] = blank;
          compared++;
          return callFunction(name, args);
        });
        expect([name, answers]).toEqual([name, answers.map(() => answers[0])]);
        expect(JSON.stringify(answers[0]).replace(/[[\]",]/g, "")).toBe("");
      }
    }
    expect(compared).toBe(8 * 36);
  });

  test("in an optional place is the default", () => {
    let compared = 0;
    for (const { name, parameters, examples } of functions) {
      const required = parameters.filter(({ optional }) => !optional).length;
      const args = (examples[0]?.args ?? []).slice(0, required);
      for (const blank of ["", 0, null, undefined, "0"]) {
        const filled = [...args, ...Array.from({ length: parameters.length - required }, () => blank)];
        expect([name, callFunction(name, filled)]).toEqual([name, callFunction(name, args)]);
        compared++;
      }
    }
    expect(compared).toBe(120);
  });
});

describe("an answer", () => {
  test("that is one of a few texts has no spaces at its ends and no end of a sentence", () => {
    const shown = Object.values(wordings)
      .flat()
      .filter((text) => typeof text === "string");
    expect(shown.filter((text) => text !== text.trim() || /[.!]$/.test(text))).toEqual([]);
    expect(shown.length).toBeGreaterThan(100);
  });
});
