import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coldLoad } from "./bench/cold-load.ts";
import { comparisons } from "./bench/comparison.ts";
import { conditions, load } from "./bench/conditions.ts";
import { type Effort, efforts } from "./bench/effort.ts";
import { pageSpeed } from "./bench/page-speed.ts";
import { sizes } from "./bench/sizes.ts";
import { asMarkdown, asText, type ResultTable } from "./bench/table.ts";
import { throughput } from "./bench/throughput.ts";
import { main as build } from "./build.ts";
import { isFresh } from "./fresh-build.ts";
import { missingMarks, replaceMarkedPart } from "./markdown/marked-part.ts";
import { root } from "./root.ts";

const options = ["--quick", "--markdown", "--write"] as const;
type Option = (typeof options)[number];
const page = "docs/benchmarks.md";

function isOption(text: string): text is Option {
  return options.some((option) => option === text);
}

/** What dist/ lacks is said in the tables, in place of figures. */
async function buildIfOld({ build: wanted }: Effort): Promise<void> {
  if (!wanted || isFresh()) return;
  console.error("dist/ is missing or older than its sources, so it is built first.");
  try {
    await build([]);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error} The figures of dist/ below may be of an older build.`);
  }
}

/** Every table, as soon as it is measured. */
async function* measure(effort: Effort): AsyncGenerator<ResultTable> {
  const dist = join(root, "dist");
  yield await throughput(effort);
  yield* comparisons(effort);
  yield coldLoad(dist, effort);
  yield await pageSpeed(effort);
  yield sizes(dist);
}

function writeIntoPage(markdown: string): void {
  const file = join(root, page);
  const text = replaceMarkedPart(readFileSync(file, "utf8"), "results", markdown);
  if (text === undefined) throw new Error(missingMarks(page, "results"));
  writeFileSync(file, text);
  console.log(`${page} holds these figures now.`);
}

/** Measures and prints. --quick only shows that all of it runs; --markdown prints Markdown; --write puts that into docs/benchmarks.md. */
export async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((argument) => !isOption(argument));
  if (unknown.length > 0) throw new Error(`${unknown.join(" ")} means nothing here. The options are ${options.join(", ")}.`);
  const wants = (option: Option) => args.includes(option);
  const effort = wants("--quick") ? efforts.quick : efforts.full;
  if (wants("--quick") && wants("--write")) throw new Error("A quick run's times mean nothing, so they are not written down.");
  const before = load();
  await buildIfOld(effort);
  const inMarkdown = wants("--markdown") || wants("--write");
  const tables: ResultTable[] = [];
  for await (const table of measure(effort)) {
    tables.push(table);
    if (!inMarkdown) console.log(`${asText(table)}\n`);
  }
  const told = conditions(before, load());
  const markdown = [`Measured ${told}`, ...tables.map(asMarkdown)].join("\n\n");
  if (wants("--write")) writeIntoPage(markdown);
  else console.log(inMarkdown ? markdown : told);
}
