import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { functions } from "../../../../core/functions.ts";
import { coreFile, withSmallZod } from "../../../../scripts/build/google/core-file.ts";
import { withoutHelp } from "../../../../scripts/build/google/without-help.ts";
import { root } from "../../../../scripts/root.ts";

describe("core.js", () => {
  test("is made of the core, the port and the server, and of nothing else", async () => {
    const { inputs } = await coreFile("1.2.3");
    const homes = inputs.map((file) => /^(?:node_modules\/)?[^/]+/.exec(file)?.[0]);
    expect([...new Set(homes)].sort()).toEqual(["apps-script", "core", "sidebar"]);
    expect(inputs.filter((file) => /sidebar\/(?!workbook|fingerprint)/.test(file) || /sidebar-client/.test(file))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(60);
  });

  test("is not built with a schema that uses more of zod than what stands in for it knows", async () => {
    const contents = 'import * as z from "zod/mini"; console.log(z.string(), z.email());';
    const stdin = { contents, resolveDir: root };
    const made = build({ ...withSmallZod, stdin, absWorkingDir: root, bundle: true, write: false, logLevel: "silent" });
    await expect(made).rejects.toThrow('"email" will always be undefined');
  });

  test("carries no help: Code.js tells it", async () => {
    const { text } = await coreFile("1.2.3");
    expect(functions.filter((entry) => text.includes(entry.summary)).map((entry) => entry.name)).toEqual([]);
    expect(text).toContain("1.2.3");
  });
});

describe("leaving the help out", () => {
  const catalog =
    'var a = { name: "F", summary: "s", result: "r", source: "x", examples: [{ args: [1] }], evaluate: ({ source }) => source + "!" };';

  test("takes it from a function's entry and keeps what calculates", () => {
    expect(withoutHelp(catalog)).toBe('var a = {name: "F",evaluate: ({ source }) => source + "!"};');
  });

  test("takes it from a setting and from entries inside others", () => {
    const nested = 'var b = { list: [{ key: "k", default: 1, source: "x", changes: "c" }], source: "kept" };';
    expect(withoutHelp(nested)).toBe('var b = { list: [{key: "k",default: 1}], source: "kept" };');
  });

  test.each(['var c = { summary: "s", examples: [] };', 'var d = { source: "x", value: 1 };', "var e = { ...a, evaluate() {} };"])(
    "leaves %s alone",
    (other) => {
      expect(withoutHelp(other)).toBe(other);
    },
  );

  test("keeps what the program does", () => {
    const run = (text: string): unknown => vm.runInNewContext(`${text} a.evaluate({ source: "y" })`);
    expect(run(withoutHelp(catalog))).toBe(run(catalog));
  });
});
