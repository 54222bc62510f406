import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { withBuildLock } from "../../scripts/build-lock.ts";
import { scratchFolder } from "./scratch.ts";

const freshLock = () => join(scratchFolder(), "deep", "build-lock");

test("two builds at the same time run one after the other", async () => {
  const lock = freshLock();
  const seen: string[] = [];
  const build = (name: string) => async () => {
    seen.push(`${name} begins`);
    await wait(30);
    seen.push(`${name} ends`);
  };
  await Promise.all([withBuildLock(build("first"), lock), withBuildLock(build("second"), lock)]);
  expect(seen).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("the lock is gone after a build, after a failed one too, and the answer is handed on", async () => {
  const lock = freshLock();
  expect(await withBuildLock(async () => existsSync(lock), lock)).toBe(true);
  await expect(withBuildLock(() => Promise.reject(new Error("failed as planned")), lock)).rejects.toThrow("failed as planned");
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ["a process that is gone", () => String(spawnSync(process.execPath, ["--version"]).pid)],
  ["a process that was killed before it wrote its number", () => "no number"],
])("a lock left behind by %s is taken over", async (_, holder) => {
  const lock = join(scratchFolder(), "build-lock");
  writeFileSync(lock, holder());
  expect(await withBuildLock(async () => "built", lock)).toBe("built");
});
