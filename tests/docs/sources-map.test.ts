/** The map of the sources names only files and functions that exist, and covers every function. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions.ts";

const root = new URL("../../", import.meta.url);
const map = readFileSync(new URL("docs/sources-map.md", root), "utf8");
const named = [...map.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");

describe("the map of the sources", () => {
  test("has a table for each source", () => {
    const headings = [...map.matchAll(/^## `(\w+)`:/gm)].map((match) => match[1]);
    expect(headings).toEqual(["pivot", "recovery", "leverage", "drop", "compensate"]);
  });

  test("names only files that exist", () => {
    const files = [...new Set(named.filter((name) => /^core\/.+\.ts$/.test(name)))];
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  test("names every function, and none that does not exist", () => {
    const listed = new Set(named.filter((name) => /^[A-Z][A-Z0-9]+$/.test(name)));
    const catalog = functions.map(({ name }) => name);
    expect([...listed].filter((name) => !catalog.includes(name))).toEqual([]);
    expect(catalog.filter((name) => !listed.has(name))).toEqual(["SPECIALTY"]);
  });
});
