import { expect, test } from "vitest";
import { judge } from "../../../scripts/check/tests.ts";

const green = { total: { passed: 5, failed: 0, skipped: 1 }, ran: { unit: 3, contract: 2 } };

test("a green run with every project passes with its own counts", () => {
  expect(judge(true, ["unit", "contract"], green)).toEqual({
    outcome: { status: "passed", told: "tests run: unit 3, contract 2" },
    counts: { passed: 5, failed: 0, skipped: 1 },
  });
});

test.each([
  ["a project that ran nothing", true, ["unit", "contract", "browser"] as const, green, 1],
  ["failed tests", false, ["unit"] as const, { total: { passed: 5, failed: 2, skipped: 0 }, ran: { unit: 7 } }, 2],
  ["a bad end without a failed test", false, ["unit"] as const, green, 1],
  ["a run that counted nothing", false, ["unit"] as const, undefined, 1],
  ["a good end that counted nothing", true, ["unit"] as const, undefined, 1],
])("%s is a failure", (_, ok, wanted, run, failures) => {
  const found = judge(ok, wanted, run);
  expect(found.outcome.status).toBe("failed");
  expect(found.counts.failed).toBe(failures);
});
