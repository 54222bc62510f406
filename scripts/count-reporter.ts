import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { type Counts, countsLine, noCounts, sumOf } from "./counts.ts";

/** A file that could not be loaded, or a hook that failed, holds no failed test and counts as one itself. */
function countModule(module: TestModule): Counts {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (state: string) => states.filter((found) => found === state).length;
  const failed = count("failed");
  const failedAlone = failed === 0 && module.state() === "failed" ? 1 : 0;
  // "pending" is left when a run is broken off: such a test gave no answer.
  return { passed: count("passed"), failed: failed + failedAlone, skipped: count("skipped") + count("pending") };
}

/** What one run of vitest found: all of it, and how many tests each project ran. */
export interface RunCounts {
  readonly total: Counts;
  readonly ran: Readonly<Record<string, number>>;
}

function countRun(modules: readonly TestModule[], errors: readonly SerializedError[]): RunCounts {
  const ran: Record<string, number> = {};
  const counts = modules.map((module) => {
    const found = countModule(module);
    ran[module.project.name] = (ran[module.project.name] ?? 0) + found.passed + found.failed;
    return found;
  });
  return { total: sumOf([...counts, { ...noCounts, failed: errors.length }]), ran };
}

/** Ends a run with one line of counts; or, asked by scripts/check.ts, leaves them in a file so that they join those of the checks. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const run = countRun(modules, errors);
    const file = process.env.MATCHSHEET_COUNTS;
    if (file === undefined) {
      // A tick later, so that it stands below what the other reporters write.
      setImmediate(() => console.log(countsLine(run.total)));
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(run));
  }
}
