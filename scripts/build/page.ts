import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../root.ts";

export const pageFolder = join(root, "dist", "page");
const source = join(root, "playground");

/** Nothing but the page's own files, and no code made from text. The grid sets styles on its elements, which needs 'unsafe-inline' there. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Splitting keeps what is loaded later (the grid, the file formats) out of the first script; without it the grid's hyphenation tables all come along. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: ["main.ts", "page.css", "grid.css"].map((name) => join(source, name)),
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "linked",
    jsx: "automatic",
    jsxImportSource: "preact",
    // What jsPDF would fetch for pages of HTML and for drawings, which nobody asks of it here.
    external: ["html2canvas", "dompurify", "canvg"],
    define: { "process.env.NODE_ENV": '"production"' },
    chunkNames: "parts/[name]-[hash]",
    logLevel: "warning",
  });
}

function filled(page: string, mark: string, text: string): string {
  const place = `<!-- ${mark} -->`;
  if (page.split(place).length !== 2) throw new Error(`playground/index.html must hold ${place} once.`);
  return page.replace(place, () => text);
}

async function writePage(folder: string): Promise<void> {
  const [page, firstPaint] = await Promise.all([
    readFile(join(source, "index.html"), "utf8"),
    readFile(join(root, "sidebar", "first-paint.html"), "utf8"),
  ]);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`;
  await writeFile(join(folder, "index.html"), filled(filled(page, "content security policy", policy), "first paint", firstPaint.trim()));
  await copyFile(join(source, "favicon.svg"), join(folder, "favicon.svg"));
}

/** Builds the page of its own into dist/page/, which is replaced at the end: a server may be giving it out meanwhile. */
export async function buildPage(): Promise<void> {
  const unfinished = `${pageFolder}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await Promise.all([bundle(unfinished), writePage(unfinished)]);
    await rm(pageFolder, { recursive: true, force: true });
    await rename(unfinished, pageFolder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
