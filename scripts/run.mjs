// Runs a TypeScript script: node scripts/run.mjs scripts/build.ts [arguments]
// Node 20 cannot read TypeScript, so esbuild bundles the script into .cache/run/ first; packages stay outside the bundle.
// A script that exports one function (or, among several, one called `main`) has it called with the arguments and awaited.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch (cause) {
    throw new Error("esbuild could not be loaded. Run `node scripts/setup.mjs` in the project's folder, then try again.", { cause });
  }
}

/** Bundles the script and gives the path of the result, which the caller removes. */
async function bundle(entry) {
  const { build } = await loadEsbuild();
  const folder = join(root, ".cache", "run");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(entry).replace(/\.\w+$/, "")}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    logLevel: "silent",
  });
  return outfile;
}

/** The function that the script wants called: `main`, or its only exported function. */
function chosenFunction(exports) {
  const found = Object.values(exports).filter((value) => typeof value === "function");
  return exports.main ?? (found.length === 1 ? found[0] : undefined);
}

async function run(script, args) {
  if (script === undefined) throw new Error("Say which script to run, for example: node scripts/run.mjs scripts/build.ts");
  const entry = resolve(script);
  if (!existsSync(entry)) throw new Error(`There is no script ${script}.`);
  const bundled = await bundle(entry);
  process.argv = [process.argv[0], entry, ...args];
  process.setSourceMapsEnabled(true);
  const remove = () => rmSync(bundled, { force: true });
  process.on("exit", remove);
  const exports = await import(pathToFileURL(bundled).href);
  remove();
  await chosenFunction(exports)?.(args);
}

try {
  await run(process.argv[2], process.argv.slice(3));
} catch (error) {
  // esbuild's own failures carry their whole story in the message; the stack would only show esbuild.
  console.error(error instanceof Error && "warnings" in error ? error.message : error);
  process.exitCode = 1;
}
