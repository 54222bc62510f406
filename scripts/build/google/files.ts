import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { functions } from "../../../core/functions.ts";
import { root } from "../../root.ts";
import { codeFile, type Flavour } from "./code-file.ts";
import { coreFile } from "./core-file.ts";
import { type SidebarSources, sidebarPage } from "./sidebar-page.ts";

/** Everything that is pushed, and nothing else. */
export const fileNames = ["core.js", "Code.js", "sidebar.html", "appsscript.json"] as const;
export type GoogleFiles = Readonly<Record<(typeof fileNames)[number], string>>;

const ownSidebar: SidebarSources = {
  entry: join(root, "apps-script", "sidebar.ts"),
  css: join(root, "sidebar", "sidebar.css"),
  firstPaint: join(root, "sidebar", "first-paint.html"),
};

/** Makes the four files of the Apps Script project. */
export async function googleFiles(flavour: Flavour, sidebar: SidebarSources = ownSidebar): Promise<GoogleFiles> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const [core, page, manifest] = await Promise.all([
    coreFile(version),
    sidebarPage(sidebar),
    readFile(join(root, "apps-script", "appsscript.json"), "utf8"),
  ]);
  return { "core.js": core.text, "Code.js": codeFile(functions, flavour, version), "sidebar.html": page, "appsscript.json": manifest };
}
