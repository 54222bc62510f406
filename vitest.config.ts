import { defineConfig } from "vitest/config";
import { CountReporter } from "./scripts/count-reporter.ts";

// Three projects, one after the other, for two cores: the browser tests have them to themselves.
export default defineConfig({
  test: {
    reporters: ["default", new CountReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/contract/**", "tests/browser/**"],
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["tests/contract/**/*.test.{ts,tsx}"],
          globalSetup: ["scripts/fresh-build.ts"],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          globalSetup: ["scripts/fresh-build.ts"],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
