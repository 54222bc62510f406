import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/root.ts";

/** The sidebar's styles with everything that they import. */
export async function sidebarStyles(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [join(root, "sidebar/sidebar.css")], bundle: true, write: false });
  return outputFiles[0]?.text ?? "";
}
