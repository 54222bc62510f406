import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { FunctionEntry } from "../../core/catalog/catalog.ts";
import { type FunctionGroup, functions, groups } from "../../core/functions.ts";
import { functionsPage } from "../../scripts/build/reference/functions-page.ts";
import { readmeTable } from "../../scripts/build/reference/readme-table.ts";
import { sources } from "../../scripts/build/reference/sources.ts";
import { checkReference, main, writeReference } from "../../scripts/build/reference.ts";
import { root } from "../../scripts/root.ts";
import { scratchFolder } from "./scratch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
afterEach(() => printed.mockClear());

const readme = "# A project\n\n<!-- functions:start -->\nold\n<!-- functions:end -->\n\nThe end.\n";

/** A folder in which the reference is current. */
function writtenFolder(): string {
  const folder = scratchFolder({ "README.md": readme });
  writeReference(folder, groups);
  return folder;
}

/** The catalog with one function changed. */
function withChange(name: string, change: (entry: FunctionEntry) => Partial<FunctionEntry>): FunctionGroup[] {
  return groups.map((group) => ({
    ...group,
    functions: group.functions.map((entry) => (entry.name === name ? { ...entry, ...change(entry) } : entry)),
  }));
}

test("the committed reference is what the catalog gives", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build/reference.ts", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: "docs/functions.md and README.md are what the function catalog gives.\n",
    stderr: "",
  });
});

test("what was written is current, and the rest of the README is left alone", () => {
  const folder = writtenFolder();
  expect(() => checkReference(folder, groups)).not.toThrow();
  const text = readFileSync(join(folder, "README.md"), "utf8");
  expect(text.startsWith("# A project\n\n<!-- functions:start -->\n| What you want to know |")).toBe(true);
  expect(text.endsWith("|\n<!-- functions:end -->\n\nThe end.\n")).toBe(true);
});

const lastGroup = groups.length - 1;
const changes: readonly (readonly [string, FunctionGroup[], readonly string[]])[] = [
  ["another summary", withChange("BUCKET", () => ({ summary: "Something else." })), ["docs/functions.md", "README.md"]],
  ["another answer", withChange("BUCKET", () => ({ examples: [{ args: [247, 247], answer: "Core" }] })), ["docs/functions.md"]],
  ["another source", withChange("PDVIEW", () => ({ source: "pivot" })), ["docs/functions.md"]],
  ["another result", withChange("PDVIEW", () => ({ result: "A word." })), ["docs/functions.md"]],
  [
    "a parameter that may now be left out",
    withChange("STEP2ODDS", ({ parameters }) => ({ parameters: parameters.map((parameter) => ({ ...parameter, optional: true })) })),
    ["docs/functions.md", "README.md"],
  ],
  [
    "a choice less",
    withChange("STEP2BAND", ({ parameters }) => ({
      parameters: parameters.map((parameter) =>
        parameter.choices ? { ...parameter, choices: parameter.choices.slice(0, -1) } : parameter,
      ),
    })),
    ["docs/functions.md"],
  ],
  ["a group less", groups.slice(0, -1), ["docs/functions.md", "README.md"]],
  [
    "another title",
    groups.map((group, place) => (place === lastGroup ? { ...group, title: "Which?" } : group)),
    ["docs/functions.md", "README.md"],
  ],
];

test.each(changes)("a changed catalog is noticed: %s", (_, changed, files) => {
  const folder = writtenFolder();
  expect(() => checkReference(folder, changed)).toThrow();
  try {
    checkReference(folder, changed);
  } catch (error) {
    const told = error instanceof Error ? error.message.split("\n") : [];
    expect(told.map((sentence) => sentence.split(" differs")[0])).toEqual(files);
    expect(told.filter((sentence) => !/first in line \d+\. Run `npm run build -- reference`/.test(sentence))).toEqual([]);
  }
});

test("a changed word in the committed page is told with its line", () => {
  const page = functionsPage(groups).replace("# The functions", "# The function");
  const folder = scratchFolder({ "README.md": readme, "docs/functions.md": page });
  expect(() => checkReference(folder, groups)).toThrow("docs/functions.md differs from what the function catalog gives, first in line 3.");
});

test.each([
  ["no page", { "README.md": readme }, "docs/functions.md is missing."],
  ["no README", { "docs/functions.md": functionsPage(groups) }, "There is no README.md to put the table into."],
  [
    "a README without marks",
    { "docs/functions.md": functionsPage(groups), "README.md": "# A\n" },
    "README.md needs the line <!-- functions:start -->",
  ],
  [
    "marks in the wrong order",
    { "docs/functions.md": functionsPage(groups), "README.md": "<!-- functions:end -->\n<!-- functions:start -->\n" },
    "README.md needs the line",
  ],
  ["marks twice", { "docs/functions.md": functionsPage(groups), "README.md": readme + readme }, "README.md needs the line"],
])("the check says what is absent: %s", (_, files, sentence) => {
  expect(() => checkReference(scratchFolder(files), groups)).toThrow(sentence);
});

test("without a place in the README the page is written all the same, and what is missing is said", () => {
  const folder = scratchFolder();
  writeReference(folder, groups);
  expect(readFileSync(join(folder, "docs/functions.md"), "utf8")).toBe(functionsPage(groups));
  expect(printed.mock.calls.flat()).toEqual(["docs/functions.md written.", "NOT WRITTEN: There is no README.md to put the table into."]);
});

test("an argument that means nothing is told", () => {
  expect(() => main(["--chek"])).toThrow("--chek means nothing here. Give --check, or nothing to write the reference.");
});

test("the page says first that it is generated, and how", () => {
  expect(functionsPage(groups).split("\n")[0]).toMatch(/^<!-- Generated from the function catalog by `npm run build -- reference`\..*-->$/);
});

const headings = functionsPage(groups)
  .split("\n")
  .filter((line) => line.startsWith("### "))
  .map((line) => line.slice(4));

test("every function has its part, in the catalog's order", () => {
  expect(headings).toEqual(functions.map((entry) => entry.name));
  expect(headings.length).toBeGreaterThanOrEqual(24);
});

test("every link leads to a heading of the page", () => {
  const page = functionsPage(groups);
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g), ...readmeTable(groups).matchAll(/\]\(docs\/functions\.md#([^)]+)\)/g)];
  const anchors = new Set([...headings.map((name) => name.toLowerCase()), "sources"]);
  expect(links.map(([, anchor]) => anchor ?? "").filter((anchor) => !anchors.has(anchor))).toEqual([]);
  expect(links.length).toBeGreaterThan(3 * functions.length - 1);
});

test("every source that a function names is explained", () => {
  const known = sources.map(([key]): string => key);
  const named = functions.flatMap((entry) => entry.source.split(", "));
  expect(named.filter((key) => !known.includes(key))).toEqual([]);
});

test("every signature stands there for Sheets and for Excel", () => {
  const page = functionsPage(groups);
  expect(page).toContain("- Sheets and page: `=BUCKET(score, programAverage, [competitive], [minimum], [detail], [rules])`");
  expect(page).toContain("- Excel: `=MATCHSHEET.BUCKET(score, programAverage, [competitive], [minimum], [detail], [rules])`");
  expect(functions.filter(({ name }) => !page.includes(`\`=${name}(`) || !page.includes(`\`=MATCHSHEET.${name}(`))).toEqual([]);
});

test("the README shows what a call needs, and that it may take more", () => {
  expect(readmeTable(groups)).toContain("| [`BUCKET(score, programAverage, …)`](docs/functions.md#bucket) |");
  expect(readmeTable(groups)).toContain("| [`PDVIEW(score)`](docs/functions.md#pdview) |");
});
