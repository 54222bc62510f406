import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { root } from "../root.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { projectFiles } from "./project-files.ts";

interface Direction {
  readonly folders: readonly string[];
  /** Packages by name or, with a slash at the end, with everything in them. */
  readonly packages: readonly string[];
}

/**
 * What the sources of each folder may import: hosts the sidebar, the sidebar the core, never back. biome.json says the same for every
 * import as it is written, types included; here it is proved on what esbuild resolved.
 */
export const mayImport = {
  core: { folders: ["core"], packages: ["zod/mini"] },
  sidebar: { folders: ["core", "sidebar"], packages: ["zod/mini", "preact", "preact/hooks", "preact/jsx-runtime", "ical.js"] },
  templates: { folders: ["core", "templates"], packages: ["zod/mini", "hucre", "hucre/", "fflate"] },
  "apps-script": { folders: ["core", "sidebar", "templates", "apps-script"], packages: ["zod/mini"] },
  "office-addin": { folders: ["core", "sidebar", "templates", "office-addin"], packages: ["zod/mini"] },
  playground: {
    folders: ["core", "sidebar", "templates", "playground"],
    packages: ["zod/mini", "hucre", "hucre/", "@univerjs/", "preact", "preact/hooks", "rxjs", "jspdf"],
  },
} as const satisfies Record<string, Direction>;

function isAllowedPackage(direction: Direction, name: string): boolean {
  return direction.packages.some((allowed) => (allowed.endsWith("/") ? name.startsWith(allowed) : name === allowed));
}

/** Bundles the files in memory and tells what went in. */
async function metafileOf(files: readonly string[], packages: "bundle" | "external"): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: files.map((file) => join(root, file)),
    absWorkingDir: root,
    outdir: "dist",
    write: false,
    bundle: true,
    metafile: true,
    packages,
    platform: "browser",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".html": "text", ".css": "text", ".png": "dataurl" },
    logLevel: "silent",
  });
  return metafile;
}

/** What a bundle of one folder's sources took in that the folder may not import. The packages of other folders are judged with those. */
export function problemsIn(folder: string, direction: Direction, { inputs }: Pick<Metafile, "inputs">): string[] {
  return Object.entries(inputs).flatMap(([path, input]) => {
    if (!direction.folders.some((allowed) => path.startsWith(`${allowed}/`))) return [`${folder} reaches ${path}.`];
    if (!path.startsWith(`${folder}/`)) return [];
    return input.imports
      .filter((imported) => imported.external === true && !isAllowedPackage(direction, imported.path))
      .map((imported) => `${path} imports ${imported.path}.`);
  });
}

/** What ships of the core is the core and zod, and nothing else, however it got there. */
async function coreBundle(files: readonly string[]): Promise<string[]> {
  const { inputs } = await metafileOf(files, "bundle");
  return Object.keys(inputs)
    .filter((path) => !path.startsWith("core/") && !path.startsWith("node_modules/zod/"))
    .map((path) => `The core's bundle holds ${path}.`);
}

async function folderProblems(folder: string, direction: Direction, files: readonly string[]): Promise<string[]> {
  try {
    const problems = problemsIn(folder, direction, await metafileOf(files, "external"));
    return folder === "core" ? [...problems, ...(await coreBundle(files))] : problems;
  } catch (error) {
    return [`${folder} cannot be bundled. ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** A folder that the table does not know would go unseen, as would the core under another name. */
export function unknownFolders(sources: readonly string[]): string[] {
  const known = [...Object.keys(mayImport), "scripts", "tests"];
  const found = new Set(sources.filter((file) => file.includes("/")).map((file) => file.slice(0, file.indexOf("/"))));
  const unknown = [...found].filter((folder) => !known.includes(folder)).map((folder) => `${folder} has no import direction.`);
  return found.has("core") ? unknown : [...unknown, "core holds no sources."];
}

export async function imports(): Promise<Outcome> {
  const sources = projectFiles().filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  const problems = unknownFolders(sources);
  let read = 0;
  for (const [folder, direction] of Object.entries(mayImport)) {
    const files = sources.filter((file) => file.startsWith(`${folder}/`));
    if (files.length === 0) continue;
    read += files.length;
    problems.push(...(await folderProblems(folder, direction, files)));
  }
  return outcomeOf(read, "sources", problems);
}
