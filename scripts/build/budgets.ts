import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

interface Budget {
  readonly what: string;
  /** Paths in dist/; together they may weigh `limit`. */
  readonly files: readonly string[];
  /** In bytes, uncompressed. */
  readonly limit: number;
}

/** 1 kB is 1000 bytes. Google loads the script anew for every call, and Excel its functions for every file. */
export const budgets: readonly Budget[] = [
  { what: "Apps Script code", files: ["apps-script/core.js", "apps-script/Code.js"], limit: 115_000 },
  { what: "shared sidebar", files: ["sidebar/start.js"], limit: 215_000 },
  { what: "functions for Excel", files: ["office-addin/functions.js"], limit: 100_000 },
  // The sidebar with the host's own side of the port, in Google as a page with its styles (docs/decisions/bundle-budgets.md).
  { what: "sidebar in Google", files: ["apps-script/sidebar.html"], limit: 240_000 },
  { what: "sidebar in Excel", files: ["office-addin/taskpane.js"], limit: 240_000 },
  // Loaded when their screen is first opened, each with its own copy of what it draws with.
  { what: "plans in Excel", files: ["office-addin/plans.js"], limit: 430_000 },
  { what: "plans in Google", files: ["apps-script/plans.html"], limit: 450_000 },
  { what: "workbook tools in Google", files: ["apps-script/tools.html"], limit: 550_000 },
  { what: "workbook tools in Excel", files: ["office-addin/tools.js"], limit: 550_000 },
];

export interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
  readonly missing: readonly string[];
}

export function weigh(dist: string, { what, files, limit }: Budget): Weight {
  const missing = files.filter((file) => !existsSync(join(dist, file)));
  const bytes = files.filter((file) => !missing.includes(file)).reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  return { what, bytes, limit, missing };
}

function tableRow({ what, bytes, limit, missing }: Weight): string {
  const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`.padStart(9);
  const verdict =
    missing.length > 0 ? `missing: ${missing.join(", ")}` : bytes > limit ? "TOO BIG" : `${Math.round((bytes / limit) * 100)} %`;
  return `${what.padEnd(22)}${kilobytes(bytes)} of ${kilobytes(limit)}  ${verdict}`;
}

/** Prints what ships beside what it may weigh. Fails over a budget, and when there is nothing to weigh. */
export async function checkBudgets(dist: string): Promise<void> {
  const weights = budgets.map((budget) => weigh(dist, budget));
  console.log(weights.map(tableRow).join("\n"));
  const wrong = weights.filter((weight) => weight.missing.length > 0 || weight.bytes > weight.limit).map((weight) => weight.what);
  if (wrong.length > 0) throw new Error(`Over budget or missing: ${wrong.join(", ")}.`);
}

export const main = () => checkBudgets(join(root, "dist"));
