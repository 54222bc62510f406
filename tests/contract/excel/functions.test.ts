import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Failure } from "../../../core/catalog/catalog.ts";
import type { Argument, Cell } from "../../../core/cells/cell.ts";
import { callFunction, functions } from "../../../core/functions.ts";
import { ErrorCell, FunctionsRuntime, type Given, omitted, type Platform, platforms, type Shows } from "./functions-runtime.ts";

const excel = new FunctionsRuntime();
const everywhere = Object.keys(platforms) as Platform[];

/** A cell of a test as Excel would hold it: a date is a number there. */
const cellOf = (cell: Cell): string | number | boolean | null => {
  if (cell === null || cell === undefined) return null;
  return typeof cell === "object" ? Date.UTC(cell.getUTCFullYear(), cell.getUTCMonth(), cell.getUTCDate()) / 86_400_000 + 25_569 : cell;
};
const givenOf = (argument: Argument): Given =>
  Array.isArray(argument) ? argument.map((row: readonly Cell[]) => row.map(cellOf)) : cellOf(argument as Cell);

/** What a cell shows for an answer of the core. */
const shown = (answer: Answer | Failure): Shows => {
  if (typeof answer === "object" && "error" in answer) return { error: "#VALUE!", message: answer.error };
  if (!Array.isArray(answer)) return { cells: [[answer]] };
  return { cells: answer.length > 0 ? answer : [[""]] };
};
const differ = (a: Shows, b: Shows): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** The first example that gives an answer: its arguments are good ones. */
const goodArguments = functions.map(({ name, examples }) => ({
  name,
  args: (examples.find(({ answer }) => !(typeof answer === "object" && "error" in answer))?.args ?? []).map(givenOf),
}));
const core = (name: string, args: readonly Given[]): Shows => {
  const plain = (cell: unknown): Cell => (cell instanceof ErrorCell ? cell.code : cell === omitted ? null : (cell as Cell));
  return shown(
    callFunction(
      name,
      args.map((argument) => (Array.isArray(argument) ? argument.map((row) => row.map(plain)) : plain(argument))),
    ),
  );
};

describe("the built functions for Excel", () => {
  test("are the catalog's, in the metadata and in the bundle", () => {
    const names = functions.map(({ name }) => name);
    expect(excel.metadata.functions.map(({ id }) => id)).toEqual(names);
    expect(excel.associated).toEqual(names);
    expect(names).toHaveLength(24);
  });

  test("give every example of the catalog its answer, on both platforms, with and without rows around a single cell", () => {
    const wrong: unknown[] = [];
    let tried = 0;
    for (const { name, examples } of functions) {
      for (const { args, answer } of examples) {
        for (const platform of everywhere) {
          for (const bare of [false, true]) {
            tried += 1;
            const got = excel.call(platform, name, args.map(givenOf), bare);
            if (differ(got, shown(answer))) wrong.push({ name, args, platform, bare, got, answer });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBe(functions.flatMap(({ examples }) => examples).length * 4);
    expect(tried).toBeGreaterThanOrEqual(24 * 4);
  });

  test("read a blank cell as blank, be it 0 or null, in every place and in ranges", () => {
    const wrong: unknown[] = [];
    let tried = 0;
    for (const { name, args } of goodArguments) {
      for (const [at, good] of args.entries()) {
        const single = args.map((argument, place): Given => (place === at ? null : argument));
        const column = args.map((argument, place): Given => (place === at && !Array.isArray(good) ? [[null], [good as string]] : argument));
        for (const given of [single, column]) {
          const [desktop, web] = everywhere.map((platform) => excel.call(platform, name, given)) as [Shows, Shows];
          tried += 1;
          if (differ(desktop, web) || differ(web, core(name, given))) wrong.push({ name, given, desktop, web, core: core(name, given) });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(24 * 2);
  });

  test("read an argument that was left out like one that is blank", () => {
    const wrong: unknown[] = [];
    let tried = 0;
    for (const { name, args } of goodArguments) {
      const { parameters = [] } = functions.find((entry) => entry.name === name) ?? {};
      const required = args.slice(0, parameters.filter(({ optional }) => !optional).length);
      const all = [...required, ...parameters.slice(required.length).map((): Given => null)];
      for (const platform of everywhere) {
        tried += 1;
        const [short, long] = [excel.call(platform, name, required), excel.call(platform, name, all)];
        if (differ(short, long) || differ(short, core(name, required))) wrong.push({ name, short, long });
      }
    }
    expect([wrong, tried]).toEqual([[], 48]);
  });

  test("get an error cell as its text, and the rows beside it stand", () => {
    const wrong: unknown[] = [];
    let rows = 0;
    for (const { name, args } of goodArguments) {
      const [first, ...rest] = args;
      const error = new ErrorCell("#N/A");
      const alone = excel.call("web", name, [error, ...rest]);
      if (differ(alone, core(name, [error, ...rest]))) wrong.push({ name, alone });
      if (Array.isArray(first) || first === undefined) continue;
      const column: Given = [[first as string], [error]];
      const both = excel.call("desktop", name, [column, ...rest]);
      if ("cells" in both && both.cells.length === 2) rows += 1;
      if (differ(both, core(name, [column, ...rest]))) wrong.push({ name, both });
    }
    expect(wrong).toEqual([]);
    expect(rows).toBeGreaterThanOrEqual(15);
  });

  test("say what the core says of what it cannot read: #VALUE! with the sentence", () => {
    const got = excel.call("web", "STEP2TIER", ["abc"]);
    expect(got).toEqual(shown(callFunction("STEP2TIER", ["abc"])));
    expect(got).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/score.*"abc".*\.$/) });
  });

  test("are found in any case, and an unknown one is #NAME?", () => {
    expect(excel.call("web", "step2tier", [247])).toEqual(excel.call("web", "STEP2TIER", [247]));
    expect(excel.call("web", "STEP2TIRE", [247])).toMatchObject({ error: "#NAME?" });
  });

  test("take a whole column in one call", () => {
    const scores = Array.from({ length: 10_000 }, (_, at) => [(at % 300) + 1]);
    const got = excel.call("desktop", "BUCKET", [scores, 247]);
    expect("cells" in got && [got.cells.length, got.cells[246], got.cells[299]]).toEqual([10_000, ["Reach"], ["Safer"]]);
  });

  test("agree with the core on whatever cells hold, and never fail raw", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.integer({ min: -10, max: 320 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const argument = fc.oneof(cell, fc.array(fc.tuple(cell), { minLength: 1, maxLength: 3 }));
    let tried = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...functions),
        fc.array(argument, { maxLength: 7 }),
        fc.constantFrom(...everywhere),
        ({ name, parameters }, args, platform) => {
          const required = parameters.filter(({ optional }) => !optional).length;
          const given: Given[] = args.slice(0, parameters.length);
          while (given.length < required) given.push(null);
          tried += 1;
          const got = excel.call(platform, name, given);
          expect(got).toEqual(core(name, given));
        },
      ),
      { seed: 20_26, numRuns: 400 },
    );
    expect(tried).toBe(400);
    expect(excel.logged).toEqual([]);
  });
});
