import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./root.ts";

const usualLock = join(root, ".cache", "build-lock");
const longestWait = 300_000;

/** Whether the process that holds the lock is still there; one that was killed leaves its lock behind. */
function holderLives(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    // EPERM: the process is there and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Keeps two builds from writing dist/ at the same time: npm start and npm test may well run side by side. */
export async function withBuildLock<Result>(build: () => Promise<Result>, lock = usualLock): Promise<Result> {
  mkdirSync(dirname(lock), { recursive: true });
  const giveUp = Date.now() + longestWait;
  while (!takeLock(lock)) {
    if (!holderLives(lock)) rmSync(lock, { force: true });
    else if (Date.now() > giveUp) throw new Error(`Another build has been running for five minutes. End it, or remove ${lock}.`);
    else await wait(200);
  }
  try {
    return await build();
  } finally {
    rmSync(lock, { force: true });
  }
}
