import { failed, type Outcome, passed } from "./outcome.ts";
import { runTool } from "./tool.ts";

/** Biome says how many files it looked at, and none is a failure too. */
function biome(args: readonly string[]): Outcome {
  const { ok, output } = runTool("biome", [...args, "--colors=off", "--max-diagnostics=200"]);
  const count = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  if (!ok) return failed(`${count} files read`, output);
  return count === 0 ? failed("read no files, so it shows nothing", output) : passed(`${count} files read`);
}

/** Layout and the order of imports, which `npm run fix` repairs. */
export function format(): Outcome {
  return biome(["check", "--linter-enabled=false"]);
}

/** The linter's rules, among them import directions and import cycles. Warnings count. */
export function lint(): Outcome {
  return biome(["lint", "--error-on-warnings"]);
}
