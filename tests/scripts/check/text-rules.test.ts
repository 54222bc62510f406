import { expect, test } from "vitest";
import { holdAgainst, textRules } from "../../../scripts/check/text-rules.ts";

const lines = (count: number) => "x\n".repeat(count);
// In pieces, since this file is read by the rule it tests.
const at = (folder: string, rest: string) => `/${folder}/${rest}`;

test.each([
  ["core/a.ts", lines(400), []],
  ["core/a.ts", lines(401), ["core/a.ts has 401 lines; 400 is the limit."]],
  ["sidebar/a.tsx", lines(401), ["sidebar/a.tsx has 401 lines; 400 is the limit."]],
  ["sidebar/sidebar.css", lines(401), ["sidebar/sidebar.css has 401 lines; 400 is the limit."]],
])("%s of this length: %#", (path, text, problems) => {
  expect(textRules.fileLength.problems({ path, text })).toEqual(problems);
  expect(textRules.fileLength.about(path)).toBe(true);
});

test("lists of data and generated pages may be long", () => {
  expect(["package-lock.json", "docs/functions.md", "tests/fixtures/list.csv"].filter(textRules.fileLength.about)).toEqual([]);
});

test.each(["core/utils/a.ts", "core/util.ts", "tests/helpers.ts", "scripts/common/x.mjs", "core/misc.test.ts", "helper/x.ts"])(
  "%s names no home",
  (path) => {
    expect(textRules.homeForEveryLine.problems({ path, text: "" })).toHaveLength(1);
  },
);

test.each(["core/commons.ts", "core/rules/helper-age.ts", "docs/utility.md", "core/cells/cell.ts"])("%s is a name", (path) => {
  expect(textRules.homeForEveryLine.problems({ path, text: "" })).toEqual([]);
});

test.each([at("work", "main/x.ts"), `"${at("tmp", "out.csv")}"`, `file://${at("root", ".npmrc")}`])(
  "a path of this machine is found: %#",
  (text) => {
    expect(textRules.noMachinePaths.problems({ path: "a.ts", text: `first\nconst path = ${text};` })).toEqual([
      expect.stringMatching(/^a\.ts:2 /),
    ]);
  },
);

test.each([
  "/usr/bin/chromium",
  `https://example.org${at("work", "hours")}`,
  `node_modules${at("tmp", "index.js")}`,
  "homework/main",
  "/workbook/x",
])("%s is no path of this machine", (text) => {
  expect(textRules.noMachinePaths.problems({ path: "a.ts", text })).toEqual([]);
});

test.each([
  ["Math.random()", "chance"],
  ["Date.now()", "the clock"],
  ["new Date()", "the clock"],
  ["Date()", "the clock"],
  ['"I".toLocaleLowerCase()', "the language of whoever runs it"],
  ['"a".localeCompare("b")', "the language of whoever runs it"],
  ["new Intl.NumberFormat()", "the language of whoever runs it"],
  ['new Function("return 1")', "code made from text"],
])("%s in the core depends on %s", (text, why) => {
  expect(textRules.pureCore.problems({ path: "core/a.ts", text })).toEqual([expect.stringContaining(`core/a.ts depends on ${why}`)]);
});

test.each(["new Date(2025, 8, 24)", "isDate(cell)", "readDate()", "Date.UTC(2025, 8, 24)", "text.toLowerCase()"])(
  "%s in the core is fine",
  (text) => {
    expect(textRules.pureCore.problems({ path: "core/a.ts", text })).toEqual([]);
  },
);

test("a rule that found no file to read fails", () => {
  expect(holdAgainst(textRules.pureCore, [{ path: "sidebar/a.ts", text: "" }])).toEqual({
    status: "failed",
    told: "read no files, so it shows nothing",
    details: "",
  });
});

test("a rule reads only what it is about, and tells every problem", () => {
  const files = [
    { path: "core/a.ts", text: "Math.random() + Date.now()" },
    { path: "core/b.ts", text: "" },
    { path: "sidebar/c.ts", text: "Date.now()" },
  ];
  const found = holdAgainst(textRules.pureCore, files);
  expect(found).toMatchObject({ status: "failed", told: "2 files read, 2 problems" });
});
