import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get, request } from "node:https";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localCertificate } from "../../../scripts/start-excel/certificate.ts";
import { healthPage } from "../../../scripts/start-excel/health-page.ts";
import { nextSteps, systemOf } from "../../../scripts/start-excel/next-steps.ts";
import { answerer, type RunningServer, serve } from "../../../scripts/start-excel/server.ts";

const folder = mkdtempSync(join(tmpdir(), "matchsheet-server-"));
const day = 86_400_000;
const from = (days: number): Date => new Date(Date.UTC(2026, 5, 1) + days * day);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the certificate", () => {
  const own = join(folder, "own");

  test("is for localhost alone, is no authority, lasts a year, and its key is its owner's", async () => {
    const made = await localCertificate(own, from(0));
    const certificate = new X509Certificate(made.cert);
    expect(made.isNew).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.subject).toBe("CN=MatchSheet on this computer");
    expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
    expect([certificate.checkHost("localhost"), certificate.checkHost("example.org")]).toEqual(["localhost", undefined]);
    expect(Math.round((Date.parse(certificate.validTo) - from(0).getTime()) / day)).toBe(365);
    expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    if (process.platform !== "win32") expect(statSync(join(own, "localhost.key")).mode & 0o077).toBe(0);
  });

  test("stays the same until a week before its end, so that it is trusted once", async () => {
    const first = await localCertificate(own, from(0));
    const kept = await localCertificate(own, from(357));
    expect([first.isNew, kept.isNew, kept.cert]).toEqual([false, false, first.cert]);
    const renewed = await localCertificate(own, from(359));
    expect([renewed.isNew, renewed.cert === first.cert]).toEqual([true, false]);
  });

  test("is made anew when the key beside it is another one's", async () => {
    const other = await localCertificate(join(folder, "other"), from(0));
    const before = await localCertificate(own, from(359));
    writeFileSync(join(own, "localhost.key"), other.key);
    const after = await localCertificate(own, from(359));
    expect([before.isNew, after.isNew]).toEqual([false, true]);
  });
});

describe("the server", () => {
  let server: RunningServer;
  let ca: string;
  const site = join(folder, "site");

  beforeAll(async () => {
    mkdirSync(join(site, "icons"), { recursive: true });
    writeFileSync(join(site, "functions.json"), "{}");
    writeFileSync(join(site, "taskpane.html"), "<p>pane</p>");
    writeFileSync(join(site, "icons", "icon-32.png"), "png");
    const certificate = await localCertificate(join(folder, "served"));
    ca = certificate.cert;
    server = await serve(
      answerer(site, () => "<p>healthy</p>"),
      certificate,
      0,
    );
  });
  afterAll(() => server.close());

  interface Got {
    readonly status: number | undefined;
    readonly headers: Record<string, string | string[] | undefined>;
    readonly body: string;
  }
  const ask = (path: string, method = "GET", host = "localhost", trusted: string[] = [ca]): Promise<Got> =>
    new Promise((resolve, reject) => {
      const call = request({ host, port: server.port, path, method, ca: trusted, servername: "localhost" }, (response) => {
        let body = "";
        response.on("data", (text: Buffer) => (body += text.toString()));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      call.on("error", reject).end();
    });

  test("answers over https to whoever trusts the certificate, by every name of this computer", async () => {
    for (const host of ["localhost", "127.0.0.1"])
      expect(await ask("/taskpane.html?v=1", "GET", host)).toMatchObject({ status: 200, body: "<p>pane</p>" });
  });

  test("is refused by whoever does not", async () => {
    await expect(new Promise((_, reject) => get({ host: "localhost", port: server.port, path: "/" }).on("error", reject))).rejects.toThrow(
      /self-signed/,
    );
  });

  test("lets Excel on the web read files from its own origin, and ask for that first", async () => {
    expect((await ask("/functions.json?v=2")).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/json",
    });
    expect(await ask("/functions.json", "OPTIONS")).toMatchObject({
      status: 204,
      headers: { "access-control-allow-private-network": "true" },
    });
  });

  test("gives icons without no-cache and no-store, which Office would not show", async () => {
    const { headers } = await ask("/icons/icon-32.png?v=3");
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["cache-control"]).toBe("public, max-age=86400");
  });

  test.each(["/", "/health", "/health?again"])("shows its health at %s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, body: "<p>healthy</p>" });
  });

  test.each([
    ["/nothing.js", "GET", 404],
    ["/../own/localhost.key", "GET", 404],
    ["/..%2fown%2flocalhost.key", "GET", 404],
    ["/functions.json", "POST", 405],
  ])("answers %s by %s with %i", async (path, method, status) => expect((await ask(path, method)).status).toBe(status));

  test("says in words that its port is taken", async () => {
    const certificate = await localCertificate(join(folder, "served"));
    await expect(
      serve(
        answerer(site, () => ""),
        certificate,
        server.port,
      ),
    ).rejects.toThrow(`Port ${server.port} is in use.`);
  });

  test("is not reachable from other computers", async () => {
    const outer = Object.values(networkInterfaces()).flatMap((list = []) =>
      list.filter(({ internal, family }) => !internal && family === "IPv4"),
    );
    const reached = await Promise.all(
      outer.map(
        ({ address }) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host: address, port: server.port }, () => resolve(true));
            socket.on("error", () => resolve(false)).on("connect", () => socket.destroy());
          }),
      ),
    );
    expect(reached.filter(Boolean)).toEqual([]);
  });
});

describe("what a person is told", () => {
  const certificate = { key: "", cert: "", file: "/home/me/localhost.crt", validTo: from(365), isNew: true };

  test.each([
    ["win32", "certutil -user -addstore Root"],
    ["darwin", "security add-trusted-cert -p ssl"],
    ["linux", 'certutil -d sql:$HOME/.pki/nssdb -A -t "P,,"'],
    ["freebsd", "certutil -d sql:"],
  ])("on %s is how to trust the certificate, with its file", (platform, command) => {
    const said = nextSteps("https://localhost:3000", "dist/office-addin/manifest.xml", certificate, platform);
    expect(said).toContain(command);
    expect(said).toContain('"/home/me/localhost.crt"');
    expect(said).toContain("2027-06-01");
    expect(said).toContain("docs/excel.md");
  });

  test("names the addresses that are missing", () => {
    const page = healthPage([{ address: "https://localhost:3000/a.js?v=1&w=2", found: false }], certificate, "linux");
    expect(page).toContain("1 of 1 addresses of the manifest are MISSING");
    expect(page).toContain("a.js?v=1&amp;w=2");
    expect(healthPage([{ address: "https://localhost:3000/a.js", found: true }], certificate, "linux")).toContain(
      "All 1 addresses of the manifest are there",
    );
  });

  test("stands in docs/excel.md too, for every system", () => {
    const guide = readFileSync(new URL("../../../docs/excel.md", import.meta.url), "utf8");
    const commands = ["win32", "darwin", "linux"].map((platform) => systemOf(platform).trust(".cache/excel-certificate/localhost.crt"));
    expect(commands.filter((command) => !guide.includes(command))).toEqual([]);
    expect(new Set(commands).size).toBe(3);
  });
});
