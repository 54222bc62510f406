import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { fakeProgram, scratchFolder } from "./scratch.ts";

afterEach(() => vi.unstubAllEnvs());

test("CHROMIUM_PATH decides which browser the tests drive", () => {
  const folder = scratchFolder();
  fakeProgram(folder, "my-browser", "true");
  vi.stubEnv("CHROMIUM_PATH", join(folder, "my-browser"));
  expect(findChromium()).toBe(join(folder, "my-browser"));
});

test("a Chromium on the PATH is found without being named", () => {
  const folder = scratchFolder();
  fakeProgram(folder, "chromium", "true");
  vi.stubEnv("CHROMIUM_PATH", undefined);
  vi.stubEnv("PATH", folder);
  expect(findChromium()).toBe(join(folder, "chromium"));
});
