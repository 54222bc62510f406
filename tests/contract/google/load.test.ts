import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { functions } from "../../../core/functions.ts";
import { accessTo } from "./fake/access.ts";
import { FakeBook } from "./fake/book.ts";
import { builtFiles, load, scriptNames } from "./fake/project.ts";
import { services } from "./fake/services.ts";

const files = builtFiles();
const namesIn = (context: vm.Context): string[] => vm.runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[];
const bare = new Set(namesIn(vm.createContext({})));

describe("the built script while it loads", () => {
  test.each([
    ["by name", scriptNames(files)],
    ["the bundle last", [...scriptNames(files)].reverse()],
  ])("needs no service of Google, loaded %s", (_, order) => {
    expect(order).toHaveLength(2);
    const context = load(files, {}, order);
    const added = namesIn(context).filter((name) => !bare.has(name));
    const callable = added.filter((name) => vm.runInContext(`typeof ${name}`, context) === "function");
    expect(callable.filter((name) => !/^(onOpen|onInstall|matchSheet[A-Z]\w*)$/.test(name))).toEqual(functions.map(({ name }) => name));
    expect(added.filter((name) => !callable.includes(name))).toEqual(["MatchSheet_"]);
  });

  test("touches no service where there are some", () => {
    const touched: string[] = [];
    const watched = Object.keys(services(accessTo(new FakeBook(), "NONE", files))).map((name) => [
      name,
      new Proxy(() => undefined, {
        get: (_, key) => touched.push(`${name}.${String(key)}`),
        apply: () => touched.push(name),
      }),
    ]);
    expect(watched).toHaveLength(5);
    load(files, Object.fromEntries(watched) as Record<string, unknown>);
    expect(touched).toEqual([]);
  });

  test("meets the same absences as in Apps Script", () => {
    const absent = [
      "setTimeout",
      "fetch",
      "URL",
      "TextEncoder",
      "atob",
      "crypto",
      "structuredClone",
      "queueMicrotask",
      "process",
      "require",
      "window",
      "Buffer",
    ];
    const context = load(files);
    expect(absent.filter((name) => vm.runInContext(`typeof ${name}`, context) !== "undefined")).toEqual([]);
    expect(() => vm.runInContext("new Function('return 1')", context)).toThrow("Code generation from strings disallowed");
  });
});
