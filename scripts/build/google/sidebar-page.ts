import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../root.ts";
import { asciiHtml, asciiScript } from "./ascii.ts";
import { gatePage, gateScript } from "./gate.ts";
import { harden } from "./harden.ts";

export interface SidebarSources {
  /** The script's first file. */
  readonly entry: string;
  readonly css: string;
  /** What stands in the page before the script has run. */
  readonly firstPaint: string;
}

/** The sidebar as one page without any request: first the style and a static first paint, the script last. */
export async function sidebarPage({ entry, css, firstPaint }: SidebarSources): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    // Unminified, its lines are short.
    style: `<style>\n${await bundled(css, { minify: false })}\n</style>`,
    "first-paint": asciiHtml((await readFile(firstPaint, "utf8")).trim()),
    script: `<script>\n${await sidebarScript(entry)}\n</script>`,
  };
  const template = await readFile(join(root, "apps-script", "sidebar.html"), "utf8");
  // A replacement text would have its own $ patterns replaced.
  const page = template.replace(/<!-- ([\w-]+) -->/g, (_, name: string) => parts[name] ?? missing(name));
  gatePage(page);
  return page;
}

async function sidebarScript(entry: string): Promise<string> {
  const bundle = await bundled(entry, {
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    supported: { "template-literal": false },
  });
  const script = harden(asciiScript(bundle));
  gateScript(script);
  return script;
}

async function bundled(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
  const result = await build({
    platform: "browser",
    charset: "ascii",
    legalComments: "none",
    minify: true,
    logLevel: "silent",
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
  });
  return (result.outputFiles?.[0]?.text ?? "").trim();
}

function missing(name: string): never {
  throw new Error(`apps-script/sidebar.html asks for ${name}, and the build has no such part.`);
}
