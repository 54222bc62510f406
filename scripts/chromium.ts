import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { type Attempt, findTool, installFromDebian, tools } from "./debian-tools.ts";
import { root } from "./root.ts";

function found(): string | undefined {
  const ofPlaywright = chromium.executablePath();
  return findTool("chromium") ?? (existsSync(ofPlaywright) ? ofPlaywright : undefined);
}

/** The browser that the tests drive. Throws one sentence that says what to do where there is none. */
export function findChromium(): string {
  const path = found();
  if (path !== undefined) return path;
  throw new Error(
    `Chromium was not found, so ${tools.chromium.use} cannot run. Set CHROMIUM_PATH to a Chromium or Chrome, ` +
      "or let `node scripts/run.mjs scripts/chromium.ts` install one.",
  );
}

/** Through Playwright's own installer, which knows systems other than Debian. */
function installFromPlaywright(): Attempt {
  console.log("Installing Chromium through Playwright's installer.");
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  const result = spawnSync(process.execPath, [cli, "install", "chromium"], { encoding: "utf8", stdio: ["ignore", "inherit", "pipe"] });
  if (result.status === 0) return { ok: true };
  const said = /^Error: (.*)$/m.exec(result.stderr)?.[1] ?? "it gave no reason";
  return { ok: false, why: `Playwright's installer ended with code ${result.status}: ${said}` };
}

/** Whether it starts: on Ubuntu the package may be an empty shell around a snap. */
function starts(path: string): boolean {
  return spawnSync(path, ["--version"]).status === 0;
}

/** Sees to it that there is a Chromium: the one found, Debian's, or Playwright's. */
export function installChromium(): Attempt {
  if (found() !== undefined) return { ok: true };
  const first = installFromDebian("chromium");
  const path = first.ok ? findTool("chromium") : undefined;
  if (path !== undefined && starts(path)) return { ok: true };
  const second = installFromPlaywright();
  if (second.ok) return found() === undefined ? { ok: false, why: "Playwright installed no Chromium" } : second;
  const why = first.ok ? "the Chromium that apt-get installed does not start" : first.why;
  return { ok: false, why: `${why}; ${second.why}` };
}

/** Installs where needed and prints the path. */
export function main(): void {
  const attempt = installChromium();
  if (!attempt.ok) throw new Error(attempt.why);
  console.log(findChromium());
}
