import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main, steps } from "../../scripts/build.ts";
import { root } from "../../scripts/root.ts";

test("every step is a script of its own", () => {
  expect(steps.flat().length).toBeGreaterThan(3);
  expect(steps.flat().filter((step) => !existsSync(join(root, "scripts", "build", `${step}.ts`)))).toEqual([]);
});

test("budgets are weighed when everything is built", () => {
  expect(steps.at(-1)).toEqual(["budgets"]);
});

test("a step that does not exist is told, with the ones that do", async () => {
  await expect(main(["google", "gogle"])).rejects.toThrow(`There is no build step gogle. The steps are ${steps.flat().join(", ")}.`);
});
