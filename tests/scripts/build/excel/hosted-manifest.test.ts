import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namespace } from "../../../../office-addin/formula-names.ts";
import { associatedIds } from "../../../../scripts/build/excel/associated-ids.ts";
import { manifestProblems } from "../../../../scripts/build/excel/check-manifest.ts";
import { hostedName, idFor, localUrl, makeHosted, movedManifest, readBaseUrl } from "../../../../scripts/build/excel/hosted-manifest.ts";
import { buildSite } from "../../../../scripts/build/excel/site.ts";
import { findTool } from "../../../../scripts/debian-tools.ts";
import { root } from "../../../../scripts/root.ts";

const localFile = join(root, "manifest.xml");
const local = readFileSync(localFile, "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const baseUrl = "https://example.org/for/matchsheet";
const folder = mkdtempSync(join(tmpdir(), "matchsheet-manifest-"));
const hostedFile = join(folder, "manifest.xml");

beforeAll(async () => {
  writeFileSync(hostedFile, movedManifest(local, baseUrl, `${version}.0-abc`));
  await makeHosted(hostedFile, baseUrl);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the address of a hosted add-in", () => {
  test.each([
    ["https://example.org", "https://example.org"],
    ["https://example.org/", "https://example.org"],
    ["https://example.org/for/matchsheet/", baseUrl],
    ["HTTPS://Example.org:8443/a", "https://example.org:8443/a"],
  ])("%s is read as %s", (text, read) => expect(readBaseUrl(text)).toBe(read));

  test.each(["http://example.org", "example.org", "", "https://example.org/?v=1", "https://example.org/#top", "https://me@example.org"])(
    "%s is refused in words",
    (text) => expect(() => readBaseUrl(text)).toThrow(`--base-url is "${text}". Give the https address`),
  );
});

describe("the id of a hosted add-in", () => {
  const addresses = ["https://example.org", "https://example.org/a", "https://example.com", baseUrl, localUrl];

  test("is a UUID, always the same for an address and another for another", () => {
    const ids = addresses.map(idFor);
    expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set([...ids, ...addresses.map(idFor)]).size).toBe(addresses.length);
  });
});

describe("the hosted manifest", () => {
  test("keeps every rule", async () => {
    const { site } = await buildSite(baseUrl, version);
    const read = (path: string): Uint8Array | undefined => {
      const content = site.get(path);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    };
    const associated = associatedIds(String(site.get("functions.js")));
    expect(manifestProblems(readFileSync(hostedFile, "utf8"), { version, namespace, baseUrl, read, associated })).toEqual([]);
    expect(String(site.get("functions.json"))).not.toContain("localhost");
  });

  test("differs from the local one in id, name and addresses, and in nothing else that people see", async () => {
    const [here, there] = await Promise.all([localFile, hostedFile].map((file) => OfficeAddinManifest.readManifestFile(file)));
    expect([there?.id, there?.displayName]).toEqual([idFor(baseUrl), hostedName]);
    expect(there?.id).not.toBe(here?.id);
    expect(there?.displayName).not.toBe(here?.displayName);
    expect([there?.version, there?.permissions, there?.description]).toEqual([here?.version, here?.permissions, here?.description]);
    expect(readFileSync(hostedFile, "utf8")).not.toContain("localhost");
  });

  test("keeps an ampersand in an address well-formed", () => {
    expect(movedManifest('<a DefaultValue="https://localhost:3000/x.js?v=1"/>', "https://example.org/a&b", "2")).toBe(
      '<a DefaultValue="https://example.org/a&amp;b/x.js?v=2"/>',
    );
  });
});

describe("Microsoft's published schema", () => {
  const schema = join(root, "..", "shared", "schemas", "OfficeAppManifestV1_1.xsd");
  const notHere = "did not run: the schema is not in this project and not beside it";
  const validate = (file: string): { status: number | null; stderr: string } =>
    spawnSync(findTool("xmllint") ?? "xmllint", ["--noout", "--nonet", "--schema", schema, file], { encoding: "utf8" });

  test.for([
    ["manifest.xml", localFile],
    ["the hosted manifest", hostedFile],
  ] as const)("accepts %s", ([, file], { skip }) => {
    if (!existsSync(schema)) skip(notHere);
    expect(validate(file)).toMatchObject({ status: 0 });
  });

  test("refuses what it can tell, so that its silence means something", ({ skip }) => {
    if (!existsSync(schema)) skip(notHere);
    const broken = join(folder, "broken.xml");
    writeFileSync(broken, local.replace("ReadWriteDocument", "ReadEverything"));
    expect(validate(broken).stderr).toContain("ReadEverything");
  });
});
