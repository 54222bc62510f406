import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { localUrl } from "./build/excel/hosted-manifest.ts";
import { readManifest, withDescendants } from "./build/excel/manifest-tree.ts";
import { buildExcel, localFolder } from "./build/excel.ts";
import { root } from "./root.ts";
import { type LocalCertificate, localCertificate } from "./start-excel/certificate.ts";
import { healthPage } from "./start-excel/health-page.ts";
import { nextSteps } from "./start-excel/next-steps.ts";
import { answerer, type RunningServer, serve } from "./start-excel/server.ts";

const certificateFolder = join(root, ".cache", "excel-certificate");
const manifestFile = join(localFolder, "manifest.xml");

/** Every address that the manifest sends Excel to. */
export function manifestAddresses(): string[] {
  const values = withDescendants(readManifest(readFileSync(manifestFile, "utf8"))).map(({ attributes }) => attributes.DefaultValue ?? "");
  return [...new Set(values.filter((value) => value.startsWith(`${localUrl}/`)))];
}

function health(certificate: LocalCertificate): string {
  const addresses = manifestAddresses().map((address) => ({ address, found: existsSync(join(localFolder, new URL(address).pathname)) }));
  return healthPage(addresses, certificate, process.platform);
}

/** Serves what is built, on `port`. */
export async function serveAddIn(port: number, folder = certificateFolder): Promise<RunningServer & { certificate: LocalCertificate }> {
  const certificate = await localCertificate(folder);
  const server = await serve(
    answerer(localFolder, () => health(certificate)),
    certificate,
    port,
  );
  return { ...server, certificate };
}

/** Builds the add-in and serves it to Excel on this computer until it is ended. */
export async function main(): Promise<void> {
  await buildExcel();
  const { certificate } = await serveAddIn(Number(new URL(localUrl).port));
  console.log(nextSteps(localUrl, relative(root, manifestFile), certificate, process.platform));
}
