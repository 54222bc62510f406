import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { fileNames } from "../../../../scripts/build/google/file-names.ts";
import { root } from "../../../../scripts/root.ts";
import { type AuthMode, accessTo } from "./access.ts";
import type { FakeBook } from "./book.ts";
import { services } from "./services.ts";

export type ProjectFiles = Readonly<Record<string, string>>;

/** The files that would be pushed, as the build left them in dist/. */
export function builtFiles(): ProjectFiles {
  const folder = join(root, "dist", "apps-script");
  return Object.fromEntries(fileNames.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Node's contexts bring these two; Apps Script does not. */
const absent = ["SharedArrayBuffer", "Atomics"];

/** One execution: a fresh realm into which the script's files are loaded, with the given globals and no way to make code from text. */
export function load(files: ProjectFiles, globals: Record<string, unknown> = {}, order = scriptNames(files)): vm.Context {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  for (const name of absent) vm.runInContext(`delete globalThis.${name}`, context);
  for (const name of order) vm.runInContext(files[name] ?? "", context, { filename: name });
  return context;
}

export function scriptNames(files: ProjectFiles): string[] {
  return Object.keys(files)
    .filter((name) => name.endsWith(".js"))
    .sort();
}

/** Makes arguments inside the realm, with a Date for each {"date": milliseconds}. */
const caller = `(function (name, json) {
  var revive = function (_, value) { return value !== null && typeof value === "object" && "date" in value ? new Date(value.date) : value; };
  var args = JSON.parse(json, revive).map(function (arg) { return arg !== null && typeof arg === "object" && arg.omitted ? undefined : arg; });
  return globalThis[name].apply(null, args);
})`;

/** Calls a top-level function in a loaded realm, whose own objects come back. Arguments cross as JSON; a Date stands as { date: milliseconds }. */
export function callIn(context: vm.Context, name: string, args: readonly unknown[]): unknown {
  return (vm.runInContext(caller, context) as (name: string, json: string) => unknown)(name, JSON.stringify(args));
}

/** One execution of the project in a book, from loading the files to the answer. */
export function execute(files: ProjectFiles, book: FakeBook, mode: AuthMode, name: string, args: readonly unknown[] = []): unknown {
  const context = load(files, services(accessTo(book, mode, files)));
  try {
    return callIn(context, name, args);
  } finally {
    // Google flushes and gives locks back when an execution ends.
    book.unflushed = 0;
    if (book.lock === "ours") book.lock = "free";
  }
}
