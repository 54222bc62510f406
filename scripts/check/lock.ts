import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json that is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** The folders in which Node looks for what the package at `place` needs, the nearest first. */
function foldersAbove(place: string): string[] {
  const parts = place === "" ? [] : place.split("/node_modules/");
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/node_modules/")}/node_modules/`).concat("node_modules/");
}

/** npm drops an optional package that it cannot get from the lock, without a word, and `npm ci` then refuses the lock. */
function missingOptional(lock: Lock, place: string, entry: LockEntry): string[] {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !foldersAbove(place).some((folder) => lock.packages[folder + name] !== undefined))
    .map((name) => `${name}, an optional dependency of ${place || "the project"}, is missing from package-lock.json.`);
}

function lockProblems(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) => [
    ...missingOptional(lock, place, entry),
    // Univer's Pro packages are not open source.
    ...(place.includes("@univerjs-pro/") ? [`${place} is not free software and may not be installed.`] : []),
    // An address ties everybody to the registry of the machine that wrote the lock.
    ...(entry.resolved === undefined ? [] : [`${place} names the address it came from: ${entry.resolved}`]),
  ]);
}

/** What package.json asks for, by name. */
type Wanted = Readonly<Record<string, string>>;

function looseVersions(wanted: Wanted): string[] {
  return Object.entries(wanted)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}; give one exact version.`);
}

export function checkLock(lock: Lock, wanted: Wanted): Outcome {
  const places = Object.keys(lock.packages).filter((place) => place !== "");
  return outcomeOf(places.length, "locked packages", [...lockProblems(lock), ...looseVersions(wanted)]);
}

export function lock(): Outcome {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const { dependencies, devDependencies } = read("package.json");
  return checkLock(read("package-lock.json"), { ...dependencies, ...devDependencies });
}
