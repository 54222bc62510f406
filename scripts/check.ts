import { format, lint } from "./check/biome.ts";
import { copiedText } from "./check/copied-text.ts";
import { imports } from "./check/imports.ts";
import { lock } from "./check/lock.ts";
import { failed, type Outcome, passed } from "./check/outcome.ts";
import { type Missing, programs, providePrograms } from "./check/programs.ts";
import { projectTexts } from "./check/project-files.ts";
import { type Project, projects, runTests } from "./check/tests.ts";
import { holdAgainst, textRules } from "./check/text-rules.ts";
import { runTool } from "./check/tool.ts";
import { types } from "./check/types.ts";
import { unused } from "./check/unused.ts";
import { type Counts, countsLine, noCounts, sumOf } from "./counts.ts";

/** Generated texts that are committed must be what the sources give; the build would mend them in silence. */
function generated(): Outcome {
  const { ok, output } = runTool("run", ["scripts/build/reference.ts", "--check"]);
  return ok ? passed(output) : failed("see below", output);
}

function build(): Outcome {
  const { ok, output } = runTool("run", ["scripts/build.ts"]);
  return ok ? { ...passed("every step"), details: output } : failed("see below", output);
}

/** The checks before the tests, in order: the quick ones first. */
const checks: Readonly<Record<string, (missing: Missing) => Outcome | Promise<Outcome>>> = {
  programs,
  format,
  lint,
  types,
  imports,
  unused,
  lock,
  "file length": () => holdAgainst(textRules.fileLength, projectTexts()),
  "file names": () => holdAgainst(textRules.homeForEveryLine, projectTexts()),
  "machine paths": () => holdAgainst(textRules.noMachinePaths, projectTexts()),
  "pure core": () => holdAgainst(textRules.pureCore, projectTexts()),
  "copied text": copiedText,
  generated,
  build,
};

const marks = { passed: "ok", failed: "FAILED", "did not run": "DID NOT RUN" } as const;
const countOf: Readonly<Record<Outcome["status"], Counts>> = {
  passed: { ...noCounts, passed: 1 },
  failed: { ...noCounts, failed: 1 },
  "did not run": { ...noCounts, skipped: 1 },
};

function tell(name: string, { status, told, details }: Outcome): void {
  console.log(`${marks[status].padEnd(11)} ${name.padEnd(13)} ${told}`);
  if (details !== undefined && details !== "") console.log(details.replace(/^/gm, "            "));
}

/** What did not run is told with its reason; what failed is told in full above. */
function tellAgain(name: string, outcome: Outcome): void {
  if (outcome.status === "did not run") tell(name, outcome);
  if (outcome.status === "failed") tell(name, failed(`${outcome.told} (told in full above)`));
}

/** A check that breaks down has failed; the others are still told. */
async function outcomeOfCheck(name: string, missing: Missing): Promise<Outcome> {
  try {
    return (await checks[name]?.(missing)) ?? failed("there is no such check");
  } catch (error) {
    return failed("the check broke down", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Without a Chromium there are no browser tests, and without a build nothing that loads it; the checks above have said so. */
function runnable(built: boolean, missing: Missing): Project[] {
  return projects.filter((project) => project === "unit" || (built && (project === "contract" || !missing.has("chromium"))));
}

/** Runs every check and then the tests, stops at nothing, and ends with one line of counts. Names given run those checks alone. */
export async function main(wanted: readonly string[]): Promise<void> {
  const missing = providePrograms();
  const outcomes = new Map<string, Outcome>();
  for (const name of Object.keys(checks).filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const outcome = await outcomeOfCheck(name, missing);
    tell(name, outcome);
    outcomes.set(name, outcome);
  }
  const counts = [...outcomes.values()].map((outcome) => countOf[outcome.status]);
  if (wanted.length === 0) {
    const run = runTests(runnable(outcomes.get("build")?.status === "passed", missing));
    tell("tests", run.outcome);
    counts.push(run.counts);
    // Once more, for by now the list of checks has scrolled away.
    for (const [name, outcome] of outcomes) tellAgain(name, outcome);
  }
  const total = sumOf(counts);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(countsLine(total));
}
