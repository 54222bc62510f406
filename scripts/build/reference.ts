import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FunctionGroup, groups } from "../../core/functions.ts";
import { root } from "../root.ts";
import { generatedTexts, staleTexts } from "./reference/generated-texts.ts";

/** Fails, with a sentence for each file, when a committed file is not what the catalog gives. Writes nothing. */
export function checkReference(folder: string, catalog: readonly FunctionGroup[]): void {
  const texts = generatedTexts(folder, catalog);
  const stale = staleTexts(texts);
  if (stale.length > 0) throw new Error(stale.join("\n"));
  console.log(`${texts.map((text) => text.path).join(" and ")} are what the function catalog gives.`);
}

/** Writes docs/functions.md and the README's table. A README without a place for the table is told, and left alone. */
export function writeReference(folder: string, catalog: readonly FunctionGroup[]): void {
  for (const { path, committed, wanted, problem } of generatedTexts(folder, catalog)) {
    if (wanted === undefined) console.log(`NOT WRITTEN: ${problem}`);
    else if (wanted === committed) console.log(`${path} is up to date.`);
    else {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), wanted);
      console.log(`${path} written.`);
    }
  }
}

/** Writes the function reference; with --check, only looks whether the committed one is current. */
export function main(args: readonly string[]): void {
  const [option, ...more] = args;
  if (more.length > 0 || (option !== undefined && option !== "--check")) {
    throw new Error(`${args.join(" ")} means nothing here. Give --check, or nothing to write the reference.`);
  }
  if (option === "--check") checkReference(root, groups);
  else writeReference(root, groups);
}
