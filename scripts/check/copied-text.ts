import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";
import { failed, notRun, type Outcome, passed } from "./outcome.ts";

/** Sentences taken over from the articles that the rules rest on. The articles are not ours to hand out, so only some machines have them. */
export function copiedText(): Outcome {
  const script = join(root, "..", "shared", "checks", "copied-text.mjs");
  if (!existsSync(script)) return notRun("../shared/checks/copied-text.mjs is not on this machine");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const count = Number(/^(\d+) files read/m.exec(stdout)?.[1] ?? 0);
  const told = `${count} files read`;
  return status === 0 && count > 0 ? passed(told) : failed(told, `${stdout}${stderr}`.trimEnd());
}
