import { expect, test } from "vitest";
import { checkLock, lock } from "../../../scripts/check/lock.ts";

const sound = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/tool": { version: "1.0.0", optionalDependencies: { "@tool/linux": "1.0.0" } },
    "node_modules/@tool/linux": { version: "1.0.0" },
    "node_modules/outer": { version: "1.0.0" },
    "node_modules/outer/node_modules/inner": { version: "1.0.0", optionalDependencies: { beside: "1.0.0", "@tool/linux": "1.0.0" } },
    "node_modules/outer/node_modules/beside": { version: "1.0.0" },
  },
};
const wanted = { tool: "1.0.0", outer: "1.0.0-rc.1" };

test("a complete lock passes, with optional packages beside, above and at the top", () => {
  expect(checkLock(sound, wanted)).toEqual({ status: "passed", told: "5 locked packages read" });
});

test.each([
  [
    "an optional package was dropped",
    "node_modules/tool",
    { version: "1.0.0", optionalDependencies: { "@tool/mac": "1.0.0" } },
    "@tool/mac, an optional",
  ],
  [
    "it stands under another package only",
    "node_modules/tool",
    { version: "1.0.0", optionalDependencies: { beside: "1.0.0" } },
    "beside, an optional",
  ],
  ["the project itself lacks one", "", { optionalDependencies: { extra: "1.0.0" } }, "extra, an optional dependency of the project"],
  ["a Pro package came in", "node_modules/@univerjs-pro/sheets", { version: "1.0.0" }, "@univerjs-pro/sheets is not free software"],
  [
    "an address was written",
    "node_modules/tool",
    { version: "1.0.0", resolved: "https://registry.example/tool.tgz" },
    "https://registry.example",
  ],
])("when %s, the lock fails", (_, place, entry, sentence) => {
  const found = checkLock({ packages: { ...sound.packages, [place]: entry } }, wanted);
  expect(found.status).toBe("failed");
  expect(found.details).toContain(sentence);
  expect(found.details?.split("\n")).toHaveLength(1);
});

test.each(["^1.0.0", "~1.0.0", "1.x", "latest", "*", ">=1.0.0"])("the version %s is not exact", (version) => {
  expect(checkLock(sound, { tool: version }).details).toContain(`package.json asks for tool ${version}`);
});

test("a lock without packages shows nothing", () => {
  expect(checkLock({ packages: { "": {} } }, {})).toMatchObject({ status: "failed" });
});

test("the project's own lock is sound", () => {
  expect(lock()).toMatchObject({ status: "passed" });
});
