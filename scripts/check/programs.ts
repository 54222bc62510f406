import { findChromium, installChromium } from "../chromium.ts";
import { type Attempt, findTool, installFromDebian, type ToolName, toolNames, tools } from "../debian-tools.ts";
import { type Outcome, passed } from "./outcome.ts";

function provide(name: ToolName): Attempt {
  if (name === "chromium") return installChromium();
  return findTool(name) === undefined ? installFromDebian(name) : { ok: true };
}

function placeOf(name: ToolName): string {
  return name === "chromium" ? findChromium() : (findTool(name) ?? "");
}

/** Why a program could not be had, by its name; only the missing ones are in it. */
export type Missing = ReadonlyMap<ToolName, string>;

export function providePrograms(): Missing {
  const missing = new Map<ToolName, string>();
  for (const name of toolNames) {
    const attempt = provide(name);
    if (!attempt.ok) missing.set(name, attempt.why);
  }
  return missing;
}

function didNotRun(name: ToolName, why: string): string {
  return `DID NOT RUN: ${tools[name].use}. ${name} is missing: ${why}. Install it, or give its path in ${tools[name].variable}.`;
}

/** The programs beside Node that tests need: found or installed. Where that fails, on a build server it is a failure. */
export function programs(missing: Missing): Outcome {
  if (missing.size === 0) return passed(toolNames.map(placeOf).join(", "));
  const onServer = (process.env.CI ?? "") !== "" && process.env.CI !== "false";
  const details = [...missing].map(([name, why]) => didNotRun(name, why)).join("\n");
  return { status: onServer ? "failed" : "did not run", told: `missing: ${[...missing.keys()].join(", ")}`, details };
}
