import { build } from "esbuild";
import { asciiScript } from "./ascii.ts";
import { gateScript } from "./gate.ts";
import { harden } from "./harden.ts";

/** A script for the sidebar's page that holds nothing which HtmlService is reported to corrupt; otherwise the build stops. */
export async function safeScript(entry: string, name: string): Promise<string> {
  const bundle = await bundled(entry, {
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    supported: { "template-literal": false },
  });
  const script = harden(asciiScript(bundle));
  gateScript(script, name);
  return script;
}

export async function bundled(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
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
