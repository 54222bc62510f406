import { failed, type Outcome, passed } from "./outcome.ts";
import { runTool } from "./tool.ts";

/** Files, exports and packages that nothing uses, by knip, whose reporter of ours adds how many files it read. */
export function unused(): Outcome {
  const { ok, output } = runTool("knip", ["--no-progress", "--reporter", "symbols", "--reporter", "./scripts/check/knip-count.ts"]);
  const count = Number(/^knip read (\d+) files$/m.exec(output)?.[1] ?? 0);
  const told = `${count} files read`;
  return ok && count > 0 ? passed(told) : failed(told, output);
}
