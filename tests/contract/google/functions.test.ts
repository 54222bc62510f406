import vm from "node:vm";
import { describe, expect, test } from "vitest";
import type { Argument } from "../../../core/cells/cell.ts";
import { functions } from "../../../core/functions.ts";
import type { FakeBook } from "./fake/book.ts";
import { builtFiles, callIn, execute, load } from "./fake/project.ts";
import { bookOf } from "./google-host.ts";

const files = builtFiles();
const examples = functions.flatMap((entry) => entry.examples.map((example) => ({ name: entry.name, ...example })));

/** The answer of a call, or the sentence that it threw, in the shape of the catalog's examples. */
function ask(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const crossing = (args: readonly Argument[]): unknown[] =>
  JSON.parse(JSON.stringify(args, (_, value: unknown) => (value === undefined ? { omitted: true } : value))) as unknown[];

/** A column of the given cells, as an open-ended range brings it: down to the sheet's last row. */
const openColumn = (cells: readonly unknown[], rows: number): unknown[][] => Array.from({ length: rows }, (_, row) => [cells[row] ?? ""]);

const answer = (name: string, ...args: unknown[]): unknown => ask(() => callIn(load(files), name, args));
const inBook = (book: FakeBook, name: string, ...args: unknown[]): unknown =>
  ask(() => execute(files, book, "CUSTOM_FUNCTION", name, args));

describe("functions of the built script", () => {
  test("answer every example of the catalog, with no service at hand", () => {
    const wrong = examples.map(({ name, args, answer }) => ({
      name,
      args,
      answer,
      got: ask(() => callIn(load(files), name, crossing(args))),
    }));
    expect(wrong.filter(({ answer, got }) => JSON.stringify(answer) !== JSON.stringify(got))).toEqual([]);
    expect(examples.length).toBeGreaterThanOrEqual(functions.length);
  });

  test("answer every example in a cell, where little is allowed", () => {
    const book = bookOf({ name: "List", rows: [["Program"]] });
    const wrong = examples.filter(
      ({ name, args, answer }) => JSON.stringify(inBook(book, name, ...crossing(args))) !== JSON.stringify(answer),
    );
    expect(wrong).toEqual([]);
  });

  test("throw the sentence when the call as a whole cannot be answered", () => {
    expect(answer("STEP2TIER", "abc")).toEqual({ error: expect.stringMatching(/^score: "abc" /) });
  });

  test("keep the good rows of a range in which one is bad", () => {
    expect(answer("STEP2TIER", [[247], ["abc"], [""]])).toEqual([
      ["High-Competitive"],
      [expect.stringMatching(/^Check: score: "abc"/)],
      [""],
    ]);
  });

  test.each([
    ["a blank cell", ""],
    ["null", null],
    ["an omitted argument", { omitted: true }],
  ])("answer %s with a blank text, never null", (_, value) => {
    expect(answer("STEP2TIER", value)).toBe("");
  });

  test("name an error that stands in the source's cell", () => {
    expect(answer("STEP2TIER", "#N/A")).toEqual({ error: expect.stringContaining("#N/A") });
    expect(answer("STEP2TIER", [[247], ["#REF!"]])).toEqual([["High-Competitive"], [expect.stringContaining("#REF!")]]);
  });

  test("say in calm words when MatchSheet itself is at fault, and quote nothing", () => {
    const context = load(files);
    vm.runInContext("String.prototype.trim = function () { throw new TypeError('raw: ' + this); }", context);
    const { error } = ask(() => callIn(context, "STEP2TIER", ["my 247"])) as { error: string };
    expect(error).toMatch(
      /^MatchSheet could not work this out\. .*please report it with the words "STEP2TIER, TypeError, version \d+\.\d+\.\d+"\.$/,
    );
    expect(error).not.toContain("247");
  });
});

describe("dates given to a function", () => {
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
  const book = bookOf({ name: "List", rows: [] });
  const answers = (
    inBook(
      book,
      "EXAMTIMING",
      days.map((day) => [day]),
    ) as unknown[][]
  ).flat();
  /** Days whose answer differs from the day's before: a date read in another time zone shows there. */
  const turns = days.filter((_, at) => at > 0 && answers[at] !== answers[at - 1]);

  test.each([
    ["midnight", 0],
    ["the evening", 20],
  ])("are the day of the spreadsheet's time zone, not of the script's, at %s", (_, hours) => {
    expect(turns.length).toBeGreaterThanOrEqual(3);
    for (const day of turns) {
      const date = book.atMidnight(day).getTime() + hours * 3_600_000;
      const asText = inBook(book, "EXAMTIMING", day);
      expect(inBook(book, "EXAMTIMING", { date })).toEqual(asText);
      expect(inBook(book, "EXAMTIMING", [[{ date }], [""]])).toEqual([[asText], [""]]);
    }
  });
});

describe("an open-ended range", () => {
  const scores = [247, "", 231];
  const tiers = [["High-Competitive"], [""], ["Less Competitive"]];
  const book = (): FakeBook => bookOf({ name: "List", rows: [] });

  test("is answered down to its last filled row", () => {
    expect(inBook(book(), "STEP2TIER", openColumn(scores, 999))).toEqual(tiers);
  });

  test("is known by the sheet's own length", () => {
    const short = book();
    short.sheet("List").maxRows = 60;
    expect(inBook(short, "STEP2TIER", openColumn(scores, 59))).toEqual(tiers);
    expect(inBook(short, "STEP2TIER", openColumn(scores, 50))).toHaveLength(50);
  });

  test("is known by Google's usual thousand rows where there is no spreadsheet to ask", () => {
    expect(answer("STEP2TIER", openColumn(scores, 999))).toEqual(tiers);
    expect(answer("STEP2TIER", openColumn(scores, 500))).toHaveLength(500);
  });

  test("keeps beside others the rows that any of them fills", () => {
    const answers = inBook(book(), "BUCKET", openColumn([247, 247, 247], 999), openColumn([240], 999)) as unknown[][];
    expect(answers).toEqual([["Core"], ["No data"], ["No data"]]);
  });

  test("is answered so beside the Rules range, which is read whole", () => {
    const rules = [
      ["Setting", "Value"],
      ["Core margin", 4],
      ["", ""],
    ];
    const omitted = { omitted: true };
    const answers = inBook(book(), "BUCKET", openColumn([247, 247], 999), openColumn([245, 241], 999), omitted, omitted, omitted, rules);
    expect(answers).toEqual([["Core"], ["Safer"]]);
  });

  test("with an end of its own keeps the rows without data", () => {
    expect(inBook(book(), "BUCKET", 247, [[240], [""], [""]])).toEqual([["Core"], ["No data"], ["No data"]]);
  });

  test("does not make sizes fit that differ", () => {
    const { error } = inBook(book(), "BUCKET", openColumn([247, 247], 999), openColumn([240, 250], 998)) as { error: string };
    expect(error).toMatch(/999.*998/);
  });

  test("with one filled row stays a range, where a bad cell is told in its place", () => {
    expect(inBook(book(), "STEP2TIER", openColumn(["abc"], 999))).toEqual([[expect.stringMatching(/^Check: /)], [""]]);
  });
});
