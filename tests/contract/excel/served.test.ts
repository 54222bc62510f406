import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifestAddresses, serveAddIn } from "../../../scripts/start-excel.ts";

const folder = mkdtempSync(join(tmpdir(), "matchsheet-served-"));
let server: Awaited<ReturnType<typeof serveAddIn>>;

beforeAll(async () => {
  server = await serveAddIn(0, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly cache: string | undefined;
  readonly bytes: number;
}

function fetched(address: string): Promise<Got> {
  const url = new URL(address);
  url.port = String(server.port);
  return new Promise((resolve, reject) => {
    get(url, { ca: server.certificate.cert }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      const { "content-type": type, "cache-control": cache } = response.headers;
      response.on("end", () => resolve({ status: response.statusCode, type, cache, bytes }));
    }).on("error", reject);
  });
}

test("every address of the built manifest is answered over https, with its kind and some content", async () => {
  const kinds: Readonly<Record<string, string>> = {
    html: "text/html;charset=utf-8",
    js: "text/javascript",
    json: "application/json",
    png: "image/png",
  };
  const addresses = manifestAddresses();
  const wrong: unknown[] = [];
  for (const address of addresses) {
    const got = await fetched(address);
    const kind = kinds[new URL(address).pathname.split(".").pop() ?? ""];
    if (got.status !== 200 || got.type !== kind || got.bytes === 0 || /no-cache|no-store/.test(got.cache ?? ""))
      wrong.push({ address, ...got });
  }
  expect(wrong).toEqual([]);
  expect(addresses).toHaveLength(12);
});

test("the health page lists them all as there", async () => {
  const page = await new Promise<string>((resolve, reject) => {
    get(`https://localhost:${server.port}/health`, { ca: server.certificate.cert }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
  expect(page).toContain("All 12 addresses of the manifest are there");
});
