import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, found upward: a bundled script lies deeper than its source. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (folder === dirname(folder)) throw new Error("package.json was not found in any folder above this script.");
    folder = dirname(folder);
  }
  return folder;
}

export const root = findRoot();
