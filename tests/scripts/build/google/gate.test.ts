import { describe, expect, test } from "vitest";
import { gatePage, gateScript } from "../../../../scripts/build/google/gate.ts";

const planted: readonly (readonly [string, string, RegExp])[] = [
  ["a backtick", "x(`a`)", /template literal \(backtick\)/],
  ["two slashes", 'x("//")', /two slashes/],
  ["the start of a comment", 'x("/*")', /start of a comment/],
  ["an HTML comment", 'x("<!--")', /HTML comment/],
  ["a closing script tag", 'x("</scRipt")', /closing script tag/],
  ["a scriptlet", 'x("<?")', /start of a scriptlet/],
  ["a scriptlet's end", 'x("?>")', /end of a scriptlet/],
  ["a character outside ASCII", 'x("é")', /outside ASCII/],
  ["a tab", "x(\t)", /outside ASCII/],
  ["$&", "$&&x", /substitution pattern/],
  ["$1", "$1()", /substitution pattern/],
  ["$'", "x('$')", /substitution pattern/],
  ["$$", "$$()", /substitution pattern/],
  ["a line of 500 characters", `x(${" ".repeat(497)})\ny()`, /line of more than 499/],
];

describe("the gate", () => {
  test.each(planted)("stops %s in the script and says where", (_, script, name) => {
    expect(() => gateScript(`ok();\n${script}`)).toThrow(name);
    expect(() => gateScript(`ok();\n${script}`)).toThrow(
      /^The sidebar script holds .+, which in HtmlService .+: line 2, column \d+, near ".+"\. Rewrite that place in the source\.$/s,
    );
  });

  test("lets a harmless script pass", () => {
    expect(() => gateScript(`a="\\u002f/";b=1/2/3;c=$a;d="$";e=${"1".repeat(400)}\nf<x;g>y;/x*/`.replace("/x*/", ""))).not.toThrow();
  });

  test.each([
    ["a scriptlet", "<p><?</p>"],
    ["a character outside ASCII", "<p>—</p>"],
    ["a long line", `<p>${"x".repeat(500)}</p>`],
  ])("stops %s in the page outside the script", (_, page) => {
    expect(() => gatePage(page)).toThrow(/^The sidebar\.html holds /);
  });

  test("lets links and comments of the page pass", () => {
    expect(() => gatePage('<!-- x --><a href="https://example.org">x</a>')).not.toThrow();
  });
});
