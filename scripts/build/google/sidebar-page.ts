import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../root.ts";
import { asciiHtml } from "./ascii.ts";
import { gatePage } from "./gate.ts";
import { bundled, safeScript } from "./safe-script.ts";

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
    script: `<script>\n${await safeScript(entry, "sidebar script")}\n</script>`,
  };
  const template = await readFile(join(root, "apps-script", "sidebar.html"), "utf8");
  // A replacement text would have its own $ patterns replaced.
  const page = template.replace(/<!-- ([\w-]+) -->/g, (_, name: string) => parts[name] ?? missing(name));
  gatePage(page);
  return page;
}

function missing(name: string): never {
  throw new Error(`apps-script/sidebar.html asks for ${name}, and the build has no such part.`);
}
