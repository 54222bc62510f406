import { afterEach, expect, test, vi } from "vitest";
import { type Missing, programs } from "../../../scripts/check/programs.ts";

afterEach(() => vi.unstubAllEnvs());

const missing: Missing = new Map([["chromium", "apt-get cannot be used here"]]);

test.each([
  ["true", "failed"],
  ["1", "failed"],
  ["false", "did not run"],
  ["", "did not run"],
])("with CI=%s, a missing browser is told as: %s", (ci, status) => {
  vi.stubEnv("CI", ci);
  const found = programs(missing);
  expect(found.status).toBe(status);
  expect(found.details).toBe(
    "DID NOT RUN: the browser tests. chromium is missing: apt-get cannot be used here. Install it, or give its path in CHROMIUM_PATH.",
  );
});

test("with every program in place it passes and names them", () => {
  expect(programs(new Map())).toMatchObject({ status: "passed", told: expect.stringContaining("xmllint") });
});
