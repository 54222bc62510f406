import { join, relative } from "node:path";
import { root } from "../root.ts";
import { failed, type Outcome, passed } from "./outcome.ts";
import { projectFiles } from "./project-files.ts";
import { runTool } from "./tool.ts";

interface TargetResult {
  /** Its tsconfig. */
  readonly target: string;
  /** Which of the project's own files it saw. */
  readonly files: readonly string[];
  readonly errors: string;
}

/** "core" for the root's tsconfig, "apps-script" for that folder's, "apps-script/sidebar" for its tsconfig.sidebar.json. */
function nameOf(target: string): string {
  const name = target.replace(/tsconfig\.?(\w+)?\.json$/, (_, part: string | undefined) => part ?? "");
  return name === "" ? "core" : name.replace(/\/$/, "");
}

function checkTarget(target: string): TargetResult {
  const { ok, output } = runTool("tsc", ["-p", join(root, target), "--listFiles", "--pretty", "false"]);
  const lines = output.split("\n");
  const listed = lines.filter((line) => line.startsWith(root)).map((line) => relative(root, line).replaceAll("\\", "/"));
  const files = listed.filter((file) => !file.startsWith("node_modules/"));
  const errors = lines.filter((line) => !line.startsWith(root) && !/node_modules\/.*\.d\.ts$/.test(line)).join("\n");
  return { target, files, errors: ok ? "" : errors };
}

/** Each target has a tsconfig of its own, with the types of its host alone. Every TypeScript file must belong to one. */
export function types(): Outcome {
  const all = projectFiles();
  const results = all.filter((file) => /(^|\/)tsconfig(\.\w+)?\.json$/.test(file)).map(checkTarget);
  const seen = new Set(results.flatMap((result) => result.files));
  const unseen = all.filter((file) => /\.tsx?$/.test(file) && !seen.has(file)).map((file) => `${file} belongs to no tsconfig.`);
  const empty = results.filter((result) => result.files.length === 0).map((result) => `${result.target} saw no files.`);
  const errors = results.filter((result) => result.errors !== "").map((result) => result.errors);
  const told = results.map((result) => `${nameOf(result.target)} ${result.files.length}`).join(", ");
  const problems = [...errors, ...empty, ...unseen];
  return problems.length === 0 && results.length > 0 ? passed(`files seen: ${told}`) : failed(`files seen: ${told}`, problems.join("\n"));
}
