import { readdirSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { buildPage, contentPolicy, pageFolder } from "./build/page.ts";
import { withBuildLock } from "./build-lock.ts";
import { root } from "./root.ts";

const usualPort = 4173;
const portsTried = 20;
/** What dist/page/ is made from. */
const sources = ["core", "sidebar", "templates", "playground", "scripts/build/page.ts", "package-lock.json"];

const headers = {
  "Content-Security-Policy": `${contentPolicy}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cache-Control": "no-cache",
} as const;

const setHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

const builtAt = (): number => statSync(join(pageFolder, "main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isCurrent = (): boolean => builtAt() >= Math.max(...sources.map((source) => newestChange(join(root, source))));

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The port asked for and no other; without a wish the usual one or the next that is free. */
async function listenSomewhere(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? Array.from({ length: portsTried }, (_, index) => usualPort + index) : [wanted];
  for (const port of ports) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (codeOf(error) === "EACCES")
        throw new Error(`Port ${port} may not be used here. Choose one above 1023, for example PORT=${usualPort} npm start.`);
      if (codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(
    wanted === undefined
      ? `Ports ${usualPort} to ${usualPort + portsTried - 1} are all in use. End a program that has one, or choose another, for example PORT=8080 npm start.`
      : `Port ${wanted} is in use by another program. End that program, or choose another port, for example PORT=${wanted + 1} npm start.`,
  );
}

export interface RunningPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the built page on this computer alone; port 0 takes any free one. */
export async function servePage(wanted?: number, folder = pageFolder): Promise<RunningPage> {
  const files = sirv(folder, { dev: true, setHeaders });
  const server = createServer((request, response) => {
    files(request, response, () => {
      setHeaders(response);
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is no such file.\n");
    });
  });
  const port = await listenSomewhere(server, wanted);
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

/** What the environment variable PORT asks for. */
export function wantedPort(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is “${text}”, which is no port. Give a whole number from 1024 to 65535, or leave it out.`);
}

export async function bringUpToDate(): Promise<void> {
  await withBuildLock(async () => {
    if (!isCurrent()) await buildPage();
  });
}

/** Builds the page where that is due and serves it until it is ended. */
export async function main(): Promise<void> {
  const port = wantedPort(process.env.PORT);
  await bringUpToDate();
  const { address } = await servePage(port);
  console.log(`MatchSheet is at ${address} (Ctrl+C ends it).`);
}
