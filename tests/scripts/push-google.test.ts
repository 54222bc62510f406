import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main, type PushTools, push } from "../../scripts/push-google.ts";

const built = ["core.js", "Code.js", "sidebar.html", "plans.html", "tools.html", "workbook.html", "appsscript.json"].map(
  (name) => `dist/apps-script/${name}`,
);
let folder = "";
let log: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matchsheet-push-"));
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const project = (text: string): void => writeFileSync(join(folder, ".clasp.json"), text);
const goodProject = JSON.stringify({ scriptId: "abc", rootDir: "dist/apps-script", parentId: ["x"] });

/** The tools with a clasp of the given answers; everything that is done is logged. */
function tools({ files = built, loggedIn = true } = {}): PushTools {
  return {
    folder,
    build: async (flavour) => {
      log.push(`build ${flavour}`);
      mkdirSync(join(folder, "dist", "apps-script"), { recursive: true });
      for (const file of built) writeFileSync(join(folder, file), "x".repeat(1500));
    },
    clasp: (...args) => {
      log.push(`clasp ${args.join(" ")}`);
      if (args[0] === "show-file-status") return JSON.stringify({ filesToPush: files, untrackedFiles: [] });
      return args[0] === "show-authorized-user" ? JSON.stringify({ loggedIn }) : "Pushed 4 files.\n";
    },
    say: (text) => log.push(text),
  };
}

describe("pushing to Google", () => {
  test("builds, shows the files, and pushes them with the manifest", async () => {
    project(goodProject);
    await push("template", false, tools());
    expect(log).toEqual([
      "build template",
      "clasp show-file-status --json",
      expect.stringContaining("whatever else the project on Google's side holds is removed"),
      ...built.map((file) => `  ${file}  1.5 kB`),
      "clasp show-authorized-user --json",
      "clasp push --force",
      "Pushed 4 files.",
    ]);
  });

  test("only shows when asked to, with no account at all", async () => {
    project(goodProject);
    await push("addon", true, tools({ loggedIn: false }));
    expect(log).toContain("build addon");
    expect(log.join()).not.toContain("clasp push");
  });

  test.each([
    ["no project yet", undefined, /^There is no \.clasp\.json here yet.*npx clasp login.*create-script.*rootDir dist\/apps-script/s],
    ["a project file that is no JSON", "{", /^\.clasp\.json has no scriptId/],
    ["a project file without an id", '{"rootDir":"dist/apps-script"}', /^\.clasp\.json has no scriptId/],
    ["another folder", '{"scriptId":"x","rootDir":"src"}', /^\.clasp\.json pushes from "src"/],
    ["no folder", '{"scriptId":"x"}', /^\.clasp\.json pushes from "\."/],
  ])("with %s says what to do before anything is built", async (_, text, sentence) => {
    if (text !== undefined) project(text);
    await expect(push("template", false, tools())).rejects.toThrow(sentence);
    expect(log).toEqual([]);
  });

  test.each([
    ["a stray file", [...built, "dist/apps-script/old.js"], "old.js"],
    ["a missing file", built.slice(1), "core.js"],
  ])("stops at %s", async (_, files, name) => {
    project(goodProject);
    await expect(push("template", false, tools({ files }))).rejects.toThrow(name);
    expect(log.join()).not.toContain("clasp push");
  });

  test("without a login says how to log in", async () => {
    project(goodProject);
    await expect(push("template", false, tools({ loggedIn: false }))).rejects.toThrow("npx clasp login");
    expect(log.join()).not.toContain("clasp push");
  });

  test("refuses a word it does not know, in one sentence", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await main(["adon"]);
    expect(told.mock.calls).toEqual([['push:google does not know "adon". It knows template, addon, and show to show only.']]);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    told.mockRestore();
  });
});
