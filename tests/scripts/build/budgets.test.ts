import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { budgets, checkBudgets } from "../../../scripts/build/budgets.ts";
import { scratchFolder } from "../scratch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
afterEach(() => printed.mockClear());

/** A dist folder in which each budget is used to the byte, but for the sizes given. */
function dist(sizes: Readonly<Record<string, number>> = {}): string {
  const full = budgets.flatMap(({ files, limit }) =>
    files.map((file, index) => [file, index === 0 ? limit - (files.length - 1) : 1] as const),
  );
  return scratchFolder(Object.fromEntries(full.map(([file, size]) => [file, "x".repeat(sizes[file] ?? size)])));
}

test("a build at its limits to the byte passes, and the table has a row for each budget", async () => {
  await expect(checkBudgets(dist())).resolves.toBeUndefined();
  const table = String(printed.mock.calls[0]?.[0]).split("\n");
  expect(table).toHaveLength(budgets.length);
  expect(table.filter((row) => !row.endsWith("100 %"))).toEqual([]);
});

test.each(budgets.map((budget) => [budget.what, budget] as const))("one byte over fails: %s", async (what, { files, limit }) => {
  await expect(checkBudgets(dist({ [files[0] ?? ""]: limit - (files.length - 1) + 1 }))).rejects.toThrow(
    `Over budget or missing: ${what}.`,
  );
  expect(String(printed.mock.calls[0]?.[0])).toContain("TOO BIG");
});

test("a build with nothing in it fails, and says what is missing", async () => {
  await expect(checkBudgets(join(scratchFolder(), "dist"))).rejects.toThrow(budgets.map((budget) => budget.what).join(", "));
  expect(String(printed.mock.calls[0]?.[0])).toContain("missing: apps-script/core.js, apps-script/Code.js");
});

test("the limits are the ones promised", () => {
  expect(Object.fromEntries(budgets.map(({ what, limit }) => [what, limit]))).toMatchObject({
    "Apps Script code": 115_000,
    "shared sidebar": 215_000,
    "functions for Excel": 100_000,
  });
});
