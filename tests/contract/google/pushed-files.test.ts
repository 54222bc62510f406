import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../../../scripts/root.ts";
import { builtFiles } from "./fake/project.ts";

const folder = mkdtempSync(join(tmpdir(), "matchsheet-clasp-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** clasp as it is installed, without a login and without the network. */
function claspStatus(): { filesToPush: string[]; untrackedFiles: string[] } {
  const clasp = join(root, "node_modules", ".bin", "clasp");
  const { status, stdout, stderr } = spawnSync(clasp, ["show-file-status", "--json"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`clasp ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as { filesToPush: string[]; untrackedFiles: string[] };
}

describe("what clasp would push", () => {
  const pushed = join(folder, "dist", "apps-script");
  mkdirSync(pushed, { recursive: true });
  writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ scriptId: "offline", rootDir: "dist/apps-script" }));
  for (const [name, text] of Object.entries(builtFiles())) writeFileSync(join(pushed, name), text);

  test("is exactly the files that were built", () => {
    const { filesToPush, untrackedFiles } = claspStatus();
    expect([...filesToPush].sort()).toEqual(
      ["Code.js", "appsscript.json", "core.js", "plans.html", "sidebar.html", "tools.html", "workbook.html"].map(
        (name) => `dist/apps-script/${name}`,
      ),
    );
    expect(untrackedFiles).toEqual([]);
  }, 60_000);

  test("would show a stray file, which the test above would then miss", () => {
    writeFileSync(join(pushed, "stray.js"), "");
    expect(claspStatus().filesToPush).toContain("dist/apps-script/stray.js");
  }, 60_000);
});
