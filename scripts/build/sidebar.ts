import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../root.ts";

/** The sidebar without a host, to be weighed: each host bundles it together with its own side of the port. */
export async function main(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["sidebar/start.tsx"],
    outfile: join(root, "dist", "sidebar", "start.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
}
