import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RunCounts } from "../count-reporter.ts";
import { type Counts, noCounts } from "../counts.ts";
import { root } from "../root.ts";
import { failed, type Outcome, passed } from "./outcome.ts";
import { showTool } from "./tool.ts";

/** The projects of vitest.config.ts. */
export const projects = ["unit", "contract", "browser"] as const;
export type Project = (typeof projects)[number];

const countsFile = join(root, ".cache", "test-counts.json");

export interface TestRun {
  readonly outcome: Outcome;
  readonly counts: Counts;
}

/** Judges a run: vitest's own verdict, and that every project asked for ran something. */
export function judge(ok: boolean, wanted: readonly Project[], run: RunCounts | undefined): TestRun {
  if (run === undefined) {
    return { outcome: failed("vitest ended without counting anything"), counts: { ...noCounts, failed: 1 } };
  }
  const idle = wanted.filter((project) => (run.ran[project] ?? 0) === 0);
  const counts = { ...run.total, failed: Math.max(run.total.failed, ok ? 0 : 1) + idle.length };
  const told = wanted.map((project) => `${project} ${run.ran[project] ?? 0}`).join(", ");
  if (idle.length > 0) return { outcome: failed(`tests run: ${told}; none in ${idle.join(", ")}`), counts };
  return { outcome: counts.failed === 0 ? passed(`tests run: ${told}`) : failed(`tests run: ${told}`), counts };
}

/** Runs vitest, which writes to the terminal itself. */
export function runTests(wanted: readonly Project[]): TestRun {
  rmSync(countsFile, { force: true });
  const args = ["run", ...wanted.flatMap((project) => ["--project", project])];
  const ok = showTool("vitest", args, { MATCHSHEET_COUNTS: countsFile });
  return judge(ok, wanted, existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, "utf8")) : undefined);
}
