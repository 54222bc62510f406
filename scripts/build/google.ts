import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { flavours } from "../../apps-script/menu-items.ts";
import { root } from "../root.ts";
import { fileNames } from "./google/file-names.ts";
import { googleFiles } from "./google/files.ts";

/** Builds dist/apps-script/, the folder that clasp pushes: the template's script, or with the argument `addon` the add-on's. */
export async function buildGoogle(args: readonly string[] = []): Promise<void> {
  const [wanted = "template"] = args;
  const flavour = flavours.find((known) => known === wanted);
  if (flavour === undefined) throw new Error(`There is no Google build called ${wanted}. Say ${flavours.join(" or ")}.`);
  const files = await googleFiles(flavour);
  const folder = join(root, "dist", "apps-script");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of fileNames) await writeFile(join(folder, name), files[name]);
  const sizes = fileNames.map((name) => `${name} ${(files[name].length / 1000).toFixed(1)} kB`);
  console.log(`dist/apps-script, ${flavour}: ${sizes.join(", ")}.`);
}
