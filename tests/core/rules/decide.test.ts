import { expect, test } from "vitest";
import { decide, points, type Row } from "../../../core/rules/decide.ts";
import { idleRules } from "./rows-needed.ts";

const rows: readonly Row<number, string>[] = [
  { rule: "over-ten", value: "many", source: "pivot", holds: (n) => n > 10, reason: (n) => `${n} is over 10.` },
  { rule: "over-twenty", value: "very many", source: "drop", holds: (n) => n > 20, reason: (n) => `${n} is over 20.` },
  { rule: "else", value: "few", source: "chosen", holds: () => true, reason: (n) => `${n} is few.` },
];

test("the first row that holds decides, and tells its reason, its rule and its source", () => {
  expect(decide(rows, 21)).toEqual({ value: "many", reason: "21 is over 10.", rule: "over-ten", source: "pivot" });
  expect(decide(rows, 10)).toEqual({ value: "few", reason: "10 is few.", rule: "else", source: "chosen" });
});

test("a table without an answer is a mistake of ours, and throws", () => {
  expect(() => decide(rows.slice(0, 2), 5)).toThrow("must end with a row that always holds");
});

test("a row that is never reached shows as idle", () => {
  expect(idleRules(rows, [5, 15, 25])).toEqual(["over-twenty"]);
});

test.each([
  [0, "0 points"],
  [1, "1 point"],
  [-1, "-1 point"],
  [2, "2 points"],
  [0.5, "0.5 points"],
])("%d is told as %s", (count, words) => {
  expect(points(count)).toBe(words);
});
