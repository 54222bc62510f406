import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../root.ts";

/** The scripts behind the commands, so that they run on every system through Node itself. */
const programs = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  knip: "node_modules/knip/bin/knip.js",
  vitest: "node_modules/vitest/vitest.mjs",
  run: "scripts/run.mjs",
} as const;

export interface ToolRun {
  readonly ok: boolean;
  /** What it wrote, both streams. */
  readonly output: string;
}

/** Runs an installed tool in the project's folder and waits for it. */
export function runTool(program: keyof typeof programs, args: readonly string[], cwd = root): ToolRun {
  const result = spawnSync(process.execPath, [join(root, programs[program]), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}${result.error?.message ?? ""}`.trimEnd() };
}

/** Runs an installed tool that writes to the terminal itself, with variables beside the ones it inherits. */
export function showTool(program: keyof typeof programs, args: readonly string[], variables: Readonly<Record<string, string>>): boolean {
  const env = { ...process.env, ...variables };
  return spawnSync(process.execPath, [join(root, programs[program]), ...args], { cwd: root, stdio: "inherit", env }).status === 0;
}
