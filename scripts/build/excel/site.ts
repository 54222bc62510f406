import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { functions } from "../../../core/functions.ts";
import { root } from "../../root.ts";
import { functionsJson } from "./functions-json.ts";
import { helpPage } from "./help-page.ts";
import { icon, iconSizes } from "./icons.ts";

/** The add-in's files by their path under its address. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

const source = (path: string): string => readFileSync(join(root, path), "utf8");

/** One bundle, as old web views read it. Everything is one file: the page may load nothing from elsewhere. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { MATCHSHEET_FUNCTIONS: JSON.stringify(functions.map((entry) => entry.name)) },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}.`);
  return file.text;
}

async function bundles(entries: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  return new Map(
    await Promise.all(Object.entries(entries).map(async ([path, entry]): Promise<[string, string]> => [path, await bundle(entry)])),
  );
}

/** Gives the addresses of our own files in a page the stamp that makes a new release a new address. */
const stamped = (html: string, stamp: string): string => html.replace(/\b(src|href)="([\w/.-]+)"/g, `$1="$2?v=${stamp}"`);

function page(path: string, stamp: string): string {
  const firstPaint = source("sidebar/first-paint.html").trim();
  return stamped(source(path), stamp).replace("<!-- first paint -->", () => firstPaint);
}

/** Changes whenever a file of the add-in does: Excel keeps files by address for up to a day, whatever their headers say. */
function stampOf(version: string, contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return `${version}.0-${hash.digest("hex").slice(0, 10)}`;
}

/** Everything that is served, for an add-in at `baseUrl`, and the stamp of its addresses. */
export async function buildSite(baseUrl: string, version: string): Promise<{ site: Site; stamp: string }> {
  const bundled = await bundles({
    "functions.js": "office-addin/functions.ts",
    "taskpane.js": "office-addin/taskpane.ts",
    "plans.js": "office-addin/plans.ts",
    "tools.js": "office-addin/tools.ts",
    "taskpane.css": "office-addin/taskpane.css",
    "help.css": "office-addin/help.css",
  });
  const icons = iconSizes.map((size): [string, Uint8Array] => [`icons/icon-${size}.png`, icon(size)]);
  const pages = [
    source("office-addin/taskpane.html"),
    source("sidebar/first-paint.html"),
    helpPage(source("office-addin/help.html"), functions),
  ];
  const metadata = (stamp: string): string => `${JSON.stringify(functionsJson(functions, `${baseUrl}/help.html?v=${stamp}`), null, 2)}\n`;
  const stamp = stampOf(version, [...bundled.values(), ...pages, metadata(""), ...icons.map(([, bytes]) => bytes)]);
  const site = new Map<string, string | Uint8Array>([
    ...bundled,
    ["functions.json", metadata(stamp)],
    ["taskpane.html", page("office-addin/taskpane.html", stamp)],
    ["help.html", stamped(pages[2] ?? "", stamp)],
    ...icons,
  ]);
  return { site, stamp };
}
