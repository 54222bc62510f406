import { createHash } from "node:crypto";
import { OfficeAddinManifest } from "office-addin-manifest";

/** Where manifest.xml at the root says the add-in is served. */
export const localUrl = "https://localhost:3000";
export const hostedName = "MatchSheet";

/** An address under which an add-in can be served, without a slash at the end. */
export function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(
      `--base-url is "${text}". Give the https address of the folder that will hold the add-in's files, such as https://example.org/matchsheet.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** The same address always gives the same id, so that a new release replaces the old one (docs/decisions/excel-manifests.md). */
export function idFor(baseUrl: string): string {
  const hex = createHash("sha256").update(`MatchSheet for Excel at ${baseUrl}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(18, 20), hex.slice(20, 32)].join("-");
}

/** The manifest with its addresses moved and stamped. */
export function movedManifest(manifest: string, baseUrl: string, stamp: string): string {
  const escapedUrl = baseUrl.replace(/&/g, "&amp;");
  return manifest.replace(/https:\/\/localhost:3000(\/[^"?]*)\?v=[^"]*/g, (_, path: string) => `${escapedUrl}${path}?v=${stamp}`);
}

/** Makes the written manifest the one of a hosted add-in: an id and a display name of its own. */
export async function makeHosted(path: string, baseUrl: string): Promise<void> {
  await OfficeAddinManifest.modifyManifestFile(path, idFor(baseUrl), hostedName);
}
