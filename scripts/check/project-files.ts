import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

/** What a downloaded copy without git leaves out. */
const notOurs = new Set(["node_modules", "dist", ".cache", ".git"]);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]));
}

/** Every file that belongs to the project, as paths from its folder: what git tracks, and what is new and not ignored. */
export function projectFiles(): string[] {
  const git = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  const files = git.status === 0 ? git.stdout.split("\0").filter((file) => file !== "") : walk("");
  return [...new Set(files)].filter((file) => existsSync(join(root, file))).sort();
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const binary = /\.(png|ico|xlsx|woff2?)$/;

export function projectTexts(): TextFile[] {
  return projectFiles()
    .filter((path) => !binary.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
