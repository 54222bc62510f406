import { join } from "node:path";
import { parse } from "acorn";
import { type BuildOptions, build, transform } from "esbuild";
import { root } from "../../root.ts";
import { asciiScript } from "./ascii.ts";
import { bundleName } from "./code-file.ts";
import { withoutHelp } from "./without-help.ts";

export interface CoreFile {
  readonly text: string;
  /** Which source files the bundle is made of. */
  readonly inputs: readonly string[];
}

/** Class fields and ??= do not parse everywhere in Apps Script. */
const target = "es2020";

/** What takes zod's place (docs/decisions/google-bundle.md). A schema that uses more of zod than it knows stops the build. */
export const withSmallZod = {
  alias: { "zod/mini": "./apps-script/small-zod.ts" },
  logOverride: { "import-is-undefined": "error" },
} as const satisfies BuildOptions;

/** core.js: the functions and the server side, as one bundle under a private name. */
export async function coreFile(version: string): Promise<CoreFile> {
  const result = await build({
    ...withSmallZod,
    entryPoints: [join(root, "apps-script", "server.ts")],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "iife",
    globalName: bundleName,
    target,
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
    define: { MATCHSHEET_VERSION: JSON.stringify(version) },
  });
  const trimmed = withoutHelp(result.outputFiles[0]?.text ?? "");
  const { code } = await transform(trimmed, { minify: true, target, charset: "ascii", legalComments: "none" });
  const text = asciiScript(code);
  parse(text, { ecmaVersion: 2020, sourceType: "script" });
  return { text, inputs: Object.keys(result.metafile.inputs) };
}
