import { budgets, weigh } from "../build/budgets.ts";
import type { ResultTable } from "./table.ts";

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What ships, beside what it may weigh. The build fails over a budget; here it is only shown. */
export function sizes(dist: string): ResultTable {
  const rows = budgets.map((budget) => {
    const { what, bytes, limit, missing } = weigh(dist, budget);
    if (missing.length > 0) return [what, "NOT BUILT", kilobytes(limit), `missing: ${missing.join(", ")}`];
    return [what, kilobytes(bytes), kilobytes(limit), `${Math.round((bytes / limit) * 100)} %`];
  });
  return { title: "Sizes", notes: ["Uncompressed; 1 kB is 1000 bytes."], header: ["what", "size", "budget", "used"], rows };
}
