import { expect, test } from "vitest";
import { countsLine, noCounts, sumOf } from "../../scripts/counts.ts";

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, "12 passed, 0 failed"],
  [{ passed: 0, failed: 3, skipped: 0 }, "0 passed, 3 failed"],
  [{ passed: 1, failed: 2, skipped: 3 }, "1 passed, 2 failed, 3 skipped"],
])("%o is told as %s", (counts, line) => {
  expect(countsLine(counts)).toBe(line);
});

test("counts add up", () => {
  expect(sumOf([])).toEqual(noCounts);
  expect(sumOf([{ passed: 1, failed: 2, skipped: 3 }, noCounts, { passed: 10, failed: 20, skipped: 30 }])).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
