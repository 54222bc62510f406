import { expect, test } from "vitest";
import type { Example } from "../../core/catalog/catalog.ts";
import { functions, groups } from "../../core/functions.ts";
import { examplesOf } from "../../scripts/build/reference/examples.ts";
import { functionsPage } from "../../scripts/build/reference/functions-page.ts";
import { code, markdownTable, plain } from "../../scripts/markdown/inline.ts";
import { replaceMarkedPart } from "../../scripts/markdown/marked-part.ts";

test.each([
  ["a lesser sign", "<230", "\\<230"],
  ["a tilde", "~245", "\\~245"],
  ["stars and low lines", "a*b_c", "a\\*b\\_c"],
  ["brackets", "[x](y)", "\\[x\\](y)"],
  ["an entity", "&lt;", "\\&lt;"],
  ["a line break", "one\ntwo", "one two"],
  ["a backslash", "a\\b", "a\\\\b"],
  ["a hyphen and a plus, which mean nothing inside a line", "240-250 245+", "240-250 245+"],
])("text keeps its letters: %s", (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  ["=BUCKET(247, 247)", "`=BUCKET(247, 247)`"],
  ["a `quoted` word", "``a `quoted` word``"],
  ["`", "`` ` ``"],
  ["<b>", "`<b>`"],
])("code is shown as it is: %s", (text, expected) => {
  expect(code(text)).toBe(expected);
});

test("a pipe does not end a cell, in text or in code", () => {
  expect(markdownTable(["a", "b"], [[plain("x|y"), code("p|q")]])).toBe("| a | b |\n| --- | --- |\n| x\\|y | `p\\|q` |");
});

const examples: readonly (readonly [string, Example, string])[] = [
  ["one cell", { args: [247], answer: "Strong" }, "| formula | shows |\n| --- | --- |\n| `=F(247)` | Strong |"],
  ["a blank answer", { args: [""], answer: "" }, '| formula | shows |\n| --- | --- |\n| `=F("")` | *(blank)* |'],
  ["TRUE", { args: [true], answer: true }, "| formula | shows |\n| --- | --- |\n| `=F(TRUE)` | TRUE |"],
  ["quotes", { args: ['a "b"'], answer: 1 }, '| formula | shows |\n| --- | --- |\n| `=F("a ""b""")` | 1 |'],
  [
    "an error",
    { args: ["x"], answer: { error: "score: <no>" } },
    '| formula | shows |\n| --- | --- |\n| `=F("x")` | error: score: \\<no\\> |',
  ],
  ["a table as the answer", { args: [2], answer: [["a", 1]] }, "`=F(2)`:\n\n| shows |  |\n| --- | --- |\n| a | 1 |"],
  [
    "a column",
    { args: [247, [[240], [""]]], answer: [["Core"], [""]] },
    "`=F(247, A2:A3)` with these cells in A2:A3:\n\n| A | shows |\n| --- | --- |\n| 240 | Core |\n|  |  |",
  ],
  [
    "two ranges, one wider, beside a longer answer",
    { args: [[[1, 2]], [["x"], ["y"]]], answer: [["p"], ["q"], ["r"]] },
    "`=F(A2:B2, C2:C3)` with these cells in A2:B2 and C2:C3:\n\n| A | B | C | shows |\n| --- | --- | --- | --- |\n| 1 | 2 | x | p |\n|  |  | y | q |\n|  |  |  | r |",
  ],
];

test.each(examples)("an example with %s", (_, example, expected) => {
  expect(examplesOf("F", [example])).toBe(expected);
});

/** Cells of a table line, split where a pipe is not escaped. */
function cellsOf(line: string): number {
  return line.slice(1, -1).split(/(?<!\\)\|/).length;
}

test("every table of the page has as many cells in each row as in its head", () => {
  const tables = functionsPage(groups)
    .trimEnd()
    .split("\n\n")
    .filter((part) => part.startsWith("|"));
  const crooked = tables.filter((table) => new Set(table.split("\n").map(cellsOf)).size !== 1);
  expect(crooked).toEqual([]);
  expect(tables.length).toBeGreaterThanOrEqual(2 * functions.length);
});

test.each([
  ["its part alone changes", "a\n<!-- x:start -->\nold\n<!-- x:end -->\nb", "a\n<!-- x:start -->\n$& new\n<!-- x:end -->\nb"],
  ["an empty part", "<!-- x:start --><!-- x:end -->", "<!-- x:start -->\n$& new\n<!-- x:end -->"],
  ["another name's marks", "<!-- y:start --><!-- y:end -->", undefined],
  ["no end", "<!-- x:start -->", undefined],
  ["no start", "<!-- x:end -->", undefined],
  ["two ends", "<!-- x:start --><!-- x:end --><!-- x:end -->", undefined],
])("a marked part: %s", (_, text, expected) => {
  expect(replaceMarkedPart(text, "x", "$& new")).toBe(expected);
});
