import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";
import { namespace } from "../../office-addin/formula-names.ts";
import { root } from "../root.ts";
import { associatedIds } from "./excel/associated-ids.ts";
import { manifestProblems } from "./excel/check-manifest.ts";
import { localUrl, makeHosted, movedManifest, readBaseUrl } from "./excel/hosted-manifest.ts";
import { buildSite, type Site } from "./excel/site.ts";

/** The add-in for this computer, and the one to put on a server: two folders, so that neither is taken for the other. */
export const localFolder = join(root, "dist", "office-addin");
export const hostedFolder = join(root, "dist", "office-addin-hosted");

const readJson = (path: string): { version: string } => JSON.parse(readFileSync(join(root, path), "utf8")) as { version: string };

async function writeSite(folder: string, site: Site): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of site) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Fails with every problem of a manifest that would keep Excel from loading the add-in. */
function assertManifest(which: string, text: string, folder: string, baseUrl: string, version: string): void {
  const read = (path: string): Uint8Array | undefined => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined);
  const associated = associatedIds(readFileSync(join(folder, "functions.js"), "utf8"));
  const problems = manifestProblems(text, { version, namespace, baseUrl, read, associated });
  if (problems.length > 0)
    throw new Error([`${which} would not load:`, ...problems.map(({ rule, message }) => `- ${rule}: ${message}`)].join("\n"));
}

/**
 * Builds dist/office-addin/ for this computer; with `--base-url URL`, dist/office-addin-hosted/ to be served there. Both manifests come from
 * manifest.xml at the root, and both are checked.
 */
export async function buildExcel(args: readonly string[] = []): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { "base-url": { type: "string" } } });
  const wanted = values["base-url"];
  const baseUrl = wanted === undefined ? localUrl : readBaseUrl(wanted);
  const folder = wanted === undefined ? localFolder : hostedFolder;
  const { version } = readJson("package.json");
  const { site, stamp } = await buildSite(baseUrl, version);
  await writeSite(folder, site);
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  if (wanted === undefined) assertManifest("manifest.xml", manifest, folder, localUrl, version);
  const path = join(folder, "manifest.xml");
  await writeFile(path, movedManifest(manifest, baseUrl, stamp));
  if (wanted !== undefined) await makeHosted(path, baseUrl);
  assertManifest(path, readFileSync(path, "utf8"), folder, baseUrl, version);
  const { id, displayName } = await OfficeAddinManifest.readManifestFile(path);
  console.log(
    `${relative(root, folder)}: ${displayName} ${id}, ${site.size + 1} files for ${baseUrl}, functions.js ${(String(site.get("functions.js")).length / 1000).toFixed(1)} kB.`,
  );
}
