import vm from "node:vm";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { gateScript } from "../../../../scripts/build/google/gate.ts";
import { harden } from "../../../../scripts/build/google/harden.ts";
import { htmlService } from "../../../browser/google/html-service.ts";

/** Scripts that HtmlService would break, each ending in an expression that shows whether it still works. */
const scripts: readonly (readonly [string, string])[] = [
  ["an address in a string", '"https://example.org/a//b"'],
  ["a comment in a string", '"/* no comment */ // nor this"'],
  ["a closing tag in a string", '"</script><\\/SCRIPT><!-- x -->"'],
  ["scriptlets in strings", '["<? x ?>", "?>"].join()'],
  ["substitution patterns in a string", '"$& $1 $$ $\' $` $"'],
  ["a backtick in a string", '"`"'],
  ["escapes that would turn into hazards", '["\\/\\/", "\\x2f\\x2f", "\\\\//", "\\u002f*"].join()'],
  ["a string with every quote", `"it's \\"said\\""`],
  ["characters outside ASCII", '"ü — 漢 😀 \\u2028"'],
  ["slashes in a regex", '"a//b".replace(/\\/\\//g, "+")'],
  ["slashes in a regex's class", '"a/b*c".split(/[/*]/).join("+")'],
  ["a backtick in a regex", '/^[`\']$/.test("`")'],
  ["an escaped backslash before the end of a regex", '"a\\\\b".split(/\\\\/).length'],
  ["a long string", `"${"0123456789/".repeat(300)}"`],
  ["a long chain of conditions", `(function (a) { return ${Array.from({ length: 120 }, (_, at) => `a!==${at}`).join("&&")} })(500)`],
  ["a long string as a condition's answer", `(1 ? "${"ab".repeat(200)}" : "${"cd".repeat(200)}")`],
  ["a long regex", `"w150".replace(/${Array.from({ length: 200 }, (_, at) => `w${at}`).join("|")}\\b/i, "found")`],
  ["a long regex after return", `(function () { return/^(?:${"a|".repeat(250)}b\\/c)$/.test("b/c") })()`],
  [
    "a name with a dollar before &&",
    "(function () { var $ = 1, $1 = 2, a$ = 3; return [$&&$1, a$&&$$()]; function $$() { return 4 } })().join()",
  ],
  ["a long line of code", `[${Array.from({ length: 2000 }, (_, at) => `f(${at})`).join(",")}].length;function f(x){return x}`],
];

describe("a hardened script", () => {
  test.each(scripts)("with %s passes the gate and does the same", (_, script) => {
    const hardened = harden(script);
    expect(() => gateScript(hardened)).not.toThrow();
    expect(vm.runInNewContext(hardened)).toEqual(vm.runInNewContext(script));
  });

  test.each(scripts)("with %s is not changed by what HtmlService is reported to do", (_, script) => {
    const page = `<script>\n${harden(script)}\n</script>`;
    expect(htmlService(page)).toBe(page);
  });

  test("was a hazard before: the gate refuses nearly all of them as they are written", () => {
    const passing = scripts.filter(([, script]) => {
      try {
        gateScript(script);
        return true;
      } catch {
        return false;
      }
    });
    expect(passing.map(([name]) => name)).toEqual(["a string with every quote", "an escaped backslash before the end of a regex"]);
  });

  test("keeps what a program of many constructs does", () => {
    const source = `
      class Shape { constructor(n) { this.n = n; } get text() { return \`n is \${this.n} // not a comment\`; } }
      const re = /(["'\`])(\\/?)\\1/gu; const parts = "a'/'b".split(re);
      label: for (const x of [1, 2, 3]) { if (x > 2) break label; parts.push(x ** 2, x / 2 / 1, ((y) => y / 3)(9)); }
      [new Shape(4).text, parts.map(String).join("|"), { "key//": 1, 'a*/': 2 }["key//"]].join("\\n");`;
    const built = transformSync(source, { minify: true, target: "es2020", supported: { "template-literal": false } }).code;
    expect(vm.runInNewContext(harden(built))).toBe(vm.runInNewContext(source));
  });
});
