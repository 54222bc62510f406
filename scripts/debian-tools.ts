import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that the checks use and npm does not install. */
interface Tool {
  /** Debian's package. */
  readonly package: string;
  /** The environment variable that names the program, for systems that keep it elsewhere. */
  readonly variable: string;
  /** Its names on the PATH, the preferred first. */
  readonly commands: readonly string[];
  /** Where it stands on systems that do not put it on the PATH. */
  readonly places: readonly string[];
  /** What does not run without it. */
  readonly use: string;
}

export const tools = {
  chromium: {
    package: "chromium",
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: [
      "/snap/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    use: "the browser tests",
  },
  xmllint: {
    package: "libxml2-utils",
    variable: "XMLLINT_PATH",
    commands: ["xmllint"],
    places: [],
    use: "the check of manifest.xml against its schema",
  },
  soffice: {
    package: "libreoffice-calc",
    variable: "SOFFICE_PATH",
    commands: ["soffice", "libreoffice"],
    places: [
      "/usr/lib/libreoffice/program/soffice",
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    ],
    use: "the recalculation of the workbooks by LibreOffice",
  },
  ssconvert: {
    package: "gnumeric",
    variable: "SSCONVERT_PATH",
    commands: ["ssconvert"],
    places: [],
    use: "the recalculation of the workbooks by Gnumeric",
  },
  pdftoppm: {
    package: "poppler-utils",
    variable: "PDFTOPPM_PATH",
    commands: ["pdftoppm"],
    places: [],
    use: "the pictures of the workbooks' pages",
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;
export const toolNames = Object.keys(tools) as ToolName[];

const programEndings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];

/** Where a command stands on the PATH. */
function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => programEndings.map((ending) => join(folder, command + ending))).find((file) => existsSync(file));
}

/** The program's path, or undefined where it is not installed. A variable that names no file is an error, not a hint. */
export function findTool(name: ToolName): string | undefined {
  const tool: Tool = tools[name];
  const named = process.env[tool.variable];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`${tool.variable} is "${named}", and there is no such file. Give the path of ${name}, or unset it.`);
  }
  for (const command of tool.commands) {
    const found = onPath(command);
    if (found !== undefined) return found;
  }
  return tool.places.find((place) => existsSync(place));
}

/** How this user may run apt-get: as root, through sudo without a password, or not at all. */
function aptGet(): readonly string[] | undefined {
  if (onPath("apt-get") === undefined) return undefined;
  if (process.getuid?.() === 0) return ["apt-get"];
  const sudo = onPath("sudo") !== undefined && spawnSync("sudo", ["-n", "true"]).status === 0;
  return sudo ? ["sudo", "-n", "apt-get"] : undefined;
}

export type Attempt = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Installs the program through Debian's apt, where this user may. */
export function installFromDebian(name: ToolName): Attempt {
  const tool = tools[name];
  const command = aptGet();
  if (command === undefined)
    return { ok: false, why: `apt-get cannot be used here (it takes Debian or Ubuntu, and root or sudo without a password)` };
  const run = (...args: string[]) => {
    const [program = "", ...first] = command;
    return spawnSync(program, [...first, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      maxBuffer: 64 * 1024 * 1024,
    });
  };
  console.log(`Installing ${tool.package} through apt-get, for ${tool.use}.`);
  run("update", "-qq");
  const result = run("install", "-y", "-qq", "--no-install-recommends", tool.package);
  if (result.status === 0) return { ok: true };
  const last = result.stderr.trim().split("\n").at(-1) ?? "";
  return { ok: false, why: `apt-get install ${tool.package} ended with code ${result.status}: ${last}` };
}
