import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as z from "zod/mini";
import { flavours } from "../apps-script/menu-items.ts";
import { fileNames } from "./build/google/file-names.ts";
import { buildGoogle } from "./build/google.ts";
import { root } from "./root.ts";

const pushedFolder = "dist/apps-script";

/** clasp's own file, which may hold more than is read here. */
const projectSchema = z.object({ scriptId: z.string().check(z.minLength(1)), rootDir: z.optional(z.string()) });
const statusSchema = z.object({ filesToPush: z.array(z.string()) });
const userSchema = z.object({ loggedIn: z.boolean() });

export interface PushTools {
  /** Where .clasp.json and dist/ are. */
  readonly folder: string;
  readonly build: (flavour: string) => Promise<void>;
  /** Runs clasp and gives what it printed, or throws with that. */
  readonly clasp: (...args: string[]) => string;
  readonly say: (text: string) => void;
}

/** Something that the user has to do first; its message is the whole story. */
class PushStopped extends Error {}

const steps = [
  "There is no .clasp.json here yet, so clasp does not know which Apps Script project to push to. Once:",
  "  1. Turn on the Apps Script API for your account: https://script.google.com/home/usersettings",
  "  2. npx clasp login",
  `  3. npx clasp create-script --type sheets --title MatchSheet --rootDir ${pushedFolder}`,
  "     (or, for a spreadsheet that you have: Extensions > Apps Script > Project settings shows its script's id; write",
  `     {"scriptId": "THAT ID", "rootDir": "${pushedFolder}"} into .clasp.json)`,
  "Then run npm run push:google again. docs/google.md tells more.",
].join("\n");

/** Throws one sentence (or the steps) when .clasp.json does not lead to the built files. */
function checkProject(folder: string): void {
  const file = join(folder, ".clasp.json");
  if (!existsSync(file)) throw new PushStopped(steps);
  const project = projectSchema.safeParse(fromJson(readFileSync(file, "utf8")));
  if (!project.success)
    throw new PushStopped(`.clasp.json has no scriptId. Write {"scriptId": "…", "rootDir": "${pushedFolder}"} into it.`);
  const rootDir = project.data.rootDir?.replace(/\\/g, "/").replace(/^\.\/|\/$/g, "");
  if (rootDir !== pushedFolder) {
    throw new PushStopped(
      `.clasp.json pushes from "${project.data.rootDir ?? "."}", and the build is in ${pushedFolder}. Set "rootDir": "${pushedFolder}".`,
    );
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    if (notJson instanceof SyntaxError) return undefined;
    throw notJson;
  }
}

/** Builds, shows what would be pushed, and pushes it: the project on Google's side is replaced as a whole. */
export async function push(flavour: string, showOnly: boolean, { folder, build, clasp, say }: PushTools): Promise<void> {
  checkProject(folder);
  await build(flavour);
  const { filesToPush } = statusSchema.parse(fromJson(clasp("show-file-status", "--json")));
  const expected = fileNames.map((name) => `${pushedFolder}/${name}`);
  const strange = [...filesToPush.filter((file) => !expected.includes(file)), ...expected.filter((file) => !filesToPush.includes(file))];
  if (strange.length > 0)
    throw new PushStopped(`clasp would not push exactly the built files; look at ${strange.join(", ")} and at .claspignore.`);
  say(`To be pushed (${flavour}); whatever else the project on Google's side holds is removed:`);
  for (const file of expected) say(`  ${file}  ${(statSync(join(folder, file)).size / 1000).toFixed(1)} kB`);
  if (showOnly) return;
  if (!userSchema.parse(fromJson(clasp("show-authorized-user", "--json"))).loggedIn) {
    throw new PushStopped(
      "clasp is not logged in to Google. Run npx clasp login, which opens Google's own page, and then npm run push:google again.",
    );
  }
  say(clasp("push", "--force").trim());
}

function runClasp(...args: string[]): string {
  const result = spawnSync(process.execPath, [createRequire(import.meta.url).resolve("@google/clasp"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status === 0) return result.stdout;
  throw new PushStopped(`clasp ${args[0]} stopped: ${`${result.stderr}${result.stdout}`.trim() || result.error?.message}`);
}

/** npm run push:google [-- addon] [-- show] */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const unknown = args.find((arg) => arg !== "show" && !flavours.some((flavour) => flavour === arg));
    if (unknown !== undefined)
      throw new PushStopped(`push:google does not know "${unknown}". It knows ${flavours.join(", ")}, and show to show only.`);
    const flavour = args.find((arg) => arg !== "show") ?? flavours[0];
    await push(flavour, args.includes("show"), {
      folder: root,
      build: (wanted) => buildGoogle([wanted]),
      clasp: runClasp,
      say: console.log,
    });
  } catch (error) {
    if (!(error instanceof PushStopped)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
