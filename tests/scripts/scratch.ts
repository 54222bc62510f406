import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for one test, with the files given, gone when the test ends. */
export function scratchFolder(files: Readonly<Record<string, string>> = {}, parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "matchsheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return folder;
}

export function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A program made of shell lines, for a PATH of the test's own. */
export function fakeProgram(folder: string, name: string, lines: string): void {
  writeInto(folder, name, `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, name), 0o755);
}
