import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentPolicy } from "../../scripts/build/page.ts";
import { type RunningPage, servePage, wantedPort } from "../../scripts/start-page.ts";

let folder: string;
const running: RunningPage[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matchsheet-page-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>MatchSheet</title>");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((page) => page.close()));
  rmSync(folder, { recursive: true });
});

async function serve(port?: number): Promise<RunningPage> {
  const page = await servePage(port, folder);
  running.push(page);
  return page;
}

describe("the page's server", () => {
  test("answers on this computer alone, every answer under the strict policy", async () => {
    const { address } = await serve(0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    for (const [path, status] of [
      ["", 200],
      ["index.html", 200],
      ["missing.js", 404],
    ] as const) {
      const answer = await fetch(address + path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers.get("content-security-policy")).toBe(`${contentPolicy}; frame-ancestors 'none'`);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("says which port is taken and what to do", async () => {
    const port = Number(new URL((await serve(0)).address).port);
    await expect(serve(port)).rejects.toThrow(
      `Port ${port} is in use by another program. End that program, or choose another port, for example PORT=${port + 1} npm start.`,
    );
  });

  test("takes the next free port when none was asked for", async () => {
    const [first, second] = [await serve(), await serve()];
    const [one, two] = [first, second].map(({ address }) => Number(new URL(address).port));
    expect(one).toBeGreaterThanOrEqual(4173);
    expect(two).toBeGreaterThan(one ?? 0);
  });
});

describe("the policy", () => {
  test("lets nothing in from outside and no code made from text", () => {
    expect(contentPolicy).toContain("default-src 'none'");
    expect(contentPolicy).toContain("connect-src 'self'");
    expect(contentPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(contentPolicy).toMatch(/script-src 'self';/);
  });
});

describe("the wish for a port", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["8080", 8080],
    ["0", 0],
  ])("%j is %j", (text, port) => {
    expect(wantedPort(text)).toBe(port);
  });

  test.each(["abc", "80.5", "-1", "70000"])("%j is a sentence", (text) => {
    expect(() => wantedPort(text)).toThrow(`PORT is “${text}”, which is no port.`);
  });
});
