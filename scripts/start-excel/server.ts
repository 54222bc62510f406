import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import type { LocalCertificate } from "./certificate.ts";

/** `localhost` is either of these, and Excel and the browsers do not agree which; no other computer reaches them. */
const loopback = ["127.0.0.1", "::1"] as const;

/**
 * Excel on the web asks for functions.json and the icons from a page of another origin, and from a public page to this computer. Icons
 * must carry neither no-cache nor no-store, or Office does not show them; every address changes with its content anyway.
 */
function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cache-Control", path.startsWith("/icons/") ? "public, max-age=86400" : "public, max-age=0, must-revalidate");
  response.setHeader("X-Content-Type-Options", "nosniff");
}

function allow(response: ServerResponse): void {
  response.writeHead(204, {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Private-Network": "true",
  });
  response.end();
}

/** Answers for one folder, and with `health` on the two addresses that a person opens. */
export function answerer(folder: string, health: () => string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request, response) => {
    const path = (request.url ?? "/").replace(/[?#].*$/, "");
    if (request.method === "OPTIONS") allow(response);
    else if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405, { Allow: "GET, HEAD, OPTIONS" }).end();
    else if (path === "/" || path === "/health") {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }).end(health());
    } else {
      files(request, response, () => void response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.\n"));
    }
  };
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves over https on localhost only; port 0 takes a free one. */
export async function serve(answer: ReturnType<typeof answerer>, { key, cert }: LocalCertificate, wanted: number): Promise<RunningServer> {
  const servers: Server[] = [];
  let port = wanted;
  for (const host of loopback) {
    const server = createServer({ key, cert }, answer);
    try {
      port = await listenOn(server, host, port);
      servers.push(server);
    } catch (error) {
      // Some computers have no IPv6.
      if (codeOf(error) === "EADDRNOTAVAIL" && servers.length > 0) continue;
      await Promise.all(servers.map(closed));
      throw codeOf(error) === "EADDRINUSE"
        ? new Error(`Port ${port} is in use. End the program that has it, then start again: manifest.xml names this port.`)
        : error;
    }
  }
  return { port, close: async () => void (await Promise.all(servers.map(closed))) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
