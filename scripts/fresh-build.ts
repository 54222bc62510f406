import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { stampFile } from "./build.ts";
import { root } from "./root.ts";

/** What dist/ is made from. */
const sources = [
  "core",
  "sidebar",
  "templates",
  "apps-script",
  "office-addin",
  "playground",
  "scripts/build",
  "manifest.xml",
  "package-lock.json",
];

function newestTime(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

/** Whether dist/ holds a whole build that began after the newest change of its sources. */
export function isFresh(stamp = stampFile, places = sources.map((source) => join(root, source))): boolean {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...places.map(newestTime));
}

/** vitest calls this before tests that load dist/. The build tells what fails in it, and the tests of that part then fail too. */
export function setup(): void {
  if (isFresh()) return;
  console.log("dist/ is older than its sources, so it is built first.");
  spawnSync(process.execPath, [join("scripts", "run.mjs"), join("scripts", "build.ts")], { cwd: root, stdio: "inherit" });
}
