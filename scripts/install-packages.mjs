// Installs what package-lock.json lists when it is not in place. Plain JavaScript without packages: nothing is installed yet when it runs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What keeps an installation from being the one that the lock asks for, or undefined. `installed` is npm's record in node_modules. */
function difference(locked, installed) {
  const wrong = Object.entries(locked.packages).find(([place, entry]) => {
    if (place === "") return false;
    const found = installed.packages[place];
    if (found === undefined) return !(entry.optional || entry.devOptional);
    return found.version !== entry.version || found.integrity !== entry.integrity;
  });
  if (wrong !== undefined) return `${wrong[0]} is not installed as package-lock.json says`;
  const extra = Object.keys(installed.packages).find((place) => locked.packages[place] === undefined);
  if (extra !== undefined) return `${extra} is installed but not in package-lock.json`;
  // A node_modules copied from another system carries that system's programs; esbuild has one package for each.
  const system = `${process.platform}-${process.arch}`;
  const native = `node_modules/@esbuild/${system}`;
  const foreign = locked.packages[native] !== undefined && installed.packages[native] === undefined;
  return foreign ? `the installed packages are not for ${system}` : undefined;
}

/** Why the packages must be installed, or undefined when they are in place. npm writes its record last, so half an installation has none. */
function reasonToInstall() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return "the packages are not installed yet";
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const locked = read(join(root, "package-lock.json"));
  try {
    return difference(locked, read(record));
  } catch (error) {
    return `npm's record of the installed packages cannot be read (${error.message})`;
  }
}

/** Runs npm ci, through the npm that started this where there is one. */
function runNpm() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const options = { cwd: root, stdio: "inherit" };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

export function installPackages() {
  const reason = reasonToInstall();
  if (reason === undefined) return;
  console.log(`Setup: ${reason}, so npm ci installs what package-lock.json lists. That takes about half a minute.`);
  const { error, status } = runNpm();
  if (error !== undefined) {
    throw new Error(`npm could not be started (${error.message}). npm comes with Node: install Node again from https://nodejs.org.`);
  }
  if (status !== 0) {
    throw new Error(
      `npm ci ended with code ${status}; the lines above say why. Usual causes: no internet, a proxy that npm does not know ` +
        "(npm config set proxy ADDRESS), a full disk, or a node_modules folder that belongs to another user.",
    );
  }
}
