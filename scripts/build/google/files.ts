import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LateScript } from "../../../apps-script/late-parts.ts";
import { functions } from "../../../core/functions.ts";
import { root } from "../../root.ts";
import { codeFile, type Flavour } from "./code-file.ts";
import { coreFile } from "./core-file.ts";
import type { fileNames } from "./file-names.ts";
import { safeScript } from "./safe-script.ts";
import { type SidebarSources, sidebarPage } from "./sidebar-page.ts";
import { workbookFile } from "./workbook-file.ts";

export type GoogleFiles = Readonly<Record<(typeof fileNames)[number], string>>;

const ownSidebar: SidebarSources = {
  entry: join(root, "apps-script", "sidebar.ts"),
  css: join(root, "sidebar", "sidebar.css"),
  firstPaint: join(root, "sidebar", "first-paint.html"),
};

const lateScript = (name: LateScript): Promise<string> => safeScript(join(root, "apps-script", `${name}.ts`), `${name}.html`);

/** Makes the files of the Apps Script project. */
export async function googleFiles(flavour: Flavour, sidebar: SidebarSources = ownSidebar): Promise<GoogleFiles> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const [core, page, plans, tools, manifest] = await Promise.all([
    coreFile(version),
    sidebarPage(sidebar),
    lateScript("plans"),
    lateScript("tools"),
    readFile(join(root, "apps-script", "appsscript.json"), "utf8"),
  ]);
  return {
    "core.js": core.text,
    "Code.js": codeFile(functions, flavour, version),
    "sidebar.html": page,
    "plans.html": plans,
    "tools.html": tools,
    "workbook.html": workbookFile(),
    "appsscript.json": manifest,
  };
}
