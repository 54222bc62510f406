import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { listAudit } from "../../../core/rules/list-audit.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { ask } from "../oracle/ask.ts";
import { rulesOf } from "../oracle/settings-range.ts";

/** So many cells of each bucket, as a column. */
function column(counts: Readonly<Record<string, number>>): Cell[][] {
  return Object.entries(counts).flatMap(([bucket, count]) => Array.from({ length: count }, () => [bucket]));
}

type AuditRow = [bucket: string, have: number, want: number, difference: number];

function audited(
  counts: Readonly<Record<string, number>>,
  constrained: Cell = "",
  wanted: Cell = "",
): { rows: AuditRow[]; warnings: string[] } {
  const answer = ask("LISTAUDIT", column(counts), constrained, wanted) as Cell[][];
  const warnings = answer.slice(3);
  expect(warnings.filter((row) => row.length !== 4 || row.slice(1).some((cell) => cell !== ""))).toEqual([]);
  return { rows: answer.slice(0, 3) as AuditRow[], warnings: warnings.map((row) => String(row[0])) };
}

describe("what a list holds", () => {
  test.each([
    [{ Reach: 1, Core: 2, Safer: 1 }, "", "", [1, 2, 1], [1, 2, 1]],
    [{ Reach: 6, Core: 12, Safer: 7 }, "", "", [6, 12, 7], [6, 13, 6]],
    [{ Reach: 3, Core: 10, Safer: 7 }, true, "", [3, 10, 7], [3, 10, 7]],
    [{ Reach: 1, Core: 2, Safer: 1 }, "", 25, [1, 2, 1], [6, 13, 6]],
    [{ Reach: 1, Core: 2, Safer: 1 }, true, 40, [1, 2, 1], [6, 20, 14]],
    [{ Reach: 1, Core: 2, Safer: 1, "No data": 5, "Below minimum": 3 }, "", "", [1, 2, 1], [1, 2, 1]],
    [{ "No data": 2 }, "", "", [0, 0, 0], [0, 0, 0]],
    [{ Reach: 1, Core: 2, Safer: 1 }, "", 0, [1, 2, 1], [1, 2, 1]],
  ])("%j, constrained %j, wanted %j: has %j and wants %j", (counts, constrained, wanted, have, want) => {
    const { rows } = audited(counts, constrained, wanted);
    expect(rows).toEqual(
      ["Reach", "Core", "Safer"].map((bucket, place) => [bucket, have[place], want[place], (have[place] ?? 0) - (want[place] ?? 0)]),
    );
  });

  test("is counted over a block, in any case, with blanks passed over", () => {
    const block = [
      ["reach", "CORE", ""],
      [" Safer ", null, 0],
      ["core", "no data", "BELOW MINIMUM"],
    ];
    const answer = ask("LISTAUDIT", block) as Cell[][];
    expect(answer.slice(0, 3)).toEqual([
      ["Reach", 1, 1, 0],
      ["Core", 2, 2, 0],
      ["Safer", 1, 1, 0],
    ]);
    expect(answer).toHaveLength(5);
  });

  test("takes its mix from the settings", () => {
    const rules = rulesOf({ "Mix Reach %": 0, "Mix Core %": 50, "Mix Safer %": 50 });
    expect((ask("LISTAUDIT", column({ Core: 2, Safer: 2 }), "", "", rules) as Cell[][]).slice(0, 3)).toEqual([
      ["Reach", 0, 0, 0],
      ["Core", 2, 2, 0],
      ["Safer", 2, 2, 0],
    ]);
  });

  test("is blank for a blank range", () => {
    expect([ask("LISTAUDIT", ""), ask("LISTAUDIT", [[""], [null]]), ask("LISTAUDIT", [[0], [0]])]).toEqual(["", "", ""]);
  });
});

describe("the warnings", () => {
  test("are none for a list that holds what it should", () => {
    expect(audited({ Reach: 5, Core: 10, Safer: 5 }).warnings).toEqual([]);
    expect(audited({ Reach: 5, Core: 10, Safer: 5 }, "", 20).warnings).toEqual([]);
    expect(audited({ Reach: 3, Core: 10, Safer: 7 }, true).warnings).toEqual([]);
  });

  test.each<[Readonly<Record<string, number>>, Cell, Cell, RegExp]>([
    [{ Reach: 1, Core: 9 }, "", "", /Safer/],
    [{ Reach: 7, Core: 8, Safer: 5 }, "", "", /Reach.*35 %.*25 %/],
    [{ Reach: 5, Core: 8, Safer: 7 }, true, "", /Reach.*25 %.*15 %/],
    [{ Reach: 5, Core: 10, Safer: 4 }, "", 20, /19.*20/],
    [{ Reach: 1, Core: 2, Safer: 1, "No data": 1 }, "", "", /1 program\b/],
    [{ Reach: 1, Core: 2, Safer: 1, "No data": 3 }, "", "", /3 programs/],
    [{ Reach: 1, Core: 2, Safer: 1, "Below minimum": 2 }, "", "", /minimum.*2 programs/],
  ])("hold one for %j, constrained %j, wanted %j", (counts, constrained, wanted, words) => {
    const { warnings } = audited(counts, constrained, wanted);
    expect(warnings).toEqual([expect.stringMatching(words)]);
    expect(warnings[0]).toMatch(/\.$/);
  });

  test.each<[string, Readonly<Record<string, number>>, Cell, Cell]>([
    ["one Safer program", { Core: 9, Safer: 1 }, "", ""],
    ["a Reach share nine points over", { Reach: 34, Core: 50, Safer: 16 }, "", ""],
    ["a Reach share just under ten points over", { Reach: 349, Core: 500, Safer: 151 }, "", ""],
    ["as many programs as wanted", { Reach: 5, Core: 10, Safer: 5 }, "", 20],
    ["more programs than wanted", { Reach: 6, Core: 10, Safer: 5 }, "", 20],
  ])("do not speak up for %s", (_, counts, constrained, wanted) => {
    expect(audited(counts, constrained, wanted).warnings).toEqual([]);
  });

  test("count programs without data, or below a minimum, towards no size", () => {
    const { warnings } = audited({ Reach: 5, Core: 10, Safer: 4, "No data": 5 }, "", 20);
    expect(warnings).toEqual([expect.stringMatching(/19.*20/), expect.stringMatching(/5 programs/)]);
  });

  test("come in their order, all of them together", () => {
    const audit = listAudit({
      counts: { Reach: 9, Core: 1, Safer: 0, "Below minimum": 2, "No data": 3 },
      constrained: true,
      wanted: 40,
      settings: defaultSettings,
      duplicates: 1,
      onePlace: "Ohio",
    });
    expect(audit.warnings).toEqual([
      expect.stringMatching(/Safer/),
      expect.stringMatching(/Reach/),
      expect.stringMatching(/10 programs.*40/),
      expect.stringMatching(/3 programs/),
      expect.stringMatching(/minimum.*2 programs/),
      expect.stringMatching(/1 program\b.*more than once/),
      expect.stringMatching(/Ohio/),
    ]);
  });

  test("speak of one place only where the list is constrained", () => {
    const counts = { Reach: 5, Core: 10, Safer: 5, "Below minimum": 0, "No data": 0 };
    const facts = { counts, wanted: undefined, settings: defaultSettings, onePlace: "Ohio" };
    expect(listAudit({ ...facts, constrained: false }).warnings).toEqual([]);
    expect(listAudit({ ...facts, constrained: true }).warnings.filter((text) => text.includes("Ohio"))).toHaveLength(1);
  });

  test("say which cells were not counted", () => {
    const answer = ask("LISTAUDIT", [
      ["Category"],
      ["Reach"],
      ["Core"],
      ["Core"],
      ["Safer"],
      ['Check: score: "x" can\'t be read.'],
    ]) as Cell[][];
    expect(answer.slice(3)).toEqual([[expect.stringMatching(/^2 cells .*"Category".*\.$/), "", "", ""]]);
  });
});
