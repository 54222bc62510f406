import { spawn } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withBuildLock } from "./build-lock.ts";
import { root } from "./root.ts";

/** The steps in order; those of one row run side by side. Each is scripts/build/NAME.ts, which also runs on its own. */
export const steps = [["google", "excel", "page", "sidebar", "templates", "reference"], ["budgets"]] as const;

/** Its time is when the newest whole build began: sources changed after that are not in dist/. */
export const stampFile = join(root, "dist", ".built");

interface StepResult {
  readonly step: string;
  readonly ok: boolean;
  readonly output: string;
}

function runStep(step: string): Promise<StepResult> {
  const script = join("scripts", "build", `${step}.ts`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join("scripts", "run.mjs"), script], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ step, ok: false, output: error.message }));
    child.on("close", (code) => resolve({ step, ok: code === 0, output: output.trimEnd() }));
  });
}

function tell({ step, ok, output }: StepResult): void {
  console.log(`${ok ? "built " : "FAILED"} ${step}${output === "" ? "" : `\n${output.replace(/^/gm, "  ")}`}`);
}

async function buildSteps(wanted: readonly string[]): Promise<void> {
  const began = new Date();
  rmSync(stampFile, { force: true });
  const results: StepResult[] = [];
  for (const row of steps) {
    const chosen = row.filter((step) => wanted.length === 0 || wanted.includes(step));
    const done = await Promise.all(chosen.map(runStep));
    done.forEach(tell);
    results.push(...done);
  }
  const failed = results.filter((result) => !result.ok).map((result) => result.step);
  if (failed.length > 0) throw new Error(`The build failed in: ${failed.join(", ")}.`);
  if (results.length !== steps.flat().length) return;
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampFile, "");
  utimesSync(stampFile, began, began);
}

/** Builds everything into dist/, or only the steps named. Says all that failed before it fails. */
export async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((step) => !steps.flat().some((known) => known === step));
  if (unknown.length > 0) throw new Error(`There is no build step ${unknown.join(", ")}. The steps are ${steps.flat().join(", ")}.`);
  await withBuildLock(() => buildSteps(wanted));
}
